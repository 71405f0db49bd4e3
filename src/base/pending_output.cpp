// SPDX-License-Identifier: Apache-2.0
#include "base/pending_output.hpp"

#include "base/system.hpp"

#include <fcntl.h>
#include <sys/xattr.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <random>

namespace tolmach::base {
namespace fs = std::filesystem;
namespace {

constexpr int kMostLinks = 40;  // As Linux.
// A hidden name holds no more of a long name, so that what is added keeps it within the 255 bytes of a name.
constexpr std::size_t kMostOfName = 200;
constexpr std::size_t kRandomDigits = 8;
constexpr std::time_t kSecondsUntilLeftOver = 3600;
constexpr mode_t kGroup = S_IRWXG, kOthers = S_IRWXO;

std::string hidden_prefix(const fs::path& name) {
    return "." + name.filename().string().substr(0, kMostOfName) + ".tolmach-";
}

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

// What cannot be kept opens the file to nobody new: a group that is not the former one gets what all have.
void keep_attributes(int fd, const OutputPlace& place) {
    constexpr const char* kAccessList = "system.posix_acl_access";
    mode_t mode = place.former->st_mode & (S_IRWXU | kGroup | kOthers);
    if (::fchown(fd, place.former->st_uid, place.former->st_gid) != 0 &&
        ::fchown(fd, static_cast<uid_t>(-1), place.former->st_gid) != 0)
        mode &= ~kGroup | (mode & kOthers) << 3;
    std::array<char, 65536> list{};
    const ssize_t size = ::getxattr(place.path.c_str(), kAccessList, list.data(), list.size());
    if (size > 0) {
        if (::fsetxattr(fd, kAccessList, list.data(), static_cast<std::size_t>(size), 0) == 0) return;
        mode &= ~kGroup | (mode & kOthers) << 3;
    }
    (void)::fchmod(fd, mode);
}

bool same_file(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
           a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

bool is_unsupported(int number) {
    return number == EINVAL || number == ENOSYS || number == ENOTSUP;
}

tl::unexpected<Error> written_meanwhile(const fs::path& path) {
    return fail(ErrorCode::Refused, "the file was written by somebody else meanwhile", {path.string(), 0, 0},
                "nothing was changed; look at it and try again");
}

bool rename_with(const fs::path& from, const fs::path& to, unsigned flag) {
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flag) == 0;
}

// Fails with EEXIST where a plain rename would replace. Some file systems cannot refuse, some have no hard
// links; those with neither show an empty file for a moment.
bool move_to_free_name(const fs::path& from, const fs::path& to) {
    if (rename_with(from, to, RENAME_NOREPLACE)) return true;
    if (!is_unsupported(errno)) return false;
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return true;
    }
    if (errno == EEXIST) return false;
    const Descriptor reserved(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (reserved.fd < 0) return false;
    if (::rename(from.c_str(), to.c_str()) == 0) return true;
    const int number = errno;
    ::unlink(to.c_str());
    errno = number;
    return false;
}

Result<void> move_to_backup_name(PendingOutput& output) {
    const fs::path name = output.place.path;
    for (int number = 1;; ++number) {
        output.place.path = backup_name(name, number);
        if (move_to_free_name(output.temporary, output.place.path)) return {};
        if (errno != EEXIST) return system_error(output.place.path, "cannot write", errno);
    }
}

Result<void> replace(PendingOutput& output) {
    const fs::path& path = output.place.path;
    struct stat now {};
    if (::lstat(path.c_str(), &now) != 0) return system_error(path, "cannot replace", errno);
    if (!same_file(now, *output.place.former)) return written_meanwhile(path);
    output.exchanged = rename_with(output.temporary, path, RENAME_EXCHANGE);
    if (output.exchanged) {
        output.moved = true;
        // What came between the look and the exchange is in our hands now, and goes back.
        if (::lstat(output.temporary.c_str(), &now) == 0 && !same_file(now, *output.place.former))
            return written_meanwhile(path);
        return {};
    }
    if (!is_unsupported(errno) || ::rename(output.temporary.c_str(), path.c_str()) != 0)
        return system_error(path, "cannot replace", errno);
    output.moved = true;
    return {};
}

}  // namespace

Result<OutputPlace> find_place(const fs::path& path) {
    OutputPlace place{path, std::nullopt};
    struct stat info {};
    const bool exists = ::stat(path.c_str(), &info) == 0;
    if (!exists && errno != ENOENT) return system_error(path, "cannot write", errno);
    if (exists && S_ISDIR(info.st_mode)) return system_error(path, "cannot write", EISDIR);
    if (exists) place.former = info;
    if (exists && (S_ISFIFO(info.st_mode) || S_ISCHR(info.st_mode))) return place;
    if (place.is_device())
        return fail(ErrorCode::Refused, "this is no file that can be written", {path.string(), 0, 0},
                    "choose another name");
    std::error_code ec;
    for (int links = 0; fs::is_symlink(place.path, ec); ++links) {
        if (links == kMostLinks) return system_error(path, "cannot write", ELOOP);
        place.path = folder_of(place.path) / fs::read_symlink(place.path, ec);
    }
    if (exists && info.st_nlink > 1)
        return fail(ErrorCode::Refused, "the file has several names (hard links), which would be parted",
                    {path.string(), 0, 0}, "write to another file, or copy this one over itself first");
    if (exists && ::access(place.path.c_str(), W_OK) != 0)
        return system_error(path, "cannot replace", errno, "the file is protected from writing");
    return place;
}

void remove_left_overs(const fs::path& name, std::time_t now) {
    const std::string prefix = hidden_prefix(name);
    std::error_code ec;
    for (fs::directory_iterator at(folder_of(name), ec), end; !ec && at != end; at.increment(ec)) {
        const std::string each = at->path().filename().string();
        // The change time: a file that was exchanged away keeps the time of its last writing.
        struct stat info {};
        if (each.size() == prefix.size() + kRandomDigits && each.starts_with(prefix) &&
            ::lstat(at->path().c_str(), &info) == 0 && S_ISREG(info.st_mode) &&
            info.st_ctim.tv_sec + kSecondsUntilLeftOver < now)
            ::unlink(at->path().c_str());
    }
}

Result<fs::path> write_beside(const OutputPlace& place, const Pieces& pieces) {
    remove_left_overs(place.path, std::time(nullptr));
    const fs::path folder = folder_of(place.path);
    std::random_device random;
    std::array<char, kRandomDigits + 1> digits{};
    std::snprintf(digits.data(), digits.size(), "%08x", static_cast<unsigned>(random()));
    const fs::path name = folder / (hidden_prefix(place.path) + digits.data());
    // The umask and the folder's default access list decide the rights of a new file.
    const Descriptor file(
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, place.former ? 0600 : 0666));
    if (file.fd < 0)
        return system_error(folder, "cannot write into the folder", errno, "choose another folder with -o");
    if (place.former) keep_attributes(file.fd, place);
    Result<void> done;
    const auto made = pieces([&](std::string_view piece) {
        if (done) done = write_all(file.fd, piece, place.path);
    });
    if (done) done = made;
    if (done && ::fsync(file.fd) != 0 && errno != EINVAL)
        done = system_error(place.path, "cannot write", errno);
    if (done) return name;
    ::unlink(name.c_str());
    return fail(done.error());
}

