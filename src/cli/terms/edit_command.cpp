// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/edit_command.hpp"

#include "cli/terms/term_base.hpp"
#include "glossary/fields.hpp"
#include "glossary/file_base.hpp"
#include "glossary/join_concepts.hpp"
#include "glossary/take_over.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/nearest.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <array>

namespace tolmach::cli {
namespace {

using GivenValues = std::map<std::string, std::string, std::less<>>;

struct FieldOption {
    const char* field;
    const char* help;
};
constexpr std::array<FieldOption, 4> kConceptOptions = {
    {{"kind", "person, place, organisation, term or title"},
     {"subject", "Subject field of the concept"},
     {"definition", "Definition of the concept"},
     {"relations", "Other concepts: same-person=ID; successor-of=ID; short-form-of=ID"}}};
constexpr std::array<FieldOption, 11> kTermOptions = {
    {{"status", "preferred, admitted, deprecated or forbidden"},
     {"pos", "Part of speech: noun, properNoun, adjective"},
     {"gender", "masculine, feminine or neuter"},
     {"number", "singular or plural, of a term that has no other"},
     {"type", "full-form, acronym, abbreviation, short-form, variant or transliterated"},
     {"usage", "Where it may stand: everywhere, running-text or citation"},
     {"case", "How capitals count: exact, ignore or default"},
     {"declension", "A paradigm, or indeclinable, where the rule is wrong"},
     {"forms", "All inflected forms, where the rule is wrong: gen.sg=FORM; dat.sg=FORM"},
     {"note", "A note on the term"},
     {"source", "Where the term was found"}}};

template <std::size_t N>
void declare_fields(OptionParser& parser, const std::array<FieldOption, N>& options, GivenValues& to) {
    for (const FieldOption& option : options)
        parser.option("--" + std::string(option.field), to[option.field], option.help);
}

template <class T>
base::Result<void> set_fields(std::span<const glossary::Field<T>> fields, const GivenValues& values, T& to) {
    for (const auto& [name, value] : values)
        if (!value.empty() && !glossary::find_field(fields, name)->set(to, value))
            return base::fail(base::ErrorCode::Usage, "'" + value + "' is no value of --" + name, {},
                              glossary::known_values(name, value));
    return {};
}

base::Result<glossary::Term> term_of(const std::string& language, const std::string& text) {
    glossary::Term term;
    term.text = text;
    if (!glossary::find_field(glossary::term_fields(), "lang")->set(term, language))
        return base::fail(base::ErrorCode::Usage, "'" + language + "' is no language tag", {},
                          "write it as in BCP 47: fr, ru, be, ru-Latn");
    if (text::trim(text).empty()) return base::fail(base::ErrorCode::Usage, "the term is empty");
    return term;
}

constexpr std::size_t kShortestMistyped = 4;  // Letters of an id; shorter ones are all near to each other.

std::string without_figures(std::string_view id) {
    std::string rest(id);
    std::erase_if(rest, [](char c) { return c >= '0' && c <= '9'; });
    return rest;
}

// An id that differs by one letter from one that is there is mistyped more often than new; `c1` and `c2` are
// numbers.
base::Result<void> check_not_mistyped(const std::filesystem::path& base, const std::string& id) {
    std::error_code unknown;
    if (text::count_code_points(id) < kShortestMistyped || !std::filesystem::exists(base, unknown)) return {};
    const auto found = find_concept(base, id);
    if (!found || *found) return {};
    const auto all = all_concepts(base);
    if (!all) return base::fail(all.error());
    for (const glossary::Concept& each : *all)
        if (text::edit_distance(id, each.id) <= 1 && without_figures(id) != without_figures(each.id))
            return base::fail(base::ErrorCode::Invalid, "there is no concept '" + id + "'",
                              {base.string(), 0, 0},
                              "did you mean '" + each.id + "'? a concept of this id is made with --new");
    return {};
}

tl::unexpected<base::Error> absent(const std::filesystem::path& base, const std::string& what) {
    return base::fail(base::ErrorCode::Invalid, "there is no " + what, {base.string(), 0, 0},
                      "`tolmach terms list` shows what there is");
}

}  // namespace

void TermsAddCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "The concept; a new one is made").required();
    parser.option("LANG", language_, "Language of the term, as a BCP 47 tag").required();
    parser.option("TERM", term_, "The term in its dictionary form").required();
    base_.declare(parser);
    parser.flag("--new", new_,
                "Make the concept though its id is almost that of another, which else is taken for mistyped");
    declare_fields(parser, kConceptOptions, of_concept_);
    declare_fields(parser, kTermOptions, of_term_);
}

