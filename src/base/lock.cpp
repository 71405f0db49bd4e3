// SPDX-License-Identifier: Apache-2.0
#include "base/lock.hpp"

#include "base/system.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace tolmach::base {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{15};
constexpr std::chrono::milliseconds kPause{5};

// Of the file that a symbolic link names, for that one is written.
fs::path folder_of_target(const fs::path& file) {
    std::error_code unknown;
    const fs::path target = fs::weakly_canonical(file, unknown);
    const fs::path folder = (unknown ? file : target).parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

}  // namespace

Result<FileLock> FileLock::take(const fs::path& file) {
    const fs::path path = folder_of_target(file);
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return system_error(path, "cannot read the folder", errno, "check the name and the permissions");
    FileLock lock(folder);
    const auto end = Clock::now() + kPatience;
    while (::flock(folder, LOCK_EX | LOCK_NB) != 0) {
        // Some network file systems lock no folder.
        if (errno != EWOULDBLOCK && errno != EINTR) return lock;
        if (Clock::now() > end)
            return fail(ErrorCode::Io, "another program is writing to the file", {file.string(), 0, 0},
                        "wait until it has done, then try again; nothing was changed");
        std::this_thread::sleep_for(kPause);
    }
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}

FileLock::~FileLock() {
    if (folder_ >= 0) ::close(folder_);
}

}  // namespace tolmach::base