Result<void> move_to_place(PendingOutput& output) {
    if (output.backup) {
        auto done = move_to_backup_name(output);
        output.moved = done.has_value();
        return done;
    }
    if (output.place.former) return replace(output);
    output.moved = move_to_free_name(output.temporary, output.place.path);
    return output.moved ? Result<void>{} : system_error(output.place.path, "cannot write", errno);
}

void take_back(const PendingOutput& output) {
    const fs::path& path = output.place.path;
    if (output.exchanged) (void)rename_with(output.temporary, path, RENAME_EXCHANGE);
    const bool is_new = output.moved && (output.backup || !output.place.former);
    if (is_new)
        ::unlink(path.c_str());
    else if (!output.temporary.empty())
        ::unlink(output.temporary.c_str());
}

fs::path backup_name(const fs::path& name, int number) {
    return name.string() + (number == 1 ? "~" : "~" + std::to_string(number) + "~");
}

Result<void> write_into(const fs::path& device, std::string_view bytes) {
    const Descriptor file(::open(device.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (file.fd < 0) return system_error(device, "cannot write", errno);
    return write_all(file.fd, bytes, device);
}

Result<void> flush_folder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A folder may take files and not let itself be read.
    if (opened.fd < 0 && errno == EACCES) return {};
    if (opened.fd < 0 || (::fsync(opened.fd) != 0 && !is_unsupported(errno)))
        return system_error(folder, "cannot write", errno);
    return {};
}

}  // namespace tolmach::base
