// SPDX-License-Identifier: Apache-2.0
// Web pages: HTML as it is found, and XHTML.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

/// Whether bytes begin as a page does; a fragment is told by the ending of its name.
bool is_html(std::string_view bytes);

/// The encoding that a page declares; empty for none.
std::string declared_encoding(std::string_view bytes);

/// Units of one segment each, and the skeleton.
base::Result<base::Outcome<Extracted>> read_html(const std::string& name, std::string_view bytes,
                                                 const SourceOptions& options);

/// The text that stood in each hole, read again from the source.
base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton);

}  // namespace tolmach::formats::html
