// SPDX-License-Identifier: Apache-2.0
#include "cli/input_files.hpp"

#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <set>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

bool has_ending(const fs::path& path, std::span<const std::string_view> endings) {
    const std::string ending = text::to_lower(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

base::Result<std::vector<InputFile>> files_below(const fs::path& folder,
                                                 std::span<const std::string_view> endings) {
    std::vector<InputFile> found;
    std::error_code failed;
    for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        std::error_code unknown;
        if (at->path().filename().string().starts_with('.'))
            at.disable_recursion_pending();
        else if (has_ending(at->path(), endings) && at->is_regular_file(unknown))
            found.push_back({at->path().lexically_normal(), at->path().lexically_relative(folder), true});
    }
    if (failed)
        return base::fail(ErrorCode::Io, "cannot read the folder: " + failed.message(), {folder.string()});
    if (found.empty())
        return base::fail(ErrorCode::Invalid, "the folder has no XLIFF file", {folder.string()},
                          "`tolmach extract` makes them of a note");
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return found;
}

// Where the files of the project are, as messages are to name it.
base::Result<fs::path> project_folder(const Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    if (project->file.empty())
        return base::fail(ErrorCode::Usage, "no file is named, and there is no project here", {},
                          "name a file or a folder, or - for standard input; `tolmach init` makes a project");
    std::error_code unknown;
    const bool has_output = !project->output.empty() && fs::is_directory(project->output, unknown);
    return near_name(has_output ? project->output : project->file.parent_path());
}

}  // namespace

base::Result<std::vector<InputFile>> input_files(const std::vector<fs::path>& named, const Env& env,
                                                 std::span<const std::string_view> endings) {
    std::vector<fs::path> inputs = named;
    if (inputs.empty()) {
        auto folder = project_folder(env);
        if (!folder) return base::fail(folder.error());
        inputs.push_back(std::move(*folder));
    }
    std::vector<InputFile> files;
    std::set<fs::path> seen;
    std::error_code unknown;
    for (const fs::path& input : inputs) {
        std::vector<InputFile> found{{input, input.filename()}};
        if (fs::is_directory(input, unknown)) {
            auto below = files_below(input, endings);
            if (!below) return base::fail(below.error());
            found = std::move(*below);
        }
        for (InputFile& file : found)
            if (seen.insert(fs::weakly_canonical(file.path, unknown)).second)
                files.push_back(std::move(file));
    }
    return files;
}

bool need_folder(const std::vector<InputFile>& files) {
    return files.size() > 1 || (!files.empty() && files.front().is_found);
}

std::vector<fs::path> paths_of(const std::vector<InputFile>& files) {
    std::vector<fs::path> paths;
    for (const InputFile& file : files)
        paths.push_back(file.path);
    return paths;
}

}  // namespace tolmach::cli
