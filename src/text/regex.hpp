// SPDX-License-Identifier: Apache-2.0
// Regular expressions of ICU, the syntax that SRX 2.0 prescribes, with a limit to the time of one match.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"

#include <memory>
#include <string_view>

namespace tolmach::text {

/// A compiled pattern. Not for several threads at once; the text handed in last must outlive the next call.
class Regex {
  public:
    /// Fails as Malformed; the column of the location is the code point of the pattern (from 1) at fault.
    static base::Result<Regex> compile(std::string_view pattern);

    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    ~Regex();

    /// Whether a match covers exactly these bytes of UTF-8 text; what stands around is seen by `\b`, `^` and
    /// lookarounds. Fails as Limit when a match takes too long.
    base::Result<bool> covers(std::string_view text, base::ByteSpan span) const;
    /// Whether a match starts at a byte.
    base::Result<bool> starts_at(std::string_view text, base::ByteOffset at) const;
    /// Whether the whole text matches.
    base::Result<bool> matches(std::string_view text) const;

  private:
    struct Compiled;
    explicit Regex(std::unique_ptr<Compiled> compiled);

    std::unique_ptr<Compiled> compiled_;
};

}  // namespace tolmach::text
