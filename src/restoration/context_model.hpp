// SPDX-License-Identifier: Apache-2.0
// How well two neighbouring words go together, by their classes: a frequent word is a class of its own,
// others belong to that of their ending.
#pragma once

#include "restoration/alphabet.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

using WordClass = std::uint16_t;
/// The class of a word whose ending was never counted.
inline constexpr WordClass kNoClass = 0;

/// The tables of a context model. A class is found by the hash of its name; its row has the classes that were
/// seen behind it.
struct ContextTables {
    std::vector<std::uint64_t> names;     ///< Hashes, sorted,
    std::vector<WordClass> named;         ///< and the class of each.
    std::vector<std::uint32_t> rows;      ///< Where the row of a class starts; one more than classes.
    std::vector<WordClass> seconds;       ///< Sorted in each row.
    std::vector<std::int8_t> affinities;  ///< In steps of ContextModel::kStep.
    std::vector<std::int8_t> unseen;      ///< For each class, the affinity of those not in its row.
};

/// Reads the counts of context-LANG.tsv.
ContextTables read_context(std::string_view name, std::string_view table);

/// Reads such tables, which are kept elsewhere.
class ContextModel {
  public:
    static constexpr float kStep = 1.0F / 12;

    struct Views {
        std::span<const std::uint64_t> names;
        std::span<const WordClass> named;
        std::span<const std::uint32_t> rows;
        std::span<const WordClass> seconds;
        std::span<const std::int8_t> affinities, unseen;
    };

    explicit ContextModel(Views tables) : tables_(tables) {}
    WordClass class_of(std::string_view word) const;
    WordClass sentence_start() const { return find("^"); }
    WordClass comma() const { return find(","); }
    /// How much more often the second stands behind the first than anywhere, as a natural logarithm.
    float affinity(WordClass first, WordClass second) const;

  private:
    WordClass find(std::string_view name) const;

    Views tables_;
};

}  // namespace tolmach::restoration
