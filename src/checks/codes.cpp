// SPDX-License-Identifier: Apache-2.0
#include "checks/codes.hpp"

#include "checks/call_places.hpp"
#include "checks/messages.hpp"
#include "checks/segment_check.hpp"
#include "checks/sentence_groups.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace tolmach::checks {
namespace {

using xliff::Code;

struct CodePlace {
    const Segment* segment;
    const Code* code;
    std::size_t group;  ///< Of the sentences that are compared as one.
};
using CodePlaces = std::vector<CodePlace>;
// The codes of one side by the id that both sides share; a pair counts once, at its start.
using Codebook = std::map<std::string, CodePlaces>;

const std::string& code_key(const Code& code) {
    return code.details->copy_of.empty() ? code.id : code.details->copy_of;
}

void add(Codebook& book, const Segment& segment, const xliff::Content& content, std::size_t group) {
    for (const xliff::Inline& part : content)
        if (const auto* code = std::get_if<Code>(&part))
            if (code->shape != Code::Shape::End || code->isolated)
                book[code_key(*code)].push_back({&segment, code, group});
}

std::string display_name(const Code& code) {
    const std::string& shown = !code.details->disp.empty() ? code.details->disp : code.details->equiv;
    return shown.empty() ? "code " + code.id : "code " + code.id + " (" + shown + ")";
}

// Whether the pairs of a content overlap: a pair is closed while one that was opened in it is still open.
bool pairs_overlap(const xliff::Content& content, std::vector<std::string>& open) {
    bool overlapping = false;
    for (const xliff::Inline& part : content) {
        const auto* code = std::get_if<Code>(&part);
        if (!code || code->isolated || code->shape == Code::Shape::Placeholder) continue;
        if (code->shape == Code::Shape::Start) {
            open.push_back(code->id);
            continue;
        }
        if (!open.empty() && open.back() != code->id) overlapping = true;
        for (auto at = open.size(); at > 0; --at)
            if (open[at - 1] == code->id) {
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(at - 1));
                break;
            }
    }
    return overlapping;
}

// The pairs of a content that hold nothing: no text but spaces, no placeholder.
std::set<std::string> empty_pairs(const xliff::Content& content) {
    std::set<std::string> empty;
    std::vector<const Code*> open;  // After the last thing that was something.
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part); run && !text::trim(run->value).empty())
            open.clear();
        const auto* code = std::get_if<Code>(&part);
        if (!code) continue;
        if (code->isolated || code->shape == Code::Shape::Placeholder)
            open.clear();
        else if (code->shape == Code::Shape::Start)
            open.push_back(code);
        else if (!open.empty() && open.back()->id == code->id) {
            empty.insert(code_key(*open.back()));
            open.pop_back();
        }
    }
    return empty;
}

// The unit that is looked at, and what is said of it.
struct Saying {
    const FileInfo& file;
    const Unit& unit;
    std::vector<Diagnostic>& found;

    void operator()(const CheckInfo& check, const CodePlace& place, const char* what, bool milder) const {
        auto made = finding(check, file, unit, place.segment, Side::Target, std::nullopt,
                            display_name(*place.code) + what);
        if (milder) made.severity = base::Severity::Warning;
        found.push_back(std::move(made));
    }
};

void say_missing(const Saying& say, const CodePlaces& source, std::size_t kept) {
    for (std::size_t n = kept; n < source.size(); ++n) {
        const Code& code = *source[n].code;
        if (!xliff::is_footnote_call(code)) {
            say(kCodeMissing, source[n], " of the source is not in the target", !carries_structure(code));
            continue;
        }
        say.found.push_back(finding(kFootnoteLost, say.file, say.unit, source[n].segment, Side::Target,
                                    std::nullopt,
                                    "the call of a footnote is not in the target: " + display_name(code)));
    }
}

