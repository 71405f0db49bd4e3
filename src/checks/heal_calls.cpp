// SPDX-License-Identifier: Apache-2.0
#include "checks/heal_calls.hpp"

#include "checks/quotations.hpp"
#include "checks/segment_check.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace tolmach::checks {
namespace {

using xliff::Code;
using Text = std::u32string_view;

constexpr Text kMarksBeforeCalls = U".?!…:;,";

bool closes(char32_t c) {
    return may_close_sentence(c) || text::is_space(c);
}

const std::string& call_key(const Code& code) {
    return code.details->copy_of.empty() ? code.id : code.details->copy_of;
}

std::string shown(const Code& call) {
    return call.details->disp.empty() ? "[" + call.id + "]" : call.details->disp;
}

/// The end of a sentence: from where only closing marks, spaces and codes follow, and its final mark.
struct Tail {
    std::size_t start = 0;            ///< After the last word.
    std::size_t mark = 0, after = 0;  ///< The run of final marks; both at the end of the text for none.
};
Tail tail_of(Text t) {
    Tail tail{t.size(), t.size(), t.size()};
    while (tail.start > 0 && (closes(t[tail.start - 1]) || t[tail.start - 1] == kCode ||
                              among(t[tail.start - 1], kMarksBeforeCalls)))
        --tail.start;
    const std::size_t mark = t.find_last_of(kMarksBeforeCalls);
    if (mark == t.npos || mark < tail.start) return tail;
    tail.after = tail.mark = mark + 1;
    while (tail.mark > tail.start && among(t[tail.mark - 1], kMarksBeforeCalls))
        --tail.mark;
    return tail;
}

std::size_t count(Text t, Text part) {
    std::size_t n = 0;
    for (std::size_t at = t.find(part); at != t.npos; at = t.find(part, at + part.size()))
        ++n;
    return n;
}

/// A word of letters and figures that ends at a place; empty for none.
Text word_before(Text t, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && in_word(t[start - 1]))
        --start;
    return t.substr(start, end - start);
}

bool stands_alone(Text t, std::size_t at, std::size_t size) {
    return (at == 0 || !in_word(t[at - 1])) && (at + size == t.size() || !in_word(t[at + size]));
}

// The place after the only occurrence of a figure or a name that both sides write alike.
std::optional<std::size_t> after_word(Text source, std::size_t call, Text target) {
    const Text word = word_before(source, call);
    const bool tells = word.size() >= 2 && (text::is_digit(word.front()) || text::is_upper(word.front()));
    if (!tells || count(source, word) != 1 || count(target, word) != 1) return std::nullopt;
    const std::size_t at = target.find(word);
    if (!stands_alone(target, at, word.size())) return std::nullopt;
    return at + word.size();
}

// The place after the only quotation of both sides.
std::optional<std::size_t> after_quotation(Text source, std::size_t call, Text target) {
    if (call == 0 || !text::closes_quotation(source[call - 1])) return std::nullopt;
    const auto marks_of = [](Text t) {
        std::vector<std::size_t> marks;
        for (std::size_t i = 0; i < t.size(); ++i)
            if (text::opens_quotation(t[i]) || text::closes_quotation(t[i])) marks.push_back(i);
        return marks;
    };
    const auto marks = marks_of(target);
    if (marks_of(source).size() != 2 || marks.size() != 2 || !text::opens_quotation(target[marks[0]]) ||
        !text::closes_quotation(target[marks[1]]))
        return std::nullopt;
    return marks[1] + 1;
}

std::size_t codes_between(Text t, std::size_t from, std::size_t to) {
    return static_cast<std::size_t>(std::count(t.begin() + static_cast<std::ptrdiff_t>(from),
                                               t.begin() + static_cast<std::ptrdiff_t>(to), kCode));
}

// The place at the end of the target for a call at the end of its sentence, after the calls that stood before
// it there.
std::optional<std::size_t> at_the_end(Text source, std::size_t call, Text target) {
    const Tail from = tail_of(source), to = tail_of(target);
    if (call < from.start) return std::nullopt;
    const bool has_mark = to.mark < to.after;
    const bool before_mark = call < from.mark;
    // A call inside quotation marks that close after it has no certain place.
    if (before_mark && std::any_of(source.begin() + static_cast<std::ptrdiff_t>(call),
                                   source.begin() + static_cast<std::ptrdiff_t>(from.mark), closes))
        return std::nullopt;
    if (!before_mark || !has_mark) {
        std::size_t end = target.size();
        while (end > to.start && text::is_space(target[end - 1]))
            --end;
        return end;
    }
    // Codes that follow the call in the source follow it here too.
    std::size_t place = to.mark;
    for (std::size_t n = codes_between(source, call + 1, from.mark); n > 0 && place > to.start; --n)
        if (target[place - 1] == kCode) --place;
    return place;
}

/// A place of the target: [start, end) is what stands there for the call, or nothing.
struct CallPlace {
    std::size_t start, end;
};

