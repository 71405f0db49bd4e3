// SPDX-License-Identifier: Apache-2.0
// SourceText: the bytes of a file with its name, and lines on demand.
#pragma once

#include "base/error.hpp"
#include "base/offsets.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::base {

/// A file in memory; the line table is built when the first location is asked for (not thread-safe).
class SourceText {
  public:
    SourceText(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {}

    const std::string& name() const { return name_; }
    std::string_view bytes() const { return bytes_; }
    /// Line and column (in UTF-8 code points) of a byte; LF, CR LF and CR end a line.
    Location location(ByteOffset at) const;

  private:
    std::string name_;
    std::string bytes_;
    mutable std::vector<std::size_t> line_starts_;
};

}  // namespace tolmach::base
