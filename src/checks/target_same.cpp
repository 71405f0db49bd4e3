// SPDX-License-Identifier: Apache-2.0
#include "checks/target_same.hpp"

#include "checks/segment_check.hpp"
#include "glossary/key_index.hpp"
#include "reference/cues.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace tolmach::checks {
namespace {

// Units whose text a house prints as it stands.
constexpr std::string_view kKept[] = {"tolmach:author", "tolmach:footnote-bibliographic",
                                      "tolmach:footnote-ibid", "tolmach:footnote-op-cit"};

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && text::is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && text::is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::u32string folded_text(const View& side) {
    return text::fold(trimmed(side.text));
}

// A text up to its first space; no mark makes another character of that.
std::u32string_view first_word(std::u32string_view text) {
    const auto space = std::find_if(text.begin(), text.end(), text::is_space);
    const bool has_mark = text.end() - space > 1 && text::is_mark(*(space + 1));
    return has_mark ? text : text.substr(0, static_cast<std::size_t>(space - text.begin()));
}

// A glance that spares most pairs: full stops and commas are folded to nothing else, nor is anything to them.
bool may_fold_alike(const View& a, const View& b) {
    const auto stops = [](const std::u32string& text) {
        return std::count_if(text.begin(), text.end(), [](char32_t c) { return c == U'.' || c == U','; });
    };
    return a.text.empty() == b.text.empty() && stops(a.text) == stops(b.text) &&
           text::fold(first_word(trimmed(a.text))) == text::fold(first_word(trimmed(b.text)));
}

// A word in lower case that is no particle of a name makes prose of a text.
bool has_prose(const View& side) {
    const std::u32string& text = side.text;
    return std::any_of(side.words().begin(), side.words().end(), [&](const auto& run) {
        return text::is_lower(text[run.first]) &&
               !reference::is_cue(reference::Cue::Connector, side.written(run)) &&
               !side.addresses()[run.first];
    });
}

constexpr std::size_t kLongestUnit = 3;  // Letters.

// Units and codes are the same in every language: `5 km`, `kWh`, `Tbit/s`.
bool is_symbol(const View& side) {
    const std::u32string_view text = trimmed(side.text);
    const bool has_figures = std::any_of(text.begin(), text.end(), text::is_digit);
    const View::Runs& words = side.words();
    if (has_figures)
        return std::all_of(words.begin(), words.end(),
                           [](const auto& run) { return run.second - run.first <= kLongestUnit; });
    if (words.empty() || std::any_of(text.begin(), text.end(), text::is_space)) return false;
    const std::u32string_view first = side.written(words.front());
    const bool has_inner_capital = std::any_of(first.begin() + 1, first.end(), text::is_upper);
    return has_inner_capital ||
           (text.find(U'/') != text.npos && words.back().second - words.back().first == 1);
}

bool accepted(const glossary::Term& term) {
    return term.status == glossary::Status::Preferred || term.status == glossary::Status::Admitted;
}

}  // namespace

LoanWords loan_words(const glossary::Concepts& concepts, const std::string& source_language,
                     const std::string& target_language) {
    if (concepts.empty()) return {};
    const glossary::KeyIndex texts(concepts, "folded", [](const auto&, const glossary::Term& term) {
        return std::vector{text::fold(term.text)};
    });
    return [=](const std::string& folded) {
        const auto terms = texts.find(folded);
        return std::any_of(terms.begin(), terms.end(), [&](const glossary::TermPlace& target) {
            return accepted(*target.term) && text::matches(target_language, target.term->language) &&
                   std::any_of(terms.begin(), terms.end(), [&](const glossary::TermPlace& source) {
                       return source.entry == target.entry &&
                              text::matches(source_language, source.term->language);
                   });
        });
    };
}

bool may_stay_equal(const Unit& unit, const Segment& segment, const LoanWords& loans) {
    if (std::find(std::begin(kKept), std::end(kKept), unit.type) != std::end(kKept)) return true;
    const View source(segment.source);
    if (!has_prose(source) || is_symbol(source)) return true;
    if (loans && loans(text::to_utf8(folded_text(source)))) return true;
    const bool kind_known = unit.type.starts_with("tolmach:");
    return !kind_known && reference::classify(source.text) != reference::NoteKind::Commentary;
}

bool is_untranslated(const Unit& unit, const Segment& segment, const LoanWords& loans) {
    if (!unit.translate || segment.ignorable || !has_text(segment.source)) return false;
    const xliff::Content* printed = left_to_print(segment);
    if (!printed || !has_text(*printed)) return true;
    return !xliff::is_translated(segment) && !may_stay_equal(unit, segment, loans);
}

void TargetSame::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    if (!unit.translate) return;
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const Segment& segment = unit.segments[i];
        if (segment.ignorable || !segment.target || !may_fold_alike(reading.source(i), reading.target(i)))
            continue;
        const std::u32string source = folded_text(reading.source(i));
        if (source.empty() || source != folded_text(reading.target(i))) continue;
        // What nobody called translated is `target.empty`.
        if (is_untranslated(unit, segment, loans_) || may_stay_equal(unit, segment, loans_)) continue;
        found.push_back(finding(kTargetSameAsSource, file, unit, &segment, Side::Target, std::nullopt,
                                "the target is the text of the source"));
    }
}

}  // namespace tolmach::checks
