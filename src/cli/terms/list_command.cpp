// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/list_command.hpp"

#include "cli/settings.hpp"
#include "cli/terms/concept_text.hpp"
#include "cli/terms/concepts_named.hpp"
#include "cli/terms/paradigm.hpp"
#include "cli/terms/term_base.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/fields.hpp"
#include "glossary/write.hpp"
#include "text/locale.hpp"
#include "text/printable.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace tolmach::cli {
namespace {

using Json = nlohmann::ordered_json;

// The fields that say something, by the names of CSV's columns.
template <class T>
void add_fields(Json& to, std::span<const glossary::Field<T>> fields, const T& of) {
    for (const glossary::Field<T>& field : fields)
        if (std::string value = field.get(of); !value.empty()) to[std::string(field.name)] = std::move(value);
}

Json concept_to_json(const glossary::Concept& of, Forms forms = Forms::Left) {
    Json object = Json::object();
    add_fields(object, glossary::concept_fields(), of);
    Json terms = Json::array();
    for (const glossary::Term& term : of.terms) {
        Json each = {{"lang", term.language}, {"term", term.text}};
        add_fields(each, glossary::term_fields(), term);
        if (forms == Forms::Added) each["paradigm"] = paradigm_of(of.kind, term);
        terms.push_back(std::move(each));
    }
    object["terms"] = std::move(terms);
    return object;
}

std::string dump_indented(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

// The log of a concept, where the base keeps one.
base::Result<void> print_changes(std::ostream& to, const std::filesystem::path& base, const std::string& id) {
    if (glossary::format_of_name(base) != glossary::Format::Store) return {};
    const auto store = glossary::TermStore::open(base, database::Access::Read);
    if (!store) return base::fail(store.error());
    const auto changes = store->changes();
    if (!changes) return base::fail(changes.error());
    to << '\n';
    for (const glossary::Change& change : *changes)
        if (change.concept_id == id)
            fmt::print(to, "{} {} {} {}\n", text::printable(change.when), text::printable(change.action),
                       text::printable(change.who), text::printable(change.origin));
    return {};
}

}  // namespace

void TermsListCommand::declare(OptionParser& parser) {
    base_.declare(parser);
    parser
        .option("--format", format_,
                "text; csv: a table to edit and import, with rows for what is missing; json: concepts with "
                "their terms")
        .one_of({"text", "csv", "json"})
        .shows_default();
    parser.option("--rows", rows_, "What a line of text is: concepts or terms")
        .one_of({"terms", "concepts"})
        .shows_default();
    parser.option("--kind", kind_, "Only concepts of this kind")
        .one_of({"person", "place", "organisation", "term", "title"});
    parser.option("--lang LANG", language_, "Only terms of this language: fr holds fr-CA");
    parser.option("--status", status_, "Only terms of this status")
        .one_of({"preferred", "admitted", "deprecated", "forbidden"});
    parser
        .option("--without LANG,...", without_,
                "Only concepts without a preferred or admitted term in one of these languages: fr,be")
        .comma_separated();
    parser
        .option("--in FILE", named_in_,
                "Only concepts that the source of this XLIFF file names; may be given several times")
        .repeatable();
}

std::vector<std::string> TermsListCommand::lacking(const glossary::Concept& of) const {
    std::vector<std::string> languages;
    for (const std::string& language : without_)
        if (glossary::equivalents(of, language).empty()) languages.push_back(language);
    return languages;
}

base::Result<std::vector<glossary::Concept>> TermsListCommand::wanted_concepts(Env& env) const {
    for (const std::string& language : without_)
        if (!text::is_language_tag(language))
            return base::fail(base::ErrorCode::Usage, "'" + language + "' is no language tag");
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    auto concepts = load_terms(base_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    std::vector<bool> named(concepts->size(), true);
    if (!named_in_.empty()) {
        auto found = concepts_named(named_in_, *concepts);
        if (!found) return base::fail(found.error());
        named = std::move(*found);
    }
    std::vector<glossary::Concept> kept;
    for (std::size_t i = 0; i < concepts->size(); ++i) {
        const glossary::Concept& each = (*concepts)[i];
        const bool of_kind = kind_.empty() || glossary::to_string(each.kind) == kind_;
        if (of_kind && named[i] && (without_.empty() || !lacking(each).empty())) kept.push_back(each);
    }
    return kept;
}

bool TermsListCommand::wanted(const glossary::Term& term) const {
    return (language_.empty() || text::matches(language_, term.language)) &&
           (status_.empty() || glossary::to_string(term.status) == status_);
}

base::Result<int> TermsListCommand::run(Env& env) {
    auto concepts = wanted_concepts(env);
    if (!concepts) return base::fail(concepts.error());
    for (glossary::Concept& each : *concepts) {
        const std::vector<std::string> to_fill_in = lacking(each);
        std::erase_if(each.terms, [&](const glossary::Term& term) { return !wanted(term); });
        if (format_ == "csv")
            for (const std::string& language : to_fill_in)
                each.terms.emplace_back().language = text::canonical_tag(language);
    }
    std::erase_if(*concepts, [](const glossary::Concept& each) { return each.terms.empty(); });
    if (format_ == "json") {
        Json list = Json::array();
        for (const glossary::Concept& each : *concepts)
            list.push_back(concept_to_json(each));
        env.out << dump_indented(list) << '\n';
    } else if (format_ == "csv") {
        glossary::WriteOptions as_csv;
        as_csv.format = glossary::Format::Csv;
        env.out << glossary::write_terms(*concepts, as_csv)->value;
    } else {
        for (const glossary::Concept& each : *concepts)
            env.out << (rows_ == "terms" ? term_lines(each) : concept_line(each));
    }
    return kClean;
}

void TermsShowCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "The concept, or one of its terms in any language and form; with --lang a word")
        .required();
    base_.declare(parser);
    parser.flag("--forms", forms_, "With every form of each term that is found in texts and proposed");
    parser.option("--lang LANG", language_,
                  "Show the forms of ID as a word of this language; no base is read");
    parser.option("--kind", kind_, "What the word of --lang names")
        .one_of({"person", "place", "organisation", "term", "title"})
        .shows_default();
    parser.option("--gender", gender_, "Its gender").one_of({"masculine", "feminine", "neuter"});
    parser.option("--format", format_, "text or json").one_of({"text", "json"}).shows_default();
}

