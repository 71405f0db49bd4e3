// SPDX-License-Identifier: Apache-2.0
#include "checks/fix.hpp"

#include "checks/apostrophes.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/typography.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace tolmach::checks {
namespace {

// A correction can make room for another, such as a space for the mark after it; more rounds mean a quarrel.
constexpr int kMostRounds = 8;

/// A segment being corrected, and for each code point of its target the place in the target it was given
/// with.
struct Corrected {
    Segment* segment;
    std::vector<std::size_t> origin;
    std::vector<Diagnostic> changes = {};
};

Corrected begin(Segment& segment) {
    Corrected made{&segment, {}};
    made.origin.resize(segment.target ? text::count_code_points(xliff::plain_text(*segment.target)) + 1 : 1);
    std::iota(made.origin.begin(), made.origin.end(), std::size_t{0});
    return made;
}

/// The words of a text, and what stands between each two of them.
struct WordSets {
    std::vector<std::u32string> words;
    std::vector<std::u32string> gaps;
};
WordSets words_of(std::u32string_view text) {
    WordSets read;
    std::u32string gap;
    bool was_in_word = false;
    for (const char32_t c : text) {
        const bool word = in_word(c);
        if (word && !was_in_word) {
            if (!read.words.empty()) read.gaps.push_back(std::move(gap));
            read.words.emplace_back();
        }
        if (word) read.words.back().push_back(c);
        if (!word) gap = was_in_word ? std::u32string{c} : gap + c;
        was_in_word = word;
    }
    return read;
}

// The law of fix, held where every change passes: words stay, and stay apart or together; only guillemets
// bring spaces of their own.
bool keeps_words(std::u32string_view before, std::u32string_view after) {
    const WordSets old = words_of(before);
    const WordSets made = words_of(after);
    const auto spaced = [](const std::u32string& gap) {
        return std::any_of(gap.begin(), gap.end(), text::is_space);
    };
    const auto same_gap = [&](const std::u32string& was, const std::u32string& is) {
        return spaced(was) ? spaced(is)
                           : !spaced(is) || std::any_of(was.begin(), was.end(), text::is_quotation_mark);
    };
    return old.words == made.words &&
           std::equal(old.gaps.begin(), old.gaps.end(), made.gaps.begin(), made.gaps.end(), same_gap);
}

// A stretch as it is or would be, with what stands near it; a character cut in half is the same in both.
std::u32string around(const std::string& text, std::size_t from, std::size_t to, std::string_view between) {
    constexpr std::size_t kNear = 200;
    const std::size_t start = from - std::min(from, kNear);
    return text::to_utf32(text.substr(start, from - start) + std::string(between) + text.substr(to, kNear));
}

// Replaces a stretch of the plain text that one run of text holds; false where none holds it whole, or where
// words would not stay what they are.
bool replace(xliff::Content& content, CodePointSpan span, const std::string& replacement) {
    std::size_t at = 0;
    for (xliff::Inline& part : content) {
        auto* run = std::get_if<xliff::Text>(&part);
        if (!run) continue;
        const std::size_t size = text::count_code_points(run->value);
        if (span.start.value >= at && span.end.value <= at + size) {
            const auto from = text::byte_of(run->value, span.start - at);
            const auto to = text::byte_of(run->value, span.end - at);
            if (!keeps_words(
                    around(run->value, from.value, to.value, run->value.substr(from.value, to - from)),
                    around(run->value, from.value, to.value, replacement)))
                return false;
            run->value.replace(from.value, to - from, replacement);
            return true;
        }
        at += size;
    }
    return false;
}

// Writes one correction, told of by its place in the text as it was given.
bool correct(Corrected& of, Diagnostic finding) {
    const CodePointSpan span = *finding.span;
    if (!replace(*of.segment->target, span, finding.suggestion)) return false;
    const std::size_t start = of.origin[span.start.value];
    const std::size_t end = std::max(of.origin[span.end.value], start);
    const auto first = of.origin.begin() + static_cast<std::ptrdiff_t>(span.start.value);
    const auto behind =
        of.origin.erase(first, of.origin.begin() + static_cast<std::ptrdiff_t>(span.end.value));
    of.origin.insert(behind, text::count_code_points(finding.suggestion), start);
    finding.segment = of.segment->id;
    finding.span = CodePointSpan{base::CodePoint(start), base::CodePoint(end)};
    of.changes.push_back(std::move(finding));
    return true;
}

// Applies the findings of one segment from its end, leaving out what overlaps.
bool apply(Corrected& of, std::vector<Diagnostic> findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& a, const auto& b) { return a.span->start > b.span->start; });
    bool changed = false;
    std::size_t limit = static_cast<std::size_t>(-1);
    for (Diagnostic& finding : findings) {
        if (finding.span->end.value > limit) continue;
        limit = finding.span->start.value;
        changed = correct(of, std::move(finding)) || changed;
    }
    return changed;
}

