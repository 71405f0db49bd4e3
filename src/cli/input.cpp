// SPDX-License-Identifier: Apache-2.0
#include "cli/input.hpp"

#include "base/files.hpp"
#include "cli/options.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <istream>
#include <vector>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestPiped = std::size_t{256} << 20;  // A pipe need not end.
constexpr std::size_t kMostNames = 10'000;                     // Of a folder, looked at for a guess.

base::Result<std::string> read_stream(std::istream& in, std::size_t limit) {
    std::string bytes;
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    while (in) {
        const std::size_t had = bytes.size();
        bytes.resize(had + kPiece);
        in.read(bytes.data() + had, static_cast<std::streamsize>(kPiece));
        bytes.resize(had + static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit)
            return base::fail(base::ErrorCode::Limit, "more than " + std::to_string(limit) + " bytes",
                              {shown_name("-")}, "give it as a file, or split it");
    }
    if (in.bad()) return base::fail(base::ErrorCode::Io, "cannot read", {shown_name("-")});
    return bytes;
}

}  // namespace

base::Result<std::string> read_input(const fs::path& input, const Env& env, std::size_t limit) {
    if (input == "-") return read_stream(env.in, std::min(limit, kLargestPiped));
    auto bytes = base::read_file(input, limit);
    if (!bytes) return base::fail(with_nearest_name(bytes.error(), input));
    return bytes;
}

base::Error with_nearest_name(base::Error error, const fs::path& input) {
    std::error_code unknown;
    const fs::path folder = input.has_parent_path() ? input.parent_path() : fs::path(".");
    if (error.code != base::ErrorCode::Io || fs::exists(fs::symlink_status(input, unknown))) return error;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder, unknown), end; !unknown && at != end && names.size() < kMostNames;
         at.increment(unknown))
        names.push_back(at->path().filename().string());
    std::sort(names.begin(), names.end());
    const std::string meant = text::nearest(input.filename().string(), names);
    if (!meant.empty()) {
        const fs::path near = input.has_parent_path() ? folder / meant : fs::path(meant);
        error.help = "did you mean '" + near.string() + "'?";
    } else if (!fs::is_directory(folder, unknown)) {
        error.help = "there is no folder '" + folder.string() + "'";
    }
    return error;
}

base::Result<void> needs_piped_input(const fs::path& input, const Env& env) {
    if (input != "-" || !env.asks) return {};
    return base::fail(base::ErrorCode::Usage, "standard input is a terminal", {},
                      "name a file, or pipe one in");
}

}  // namespace tolmach::cli
