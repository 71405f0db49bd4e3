// SPDX-License-Identifier: Apache-2.0
#include "glossary/fields.hpp"

#include "glossary/properties.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace tolmach::glossary {
namespace {

// The value of an enumeration by our own name, else by the name that the vocabulary gives.
template <class Enum>
std::optional<Enum> value_by(std::optional<Enum> (*from)(std::string_view), std::string_view field,
                             std::string_view text) {
    if (const auto own = from(text::to_lower(text))) return own;
    const auto name = our_name(field, text);
    return name ? from(*name) : std::nullopt;
}

template <class Enum>
bool assign(Enum& to, std::optional<Enum> value) {
    if (value) to = *value;
    return value.has_value();
}

// A field that is a plain text; white space at its ends says nothing.
template <class T, std::string T::*member>
constexpr Field<T> text_field(std::string_view name) {
    return {name, [](const T& of) { return of.*member; },
            [](T& of, std::string_view text) { return of.*member = std::string(text::trim(text)), true; }};
}

template <class T, Stamp T::*stamp, std::string Stamp::*member>
constexpr Field<T> stamp_field(std::string_view name) {
    return {
        name, [](const T& of) { return of.*stamp.*member; },
        [](T& of, std::string_view text) { return of.*stamp.*member = std::string(text::trim(text)), true; }};
}

// Properties and relations are added to those that are there: TBX tells some by elements and some in a note.
template <class T>
constexpr Field<T> properties_field() {
    return {"properties", [](const T& of) { return properties_to_json(of.properties); },
            [](T& of, std::string_view text) {
                auto read = properties_from_json(text);
                if (!read) return false;
                of.properties.insert(of.properties.end(), read->begin(), read->end());
                return true;
            }};
}

bool set_language(Term& term, std::string_view text) {
    std::string tag(text);
    std::replace(tag.begin(), tag.end(), '_', '-');
    if (!text::is_language_tag(tag)) return false;
    term.language = text::canonical_tag(tag);
    return true;
}

bool set_part_of_speech(Term& term, std::string_view text) {
    term.part_of_speech = our_name("pos", text).value_or(text);
    return true;
}

std::string get_forms(const Term& term) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Form& form : term.forms)
        pairs.emplace_back(form.grammar, form.text);
    return join_pairs(pairs);
}

bool set_forms(Term& term, std::string_view text) {
    term.forms.clear();
    for (auto& [grammar, form] : split_pairs(text))
        term.forms.push_back({std::move(form), std::move(grammar)});
    return true;
}

std::string get_relations(const Concept& of) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Relation& relation : of.relations)
        pairs.emplace_back(relation.kind, relation.concept_id);
    return join_pairs(pairs);
}

bool set_relations(Concept& to, std::string_view text) {
    for (auto& [kind, id] : split_pairs(text)) {
        if (kind.empty()) return false;
        to.relations.push_back({std::move(kind), std::move(id)});
    }
    return true;
}

// Default values are written as nothing.
std::string unless(std::string_view default_name, std::string_view name) {
    return name == default_name ? std::string() : std::string(name);
}

