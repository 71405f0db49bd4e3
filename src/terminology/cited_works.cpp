// SPDX-License-Identifier: Apache-2.0
#include "terminology/cited_works.hpp"

#include "embedded/terminology.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/key_index.hpp"
#include "reference/cues.hpp"
#include "romanization/lattice.hpp"
#include "romanization/romanize.hpp"
#include "romanization/scheme.hpp"
#include "romanization/title_spans.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tolmach::terminology {
namespace {

using citation::Evidence;
using citation::key_of_name;
using citation::KnownName;
using citation::KnownTitle;
using citation::Person;
using glossary::Concept;
using glossary::Kind;
using glossary::Term;

bool is_in_cyrillic(std::string_view text) {
    const std::u32string letters = text::to_utf32(text);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t c) { return text::script_of(c) == text::Script::Cyrillic; });
}

bool is_cyrillic_tag(std::string_view tag) {
    return text::script_of_tag(tag) == "Cyrl";
}

std::string with_first_capital(std::string_view text) {
    std::size_t at = 0;
    std::string made;
    if (!text.empty()) text::append_utf8(made, text::to_upper(text::next_code_point(text, at)));
    return made + std::string(text.substr(at));
}

// The last word is the family name; a name of one word has no given one.
std::pair<std::string, std::string> given_and_family(const std::string& name) {
    const std::size_t cut = name.rfind(' ');
    if (cut == name.npos) return {{}, name};
    return {name.substr(0, cut), name.substr(cut + 1)};
}

// Without marks and stops, letters that no language of ours writes with marks: titles that are all capitals,
// or words that a press prints untranslated, such as RBK.
bool is_all_capitals(std::string_view name) {
    const std::u32string letters = text::to_utf32(name);
    return text::has_letter(letters) && std::none_of(letters.begin(), letters.end(), [](char32_t c) {
               return text::is_lower(c) || text::is_space(c);
           });
}

// The words of a body's name without those between: a comma stands for `of the` where notes are short.
std::string key_of_words(std::string_view name) {
    std::string key;
    std::u32string word;
    for (const char32_t c : text::to_utf32(text::fold(name)) + U" ") {
        if (text::is_letter(c) || text::is_mark(c) || text::is_digit(c)) {
            word += c;
        } else if (!word.empty()) {
            if (!reference::is_cue(reference::Cue::Connector, word)) key += text::to_utf8(word) + " ";
            word.clear();
        }
    }
    return key;
}

// Whether a periodical or an agency publishes under a name in Latin letters.
bool has_latin_name(std::string_view printed) {
    static const auto names = [] {
        std::set<std::string> keys;
        for (const text::TableRow& row : text::read_table("latin_names.tsv", embedded::latin_names_tsv(), 2))
            for (const std::string_view name : row.words(1))
                keys.insert(key_of_name(name));
        return keys;
    }();
    return names.contains(key_of_name(printed));
}

using Keys = std::vector<std::string>;

// Of the terms that works are cited by.
Keys keys_of_names(const Concept& entry, const Term& term) {
    const bool cited =
        entry.kind == Kind::Title || entry.kind == Kind::Person || entry.kind == Kind::Organisation;
    return cited ? Keys{key_of_name(term.text)} : Keys();
}
Keys keys_of_families(const Concept& entry, const Term& term) {
    return entry.kind == Kind::Person ? Keys{key_of_name(given_and_family(term.text).second)} : Keys();
}
Keys keys_of_bodies(const Concept& entry, const Term& term) {
    return entry.kind == Kind::Organisation ? Keys{key_of_words(term.text)} : Keys();
}
// One key for all titles in Cyrillic that may be used: they are looked through.
constexpr const char* kAny = "";
Keys keys_of_titles(const Concept& entry, const Term& term) {
    const bool used =
        entry.kind == Kind::Title && glossary::is_acceptable(term) && is_cyrillic_tag(term.language);
    return used ? Keys{kAny} : Keys();
}

/// The concepts of a base by the keys of their terms.
class BaseOfWorks {
  public:
    BaseOfWorks(const glossary::Concepts& concepts, std::string edition, Letters letters)
        : edition_(std::move(edition)),
          letters_(std::move(letters)),
          by_name_(concepts, "works.name", keys_of_names),
          by_family_(concepts, "works.family", keys_of_families),
          by_words_(concepts, "works.words", keys_of_bodies),
          cyrillic_titles_(concepts, "works.titles", keys_of_titles) {}

    KnownTitle title(const citation::Title& printed) const {
        const Term* original = nullptr;
        const Concept* known = find(printed.text, Kind::Title);
        if (!known) known = find_romanised(printed.text, original);
        KnownTitle made = known ? of_base(*known, original, printed) : restored(printed);
        if (const std::string written = romanised(made.original, made.language); !written.empty())
            made.romanised = written;
        return made;
    }

