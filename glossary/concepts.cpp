// SPDX-License-Identifier: Apache-2.0
#include "glossary/concepts.hpp"

#include "glossary/prepared/held_concepts.hpp"

#include <utility>

namespace tolmach::glossary {

KeptBytes kept(std::string bytes) {
    const auto memory = std::make_shared<const std::string>(std::move(bytes));
    return {*memory, memory};
}

Concepts::Concepts(std::vector<Concept> all)
    : base_(std::make_shared<const HeldConcepts>(std::move(all), std::nullopt)) {}

std::vector<Concept> Concepts::all() const {
    std::vector<Concept> copies;
    copies.reserve(size());
    for (const Concept& each : *this)
        copies.push_back(each);
    return copies;
}

}  // namespace tolmach::glossary
