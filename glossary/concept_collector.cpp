// SPDX-License-Identifier: Apache-2.0
#include "glossary/concept_collector.hpp"

#include "glossary/concept_id.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/exchange/meant.hpp"
#include "text/character.hpp"
#include "xml/writer.hpp"

namespace tolmach::glossary {

Concept& ConceptCollector::concept_with(const std::string& id) {
    const auto [place, made] = places_.emplace(id, collected_.value.size());
    if (made) collected_.value.emplace_back().id = id;
    return collected_.value[place->second];
}

bool ConceptCollector::add_entry(Concept read, std::size_t line, std::size_t offset) {
    if (!read.id.empty() && has(read.id)) {
        refuse(line, "the id '" + read.id + "' stands in an entry above");
        return false;
    }
    if (read.terms.empty()) {
        skip(line, "the entry '" + read.id + "' has no term and was left out");
        return false;
    }
    Concept& added = read.id.empty() ? unnamed(std::to_string(offset)) : concept_with(read.id);
    read.id = added.id;
    added = std::move(read);
    return true;
}

bool ConceptCollector::refuse_control(std::string_view text, std::size_t line) {
    const bool found = xml::find_unholdable(text) < text.size();
    if (found) refuse(line, "a control character stands in the row");
    return found;
}

void ConceptCollector::say(const base::CheckInfo& check, std::size_t line, std::string message) {
    base::Diagnostic& diagnostic =
        collected_.diagnostics.emplace_back(base::diagnostic(check, std::move(message)));
    diagnostic.location = {file_, line, 0};
}

void ConceptCollector::say_once(const base::CheckInfo& check, std::size_t line, const std::string& message) {
    if (said_.insert(message).second) say(check, line, message);
}

std::string ConceptCollector::meant(std::string_view field, std::string_view value, std::size_t line) {
    Meant read = glossary::meant(field, value);
    if (!read.remark.empty()) say_once(*read.check, line, read.remark);
    return std::move(read.value);
}

base::Outcome<std::vector<Concept>> ConceptCollector::take() {
    std::vector<Concept*> unnamed;
    for (Concept& each : collected_.value)
        if (each.id.starts_with(kUnnamed)) unnamed.push_back(&each);
    give_ids(unnamed, [&](const std::string& id) { return has(id); });
    return std::move(collected_);
}

std::string ConceptCollector::trimmed(std::string_view text, std::size_t line) {
    std::string kept(text::trim(text));
    if (kept.size() != text.size() && !kept.empty())
        say(kGlossarySpace, line, "spaces at the ends of '" + kept + "' were left out");
    constexpr std::string_view breaks = "\r\n\t";
    if (kept.find_first_of(breaks) == kept.npos) return kept;
    std::string one_line;
    for (const char c : kept)
        if (breaks.find(c) == breaks.npos)
            one_line += c;
        else if (!one_line.ends_with(' '))
            one_line += ' ';
    say(kGlossarySpace, line, "line ends and tabs inside '" + one_line + "' became spaces");
    return one_line;
}

}  // namespace tolmach::glossary
