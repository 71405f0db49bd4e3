// SPDX-License-Identifier: Apache-2.0
// What was made of a term base, in files of a cache folder.
#pragma once

#include "glossary/concepts.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::glossary {

/// The parts of one base in a folder of their own, a file a part. Each says of which content and by which
/// version it was made; what is not whole, of another content or of another version is not there.
class PartStore {
  public:
    /// `stamp` is the hash of the content of the base.
    PartStore(std::filesystem::path folder, std::uint64_t stamp)
        : folder_(std::move(folder)), stamp_(stamp) {}

    /// A part as it was kept, mapped into memory.
    std::optional<KeptBytes> load(const std::string& name) const;
    /// Puts a part there. Where that cannot be done it is made anew at each run, and nothing else is lost.
    void keep(const std::string& name, std::string_view bytes) const;

  private:
    std::filesystem::path folder_;
    std::uint64_t stamp_;
};

}  // namespace tolmach::glossary
