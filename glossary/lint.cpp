// SPDX-License-Identifier: Apache-2.0
#include "glossary/lint.hpp"

#include "glossary/diagnostics.hpp"
#include "glossary/doubtful_text.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/matcher/forms.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace tolmach::glossary {
namespace {

using Findings = std::vector<base::Diagnostic>;

// Two spellings of one name are nearer than this, and two names are hardly ever.
constexpr double kApart = 0.5;

// How many ids a message names.
constexpr std::size_t kIdsSaid = 10;

// How far two spellings of a name sound apart: the whole names, or the family names if these are nearer.
double apart(const Term& a, const Term& b) {
    const auto sounds = [](const Term& term, std::string_view words) {
        return phonetic_key(text::fold_with_offsets(words).text, text::primary_language(term.language));
    };
    const auto family = [](std::string_view name) { return name.substr(name.rfind(' ') + 1); };
    return std::min(phonetic_distance(sounds(a, a.text), sounds(b, b.text)),
                    phonetic_distance(sounds(a, family(a.text)), sounds(b, family(b.text))));
}

class Linter {
  public:
    Linter(const std::vector<Concept>& concepts, std::vector<std::string> languages)
        : concepts_(concepts), languages_(std::move(languages)) {
        if (languages_.empty()) languages_ = usual_languages();
        for (const Concept& each : concepts)
            for (const Term& term : each.terms)
                add_owner(each, term);
    }

    Findings run() {
        for (const Concept& each : concepts_) {
            duplicates(each);
            missing_languages(each);
            unlike_preferred(each);
            homonyms(each);
            for (const Term& term : each.terms) {
                spaces(each, term);
                if (const std::string doubt = doubt_about_text(each.kind, term); !doubt.empty())
                    find(kGlossarySuspicious, each, "'" + term.text + "' " + doubt);
                scripts(each, term);
                forms(each, term);
                gender(each, term);
                if (each.kind == Kind::Person) belongs(each, term);
            }
        }
        return std::move(findings_);
    }

  private:
    using Key = std::pair<std::string, std::string>;  // language and folded text

    static Key key(const Term& term) {
        text::FoldOptions exact;
        exact.ignore_case = false;
        return {term.language, text::fold(term.text, exact)};
    }

    std::vector<std::string> usual_languages() const {
        std::map<std::string, std::size_t> counts;
        for (const Concept& each : concepts_) {
            std::vector<std::string> here;
            for (const Term& term : each.terms)
                if (std::find(here.begin(), here.end(), term.language) == here.end())
                    here.push_back(term.language);
            for (const std::string& language : here)
                ++counts[language];
        }
        std::vector<std::string> usual;
        for (const auto& [language, count] : counts)
            if (2 * count >= concepts_.size()) usual.push_back(language);
        return usual;
    }

    void add_owner(const Concept& of, const Term& term) {
        auto& owners = owners_[key(term)];
        if (owners.empty() || owners.back() != &of) owners.push_back(&of);
    }

    void find(const base::CheckInfo& check, const Concept& in, std::string message) {
        base::Diagnostic finding = base::diagnostic(check, in.id + ": " + std::move(message));
        finding.term = in.id;
        findings_.push_back(std::move(finding));
    }

    void duplicates(const Concept& in) {
        std::set<Key> above;
        for (const Term& term : in.terms)
            if (!above.insert(key(term)).second)
                find(kGlossaryDuplicate, in, "'" + term.text + "' stands twice in " + term.language);
    }

    // Said once of the concepts that share terms, where the first of them stands that may use these.
    void homonyms(const Concept& in) {
        std::map<std::string, std::vector<std::string>> shared;  // By the ids of the others.
        for (const Term& term : in.terms) {
            const auto owners = owners_.find(key(term));
            if (owners == owners_.end() || owners->second.size() < 2 || !is_acceptable(term)) continue;
            shared[ids_besides(in, owners->second)].push_back("'" + term.text + "' (" + term.language + ")");
            owners_.erase(owners);
        }
        for (const auto& [others, terms] : shared) {
            std::string list;
            for (const std::string& term : terms)
                list += (list.empty() ? "" : ", ") + term;
            find(kGlossaryHomonym, in,
                 list + (terms.size() == 1 ? " is also a term of " : " are also terms of ") + others);
        }
    }