// A copy is right where the source allows it; a footnote is called once.
bool may_copy(const CodePlaces& source) {
    return !source.empty() && source.front().code->can_copy && !xliff::is_footnote_call(*source.front().code);
}

// As many as both sides have stand in the same sentences, or have moved.
void say_moved(const Saying& say, const CodePlaces& source, const CodePlaces& target) {
    std::multiset<std::size_t> expected;
    for (const CodePlace& place : source)
        expected.insert(place.group);
    for (const CodePlace& place : target) {
        if (const auto at = expected.find(place.group); at != expected.end()) {
            expected.erase(at);
            continue;
        }
        const bool call = xliff::is_footnote_call(*place.code);
        say(call ? kFootnoteMoved : kCodeMoved, place, " stands in another sentence than in the source",
            false);
    }
}

// The footnotes that one sentence calls, in their order.
std::map<std::size_t, std::vector<CodePlace>> calls_by_sentence(const Unit& unit,
                                                                const std::vector<std::size_t>& groups,
                                                                bool of_target) {
    std::map<std::size_t, std::vector<CodePlace>> calls;
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        if (of_target && !segment.target) continue;
        for (const xliff::Inline& part : of_target ? *segment.target : segment.source)
            if (const auto* code = std::get_if<Code>(&part); code && xliff::is_footnote_call(*code))
                calls[groups[i]].push_back({&segment, code, groups[i]});
    }
    return calls;
}

void say_exchanged_calls(const Saying& say, const std::vector<std::size_t>& groups) {
    const auto source = calls_by_sentence(say.unit, groups, false);
    for (const auto& [group, calls] : calls_by_sentence(say.unit, groups, true)) {
        const auto same = source.find(group);
        if (same == source.end() || calls.size() < 2 || same->second.size() != calls.size()) continue;
        const auto of_one_id = [](const CodePlace& a, const CodePlace& b) {
            return code_key(*a.code) == code_key(*b.code);
        };
        if (std::is_permutation(calls.begin(), calls.end(), same->second.begin(), of_one_id) &&
            !std::equal(calls.begin(), calls.end(), same->second.begin(), of_one_id))
            say(kFootnoteMoved, calls.front(), " and others are called in another order than in the source",
                false);
    }
}

// A call belongs after a word, not into it.
void say_calls_in_words(const Saying& say, const Segment& segment) {
    const auto inside = [](const CallText& side, std::size_t at) {
        return at > 0 && at + 1 < side.text.size() && in_word(side.text[at - 1]) &&
               in_word(side.text[at + 1]);
    };
    const CallText source = call_text(segment.source), target = call_text(*segment.target);
    const bool glued = std::any_of(source.codes.begin(), source.codes.end(),
                                   [&](const auto& each) { return inside(source, each.first); });
    auto place = target.codes.begin();
    for (const xliff::Inline& part : *segment.target) {
        const auto* code = std::get_if<Code>(&part);
        if (!code) continue;
        if (xliff::is_footnote_call(*code) && !glued && inside(target, place->first))
            say(kFootnoteMoved, {&segment, code, 0}, " stands inside a word", false);
        ++place;
    }
}

bool holds_code(const Segment& segment) {
    const auto any = [](const xliff::Content& content) {
        return std::any_of(content.begin(), content.end(),
                           [](const xliff::Inline& part) { return std::holds_alternative<Code>(part); });
    };
    return any(segment.source) || (segment.target && any(*segment.target));
}

void say_emptied_pairs(const Saying& say, const Codebook& target) {
    std::set<std::string> empty;
    std::set<std::string> empty_in_source;
    for (const Segment& segment : say.unit.segments) {
        empty_in_source.merge(empty_pairs(segment.source));
        if (segment.target) empty.merge(empty_pairs(*segment.target));
    }
    for (const std::string& key : empty)
        if (const auto at = target.find(key); at != target.end() && !empty_in_source.contains(key))
            say(kCodeEmpty, at->second.front(), " holds nothing in the target", false);
}

