// SPDX-License-Identifier: Apache-2.0
// Concepts as they lie in a file, read one by one.
#pragma once

#include "glossary/prepared/held_concepts.hpp"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// Concepts, and what was said when they were read, as bytes.
std::string pack(const std::vector<Concept>& concepts, std::string_view said);

class PackedConcepts final : public ConceptBase {
  public:
    /// Null for bytes that pack() does not write.
    static std::shared_ptr<const PackedConcepts> open(KeptBytes packed, PartStore store);

    std::string_view said() const { return said_; }
    std::size_t size() const override { return count_; }
    /// A concept that cannot be read has neither id nor terms.
    const Concept& at(std::size_t i) const override;
    KeptBytes part(const std::string& name, const std::function<std::string()>& make) const override {
        return parts_.get(name, make);
    }

  private:
    PackedConcepts(KeptBytes packed, PartStore store)
        : packed_(std::move(packed)), parts_(std::move(store)) {}

    KeptBytes packed_;
    PartTable parts_;
    std::size_t count_ = 0;
    const char* ends_ = nullptr;  // Where each concept ends among the bytes of all, as 64-bit numbers.
    std::string_view said_, concepts_;
    std::unique_ptr<std::atomic<const Concept*>[]> read_;  // Null for those that are not read yet.
    mutable std::mutex lock_;                              // Of those that are being read.
    mutable std::deque<Concept> kept_;
};

}  // namespace tolmach::glossary
