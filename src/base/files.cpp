// SPDX-License-Identifier: Apache-2.0
#include "base/files.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tolmach::base {
namespace fs = std::filesystem;
namespace {

tl::unexpected<Error> system_error(const fs::path& path, std::string_view what, int number,
                                   std::string help = {}) {
    return fail(ErrorCode::Io, std::string(what) + ": " + std::strerror(number), {path.string(), 0, 0},
                std::move(help));
}

struct Descriptor {
    int fd = -1;
    bool owned = true;
    ~Descriptor() {
        if (fd >= 0 && owned) ::close(fd);
    }
};

Result<void> write_all(int fd, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0)
            return system_error(path, "cannot write", errno,
                                "nothing was changed; free some space or choose another folder");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    Descriptor file{path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC), path != "-"};
    if (file.fd < 0) return system_error(path, "cannot read", errno, "check the name and the permissions");
    struct stat info {};
    if (::fstat(file.fd, &info) == 0 && S_ISDIR(info.st_mode))
        return system_error(path, "cannot read", EISDIR);
    std::string bytes;
    if (S_ISREG(info.st_mode)) bytes.reserve(static_cast<std::size_t>(info.st_size) + 1);
    constexpr std::size_t kChunk = std::size_t{1} << 16;
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

OutputSet::~OutputSet() {
    take_back();
}

Result<void> OutputSet::add(const fs::path& path, std::string_view bytes) {
    std::error_code ec;
    if (existing_ == Existing::Refuse && fs::exists(path, ec))
        return fail(ErrorCode::Refused, "file exists", {path.string(), 0, 0},
                    "choose another name, or add --force to replace it");
    if (fs::is_directory(path, ec)) return system_error(path, "cannot write", EISDIR);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (fs::path missing = folder; !missing.empty() && !fs::exists(missing, ec);
         missing = missing.parent_path())
        made_folders_.push_back(missing);
    fs::create_directories(folder, ec);
    if (ec) return system_error(folder, "cannot make the folder", ec.value());
    std::string name = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    Descriptor file{::mkstemp(name.data())};
    if (file.fd < 0)
        return system_error(folder, "cannot write into the folder", errno, "choose another folder with -o");
    pending_.push_back({path, name, {}, false});
    if (auto done = write_all(file.fd, bytes, path); !done) return done;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file.fd, 0666 & ~mask);
    if (::fsync(file.fd) != 0 && errno != EINVAL) return system_error(path, "cannot write", errno);
    return {};
}

Result<void> OutputSet::commit() {
    for (Pending& output : pending_) {
        std::error_code ec;
        if (existing_ == Existing::Refuse) {
            // link() fails where rename() would silently replace a file that came meanwhile.
            if (::link(output.temporary.c_str(), output.final.c_str()) != 0)
                return system_error(output.final, "cannot write", errno);
            fs::remove(output.temporary, ec);
        } else {
            if (fs::exists(output.final, ec)) {
                output.displaced = existing_ == Existing::Backup
                                       ? fs::path(output.final.string() + "~")
                                       : fs::path(output.temporary.string() + ".old");
                fs::rename(output.final, output.displaced, ec);
                if (ec) return system_error(output.final, "cannot replace", ec.value());
            }
            fs::rename(output.temporary, output.final, ec);
            if (ec) return system_error(output.final, "cannot write", ec.value());
        }
        output.moved = true;
    }
    for (const Pending& output : pending_) {
        std::error_code ec;
        if (existing_ == Existing::Replace && !output.displaced.empty()) fs::remove(output.displaced, ec);
    }
    pending_.clear();
    made_folders_.clear();
    return {};
}

void OutputSet::take_back() {
    std::error_code ec;
    for (const Pending& output : pending_) {
        fs::remove(output.moved ? output.final : output.temporary, ec);
        if (!output.displaced.empty()) fs::rename(output.displaced, output.final, ec);
    }
    for (const fs::path& folder : made_folders_)
        fs::remove(folder, ec);
}

Result<void> write_file(const fs::path& path, std::string_view bytes, Existing existing) {
    OutputSet outputs(existing);
    if (auto added = outputs.add(path, bytes); !added) return added;
    return outputs.commit();
}

}  // namespace tolmach::base
