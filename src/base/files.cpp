// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include "base/system.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tolmach::base {
namespace fs = std::filesystem;

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.fd < 0) return system_error(path, "cannot read", errno, "check the name and the permissions");
    struct stat info {};
    if (::fstat(file.fd, &info) == 0 && S_ISDIR(info.st_mode))
        return system_error(path, "cannot read", EISDIR);
    std::string bytes;
    // A device such as /dev/zero never ends, and a pipe need not: what comes in good faith is smaller.
    constexpr std::size_t kMostWithoutSize = std::size_t{256} << 20;
    if (!S_ISREG(info.st_mode)) limit = std::min(limit, kMostWithoutSize);
    constexpr std::size_t kChunk = std::size_t{1} << 16;
    // With room for the last chunk, which finds the end: a large file is not moved to be enlarged.
    if (S_ISREG(info.st_mode)) bytes.reserve(static_cast<std::size_t>(info.st_size) + kChunk);
    for (;;) {
        const std::size_t had = bytes.size();
        bytes.resize(had + kChunk);
        const ssize_t got = ::read(file.fd, bytes.data() + had, kChunk);
        const int number = errno;
        bytes.resize(had + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got == 0) return bytes;
        if (got < 0 && number != EINTR) return system_error(path, "cannot read", number);
        if (bytes.size() > limit)
            return fail(ErrorCode::Limit, "file is larger than " + std::to_string(limit) + " bytes",
                        {path.string(), 0, 0}, "split the file");
    }
}

MappedFile::~MappedFile() {
    ::munmap(const_cast<char*>(data_), size_);
}

Result<std::shared_ptr<const MappedFile>> map_file(const fs::path& path) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat info {};
    if (file.fd < 0 || ::fstat(file.fd, &info) != 0) return system_error(path, "cannot read", errno);
    if (!S_ISREG(info.st_mode) || info.st_size == 0)
        return fail(ErrorCode::Io, "nothing to read", {path.string(), 0, 0});
    const auto size = static_cast<std::size_t>(info.st_size);
    void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.fd, 0);
    if (data == MAP_FAILED) return system_error(path, "cannot read", errno);
    return std::make_shared<const MappedFile>(static_cast<const char*>(data), size);
}

}  // namespace tolmach::base