constexpr std::array kTermFields = {
    Field<Term>{"lang", [](const Term& t) { return t.language; }, set_language},
    Field<Term>{"status", [](const Term& t) { return std::string(to_string(t.status)); },
                [](Term& t, std::string_view text) { return assign(t.status, read_status(text)); }},
    Field<Term>{"pos", [](const Term& t) { return t.part_of_speech; }, set_part_of_speech},
    Field<Term>{"gender", [](const Term& t) { return std::string(to_string(t.gender)); },
                [](Term& t, std::string_view text) {
                    return assign(t.gender, value_by(gender_from, "gender", text));
                }},
    text_field<Term, &Term::note>("note"),
    Field<Term>{"type", [](const Term& t) { return std::string(to_string(t.type)); },
                [](Term& t, std::string_view text) {
                    return assign(t.type, value_by(term_type_from, "type", text));
                }},
    Field<Term>{"number", [](const Term& t) { return std::string(to_string(t.number)); },
                [](Term& t, std::string_view text) {
                    return assign(t.number, value_by(number_from, "number", text));
                }},
    Field<Term>{"usage", [](const Term& t) { return unless("everywhere", to_string(t.usage)); },
                [](Term& t, std::string_view text) { return assign(t.usage, usage_from(text)); }},
    Field<Term>{"case", [](const Term& t) { return unless("default", to_string(t.case_policy)); },
                [](Term& t, std::string_view text) { return assign(t.case_policy, case_policy_from(text)); }},
    text_field<Term, &Term::declension>("declension"),
    Field<Term>{"forms", get_forms, set_forms},
    text_field<Term, &Term::source>("source"),
    stamp_field<Term, &Term::created, &Stamp::date>("created"),
    stamp_field<Term, &Term::created, &Stamp::who>("created_by"),
    stamp_field<Term, &Term::modified, &Stamp::date>("modified"),
    stamp_field<Term, &Term::modified, &Stamp::who>("modified_by"),
    properties_field<Term>(),
};

constexpr std::array kConceptFields = {
    text_field<Concept, &Concept::id>("concept_id"),
    Field<Concept>{
        "kind", [](const Concept& c) { return std::string(to_string(c.kind)); },
        [](Concept& c, std::string_view text) { return assign(c.kind, value_by(kind_from, "kind", text)); }},
    text_field<Concept, &Concept::subject>("subject"),
    text_field<Concept, &Concept::definition>("definition"),
    text_field<Concept, &Concept::note>("concept_note"),
    text_field<Concept, &Concept::source>("concept_source"),
    Field<Concept>{"relations", get_relations, set_relations},
    stamp_field<Concept, &Concept::created, &Stamp::date>("concept_created"),
    stamp_field<Concept, &Concept::created, &Stamp::who>("concept_created_by"),
    stamp_field<Concept, &Concept::modified, &Stamp::date>("concept_modified"),
    stamp_field<Concept, &Concept::modified, &Stamp::who>("concept_modified_by"),
    Field<Concept>{"concept_properties", properties_field<Concept>().get, properties_field<Concept>().set},
};

// What stands between the pairs, and what XML or a table could not hold.
bool is_escaped(unsigned char c) {
    return c < 0x20 || c == '%' || c == ';' || c == '=';
}

std::string escaped(std::string_view text) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text)
        if (const auto byte = static_cast<unsigned char>(c); is_escaped(byte))
            (out += '%') += {hex[byte >> 4], hex[byte & 0xF]};
        else
            out += c;
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const char* const digits = text.data() + i + 1;
        const bool code = text[i] == '%' && i + 2 < text.size() &&
                          std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2 && is_escaped(byte);
        out += code ? static_cast<char>(byte) : text[i];
        if (code) i += 2;
    }
    return out;
}

}  // namespace

std::span<const Field<Term>> term_fields() {
    return kTermFields;
}

std::span<const Field<Concept>> concept_fields() {
    return kConceptFields;
}

std::string join_pairs(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string text;
    for (const auto& [name, value] : pairs) {
        if (!text.empty()) text += "; ";
        if (!name.empty()) text += escaped(name) + "=";
        text += escaped(value);
    }
    return text;
}

std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(';', start), text.size());
        const std::string_view pair = text::trim(text.substr(start, end - start));
        const std::size_t equals = pair.find('=');
        if (equals != pair.npos)
            pairs.emplace_back(unescaped(pair.substr(0, equals)), unescaped(pair.substr(equals + 1)));
        else if (!pair.empty())
            pairs.emplace_back("", unescaped(pair));
        start = end + 1;
    }
    return pairs;
}

std::optional<Status> read_status(std::string_view value) {
    return value_by(status_from, "status", value);
}

}  // namespace tolmach::glossary