/// The checks that correct, for the files in one language.
class Fixer {
  public:
    Fixer(const FixSettings& settings, const std::string& language)
        : settings_(settings),
          house_(settings.house ? settings.house(language) : HouseStyle()),
          titles_(settings.titles ? settings.titles(language) : KnownTitles()),
          learning_(house_, titles_) {}

    // First all units are seen, for what an edition does throughout is not corrected.
    void learn(const FileInfo& info, const Unit& unit) {
        std::vector<Diagnostic> ignored;
        learning_.observe(info, unit, ignored);
        apostrophes_.observe(info, unit, ignored);
    }
    void end_learning() {
        checks_.push_back(std::make_unique<Spaces>());
        checks_.push_back(std::make_unique<Typography>(house_, titles_, learning_.usage()));
        checks_.push_back(std::make_unique<Apostrophes>(apostrophes_.usage()));
    }

    // Segments are numbered for the while, for they need not have ids that a finding could name them by.
    void fix(const FileInfo& info, Unit& unit, std::vector<Diagnostic>& changes) {
        std::vector<Corrected> segments;
        std::vector<std::string> ids;
        for (Segment& segment : unit.segments) {
            segments.push_back(begin(segment));
            ids.push_back(std::exchange(segment.id, std::to_string(ids.size())));
        }
        held_ = held_in(info, unit);
        for (int round = 0; round < kMostRounds; ++round) {
            bool changed = false;
            for (auto& [number, findings] : found_in(info, unit))
                changed = apply(segments[number], std::move(findings)) || changed;
            if (!changed) break;
        }
        for (std::size_t i = 0; i < segments.size(); ++i) {
            unit.segments[i].id = ids[i];
            tell(segments[i], changes);
        }
    }

  private:
    using Held = std::set<std::pair<std::string, std::string>>;

    // By segment and check. After a correction the segment holds something else, and nothing tells again what
    // was judged.
    Held held_in(const FileInfo& info, const Unit& unit) const {
        Held held;
        if (!settings_.suppressed) return held;
        std::vector<Diagnostic> found;
        for (const auto& check : checks_)
            check->observe(info, unit, found);
        for (const Diagnostic& each : found)
            if (settings_.suppressed(info, unit, each)) held.emplace(each.segment, each.check);
        return held;
    }

    std::map<std::size_t, std::vector<Diagnostic>> found_in(const FileInfo& info, const Unit& unit) {
        std::vector<Diagnostic> found;
        for (const auto& check : checks_)
            check->observe(info, unit, found);
        std::map<std::size_t, std::vector<Diagnostic>> by_segment;
        for (Diagnostic& each : found)
            if (each.fixable && each.span && !held_.contains({each.segment, each.check}) &&
                (!settings_.wanted || settings_.wanted(each.check)))
                by_segment[std::stoul(each.segment)].push_back(std::move(each));
        return by_segment;
    }

    static void tell(Corrected& of, std::vector<Diagnostic>& changes) {
        std::stable_sort(of.changes.begin(), of.changes.end(),
                         [](const auto& a, const auto& b) { return a.span->start < b.span->start; });
        for (Diagnostic& change : of.changes) {
            change.segment = of.segment->id;
            changes.push_back(std::move(change));
        }
    }

    const FixSettings& settings_;
    HouseStyle house_;
    KnownTitles titles_;
    Typography learning_;
    Apostrophes apostrophes_;
    Checks checks_;
    Held held_;  // Of the unit under way.
};

}  // namespace

base::Outcome<xliff::Document> fix(xliff::Document document, const FixSettings& settings) {
    std::map<std::string, Fixer> fixers;
    for (const xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        Fixer& fixer = fixers.try_emplace(info.target_language, settings, info.target_language).first->second;
        for (const Unit& unit : file.units)
            fixer.learn(info, unit);
    }
    for (auto& [language, fixer] : fixers)
        fixer.end_learning();
    std::vector<Diagnostic> changes;
    for (xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        for (Unit& unit : file.units)
            fixers.at(info.target_language).fix(info, unit, changes);
    }
    return {std::move(document), std::move(changes)};
}

}  // namespace tolmach::checks
