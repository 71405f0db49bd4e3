// SPDX-License-Identifier: Apache-2.0
// glossary: the term base. Concepts and terms, the SQLite store, exchange formats (TBX, CSV …), the matcher.
// Takes files and text, gives concepts and hits. Concept-oriented as TBX (ISO 30042) is. Knows no XLIFF and
// no documents. Usable alone: the headers at the top of this folder are public.
//
// This header: the values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

enum class Kind { Term, Person, Place, Organisation, Title };

/// One to one with TBX (2023): preferredTerm-, admittedTerm-, supersededTerm- and deprecatedTerm-admn-sts.
enum class Status { Preferred, Admitted, Deprecated, Forbidden };

enum class TermType { Unknown, FullForm, Acronym, Abbreviation, ShortForm, Variant, Transliterated };

/// Where a term may stand.
enum class Usage { Everywhere, RunningText, Citation };

/// How the case of letters counts in matching; Default is Exact for names and Ignore for kind `term`.
enum class CasePolicy { Default, Exact, Ignore };

enum class Gender { Unknown, Masculine, Feminine, Neuter };
enum class Number { Unknown, Singular, Plural };

/// An inflected form that the editor wrote down because the rule is wrong for it.
struct Form {
    std::string text;
    std::string grammar;  ///< `gen.sg`, `dat.pl` …; may be empty.

    bool operator==(const Form&) const = default;
};

/// When something was written, and by whom; either may be empty.
struct Stamp {
    std::string date;  ///< ISO 8601.
    std::string who;

    bool operator==(const Stamp&) const = default;
};

/// A data category that the model has no field for, kept unchanged.
struct Property {
    std::string name;  ///< Of the data category, as TBX has it: `context`, `externalCrossReference` …
    std::string value;
    std::string target;    ///< What a reference points to.
    std::string language;  ///< Where it holds for the terms of one language of the concept.
    std::string source;

    bool operator==(const Property&) const = default;
};

struct Term {
    std::string text;
    std::string language;  ///< BCP 47; a romanised form says so: `ru-Latn-t-ru-m0-bgn`.
    Status status = Status::Preferred;
    TermType type = TermType::Unknown;
    Usage usage = Usage::Everywhere;
    CasePolicy case_policy = CasePolicy::Default;
    std::string part_of_speech;  ///< As TBX names it: `noun`, `properNoun`, `adjective` …
    Gender gender = Gender::Unknown;
    Number number = Number::Unknown;
    std::string declension;   ///< A class of src/morphology, or `indeclinable`; empty: by rule.
    std::vector<Form> forms;  ///< Where there are any, they are all the forms the term has besides its text.
    std::string note, source;
    Stamp created, modified;
    std::vector<Property> properties;

    bool operator==(const Term&) const = default;
};

/// A relation to another concept: `short-form-of`, `successor-of`, `same-person`.
struct Relation {
    std::string kind, concept_id;

    bool operator==(const Relation&) const = default;
};

struct Concept {
    std::string id;
    Kind kind = Kind::Term;
    std::string subject, definition, note, source;
    std::vector<Term> terms;
    std::vector<Relation> relations;
    Stamp created, modified;
    std::vector<Property> properties;

    bool operator==(const Concept&) const = default;
};

/// The name as CSV writes it: `person`, `preferred`, `full-form` …
std::string_view to_string(Kind kind);
std::string_view to_string(Status status);
std::string_view to_string(TermType type);
std::string_view to_string(Usage usage);
std::string_view to_string(CasePolicy policy);
std::string_view to_string(Gender gender);
std::string_view to_string(Number number);

/// The values that those names stand for; nullopt for any other name.
std::optional<Kind> kind_from(std::string_view name);
std::optional<Status> status_from(std::string_view name);
std::optional<TermType> term_type_from(std::string_view name);
std::optional<Usage> usage_from(std::string_view name);
std::optional<CasePolicy> case_policy_from(std::string_view name);
std::optional<Gender> gender_from(std::string_view name);
std::optional<Number> number_from(std::string_view name);

/// The two languages of a list of pairs; tags, empty where they are not known.
struct LanguagePair {
    std::string source, target;
};

}  // namespace tolmach::glossary
