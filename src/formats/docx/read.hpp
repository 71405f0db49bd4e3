// SPDX-License-Identifier: Apache-2.0
// Word documents as sources: body, notes, headers, footers, text boxes and properties into units.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Reads a Word document into units of one segment each, tracked changes as if they were accepted. `name` is
/// for messages; `original` is its last part. Errors: what zip::read and xml::parse refuse, a part that is
/// not UTF-8, a document without text.
base::Result<base::Outcome<Extracted>> read_docx(const std::string& name, std::string_view bytes,
                                                 const SourceOptions& options);

}  // namespace tolmach::formats
