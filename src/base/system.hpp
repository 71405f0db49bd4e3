// SPDX-License-Identifier: Apache-2.0
// What the room's own files share of the operating system.
#pragma once

#include "base/result.hpp"

#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

namespace tolmach::base {

/// A file descriptor that is closed with its scope.
struct Descriptor {
    int fd = -1;
    bool owned = true;

    Descriptor(int opened, bool owns = true) : fd(opened), owned(owns) {}
    ~Descriptor() {
        if (fd >= 0 && owned) ::close(fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
};

/// The folder that a name is in; `.` for a bare name.
inline std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// The system's message (`number` is an errno) about a file.
inline tl::unexpected<Error> system_error(const std::filesystem::path& path, std::string_view what,
                                          int number, std::string help = {}) {
    return fail(ErrorCode::Io, std::string(what) + ": " + std::strerror(number), {path.string(), 0, 0},
                std::move(help));
}

}  // namespace tolmach::base