    KnownName body(const std::string& printed, bool is_cyrillic) const {
        const Concept* known = find(printed, Kind::Organisation);
        if (!known)
            if (const auto same = by_words_.find(key_of_words(printed)); !same.empty())
                known = same.front().entry;
        if (!known) return is_cyrillic ? restored_body(printed) : KnownName();
        if (!is_cyrillic) return as_published(*known, printed);
        const bool acronym = is_all_capitals(printed);
        for (const std::string& language : {edition_, std::string("ru")}) {
            if (!text::same_script(language, edition_)) continue;
            if (const Term* term = best(*known, language, acronym))
                return {with_first_capital(term->text), Evidence::TermBase, true};
        }
        return {};
    }

    std::optional<Person> person(const Person& printed, bool is_cyrillic) const {
        if (!is_cyrillic) return in_order(printed);
        const Concept* known = person_concept(printed);
        if (!known) return with_initials_romanised(printed);
        const Term* term = full_name(*known, "ru");
        if (!term) return std::nullopt;
        Person made = printed;
        std::tie(made.given, made.family) = given_and_family(term->text);
        if (is_cyrillic_tag(edition_)) return made;
        made.given = romanised(made.given, "ru");
        made.family = romanised(made.family, "ru");
        return made.family.empty() ? std::nullopt : std::optional(made);
    }

  private:
    const Concept* find(std::string_view name, Kind kind) const {
        for (const glossary::TermPlace& each : by_name_.find(key_of_name(name)))
            if (each.entry->kind == kind) return each.entry;
        return nullptr;
    }

    // A title whose original some scheme writes so, and that original.
    const Concept* find_romanised(std::string_view printed, const Term*& original) const {
        if (is_in_cyrillic(printed)) return nullptr;
        for (const auto& [entry, term] : cyrillic_titles_.find(kAny))
            if (is_written_so(*term, printed)) {
                original = term;
                return entry;
            }
        return nullptr;
    }
    // Quotation marks do not count; what may be one and may be a soft sign is tried as both.
    static bool is_written_so(const Term& term, std::string_view printed) {
        const std::string original = without_quotes(term.text, true);
        const auto& schemes = romanization::schemes();
        return std::any_of(schemes.begin(), schemes.end(), [&](const romanization::Scheme& scheme) {
            return scheme.language == text::primary_language(term.language) &&
                   (romanization::can_write(scheme, original, without_quotes(printed, false)) ||
                    romanization::can_write(scheme, original, without_quotes(printed, true)));
        });
    }
    static std::string without_quotes(std::string_view text, bool single_ones) {
        std::string made;
        for (const char32_t c : text::to_utf32(text)) {
            const bool single = text::is_single_quote(c);
            if (single ? single_ones : text::is_quotation_mark(c)) continue;
            text::append_utf8(made, text::is_space(c) ? U' ' : c);
        }
        return made;
    }

    std::string romanised(std::string_view cyrillic, std::string_view language) const {
        const auto id = letters_.schemes.find(language);
        if (id == letters_.schemes.end() || cyrillic.empty()) return {};
        const romanization::Scheme* scheme = romanization::find_scheme(romanization::schemes(), id->second);
        return scheme ? romanization::romanize(*scheme, cyrillic) : std::string();
    }

    // A term of a language that may be used, short ones for short ones.
    static const Term* best(const Concept& entry, std::string_view language, bool acronym) {
        const auto terms = glossary::equivalents(entry, language);
        const auto fits = std::find_if(terms.begin(), terms.end(), [&](const Term* term) {
            return is_all_capitals(term->text) == acronym;
        });
        if (fits != terms.end()) return *fits;
        return terms.empty() ? nullptr : terms.front();
    }

    KnownTitle of_base(const Concept& entry, const Term* original, const citation::Title& printed) const {
        KnownTitle made;
        made.evidence = Evidence::TermBase;
        made.certain = true;
        made.language = text::primary_language(printed.language);
        for (const Term& term : entry.terms)
            if (!original && glossary::is_acceptable(term) && glossary::is_original(entry, term) &&
                is_cyrillic_tag(term.language))
                original = &term;
        if (!original) original = best(entry, made.language, false);
        if (original && is_cyrillic_tag(original->language)) {
            made.original = original->text;
            made.language = text::primary_language(original->language);
        }
        if (const Term* romanised = iso(entry)) made.romanised = romanised->text;
        if (made.language == text::primary_language(edition_)) return made;
        for (const Term* term : glossary::equivalents(entry, edition_))
            if (term != original && !glossary::is_original(entry, *term)) {
                made.translation = term->text;
                break;
            }
        return made;
    }
    // What the base has romanised by ISO 9, the scheme of CLDR's tag m0-iso.
    static const Term* iso(const Concept& entry) {
        for (const Term& term : entry.terms)
            if (term.language.find("-m0-iso") != term.language.npos && glossary::is_acceptable(term))
                return &term;
        return nullptr;
    }

    KnownTitle restored(const citation::Title& printed) const {
        KnownTitle made;
        if (is_in_cyrillic(printed.text)) {
            made.original = printed.text;
            made.language = text::primary_language(printed.language);
            made.evidence = Evidence::None;
            made.certain = true;
            return made;
        }
        if (!letters_.restore || !is_cyrillic_tag(text::primary_language(printed.language))) return made;
        const RestoredTitle found = letters_.restore(printed.text, text::primary_language(printed.language));
        made.original = found.text;
        made.language = found.language;
        made.evidence = Evidence::Restored;
        made.certain = found.certain;
        return made;
    }

