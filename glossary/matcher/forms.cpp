// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher/forms.hpp"

#include "morphology/forms.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::glossary {
namespace {

// Both rooms list the same values in the same order.
static_assert(static_cast<int>(Kind::Title) == static_cast<int>(morphology::Kind::Title));
static_assert(static_cast<int>(Gender::Neuter) == static_cast<int>(morphology::Gender::Neuter));
static_assert(static_cast<int>(Number::Plural) == static_cast<int>(morphology::Number::Plural));

void append_grammar(std::string& list, const std::string& grammar) {
    if (!grammar.empty()) list += (list.empty() ? "" : " ") + grammar;
}

// Adds a form, or its grammar to the form that has the same text.
void add_form(std::vector<TermForm>& forms, TermForm form) {
    const auto same = std::find_if(forms.begin(), forms.end(), [&](const TermForm& other) {
        return other.text == form.text && other.mention == form.mention;
    });
    if (same == forms.end()) return forms.push_back(std::move(form));
    append_grammar(same->grammar, form.grammar);
    append_grammar(same->likeliest, form.likeliest);
}

// Adds forms of whole terms, of which the likeliest of each case comes first.
class WholeForms {
  public:
    explicit WholeForms(std::vector<TermForm>& forms) : forms_(forms) {}

    void add(const std::string& text, const std::string& grammar) {
        const bool is_first = std::find(seen_.begin(), seen_.end(), grammar) == seen_.end();
        if (is_first) seen_.push_back(grammar);
        add_form(forms_, {text, grammar, Mention::Whole, is_first ? grammar : std::string()});
    }

  private:
    std::vector<TermForm>& forms_;
    std::vector<std::string> seen_;  // Cases and numbers.
};

std::string initial_of(std::string_view name) {
    std::size_t end = 0;
    text::next_code_point(name, end);
    return std::string(name.substr(0, end)) + ".";
}

// The given names of a full name as initials, all of them and the first alone.
std::vector<std::string> initials_of(std::string_view given) {
    std::string all;
    std::string first;
    for (std::size_t start = 0; start < given.size();) {
        const std::size_t end = std::min(given.find(' ', start), given.size());
        const std::string initial = initial_of(given.substr(start, end - start));
        if (first.empty()) first = initial;
        all += (all.empty() ? "" : " ") + initial;
        start = end + 1;
    }
    return all == first ? std::vector{all} : std::vector{all, first};
}

void add_short_mentions(std::vector<TermForm>& forms) {
    const std::vector<TermForm> whole = forms;
    for (const TermForm& form : whole) {
        const std::size_t space = form.text.rfind(' ');
        if (space == std::string::npos) continue;
        const std::string family = form.text.substr(space + 1);
        for (const std::string& initials : initials_of(std::string_view(form.text).substr(0, space)))
            add_form(forms, {initials + " " + family, form.grammar, Mention::Initials, form.likeliest});
        add_form(forms, {family, form.grammar, Mention::FamilyName, form.likeliest});
    }
}

morphology::Lexeme lexeme_of(Kind kind, const Term& term) {
    morphology::Lexeme lexeme;
    lexeme.text = term.text;
    lexeme.language = text::primary_language(term.language);
    lexeme.kind = static_cast<morphology::Kind>(kind);
    lexeme.gender = static_cast<morphology::Gender>(term.gender);
    lexeme.number = static_cast<morphology::Number>(term.number);
    lexeme.part_of_speech = term.part_of_speech;
    lexeme.declension = term.declension;
    return lexeme;
}

bool is_romanised(const Term& term) {
    return !text::same_script(term.language, text::primary_language(term.language));
}

// The forms by rule. Possessives are left out, for an apostrophe ends a word; so is the plural of what there
// is one of. A romanised term does not inflect.
void add_inflected(WholeForms& forms, Kind kind, const Term& term) {
    if (is_romanised(term)) return;
    const std::vector<morphology::Form> inflected = morphology::forms_of(lexeme_of(kind, term));
    const bool one_only = (kind == Kind::Place || kind == Kind::Organisation) && !inflected.empty() &&
                          inflected.front().grammar.ends_with(".sg");
    for (const morphology::Form& form : inflected) {
        if (form.grammar.starts_with("pos") || (one_only && form.grammar.ends_with(".pl"))) continue;
        forms.add(form.text, form.grammar);
    }
}

}  // namespace

std::vector<TermForm> forms_of_term(Kind kind, const Term& term) {
    std::vector<TermForm> forms;
    forms.push_back({term.text, {}, Mention::Whole});
    if (kind == Kind::Title) return forms;
    WholeForms whole(forms);
    if (term.forms.empty()) add_inflected(whole, kind, term);
    for (const Form& form : term.forms)
        whole.add(form.text, form.grammar);
    const bool is_right = term.status == Status::Preferred || term.status == Status::Admitted;
    if (kind == Kind::Person && is_right) add_short_mentions(forms);
    return forms;
}

std::vector<TermForm> forms_of_other_sex(Kind kind, const Term& term) {
    std::vector<TermForm> forms;
    if (kind == Kind::Person && !is_romanised(term))
        for (const morphology::Form& form : morphology::forms_of_other_sex(lexeme_of(kind, term)))
            add_form(forms, {form.text, form.grammar, Mention::FamilyName});
    return forms;
}

std::optional<Gender> contradicting_gender(Kind kind, const Term& term) {
    if (kind == Kind::Title || !term.forms.empty() || is_romanised(term)) return std::nullopt;
    const auto told = morphology::contradicting_gender(lexeme_of(kind, term));
    return told ? std::optional(static_cast<Gender>(*told)) : std::nullopt;
}

std::vector<std::string> conceivable_forms(std::string_view word, std::string_view language) {
    return morphology::conceivable_forms(word, text::primary_language(language));
}

bool is_read_in(const Term& term, std::string_view language) {
    return (text::matches(language, term.language) || text::matches(term.language, language)) &&
           text::same_script(term.language, language);
}

}  // namespace tolmach::glossary
