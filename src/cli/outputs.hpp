// SPDX-License-Identifier: Apache-2.0
// Where the outputs of a command go, and what they may replace: every command that writes a file asks here.
#pragma once

#include "base/files.hpp"
#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::cli {

/// What the outputs of a command are: a document never replaces a term base, nor terms a store.
enum class OutputKind { Document, Terms };

/// The outputs of one call: all are written or none. `-` is standard output, for one of them.
class Outputs {
  public:
    /// `inputs` are the files that the command reads, none of which is replaced.
    Outputs(const OverwriteOptions& allowed, std::vector<std::filesystem::path> inputs,
            OutputKind kind = OutputKind::Document);

    /// Refuses an input, a file that exists without `--force`, and one that holds a translator's work or
    /// terms.
    base::Result<void> add(const std::filesystem::path& path, std::string bytes);
    /// The same of a file that is made piece by piece; a new one is never held whole.
    base::Result<void> add_pieces(const std::filesystem::path& path, const base::Pieces& pieces);
    /// Moves the files to their places, and prints what goes to standard output.
    base::Result<void> commit(Env& env);

  private:
    base::Result<void> may_replace(const std::filesystem::path& path, std::string_view bytes) const;

    OverwriteOptions allowed_;
    std::vector<std::filesystem::path> inputs_;
    OutputKind kind_;
    base::OutputSet files_;
    std::optional<std::string> printed_;
};

/// Whether a name that the user gave means a folder: it ends in `/`, or a folder stands there.
bool names_folder(const std::filesystem::path& named);

/// The same, and a name without an ending where nothing stands: where several files go it must be a folder's.
bool means_folder(const std::filesystem::path& named);

/// Where the one output of a command goes: in a folder it is called as the input is.
base::Result<std::filesystem::path> output_path(const std::filesystem::path& named,
                                                const std::filesystem::path& input);

}  // namespace tolmach::cli
