// SPDX-License-Identifier: Apache-2.0
// What `build` made and of what, kept in a file beside the editions, so that only what changed is made again
// and nothing that somebody changed is written over.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace tolmach::cli {

/// SHA-256 of an edition as it was written, and of all that it was made from.
struct BuildEntry {
    std::string edition, inputs;
};

/// The record of a folder: `.tolmach-build.tsv` in it.
class BuildRecord {
  public:
    /// An empty one where there is no file; lines that cannot be read are left out, so that what they name
    /// counts as somebody's.
    static BuildRecord of(const std::filesystem::path& folder);

    const BuildEntry* find(const std::string& name) const;
    void set(const std::string& name, BuildEntry entry) { entries_[name] = std::move(entry); }
    base::Result<void> write() const;

  private:
    std::filesystem::path file_;
    std::map<std::string, BuildEntry> entries_;
};

}  // namespace tolmach::cli