// In a message each branch has the placeholders of the branch that it translates.
void say_missing_in_branches(const Saying& say, const Segment& segment) {
    const View source(segment.source);
    const auto choices = choices_in(source.text);
    if (choices.empty()) return;
    const View target(*segment.target);
    const auto count = [](const View& side, base::CodePointSpan span) {
        return std::count(side.text.begin() + static_cast<std::ptrdiff_t>(span.start.value),
                          side.text.begin() + static_cast<std::ptrdiff_t>(span.end.value), kCode);
    };
    for (const text::MessageArgument& translated : choices_in(target.text)) {
        const auto original = std::find_if(choices.begin(), choices.end(), [&](const auto& each) {
            return each.name == translated.name && !each.branches.empty();
        });
        if (original == choices.end()) continue;
        for (const auto& branch : translated.branches) {
            const auto* same = branch_for(*original, branch.key);
            if (same && count(source, same->span) > count(target, branch.span))
                say.found.push_back(finding(kCodeMissing, say.file, say.unit, &segment, Side::Target,
                                            target.span(branch.span.start.value, branch.span.end.value),
                                            "the text for ‘" + branch.key + "’ lacks a code of the source"));
        }
    }
}

}  // namespace

bool carries_structure(const Code& code) {
    if (!code.details->sub_flows.empty() || xliff::is_footnote_call(code) || !code.can_delete) return true;
    if (code.type == "fmt" || code.type == "quote") return false;
    return code.shape == Code::Shape::Placeholder || !code.type.empty();
}

void Codes::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    if (std::none_of(unit.segments.begin(), unit.segments.end(), holds_code)) return;
    Codebook source;
    Codebook joined;  // Of emptied segments: their codes may stand in the sentence that took theirs in.
    Codebook target;
    std::vector<std::string> open_source;
    std::vector<std::string> open_target;
    const Segment* crossed = nullptr;
    bool crossed_source = false;
    const Saying say{file, unit, found};
    const std::vector<std::size_t> groups = sentence_groups(unit);
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        if (!segment.target || (segment.target->empty() && !segment.source.empty())) {
            add(joined, segment, segment.source, groups[i]);
            continue;
        }
        add(is_emptied(segment) ? joined : source, segment, segment.source, groups[i]);
        add(target, segment, *segment.target, groups[i]);
        crossed_source = pairs_overlap(segment.source, open_source) || crossed_source;
        if (pairs_overlap(*segment.target, open_target) && !crossed) crossed = &segment;
        say_missing_in_branches(say, segment);
        say_calls_in_words(say, segment);
    }
    // In a message the forms of another language may be fewer: branch by branch is enough.
    const bool chooses = std::any_of(unit.segments.begin(), unit.segments.end(), [](const Segment& segment) {
        return !choices_in(View(segment.source).text).empty();
    });
    for (const auto& [id, places] : source) {
        const std::size_t kept = target[id].size();
        say_missing(say, places, chooses && kept > 0 ? places.size() : kept);
    }
    for (const auto& [id, places] : target) {
        if (places.empty()) continue;
        CodePlaces known = source[id];
        known.insert(known.end(), joined[id].begin(), joined[id].end());
        if (places.size() <= known.size()) say_moved(say, known, places);
        for (std::size_t n = known.size(); n < places.size() && !may_copy(known); ++n)
            say(kCodeExtra, places[n],
                known.empty() ? " is not in the source" : " stands more often than in the source",
                !carries_structure(*places[n].code));
    }
    if (groups.empty()) return;
    say_exchanged_calls(say, groups);
    say_emptied_pairs(say, target);
    if (crossed && !crossed_source)
        found.push_back(finding(kCodeOrder, file, unit, crossed, Side::Target, std::nullopt,
                                "paired codes overlap, which they do not in the source"));
}

}  // namespace tolmach::checks
