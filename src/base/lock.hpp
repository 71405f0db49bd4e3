// SPDX-License-Identifier: Apache-2.0
// A lock on a file that is replaced when it is written; held from before it is read until it has been
// written.
#pragma once

#include "base/result.hpp"

#include <filesystem>

namespace tolmach::base {

/// Keeps other holders of the same lock out while it lives; leaves nothing in the folder (ADR 14). It lies on
/// the folder of the file, for the file itself is another one after each write and may not be there yet.
class FileLock {
  public:
    /// Waits up to fifteen seconds for its turn; a busy file is an error. Where the file system has no locks
    /// there is none, and OutputSet refuses a file that others have written meanwhile.
    static Result<FileLock> take(const std::filesystem::path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

  private:
    explicit FileLock(int folder) : folder_(folder) {}
    int folder_;
};

}  // namespace tolmach::base
