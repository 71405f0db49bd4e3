// SPDX-License-Identifier: Apache-2.0
#include "glossary/gather.hpp"

#include "text/character.hpp"

namespace tolmach::glossary {

Concept& Gathering::concept_with(const std::string& id) {
    const auto [place, made] = places_.emplace(id, gathered_.value.size());
    if (made) gathered_.value.emplace_back().id = id;
    return gathered_.value[place->second];
}

void Gathering::say(std::string_view check, std::size_t line, std::string message) {
    base::Diagnostic& diagnostic =
        gathered_.diagnostics.emplace_back(base::diagnostic(check, std::move(message)));
    diagnostic.location = {file_, line, 0};
}

std::string Gathering::trimmed(std::string_view text, std::size_t line) {
    const std::string_view kept = text::trim(text);
    if (kept.size() != text.size() && !kept.empty())
        say("glossary.space", line, "spaces at the ends of '" + std::string(kept) + "' were left out");
    return std::string(kept);
}

}  // namespace tolmach::glossary
