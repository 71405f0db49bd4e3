// SPDX-License-Identifier: Apache-2.0
// XLIFF files as commands take and give them.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "formats/skeleton.hpp"
#include "xliff/model.hpp"
#include "xliff/splice.hpp"

#include <filesystem>
#include <string_view>

namespace tolmach::cli {

/// The document of an XLIFF; `-` is standard input.
base::Result<xliff::Document> read_xliff(const std::filesystem::path& path);
/// Why a file could not be read as XLIFF, told by what it is instead: a note, a table, an empty file.
base::Error not_xliff(base::Error error, const std::filesystem::path& path);
/// Reads what stands beside an XLIFF, such as the source of a large skeleton: regular files only, for a FIFO
/// would wait for ever.
formats::ReadBeside read_beside(const std::filesystem::path& xliff);
/// The same with its bytes, so that it can be given back with nothing but its targets changed.
base::Result<xliff::Original> read_to_rewrite(const std::filesystem::path& path);

/// Writes a file that came with the targets of a changed document in it.
base::Result<void> rewrite(const std::filesystem::path& path, const xliff::Original& original,
                           const xliff::Document& changed, const RewriteOptions& options, Env& env);
/// A wrong command line unless one of the two ways of writing was chosen, and can be for this input.
base::Result<void> needs_output(const RewriteOptions& options, const std::filesystem::path& input,
                                std::string_view command);

}  // namespace tolmach::cli
