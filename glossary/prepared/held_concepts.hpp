// SPDX-License-Identifier: Apache-2.0
// Concepts in memory, and the parts that are made of a base.
#pragma once

#include "glossary/concepts.hpp"
#include "glossary/prepared/part_store.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace tolmach::glossary {

/// Parts of a base: each is made once, and looked for in a store where there is one.
class PartTable {
  public:
    explicit PartTable(std::optional<PartStore> store) : store_(std::move(store)) {}
    KeptBytes get(const std::string& name, const std::function<std::string()>& make) const;

  private:
    std::optional<PartStore> store_;
    mutable std::mutex lock_;
    mutable std::map<std::string, KeptBytes> known_;
};

class HeldConcepts final : public ConceptBase {
  public:
    HeldConcepts(std::vector<Concept> all, std::optional<PartStore> store)
        : all_(std::move(all)), parts_(std::move(store)) {}

    std::size_t size() const override { return all_.size(); }
    const Concept& at(std::size_t i) const override { return all_[i]; }
    KeptBytes part(const std::string& name, const std::function<std::string()>& make) const override {
        return parts_.get(name, make);
    }

  private:
    std::vector<Concept> all_;
    PartTable parts_;
};

}  // namespace tolmach::glossary