base::Result<int> TermsAddCommand::run(Env& env) {
    const auto base = written_base(base_, env);
    if (!base) return base::fail(base.error());
    const auto term = term_of(language_, term_);
    if (!term) return base::fail(term.error());
    if (text::trim(id_).empty())
        return base::fail(base::ErrorCode::Usage, "the id of the concept is empty", {}, "for example minsk");
    if (!new_)
        if (auto known = check_not_mistyped(*base, id_); !known) return base::fail(known.error());
    bool new_concept = false, new_term = false;
    const auto amend =
        [&](std::optional<glossary::Concept> found) -> base::Result<std::optional<glossary::Concept>> {
        new_concept = !found;
        glossary::Concept entry = std::move(found).value_or(glossary::Concept{});
        entry.id = id_;
        auto at = glossary::find_term(entry, *term);
        new_term = at == entry.terms.end();
        if (new_term) at = entry.terms.insert(at, *term);
        if (auto set = set_fields(glossary::concept_fields(), of_concept_, entry); !set)
            return base::fail(set.error());
        if (auto set = set_fields(glossary::term_fields(), of_term_, *at); !set)
            return base::fail(set.error());
        return entry;
    };
    if (auto done = amend_concept(*base, id_, edit_by_user("terms add"), amend); !done)
        return base::fail(done.error());
    fmt::print(env.out, "{}: {} {} '{}'{}\n", text::printable(id_), new_term ? "added" : "changed",
               term->language, text::printable(term->text), new_concept ? " to a new concept" : "");
    return kClean;
}

void TermsRemoveCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "The concept").required();
    const Option language = parser.option("LANG", language_, "Language of one term, to remove that alone");
    parser.option("TERM", term_, "The term").needs(language);
    base_.declare(parser);
}

base::Result<int> TermsRemoveCommand::run(Env& env) {
    const auto base = written_base(base_, env);
    if (!base) return base::fail(base.error());
    const glossary::Edit edit = edit_by_user("terms remove");
    if (language_.empty()) {
        const auto drop = [&](const std::optional<glossary::Concept>& found)
            -> base::Result<std::optional<glossary::Concept>> {
            if (!found) return absent(*base, "concept '" + id_ + "'");
            return std::nullopt;
        };
        if (auto done = amend_concept(*base, id_, edit, drop); !done) return base::fail(done.error());
        fmt::print(env.out, "{}: removed\n", text::printable(id_));
        return kClean;
    }
    const auto term = term_of(language_, term_);
    if (!term) return base::fail(term.error());
    const auto drop = [&](std::optional<glossary::Concept> found) {
        return without(*base, std::move(found), *term);
    };
    if (auto done = amend_concept(*base, id_, edit, drop); !done) return base::fail(done.error());
    fmt::print(env.out, "{}: removed {} '{}'\n", text::printable(id_), term->language,
               text::printable(term_));
    return kClean;
}

base::Result<std::optional<glossary::Concept>> TermsRemoveCommand::without(
    const std::filesystem::path& base, std::optional<glossary::Concept> found,
    const glossary::Term& term) const {
    if (!found) return absent(base, "concept '" + id_ + "'");
    const auto at = glossary::find_term(*found, term);
    if (at == found->terms.end())
        return absent(base, "term '" + term.text + "' in " + term.language + " of '" + id_ + "'");
    if (found->terms.size() == 1)
        return base::fail(base::ErrorCode::Refused, "it is the only term of '" + id_ + "'",
                          {base.string(), 0, 0}, "remove the concept: `tolmach terms remove " + id_ + "`");
    found->terms.erase(at);
    return found;
}

void TermsMergeCommand::declare(OptionParser& parser) {
    parser.option("ID", id_, "The concept that stays").required();
    parser.option("OTHER", other_, "The one that is joined into it").required();
    base_.declare(parser);
}

base::Result<int> TermsMergeCommand::run(Env& env) {
    const auto base = written_base(base_, env);
    if (!base) return base::fail(base.error());
    const auto join = [&](std::vector<glossary::Concept> all) {
        return glossary::joined_concepts(std::move(all), id_, other_);
    };
    auto done = rewrite_concepts(*base, edit_by_user("terms merge"), join);
    if (!done) {
        if (done.error().location.file.empty()) done.error().location.file = base->string();
        return base::fail(done.error());
    }
    fmt::print(env.out, "{}: joined with {}\n", text::printable(id_), text::printable(other_));
    return kClean;
}

}  // namespace tolmach::cli