base::Result<int> TermsShowCommand::show_word(Env& env) const {
    if (!text::is_language_tag(language_))
        return base::fail(base::ErrorCode::Usage, "'" + language_ + "' is no language tag");
    glossary::Concept word;
    word.kind = glossary::kind_from(kind_).value_or(glossary::Kind::Term);
    glossary::Term& term = word.terms.emplace_back();
    term.text = id_;
    term.language = text::canonical_tag(language_);
    term.gender = glossary::gender_from(gender_).value_or(glossary::Gender::Unknown);
    if (format_ == "json")
        env.out << dump_indented(Json(paradigm_of(word.kind, term))) << '\n';
    else
        env.out << paradigm_lines(word.kind, term, "");
    return kClean;
}

base::Result<int> TermsShowCommand::run(Env& env) {
    if (!language_.empty()) return show_word(env);
    const Forms forms = forms_ ? Forms::Added : Forms::Left;
    const auto base = written_base(base_, env);
    if (!base) return base::fail(base.error());
    const auto known = find_concept(*base, id_);
    if (!known) return base::fail(known.error());
    std::vector<glossary::Concept> found;
    if (*known) {
        found.push_back(**known);
    } else {
        const auto all = all_concepts(*base);
        if (!all) return base::fail(all.error());
        for (const glossary::Concept* each : concepts_called(id_, *all))
            found.push_back(*each);
    }
    if (found.empty())
        return base::fail(base::ErrorCode::Invalid, "there is no concept and no term '" + id_ + "'",
                          {base->string(), 0, 0}, "`tolmach terms list` shows those there are");
    if (format_ == "json" && found.size() > 1)
        return base::fail(base::ErrorCode::Invalid, "several concepts have the term '" + id_ + "'",
                          {base->string(), 0, 0}, "name one by its id, such as " + found.front().id);
    for (const glossary::Concept& each : found) {
        if (format_ == "json") {
            env.out << dump_indented(concept_to_json(each, forms)) << '\n';
            continue;
        }
        if (&each != &found.front()) env.out << '\n';
        env.out << concept_text(each, forms);
        if (auto done = print_changes(env.out, *base, each.id); !done) return base::fail(done.error());
    }
    return kClean;
}

}  // namespace tolmach::cli
