// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/concept_text.hpp"

#include "cli/terms/paradigm.hpp"
#include "glossary/fields.hpp"
#include "text/printable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace tolmach::cli {
namespace {

// The languages of a concept, in the order in which they come first.
std::vector<std::string> languages_of(const glossary::Concept& of) {
    std::vector<std::string> languages;
    for (const glossary::Term& term : of.terms)
        if (std::find(languages.begin(), languages.end(), term.language) == languages.end())
            languages.push_back(term.language);
    return languages;
}

// What of a field is worth a word: a term is preferred unless something else is said.
std::string said(const glossary::Field<glossary::Term>& field, const glossary::Term& of) {
    std::string value = field.get(of);
    return field.name == "status" && of.status == glossary::Status::Preferred ? std::string()
                                                                              : std::move(value);
}

using TermFields = std::vector<const glossary::Field<glossary::Term>*>;

// The fields, beside the language, in which all terms of a concept of several say the same.
TermFields shared_fields(const glossary::Concept& of) {
    TermFields shared;
    if (of.terms.size() < 2) return shared;
    for (const auto& field : glossary::term_fields().subspan(1)) {
        const std::string first = said(field, of.terms.front());
        const bool same = std::all_of(of.terms.begin(), of.terms.end(),
                                      [&](const glossary::Term& term) { return said(field, term) == first; });
        if (same && !first.empty()) shared.push_back(&field);
    }
    return shared;
}

// `status: forbidden; note: English spelling`, without the fields that are said of all terms.
std::string said_of(const glossary::Term& term, const TermFields& without) {
    std::string line;
    for (const auto& field : glossary::term_fields().subspan(1)) {
        if (std::find(without.begin(), without.end(), &field) != without.end()) continue;
        const std::string value = said(field, term);
        if (!value.empty())
            line += fmt::format("{}{}: {}", line.empty() ? "" : "; ", field.name, text::printable(value));
    }
    return line;
}

}  // namespace

std::string term_lines(const glossary::Concept& of) {
    std::string lines;
    for (const glossary::Term& term : of.terms)
        fmt::format_to(std::back_inserter(lines), "{}\t{}\t{}\t{}\t{}\n", text::printable(of.id),
                       glossary::to_string(of.kind), text::printable(term.language),
                       text::printable(term.text), glossary::to_string(term.status));
    return lines;
}

std::string concept_line(const glossary::Concept& of) {
    std::string line = fmt::format("{}\t{}", text::printable(of.id), glossary::to_string(of.kind));
    for (const std::string& language : languages_of(of)) {
        line += "\t" + text::printable(language) + ":";
        for (const glossary::Term& term : of.terms) {
            if (term.language != language) continue;
            line += (line.ends_with(':') ? " " : " | ") + text::printable(term.text);
            if (term.status != glossary::Status::Preferred)
                line += fmt::format(" ({})", glossary::to_string(term.status));
        }
    }
    return line + "\n";
}

std::string concept_text(const glossary::Concept& of, Forms forms) {
    std::string text;
    const auto to = std::back_inserter(text);
    for (const auto& field : glossary::concept_fields())
        if (const std::string value = field.get(of); !value.empty())
            fmt::format_to(to, "{}: {}\n", field.name, text::printable(value));
    const TermFields shared = shared_fields(of);
    for (const auto* field : shared)
        fmt::format_to(to, "every term: {}: {}\n", field->name,
                       text::printable(field->get(of.terms.front())));
    for (const std::string& language : languages_of(of)) {
        fmt::format_to(to, "\n{}\n", text::printable(language));
        for (const glossary::Term& term : of.terms) {
            if (term.language != language) continue;
            const std::string more = said_of(term, shared);
            fmt::format_to(to, "  {}{}{}\n", text::printable(term.text), more.empty() ? "" : "; ", more);
            if (forms == Forms::Added) text += paradigm_lines(of.kind, term, "    ");
        }
    }
    return text;
}

}  // namespace tolmach::cli
