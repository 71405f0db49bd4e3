// SPDX-License-Identifier: Apache-2.0
// XLIFF files as commands take and give them.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/input_files.hpp"
#include "cli/options.hpp"
#include "xliff/model.hpp"
#include "xliff/splice.hpp"
#include "xliff/stream.hpp"

#include <filesystem>
#include <string_view>

namespace tolmach::cli {

/// The document of an XLIFF; `-` is standard input.
base::Result<xliff::Document> read_xliff(const std::filesystem::path& path, const Env& env);
/// Reads an XLIFF piece by piece, as xliff::stream does.
base::Result<void> stream_xliff(const std::filesystem::path& path, const Env& env, xliff::Visitor& visitor);
/// The same as read_xliff() with its bytes, so that it can be given back with nothing but its targets
/// changed.
base::Result<xliff::Original> read_to_rewrite(const std::filesystem::path& path, const Env& env);

/// A file that came, and its document with other targets.
struct Rewritten {
    InputFile input;
    xliff::Original original;
    xliff::Document changed;
};
/// Writes files that came with the targets of their changed documents in them: all, or none.
base::Result<void> rewrite(const std::vector<Rewritten>& files, const RewriteOptions& options, Env& env);
/// A wrong command line unless one of the two ways of writing was chosen, and can be for these inputs.
base::Result<void> needs_output(const RewriteOptions& options, const std::vector<InputFile>& inputs,
                                std::string_view command);

}  // namespace tolmach::cli
