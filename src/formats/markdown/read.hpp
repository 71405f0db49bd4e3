// SPDX-License-Identifier: Apache-2.0
// Reading Markdown.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Cuts a text of Markdown into units of one segment each: blocks, cells, notes, the titles of links and the
/// values of its front matter. `name` is for messages; its last part is `original`. Errors: bytes that cannot
/// be decoded, a binary file, no text.
base::Result<base::Outcome<Extracted>> read_markdown(const std::string& name, std::string_view bytes,
                                                     const SourceOptions& options);

namespace markdown {

/// Whether bytes begin with a front matter.
bool is_markdown(std::string_view bytes);

}  // namespace markdown
}  // namespace tolmach::formats
