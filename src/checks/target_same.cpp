// SPDX-License-Identifier: Apache-2.0
#include "checks/target_same.hpp"

#include "checks/segment_check.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/urls.hpp"
#include "reference/cues.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Units whose text a house prints as it stands.
constexpr std::string_view kKept[] = {"tolmach:author", "tolmach:footnote-bibliographic",
                                      "tolmach:footnote-ibid", "tolmach:footnote-op-cit"};

std::string folded_text(const xliff::Content& content) {
    return text::fold(text::trim(text::to_utf8(view_of(content).text)));
}

// A word in lower case that is no particle of a name makes prose of a text.
bool has_prose(const std::u32string& text) {
    const std::vector<bool> masked = address_mask(text);
    for (const auto& [start, end] : letter_runs(text)) {
        if (masked[start] || !text::is_lower(text[start])) continue;
        const std::u32string word = text.substr(start, end - start);
        if (!reference::is_cue(reference::Cue::Connector, word)) return true;
    }
    return false;
}

bool has_no_text(const xliff::Content& content) {
    return text::trim(xliff::plain_text(content)).empty();
}

bool accepted(const glossary::Term& term) {
    return term.status == glossary::Status::Preferred || term.status == glossary::Status::Admitted;
}

}  // namespace

LoanWords loan_words(const std::vector<glossary::Concept>& concepts, std::string_view source_language,
                     std::string_view target_language) {
    LoanWords loans;
    for (const glossary::Concept& each : concepts) {
        LoanWords sources;
        for (const glossary::Term& term : each.terms)
            if (text::matches(source_language, term.language)) sources.insert(text::fold(term.text));
        for (const glossary::Term& term : each.terms)
            if (accepted(term) && text::matches(target_language, term.language) &&
                sources.contains(text::fold(term.text)))
                loans.insert(text::fold(term.text));
    }
    return loans;
}

bool may_stay_equal(const Unit& unit, const Segment& segment, const LoanWords& loans) {
    if (std::find(std::begin(kKept), std::end(kKept), unit.type) != std::end(kKept)) return true;
    const std::u32string text = view_of(segment.source).text;
    if (!has_prose(text) || loans.contains(folded_text(segment.source))) return true;
    const bool kind_known = unit.type.starts_with("tolmach:");
    return !kind_known && reference::classify(text) != reference::NoteKind::Commentary;
}

bool is_untranslated(const Unit& unit, const Segment& segment, const LoanWords& loans) {
    if (!unit.translate || segment.ignorable || has_no_text(segment.source)) return false;
    const xliff::Content* printed = left_to_print(segment);
    if (!printed || has_no_text(*printed)) return true;
    return !xliff::is_translated(segment) && !may_stay_equal(unit, segment, loans);
}

void TargetSame::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    if (!unit.translate) return;
    for (const Segment& segment : unit.segments) {
        // What nobody called translated is `target.empty`.
        if (segment.ignorable || !segment.target || is_untranslated(unit, segment, loans_)) continue;
        const std::string source = folded_text(segment.source);
        if (source.empty() || source != folded_text(*segment.target) || may_stay_equal(unit, segment, loans_))
            continue;
        found.push_back(finding(kTargetSameAsSource, file, unit, &segment, Side::Target, std::nullopt,
                                "the target is the text of the source"));
    }
}

}  // namespace tolmach::checks
