// SPDX-License-Identifier: Apache-2.0
// XLIFF files as commands take and give them.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// An XLIFF that was read: its bytes, so that it can be given back with nothing else changed, and its
/// document.
struct XliffInput {
    std::filesystem::path path;  ///< `-` for standard input.
    std::string bytes;
    xliff::Document document;
};
base::Result<XliffInput> read_xliff(const std::filesystem::path& path);

/// Writes the bytes of an input with the targets of a changed document in them.
base::Result<void> rewrite(const XliffInput& input, const xliff::Document& changed,
                           const RewriteOptions& options, Env& env);
/// A wrong command line unless one of the two ways of writing was chosen.
base::Result<void> needs_output(const RewriteOptions& options, std::string_view command);

}  // namespace tolmach::cli
