// SPDX-License-Identifier: Apache-2.0
// What findings are told by again: what the segments hold that they are about.
#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tolmach::reports {

/// Fingerprints of the segments of the files that findings are about; a few bytes for each segment.
class Identities {
  public:
    /// The target language of a file of the document `original`.
    void add_file(std::string_view file, std::string_view original, std::string language);
    /// What a segment holds on both sides; an empty id stands for the unit as a whole.
    void add_segment(std::string_view file, std::string_view original, std::string_view unit,
                     std::string_view segment, std::uint64_t content);

    /// What tells a finding again, 16 hexadecimal digits: its check, what its segment holds, and the place in
    /// it. A copy of the segment elsewhere gives the same; it is another one as soon as somebody changes the
    /// segment. Of a finding about nothing that was added, its unit and message tell it.
    std::string id_of(const base::Diagnostic& finding) const;
    /// The target language of its file; empty where that was not added.
    std::string language_of(const base::Diagnostic& finding) const;

  private:
    std::optional<std::uint64_t> content_at(std::uint64_t place) const;

    std::unordered_map<std::uint64_t, std::string> languages_;  // By file and original.
    // What a place holds, by file, original, unit and segment; put in order when somebody asks. Half of what
    // a hash table takes, and no copy of all where it grows.
    mutable std::deque<std::pair<std::uint64_t, std::uint64_t>> content_;
    mutable std::size_t in_order_ = 0;  // How many of them.
};

}  // namespace tolmach::reports