    static std::string ids_besides(const Concept& in, const std::vector<const Concept*>& owners) {
        std::string others;
        std::size_t left = owners.size() - 1, said = 0;
        for (auto owner = owners.begin(); owner != owners.end() && said < kIdsSaid; ++owner) {
            if (*owner == &in) continue;
            others += (others.empty() ? "" : ", ") + (*owner)->id;
            ++said;
            --left;
        }
        return left > 0 ? others + " and " + std::to_string(left) + " more" : others;
    }

    // Two preferred terms in one language that do not sound like spellings of one name.
    void unlike_preferred(const Concept& in) {
        std::map<std::string_view, const Term*> first;
        std::set<std::string_view> said;
        for (const Term& term : in.terms) {
            if (term.status != Status::Preferred) continue;
            const Term& other = *first.emplace(term.language, &term).first->second;
            if (&other == &term || said.count(term.language) > 0 || apart(other, term) <= kApart) continue;
            if (is_short_form(other) || is_short_form(term)) continue;
            said.insert(term.language);
            find(kGlossaryPreferred, in,
                 "'" + other.text + "' and '" + term.text + "' are both preferred in " + term.language);
        }
    }

    // An acronym stands beside what it is short for, whether it says that it is one or is written so.
    static bool is_short_form(const Term& term) {
        const bool capitals =
            text::to_upper(term.text) == term.text && text::to_lower(term.text) != term.text;
        return capitals || term.type == TermType::Acronym || term.type == TermType::Abbreviation ||
               term.type == TermType::ShortForm || term.type == TermType::Transliterated;
    }

    void spaces(const Concept& in, const Term& term) {
        const std::u32string text = text::to_utf32(term.text);
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!text::is_space(text[i])) continue;
            const bool edge = i == 0 || i + 1 == text.size();
            if (!edge && !text::is_space(text[i + 1])) continue;
            return find(kGlossarySpace, in, "'" + term.text + "' has stray spaces");
        }
    }

    // Latin letters among Cyrillic ones, or the reverse, within a run of letters.
    void scripts(const Concept& in, const Term& term) {
        text::Script before = text::Script::Common;
        for (const char32_t c : text::to_utf32(term.text)) {
            const text::Script script = text::is_letter(c) ? text::script_of(c) : text::Script::Common;
            if (script != before && script != text::Script::Common && before != text::Script::Common)
                return find(kGlossaryScript, in, "'" + term.text + "' has letters of two scripts in a word");
            before = script;
        }
    }

    void missing_languages(const Concept& in) {
        for (const std::string& language : languages_)
            if (equivalents(in, language).empty())
                find(kGlossaryLanguage, in, "there is no preferred or admitted term in " + language);
    }

    // A common noun for which no rule gives a form but itself: neither an ending, nor that it has none. A
    // name may well have but one form, and so has what stands in the plural.
    void forms(const Concept& in, const Term& term) {
        if (in.kind != Kind::Term || term.number == Number::Plural || !is_acceptable(term) ||
            !term.forms.empty() || term.declension == "indeclinable")
            return;
        const std::vector<TermForm> all = forms_of_term(in.kind, term);
        if (all.size() == 1 && all.front().grammar.find(' ') == std::string::npos)
            find(kGlossaryForms, in,
                 "no rule gives the forms of '" + term.text +
                     "': write them down, or say that it is indeclinable");
    }

    // A form that was inflected in the wrong gender is never found, and a wrong one is proposed.
    void gender(const Concept& in, const Term& term) {
        if (const auto told = contradicting_gender(in.kind, term))
            find(kGlossaryGender, in,
                 "'" + term.text + "' is given as " + std::string(to_string(term.gender)) +
                     ", but its words are " + std::string(to_string(*told)));
    }

    // A form of a person's name that sounds like none in any other language.
    void belongs(const Concept& in, const Term& term) {
        if (!is_acceptable(term)) return;
        std::optional<double> nearest;
        for (const Term& other : in.terms)
            if (other.language != term.language && is_acceptable(other))
                nearest = std::min(nearest.value_or(1), apart(term, other));
        if (nearest && *nearest > kApart)
            find(kGlossaryName, in, "'" + term.text + "' is like no form of the name in another language");
    }

    const std::vector<Concept>& concepts_;
    std::vector<std::string> languages_;
    std::map<Key, std::vector<const Concept*>> owners_;
    Findings findings_;
};

}  // namespace

std::vector<base::Diagnostic> lint(const std::vector<Concept>& concepts,
                                   const std::vector<std::string>& languages) {
    return Linter(concepts, languages).run();
}

}  // namespace tolmach::glossary
