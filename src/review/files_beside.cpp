// SPDX-License-Identifier: Apache-2.0
#include "review/files_beside.hpp"

#include "base/files.hpp"

#include <string>
#include <system_error>

namespace tolmach::review {

namespace fs = std::filesystem;

formats::ReadBeside read_beside(const fs::path& xliff) {
    return [folder = xliff.parent_path()](const std::string& name) -> base::Result<std::string> {
        const fs::path path = folder / name;
        std::error_code unknown;
        const auto status = fs::symlink_status(path, unknown);
        if (fs::exists(status) && !fs::is_regular_file(status))
            return base::fail(base::ErrorCode::Refused, "the skeleton's source is no regular file",
                              {path.string()}, "put the file there that `tolmach extract` wrote");
        return base::read_file(path);
    };
}

}  // namespace tolmach::review
