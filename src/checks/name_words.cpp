// SPDX-License-Identifier: Apache-2.0
#include "checks/name_words.hpp"

#include "glossary/equivalents.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::checks {
namespace {

using glossary::Kind;
using glossary::Term;
using glossary::TermForm;

std::set<std::string> cases_in(std::string_view grammar) {
    std::set<std::string> cases;
    for (const std::string_view each : text::split(grammar, ' '))
        if (!each.empty()) cases.emplace(each);
    return cases;
}

// The words of a name as texts are cut into words: two of `Римский-Корсаков`.
NameWordList words_of_form(std::string_view form, std::string_view language,
                           const std::set<std::string>& grammar) {
    NameWordList words;
    const std::u32string letters = text::to_utf32(form);
    const text::Folded folded = text::fold_with_offsets(form);
    for (const glossary::Word& word : glossary::words_of(folded.text, glossary::word_rules(language))) {
        const CodePointSpan span = folded.to_original(word.start, word.end);
        words.push_back({folded.text.substr(word.start, word.end - word.start),
                         text::to_utf8(letters.substr(span.start.value, span.size())), grammar});
    }
    return words;
}

void add_words(NameWordList& to, NameWordList words) {
    for (NameWord& word : words) {
        const auto known = std::find_if(to.begin(), to.end(),
                                        [&](const NameWord& each) { return each.folded == word.folded; });
        if (known == to.end())
            to.push_back(std::move(word));
        else
            known->grammar.merge(word.grammar);
    }
}

void add_person(NameWords& names, const Term& term, std::string_view language) {
    for (const TermForm& form : glossary::forms_of_term(Kind::Person, term)) {
        if (form.mention != glossary::Mention::Whole || is_of_many(form.grammar)) continue;
        const std::set<std::string> grammar = cases_in(form.grammar);
        const std::size_t space = form.text.rfind(' ');
        const std::size_t family = space == std::string::npos ? 0 : space + 1;
        add_words(names.family, words_of_form(form.text.substr(family), language, grammar));
        NameWordList given = words_of_form(form.text.substr(0, family), language, grammar);
        std::erase_if(given, [](const NameWord& word) {  // Initials and particles.
            std::size_t end = 0;
            return word.folded.size() < 2 || !text::is_upper(text::next_code_point(word.text, end));
        });
        add_words(names.given, std::move(given));
    }
    for (const TermForm& form : glossary::forms_of_other_sex(Kind::Person, term))
        add_words(names.other_sex, words_of_form(form.text, language, cases_in(form.grammar)));
}

void add_phrases(NameWords& names, Kind kind, const Term& term, std::string_view language) {
    for (const TermForm& form : glossary::forms_of_term(kind, term)) {
        NameWordList words = words_of_form(form.text, language, cases_in(form.grammar));
        if (words.size() == 1)
            add_words(names.family, std::move(words));
        else
            names.phrases.push_back(std::move(words));
    }
}

bool is_named(Kind kind) {
    return kind != Kind::Term && kind != Kind::Title;
}

NameWords read_names(const glossary::Concept& entry, const std::string& language) {
    NameWords names;
    if (!is_named(entry.kind)) return names;
    for (const Term* term : glossary::equivalents(entry, language))
        if (entry.kind == Kind::Person)
            add_person(names, *term, language);
        else
            add_phrases(names, entry.kind, *term, language);
    // What is a form of the name itself is nobody else's.
    std::erase_if(names.other_sex, [&](const NameWord& other) { return names.holds(other.folded); });
    return names;
}

}  // namespace

bool NameWords::holds(std::u32string_view word) const {
    const auto is_word = [&](const NameWord& each) { return each.folded == word; };
    return std::any_of(family.begin(), family.end(), is_word) ||
           std::any_of(given.begin(), given.end(), is_word) ||
           std::any_of(phrases.begin(), phrases.end(), [&](const NameWordList& phrase) {
               return std::any_of(phrase.begin(), phrase.end(), is_word);
           });
}

std::set<std::string> NameWords::grammar_of(const NameWordList& words, std::u32string_view word) {
    for (const NameWord& each : words)
        if (each.folded == word) return each.grammar;
    return {};
}

bool share_a_case(const std::set<std::string>& a, const std::set<std::string>& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& each) { return b.contains(each); });
}

bool is_of_many(std::string_view grammar) {
    return grammar.find(".pl") != std::string_view::npos && grammar.find(".sg") == std::string_view::npos;
}

const NameWords& NameWordTable::of(std::size_t concept_index) {
    const auto [at, is_new] = read_.try_emplace(concept_index);
    if (is_new) at->second = read_names(base_.concepts[concept_index], base_.target_language);
    return at->second;
}

const std::set<std::u32string>& NameWordTable::conceivable(std::size_t concept_index) {
    const auto [at, is_new] = conceivable_.try_emplace(concept_index);
    if (!is_new) return at->second;
    const glossary::Concept& entry = base_.concepts[concept_index];
    if (!is_named(entry.kind)) return at->second;
    for (const Term* term : glossary::equivalents(entry, base_.target_language))
        for (const NameWord& word : words_of_form(term->text, base_.target_language, {}))
            for (const std::string& form : glossary::conceivable_forms(word.text, base_.target_language))
                at->second.insert(text::fold_with_offsets(form).text);
    return at->second;
}

const NameWord* likest(const NameWordList& words, std::u32string_view written,
                       const std::set<std::string>& context) {
    const NameWord* best = nullptr;
    std::pair<bool, std::size_t> least;
    const std::string spelling = text::to_utf8(written);
    for (const NameWord& each : words) {
        const std::pair<bool, std::size_t> distance = {
            !context.empty() && !share_a_case(each.grammar, context),
            text::edit_distance(spelling, text::to_utf8(each.folded))};
        if (best && distance >= least) continue;
        best = &each;
        least = distance;
    }
    return best;
}

bool is_one_slip(std::u32string_view a, std::u32string_view b) {
    if (a == b || a.size() > b.size() + 1 || b.size() > a.size() + 1) return false;
    const auto [from_a, from_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::u32string_view rest_a = a.substr(static_cast<std::size_t>(from_a - a.begin()));
    std::u32string_view rest_b = b.substr(static_cast<std::size_t>(from_b - b.begin()));
    if (rest_a.size() != rest_b.size()) {
        auto& longer = rest_a.size() > rest_b.size() ? rest_a : rest_b;
        longer.remove_prefix(1);
        return rest_a == rest_b;
    }
    const bool exchanged = rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0];
    const std::size_t changed = exchanged ? 2 : 1;
    return rest_a.substr(changed) == rest_b.substr(changed);
}

}  // namespace tolmach::checks
