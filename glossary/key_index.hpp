// SPDX-License-Identifier: Apache-2.0
// KeyIndex: the terms of a base by keys of their texts.
#pragma once

#include "glossary/concepts.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A term with its concept; valid as long as the concepts.
struct TermPlace {
    const Concept* entry;
    const Term* term;
};

/// Finds terms by keys, such as their text in small letters. It is made when it is first asked, and of a
/// prepared base kept on disk: only concepts that are found are read.
class KeyIndex {
  public:
    /// The keys of a term, which follow from the concept alone.
    using KeysOf = std::function<std::vector<std::string>(const Concept& entry, const Term& term)>;

    /// `name` tells one rule of keys from others.
    KeyIndex(Concepts concepts, std::string name, KeysOf keys)
        : concepts_(std::move(concepts)), name_("keys." + std::move(name)), keys_(std::move(keys)) {}

    /// The terms that have a key, in the order of the base.
    std::vector<TermPlace> find(const std::string& key) const;

  private:
    std::string make() const;

    Concepts concepts_;
    std::string name_;
    KeysOf keys_;
};

}  // namespace tolmach::glossary
