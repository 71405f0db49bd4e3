// SPDX-License-Identifier: Apache-2.0
// Term bases prepared on disk: read and indexed once, and mapped into memory at each run after that.
#pragma once

#include "glossary/concepts.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::glossary {

/// Where the bases of a run, taken together, are prepared: a folder for them below `cache`, and the hash of
/// their content. Nothing there is more than a saving: what is missing, damaged or of other content costs the
/// time of reading the bases, nothing else. Folders that nobody used for a month are removed.
class PreparedBase {
  public:
    /// nullopt where nothing is to be prepared: bases that are read in no time or cannot be read, a store
    /// that somebody is writing, no cache.
    static std::optional<PreparedBase> of(const std::vector<std::filesystem::path>& bases,
                                          const std::filesystem::path& cache);

    struct Known {
        Concepts concepts;
        std::string said;  ///< What was said to the user when the bases were read.
    };
    /// The bases as they were kept; nullopt where their content is another one now.
    std::optional<Known> open() const;
    /// Keeps what was read of the bases, unless they were written to since of().
    Concepts keep(std::vector<Concept> concepts, const std::string& said) const;

  private:
    std::vector<std::filesystem::path> bases_;
    std::filesystem::path cache_, folder_;
    std::uint64_t content_ = 0;
    std::string seen_;  // Sizes and times of the files when they were looked at.
};

}  // namespace tolmach::glossary
