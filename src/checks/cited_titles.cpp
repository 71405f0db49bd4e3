// SPDX-License-Identifier: Apache-2.0
#include "checks/cited_titles.hpp"

#include "checks/quoted_passages.hpp"
#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "romanization/lattice.hpp"
#include "romanization/title_spans.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

namespace tolmach::checks {

using glossary::Hit;
using glossary::Term;

namespace {

bool overlap(CodePointSpan a, CodePointSpan b) {
    return a.start < b.end && b.start < a.end;
}

std::u32string inside(const std::u32string& text, const QuotedPassage& quotation) {
    return text.substr(quotation.start + 1, quotation.end - quotation.start - 2);
}

// Where the target has a romanised title of the source still in Latin letters: the same words, or words in
// quotation marks that are as surely romanised. The place of the first, or nothing.
std::optional<CodePointSpan> latin_title(const std::u32string& target, const std::u32string& title) {
    const auto span = [](std::size_t start, std::size_t size) {
        return CodePointSpan{base::CodePoint(start), base::CodePoint(start + size)};
    };
    const std::size_t first = title.find_first_not_of(U" \u00A0\u202F");
    const std::size_t last = title.find_last_not_of(U" \u00A0\u202F");
    if (first == std::u32string::npos) return std::nullopt;
    const std::u32string words = title.substr(first, last - first + 1);
    if (const std::size_t at = target.find(words); at != std::u32string::npos) return span(at, words.size());
    for (const QuotedPassage& quotation : quoted_passages_of(target))
        if (romanization::is_romanised(text::to_utf8(inside(target, quotation))))
            return span(quotation.start, quotation.end - quotation.start);
    return std::nullopt;
}

constexpr std::size_t kLeastWords = 3;

std::size_t title_length(const std::u32string& text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!text::is_space(text[i]) && (i == 0 || text::is_space(text[i - 1]))) ++words;
    return words;
}

// Titles that the source romanises, and that an edition in Cyrillic has not given back their letters.
// `judged` are the places in the source about which something has been said.
void check_romanised(const BilingualTerms& base, const TermUnit& unit, std::size_t at,
                     const std::vector<CodePointSpan>& judged, std::vector<Diagnostic>& found) {
    if (text::script_of_tag(base.target_language) != "Cyrl") return;
    const TermSide& source = unit.sources[at];
    const TermSide& target = unit.targets[at];
    const std::u32string text = text::to_utf32(source.text.text);
    for (const QuotedPassage& quotation : quoted_passages_of(text)) {
        const CodePointSpan span{base::CodePoint(quotation.start), base::CodePoint(quotation.end)};
        const bool translated = quotation.has_translation();
        if (!translated && !source.reference) continue;
        if (std::any_of(judged.begin(), judged.end(),
                        [&](CodePointSpan each) { return overlap(each, span); }))
            continue;
        const std::u32string title = inside(text, quotation);
        // Few words may be of any language: `China Dream`, `Budapest`.
        if (!translated && title_length(title) < kLeastWords) continue;
        if (!romanization::is_romanised(text::to_utf8(title))) continue;
        const auto left = latin_title(text::to_utf32(target.text.text), title);
        if (!left) continue;
        Diagnostic made = finding(
            kTitleChanged, unit.file, unit.unit, target.segment, Side::Target, target.text.to_plain(*left),
            "a romanised title is left in Latin letters: this edition prints the original");
        made.text = target.written(*left);
        found.push_back(std::move(made));
    }
}

// Whether a quotation of the target is the original as any scheme romanises it: an edition in Latin letters
// may follow another scheme than the source.
bool is_romanised_in_target(const TermUnit& unit, const glossary::Concept& title) {
    const auto is_written = [&](const std::string& passage) {
        return std::any_of(title.terms.begin(), title.terms.end(), [&](const Term& term) {
            return glossary::is_original(title, term) && text::script_of_tag(term.language) == "Cyrl" &&
                   std::any_of(romanization::schemes().begin(), romanization::schemes().end(),
                               [&](const romanization::Scheme& scheme) {
                                   return scheme.language == text::primary_language(term.language) &&
                                          romanization::can_write(scheme, term.text, passage);
                               });
        });
    };
    for (const TermSide& target : unit.targets) {
        const std::u32string text = text::to_utf32(target.text.text);
        for (const QuotedPassage& quotation : quoted_passages_of(text))
            if (is_written(std::string(text::trim(text::to_utf8(inside(text, quotation)))))) return true;
    }
    return false;
}

}  // namespace

void check_titles(const BilingualTerms& base, const TermUnit& unit, std::vector<Diagnostic>& found) {
    const auto stands_in_target = [&](std::size_t concept_index, const std::vector<const Term*>& originals) {
        for (const TermSide& target : unit.targets)
            for (const Hit& hit : target.titles)
                if (hit.concept_index == concept_index &&
                    std::find(originals.begin(), originals.end(), &base.term_of(hit)) != originals.end())
                    return true;
        return false;
    };
    for (std::size_t at = 0; at < unit.sources.size(); ++at) {
        const TermSide& source = unit.sources[at];
        std::vector<CodePointSpan> judged;
        for (const Hit& hit : source.titles) {
            const glossary::Concept& title = base.concept_of(hit);
            if (!glossary::is_original(title, base.term_of(hit))) continue;
            const auto originals = glossary::cited_originals(title, base.target_language);
            if (originals.empty() || stands_in_target(hit.concept_index, originals)) continue;
            if (text::script_of_tag(base.target_language) == "Latn" && is_romanised_in_target(unit, title))
                continue;
            Diagnostic made =
                unit.at(kTitleChanged, source, hit.span, title,
                        "the target does not cite " + title.id + " by its true title " + listed(originals));
            made.suggestion = originals.front()->text;
            found.push_back(std::move(made));
            judged.push_back(hit.span);
        }
        check_romanised(base, unit, at, judged, found);
    }
}

KnownTitles known_titles(const std::vector<glossary::Concept>& concepts, const std::string& language) {
    std::vector<glossary::Concept> titles;
    std::copy_if(concepts.begin(), concepts.end(), std::back_inserter(titles),
                 [](const glossary::Concept& each) { return each.kind == glossary::Kind::Title; });
    if (titles.empty()) return {};
    auto matcher = std::make_shared<const glossary::Matcher>(titles, language);
    return [matcher](std::string_view text) {
        std::vector<CodePointSpan> spans;
        for (const Hit& hit : matcher->find(text))
            spans.push_back(hit.span);
        return spans;
    };
}

}  // namespace tolmach::checks