std::optional<CallPlace> place_of(const Code& call, const View& source, std::size_t at, const View& target) {
    const std::u32string mark = text::to_utf32(shown(call));
    if (count(target.text, mark) == 1 && count(source.text, mark) == 0) {
        const std::size_t found = target.text.find(mark);
        return CallPlace{found, found + mark.size()};
    }
    for (const auto& rule : {at_the_end, after_word, after_quotation})
        if (const auto place = rule(source.text, at, target.text)) return CallPlace{*place, *place};
    return std::nullopt;
}

// Puts a code in place of a stretch of the text in which each code is one character.
void put(xliff::Content& content, CallPlace place, const Code& code) {
    xliff::Content made;
    std::size_t at = 0;
    bool done = false;
    const auto put_once = [&] {
        if (!std::exchange(done, true)) made.emplace_back(code);
    };
    for (xliff::Inline& part : content) {
        const auto* run = std::get_if<xliff::Text>(&part);
        const std::size_t size = run                                  ? text::count_code_points(run->value)
                                 : std::holds_alternative<Code>(part) ? 1
                                                                      : 0;
        if (!run) {
            if (size == 1 && at >= place.start) put_once();
            made.push_back(std::move(part));
            at += size;
            continue;
        }
        const std::u32string t = text::to_utf32(run->value);
        const std::size_t from = std::clamp(place.start, at, at + size) - at;
        const std::size_t to = std::clamp(place.end, at, at + size) - at;
        xliff::append_text(made, text::to_utf8(Text(t).substr(0, from)));
        if (place.start >= at && place.start < at + size) put_once();
        xliff::append_text(made, text::to_utf8(Text(t).substr(to)));
        at += size;
    }
    put_once();
    content = std::move(made);
}

class Healer {
  public:
    Healer(const FileInfo& info, Unit& unit, std::vector<Diagnostic>& healed)
        : info_(info), unit_(unit), healed_(healed) {
        for (const Segment& segment : unit.segments)
            if (segment.target)
                for (const xliff::Inline& part : *segment.target)
                    if (const auto* code = std::get_if<Code>(&part)) kept_.insert(call_key(*code));
    }

    void heal(Segment& segment) {
        if (!segment.target || segment.target->empty() || segment.ignorable) return;
        const View source = view_of(segment.source);
        const std::vector<Lost> lost = lost_in(segment);
        if (lost.empty() || heal_stand_ins(segment, lost)) return;
        for (const Lost& each : lost) {
            const View target = view_of(*segment.target);
            if (const auto place = place_of(*each.call, source, each.at, target))
                put_back(segment, target, *place, *each.call);
        }
    }

  private:
    struct Lost {
        const Code* call;
        std::size_t at;  ///< In the source, each code one character.
    };

    std::vector<Lost> lost_in(const Segment& segment) const {
        std::vector<Lost> lost;
        std::size_t at = 0;
        for (const xliff::Inline& part : segment.source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) at += text::count_code_points(run->value);
            const auto* code = std::get_if<Code>(&part);
            if (!code) continue;
            if (xliff::is_footnote_call(*code) && !kept_.contains(call_key(*code)))
                lost.push_back({code, at});
            ++at;
        }
        return lost;
    }

    // A program that knows no codes leaves U+FFFC, the character that stood for each of them.
    bool heal_stand_ins(Segment& segment, const std::vector<Lost>& lost) {
        const auto stand_in = [&]() -> std::optional<std::size_t> {
            std::size_t at = 0;
            for (const xliff::Inline& part : *segment.target) {
                const auto* run = std::get_if<xliff::Text>(&part);
                if (run) {
                    const std::u32string t = text::to_utf32(run->value);
                    if (const std::size_t found = t.find(kCode); found != t.npos) return at + found;
                    at += t.size();
                } else if (std::holds_alternative<Code>(part)) {
                    ++at;
                }
            }
            return std::nullopt;
        };
        std::size_t stand_ins = 0;
        for (const xliff::Inline& part : *segment.target)
            if (const auto* run = std::get_if<xliff::Text>(&part))
                stand_ins += count(text::to_utf32(run->value), Text(&kCode, 1));
        if (stand_ins != lost.size()) return false;
        for (const Lost& each : lost) {
            const std::size_t at = stand_in().value();
            put_back(segment, view_of(*segment.target), {at, at + 1}, *each.call);
        }
        return true;
    }

    void put_back(Segment& segment, const View& target, CallPlace place, const Code& call) {
        Diagnostic made = finding("footnote.healed", info_, unit_, &segment, Side::Target,
                                  target.span(place.start, place.end),
                                  "the call of the footnote was lost and is put back: " + shown(call));
        made.text = target.plain_text(place.start, place.end);
        made.suggestion = shown(call);
        healed_.push_back(std::move(made));
        put(*segment.target, place, call);
        kept_.insert(call_key(call));
    }

    const FileInfo& info_;
    Unit& unit_;
    std::vector<Diagnostic>& healed_;
    std::set<std::string> kept_;  // Keys of the codes that the targets have.
};

}  // namespace

base::Outcome<xliff::Document> heal_calls(xliff::Document document) {
    std::vector<Diagnostic> healed;
    for (xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (Unit& unit : file.units) {
            Healer healer(info, unit, healed);
            for (Segment& segment : unit.segments)
                healer.heal(segment);
        }
    }
    return {std::move(document), std::move(healed)};
}

}  // namespace tolmach::checks
