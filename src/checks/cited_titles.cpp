// SPDX-License-Identifier: Apache-2.0
#include "checks/cited_titles.hpp"

#include "checks/quoted_passages.hpp"
#include "checks/romanised_originals.hpp"
#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "romanization/title_spans.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
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
bool is_romanised_in_target(const TermUnit& unit, const Term& original) {
    for (const TermSide& target : unit.targets) {
        const std::u32string text = text::to_utf32(target.text.text);
        for (const QuotedPassage& quotation : quoted_passages_of(text))
            if (is_romanisation(original, text::trim(text::to_utf8(inside(text, quotation))))) return true;
    }
    return false;
}

// The term that holds the original of a title in its own letters; null where the base lacks it.
const Term* in_own_letters(const glossary::Concept& title) {
    for (const Term& term : title.terms)
        if (glossary::is_acceptable(term) && glossary::is_original(title, term) &&
            text::script_of_tag(term.language) == "Cyrl")
            return &term;
    return nullptr;
}

// Judges the titles of one segment of a unit, and remembers where in the source it has done so.
class TitleJudge {
  public:
    TitleJudge(const BilingualTerms& base, const TermUnit& unit, const TermSide& source,
               std::vector<Diagnostic>& found)
        : base_(base), unit_(unit), source_(source), found_(found) {}

    std::vector<CodePointSpan> run() {
        for (const Hit& hit : source_.titles) {
            const glossary::Concept& title = base_.concept_of(hit);
            if (glossary::is_original(title, base_.term_of(hit)))
                original(hit, title);
            else
                translation(hit, title);
        }
        romanised_originals();
        return std::move(judged_);
    }

  private:
    template <class Fits>
    bool stands_in_target(const glossary::Concept& title, const Fits& fits) const {
        return std::any_of(unit_.targets.begin(), unit_.targets.end(), [&](const TermSide& target) {
            return std::any_of(target.titles.begin(), target.titles.end(), [&](const Hit& hit) {
                return &base_.concept_of(hit) == &title && fits(base_.term_of(hit));
            });
        });
    }

    bool in_latin_edition() const { return text::script_of_tag(base_.target_language) == "Latn"; }

    void report(CodePointSpan span, const glossary::Concept& title, const std::string& expected,
                const std::string& suggestion) {
        Diagnostic made = unit_.at(kTitleChanged, source_, span, title,
                                   "the target does not cite " + in_quotes(source_.written(span)) +
                                       " by its true title " + expected);
        made.suggestion = suggestion;
        found_.push_back(std::move(made));
        judged_.push_back(span);
    }

    // The source cites the original: so does the edition, by whatever scheme where its letters are Latin.
    void original(const Hit& hit, const glossary::Concept& title) {
        const auto originals = glossary::cited_originals(title, base_.target_language);
        const bool cited = stands_in_target(title, [&](const Term& term) {
            return std::find(originals.begin(), originals.end(), &term) != originals.end();
        });
        const Term* own = in_own_letters(title);
        if (originals.empty() || cited || (in_latin_edition() && own && is_romanised_in_target(unit_, *own)))
            return;
        const std::string printed =
            own ? as_edition_prints(*own, base_.target_language) : originals.front()->text;
        report(hit.span, title, own ? in_quotes(printed) : listed(originals), printed);
    }

    // The source names the work by a translation of its title: the edition by that of its own language, or by
    // the original. A reference prints a work as it was published, translated or not.
    void translation(const Hit& hit, const glossary::Concept& title) {
        const auto expected = glossary::equivalents(title, base_.target_language);
        const auto any = [](const Term&) { return true; };
        const Term* own = in_own_letters(title);
        if (expected.empty() || stands_in_target(title, any) || source_.reference ||
            (own && is_romanised_in_target(unit_, *own)))
            return;
        report(hit.span, title, listed(expected), expected.front()->text);
    }

    // Titles of which the base has the Cyrillic alone, in the spelling of whatever scheme.
    void romanised_originals() {
        const std::u32string text = text::to_utf32(source_.text.text);
        for (const QuotedPassage& quotation : quoted_passages_of(text)) {
            const CodePointSpan span{base::CodePoint(quotation.start), base::CodePoint(quotation.end)};
            const bool known = std::any_of(source_.titles.begin(), source_.titles.end(),
                                           [&](const Hit& hit) { return overlap(hit.span, span); });
            const std::u32string title = inside(text, quotation);
            const std::string passage = text::to_utf8(title);
            // To read a passage by all schemes takes longer than all other checks.
            if (known || title_length(title) < 2 || !may_have_original(base_.concepts, text::trim(passage)) ||
                !romanization::is_romanised(passage))
                continue;
            const RomanisedOriginal known_as = original_of(base_.concepts, text::trim(passage));
            if (!known_as.title) continue;
            const Term& own = *known_as.original;
            const bool cited =
                in_latin_edition()
                    ? is_romanised_in_target(unit_, own)
                    : stands_in_target(*known_as.title, [&](const Term& term) { return &term == &own; });
            judged_.push_back(span);
            if (cited) continue;
            const std::string printed = as_edition_prints(own, base_.target_language);
            report(span, *known_as.title, in_quotes(printed), printed);
        }
    }

    const BilingualTerms& base_;
    const TermUnit& unit_;
    const TermSide& source_;
    std::vector<Diagnostic>& found_;
    std::vector<CodePointSpan> judged_;
};

}  // namespace

void check_titles(const BilingualTerms& base, const TermUnit& unit, std::vector<Diagnostic>& found) {
    for (std::size_t at = 0; at < unit.sources.size(); ++at)
        check_romanised(base, unit, at, TitleJudge(base, unit, unit.sources[at], found).run(), found);
}

KnownTitles known_titles(const glossary::Concepts& concepts, const std::string& language) {
    auto matcher = std::make_shared<const glossary::Matcher>(concepts, language, glossary::Sought::Titles);
    if (matcher->empty()) return {};
    return [matcher](std::string_view text) {
        std::vector<CodePointSpan> spans;
        for (const Hit& hit : matcher->find(text))
            spans.push_back(hit.span);
        return spans;
    };
}

}  // namespace tolmach::checks
