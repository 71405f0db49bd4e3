// SPDX-License-Identifier: Apache-2.0
// OpenDocument texts, packages (.odt, .ott) and flat files (.fodt): what is written in them, headers and
// footers, and what their properties say.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Reads a document into units of one segment each. `name` is for messages; `original` is its last part.
/// Errors: what odt::read_document refuses, and a document without text.
base::Result<base::Outcome<Extracted>> read_odt(const std::string& name, std::string_view bytes,
                                                const SourceOptions& options);

}  // namespace tolmach::formats
