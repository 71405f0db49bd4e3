// SPDX-License-Identifier: Apache-2.0
// The files that a command works on: those named, those in folders named, or those of the project.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace tolmach::cli {

/// A file to work on, and what an output in another folder is called: its bare name, or its way from the
/// folder in which it was found.
struct InputFile {
    std::filesystem::path path, name;
    bool is_found = false;  ///< In a folder that was named, so that what becomes of it goes into a folder.
};

inline constexpr std::string_view kXliffEndings[] = {".xlf", ".xliff"};

/// The XLIFF files to work on: those named (`-` is standard input), in place of a folder all in it and below
/// with such an ending, by name, hidden ones left out; none twice. Without a name those of the project: in
/// its output folder, else in its own. Fails where a folder has none, and where nothing is named and there is
/// no project.
base::Result<std::vector<InputFile>> input_files(const std::vector<std::filesystem::path>& named,
                                                 const Env& env,
                                                 std::span<const std::string_view> endings = kXliffEndings);

/// Whether what becomes of these files needs a folder: they are several, or were found in one.
bool need_folder(const std::vector<InputFile>& files);

std::vector<std::filesystem::path> paths_of(const std::vector<InputFile>& files);

}  // namespace tolmach::cli
