// SPDX-License-Identifier: Apache-2.0
#include "checks/term_words.hpp"

#include "glossary/equivalents.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <utility>

namespace tolmach::checks {
namespace {

using glossary::Hit;
using glossary::Term;

std::size_t count_words(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// The preferred term that is most like another in its number of words and in being an acronym.
const Term* alike(const std::vector<const Term*>& terms, const Term& other, std::string_view language) {
    const auto distance = [&](const Term* term) {
        const std::size_t a = count_words(term->text);
        const std::size_t b = count_words(other.text);
        const bool shape = is_all_capitals(term->text, language) != is_all_capitals(other.text, language);
        return std::pair(shape, a > b ? a - b : b - a);
    };
    const auto best = std::min_element(
        terms.begin(), terms.end(), [&](const Term* a, const Term* b) { return distance(a) < distance(b); });
    return best == terms.end() ? nullptr : *best;
}

std::set<std::string> parts_of(std::string_view grammar) {
    std::istringstream in{std::string(grammar)};
    std::set<std::string> parts;
    for (std::string part; in >> part;)
        parts.insert(part);
    return parts;
}

// The cases of a full name whose given names stand before a hit: `Аляксандра` tells the case of `Лукашэнко`.
std::set<std::string> cases_of_given_name(const BilingualTerms& base, const TermSide& side, const Hit& hit,
                                          std::string_view language) {
    const std::string before =
        text::fold(side.text.text.substr(0, text::byte_of(side.text.text, hit.span.start).value));
    const glossary::Concept& entry = base.concept_of(hit);
    std::set<std::string> cases;
    for (const Term* term : glossary::equivalents(entry, language))
        for (const glossary::TermForm& form : glossary::forms_of_term(entry.kind, *term)) {
            const std::size_t space = form.text.rfind(' ');
            if (form.mention == glossary::Mention::Whole && space != std::string::npos &&
                before.ends_with(text::fold(form.text.substr(0, space + 1))))
                cases.merge(parts_of(form.grammar));
        }
    return cases;
}

// The cases that a hit may stand in: those that its form stands for, fewer if its neighbour tells them. A
// form that may be the nominative is taken for it without a sign of another case.
std::set<std::string> cases_of(const BilingualTerms& base, const TermSide& side, const Hit& hit,
                               std::string_view language) {
    std::set<std::string> cases = parts_of(hit.grammar);
    const auto keep = [&](const auto& is_possible) {
        std::set<std::string> kept = cases;
        std::erase_if(kept, [&](const std::string& part) { return !is_possible(part); });
        if (kept.empty()) return false;
        cases = std::move(kept);
        return true;
    };
    const bool may_be_family_name = base.concept_of(hit).kind == glossary::Kind::Person &&
                                    count_words(side.written(hit.span)) == 1 && cases.size() > 1;
    if (may_be_family_name) {
        const auto of_given = cases_of_given_name(base, side, hit, language);
        if (keep([&](const std::string& part) { return of_given.contains(part); })) return cases;
    }
    keep([](const std::string& part) { return part.starts_with("nom."); });
    return cases;
}

std::size_t count_shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<std::size_t>(
        std::count_if(a.begin(), a.end(), [&](const std::string& part) { return b.contains(part); }));
}

// `loc` of `loc.sg`.
std::set<std::string> without_number(const std::set<std::string>& grammar) {
    std::set<std::string> cases;
    for (const std::string& part : grammar)
        cases.insert(part.substr(0, part.find('.')));
    return cases;
}

// The form of a term that stands for most of the given cases, the likeliest of several, whatever its number
// where none has that too.
std::string form_in(glossary::Kind kind, const Term& term, const std::set<std::string>& wanted) {
    std::string best = term.text;
    std::array<std::size_t, 3> most{};
    const std::set<std::string> wanted_cases = without_number(wanted);
    for (const glossary::TermForm& form : glossary::forms_of_term(kind, term)) {
        if (form.mention != glossary::Mention::Whole) continue;
        const std::set<std::string> has = parts_of(form.grammar);
        const std::array shared = {count_shared(has, wanted), count_shared(parts_of(form.likeliest), wanted),
                                   count_shared(without_number(has), wanted_cases)};
        if (shared <= most) continue;
        most = shared;
        best = form.text;
    }
    return best;
}

std::string with_capitals_of(std::string text, const std::string& written, std::string_view language) {
    if (is_all_capitals(written, language) && text::count_code_points(written) > 1)
        return text::to_upper(text, language);
    std::size_t end = 0;
    std::size_t end_of_written = 0;
    const char32_t first = text::next_code_point(text, end);
    if (!text::is_upper(text::next_code_point(written, end_of_written))) return text;
    std::string capital;
    text::append_utf8(capital, text::to_upper(first));
    return capital + text.substr(end);
}

}  // namespace

bool is_all_capitals(std::string_view text, std::string_view language) {
    return text::to_upper(text, language) == text && text::to_lower(text, language) != text;
}

std::string in_quotes(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::string named_concept(const glossary::Concept& entry, std::string_view language) {
    const auto terms = glossary::equivalents(entry, language);
    if (!terms.empty()) return in_quotes(terms.front()->text);
    return entry.terms.empty() ? entry.id : in_quotes(entry.terms.front().text);
}

std::string listed(const std::vector<const Term*>& terms) {
    std::string list;
    for (const Term* term : terms)
        list += (list.empty() ? "" : ", ") + in_quotes(term->text);
    return list;
}

std::string preferred_in_place_of(const BilingualTerms& base, const TermSide& side, const Hit& hit) {
    const auto& language = side.side == Side::Source ? base.source_language : base.target_language;
    std::vector<const Term*> terms = glossary::equivalents(base.concept_of(hit), language);
    std::erase_if(terms, [](const Term* term) { return term->status != glossary::Status::Preferred; });
    const Term* term = alike(terms, base.term_of(hit), language);
    if (!term) return {};
    const bool acronym = is_all_capitals(base.term_of(hit).text, language);
    const std::string form = form_in(base.concept_of(hit).kind, *term, cases_of(base, side, hit, language));
    return acronym ? form : with_capitals_of(form, side.written(hit.span), language);
}

}  // namespace tolmach::checks
