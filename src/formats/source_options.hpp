// SPDX-License-Identifier: Apache-2.0
// What a user says about a source.
#pragma once

#include "formats/structure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tolmach::formats {

struct SourceOptions {
    std::string from;                         ///< Name of the format; empty to tell it from the bytes.
    std::string encoding;                     ///< IANA name; empty to detect it.
    std::string language;                     ///< BCP 47 tag of the source; empty to guess it.
    std::vector<std::string> inner_capitals;  ///< Names with a capital inside, which are no boundary.
    std::optional<Structure> structure;       ///< As an editor corrected it; plain text alone has one.
    std::vector<std::string> front_matter;    ///< Keys of a front matter that are translated.
    std::vector<std::string> leave_out;       ///< Parts of a page that are no text, as simple selectors.
    bool hidden_text = false;                 ///< Read what an office document hides.
};

}  // namespace tolmach::formats
