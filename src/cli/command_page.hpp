// SPDX-License-Identifier: Apache-2.0
// The page of a command in pages/: a description, then sections such as `## Examples`, whose indented lines
// stand as they are. The one place from which help and manual pages are made; a test runs the examples.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::cli {

/// A page, taken apart.
struct CommandPage {
    struct Section {
        std::string title;  ///< `Examples`.
        std::string text;
    };
    std::string description;
    std::vector<Section> sections;
};
CommandPage read_page(std::string_view page);

/// The sections as help prints them.
std::string as_text(const CommandPage& page);
/// Text of a page in roff, indented lines set as they are.
std::string as_roff(std::string_view text);
/// A piece of text in roff, on its own line.
std::string roff_escaped(std::string_view text);

}  // namespace tolmach::cli
