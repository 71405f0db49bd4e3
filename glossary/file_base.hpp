// SPDX-License-Identifier: Apache-2.0
// A term base in a file that people edit, `.csv`, `.tsv` or `.tbx`: only what must change is changed, the
// rest stays as it is.
#pragma once

#include "base/lock.hpp"
#include "base/result.hpp"
#include "glossary/model.hpp"
#include "glossary/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::glossary {

/// Refuses a base that is not there while its backup `NAME~` is: it was lost, and must not be started anew.
base::Result<void> check_not_lost(const std::filesystem::path& path);

/// A file with terms, from before it is read until it is written; others wait.
class FileBase {
  public:
    /// Waits for its turn and reads the file; one that is not there is an empty base. A row or an entry that
    /// cannot be taken is an error, because it could be lost; so is a format in which terms
    /// cannot be edited.
    static base::Result<FileBase> open(const std::filesystem::path& path);

    const std::vector<Concept>& concepts() const { return concepts_; }
    /// Writes what differs between concepts() and `after`; the first state of the file stays as `NAME~`. What
    /// the file has no place for is refused, and so is a change that would lose what is not understood of it.
    base::Result<void> save(const std::vector<Concept>& after) const;

  private:
    FileBase(base::FileLock lock, std::filesystem::path path, Format format)
        : lock_(std::move(lock)), path_(std::move(path)), format_(format) {}
    base::Result<void> read();
    base::Result<std::string> edited(const std::vector<Concept>& after) const;

    base::FileLock lock_;
    std::filesystem::path path_;
    Format format_;
    std::optional<std::string> bytes_;  ///< Of the file as it was read; nullopt: there was none.
    std::vector<Concept> concepts_;
};

}  // namespace tolmach::glossary