    // A name that is no entry: an acronym or a romanised one stays in a Latin edition, and has its letters
    // back in another.
    KnownName restored_body(const std::string& printed) const {
        const bool is_romanised = is_all_capitals(printed) || romanization::is_romanised(printed);
        if (is_cyrillic_tag(edition_)) {
            if (is_in_cyrillic(printed)) return {printed, Evidence::None, true};
            // What is English was translated, and its letters are not those of the original.
            if (!letters_.restore) return {};
            const RestoredTitle found = letters_.restore(printed, "ru");
            if (!is_romanised && !found.certain) return {};
            return {found.text, Evidence::Restored, found.certain};
        }
        if (is_in_cyrillic(printed)) return {romanised(printed, "ru"), Evidence::None, true};
        return in_the_scheme(printed, is_romanised);
    }
    // What is romanised by another scheme than the edition's titles; a name in Latin letters of its own
    // stays.
    KnownName in_the_scheme(const std::string& printed, bool is_romanised) const {
        const KnownName as_printed = {printed, Evidence::None, is_romanised};
        if (!letters_.restore || is_all_capitals(printed) || has_latin_name(printed)) return as_printed;
        const RestoredTitle found = letters_.restore(printed, "");
        if (!is_romanised && !found.certain) return as_printed;
        const std::string written = romanised(found.text, found.language);
        if (written.empty() || written == printed) return as_printed;
        return {written, Evidence::Restored, found.certain};
    }

    // The letters of a base's own spelling: `RAND Corporation`.
    static KnownName as_published(const Concept& entry, const std::string& printed) {
        for (const Term& term : entry.terms)
            if (key_of_name(term.text) == key_of_name(printed) && glossary::is_acceptable(term) &&
                !is_cyrillic_tag(term.language))
                return {term.text, Evidence::TermBase, true};
        return {};
    }

    // A person of a Latin work is as printed, the parts of the name in the order of the base.
    std::optional<Person> in_order(const Person& printed) const {
        if (printed.given.empty() || find(printed.given + " " + printed.family, Kind::Person))
            return std::nullopt;
        if (!find(printed.family + " " + printed.given, Kind::Person)) return std::nullopt;
        Person made = printed;
        std::swap(made.given, made.family);
        return made;
    }

    // `Ахмедов Р. Т.` by the scheme of the titles; a given name that is spelled out may be from anywhere.
    std::optional<Person> with_initials_romanised(const Person& printed) const {
        if (is_cyrillic_tag(edition_) || !is_in_cyrillic(printed.family) || !printed.given.ends_with('.'))
            return std::nullopt;
        Person made = printed;
        made.given = romanised(printed.given, "ru");
        made.family = romanised(printed.family, "ru");
        return made.family.empty() ? std::nullopt : std::optional(made);
    }

    const Concept* person_concept(const Person& printed) const {
        if (const Concept* whole = find(printed.given + " " + printed.family, Kind::Person)) return whole;
        if (const Concept* whole = find(printed.family + " " + printed.given, Kind::Person)) return whole;
        const Concept* found = nullptr;
        for (const auto& [one, term] : by_family_.find(key_of_name(printed.family))) {
            const std::string given = given_and_family(term->text).first;
            if (given.empty() || !same_initial(given, printed.given)) continue;
            if (found && found != one) return nullptr;  // Two persons fit.
            found = one;
        }
        return found;
    }
    // Initials alone are less than a name, and a name that is spelled out must be that name.
    static bool same_initial(const std::string& full, const std::string& printed) {
        const std::u32string a = text::to_utf32(full), b = text::to_utf32(printed);
        const bool initials = b.size() >= 2 && b[1] == U'.';
        return !a.empty() && initials && text::to_lower(a.front()) == text::to_lower(b.front());
    }
    static const Term* full_name(const Concept& entry, std::string_view language) {
        for (const Term* term : glossary::equivalents(entry, language))
            if (term->text.find(' ') != std::string::npos) return term;
        return nullptr;
    }

    std::string edition_;
    Letters letters_;
    glossary::KeyIndex by_name_, by_family_;
    glossary::KeyIndex by_words_;  // Bodies, by the words that are no connectors.
    glossary::KeyIndex cyrillic_titles_;
};

}  // namespace

citation::KnownWorks works_of(const glossary::Concepts& concepts, const std::string& edition,
                              Letters letters) {
    const auto base = std::make_shared<const BaseOfWorks>(concepts, edition, std::move(letters));
    citation::KnownWorks works;
    works.title = [base](const citation::Title& title) { return base->title(title); };
    works.body = [base](const std::string& name, bool is_cyrillic) { return base->body(name, is_cyrillic); };
    works.person = [base](const Person& person, bool is_cyrillic) {
        return base->person(person, is_cyrillic);
    };
    return works;
}

}  // namespace tolmach::terminology
