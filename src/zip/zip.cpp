// SPDX-License-Identifier: Apache-2.0
#include "zip/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <set>

namespace tolmach::zip {
namespace {

constexpr zip_uint16_t kDosDate = (0 << 9) | (1 << 5) | 1;  // 1 January 1980, the first day DOS knows.

struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

tl::unexpected<base::Error> failed(zip_error_t* error) {
    return base::fail(base::ErrorCode::Io,
                      std::string("the container could not be made: ") + zip_error_strerror(error));
}

tl::unexpected<base::Error> unreadable(const std::string& name, std::string_view why) {
    return base::fail(base::ErrorCode::Malformed, "the container cannot be read: " + std::string(why),
                      {name, 0, 0}, "the file may be truncated; save it again in the program that made it");
}

tl::unexpected<base::Error> too_large(const std::string& name, const std::string& what) {
    return base::fail(base::ErrorCode::Limit, "the container holds more than " + what, {name, 0, 0},
                      "split the document");
}

// What nobody but an attacker names so, and what no password is asked for.
base::Result<void> check_entry(const std::string& name, const zip_stat_t& stat) {
    const std::string path = "/" + std::string(stat.name) + "/";
    if (path.find("/../") != std::string::npos || path.find("\\..\\") != std::string::npos)
        return base::fail(
            base::ErrorCode::Refused, "the entry '" + std::string(stat.name) + "' leads out of the container",
            {name, 0, 0}, "the file is probably hostile; save it again in the program that made it");
    if (stat.encryption_method != ZIP_EM_NONE)
        return base::fail(base::ErrorCode::Unsupported, "the document is encrypted", {name, 0, 0},
                          "save it without a password");
    return {};
}

base::Result<std::string> read_entry(zip_t* archive, zip_uint64_t index, const zip_stat_t& stat,
                                     const std::string& name) {
    std::string bytes(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    if (!file) return unreadable(name, zip_strerror(archive));
    const zip_int64_t size = zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size())
        return unreadable(name, "an entry ends too early");
    return bytes;
}

base::Result<void> add(zip_t* archive, const Entry& entry) {
    Source content(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!content) return failed(zip_get_error(archive));
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) return failed(zip_get_error(archive));
    (void)content.release();  // The archive owns it now.
    if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kDosDate, 0) != 0)
        return failed(zip_get_error(archive));
    if (entry.stored &&
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) != 0)
        return failed(zip_get_error(archive));
    return {};
}

// Other bytes for an entry that is there, with its time and its method.
base::Result<void> put(zip_t* archive, const Entry& entry, const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive, entry.name.c_str(), 0);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return unreadable(name, "it has no entry '" + entry.name + "'");
    const auto at = static_cast<zip_uint64_t>(index);
    Source content(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!content || zip_file_replace(archive, at, content.get(), 0) != 0)
        return failed(zip_get_error(archive));
    (void)content.release();  // The archive owns it now.
    if (zip_set_file_compression(archive, at, stat.comp_method, 0) != 0 ||
        zip_file_set_mtime(archive, at, stat.mtime, 0) != 0)
        return failed(zip_get_error(archive));
    return {};
}

base::Result<std::string> read_all(zip_source_t* source, zip_error_t* error) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return failed(error);
    std::string bytes(stat.size, '\0');
    const zip_int64_t size = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size()) return failed(error);
    return bytes;
}

}  // namespace

base::Result<std::string> write(const std::vector<Entry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    Source container(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!container) return failed(&error);
    Archive archive(zip_open_from_source(container.get(), ZIP_TRUNCATE, &error));
    if (!archive) return failed(&error);
    zip_source_keep(container.get());  // One hold for the archive, one to read the bytes when it is closed.
    for (const Entry& entry : entries)
        if (const auto added = add(archive.get(), entry); !added) return base::fail(added.error());
    if (zip_close(archive.get()) != 0) return failed(zip_get_error(archive.get()));
    (void)archive.release();
    return read_all(container.get(), &error);
}

base::Result<std::vector<Entry>> read(const std::string& name, std::string_view bytes, const Limits& limits,
                                      const Wanted& wanted) {
    if (bytes.empty()) return unreadable(name, "it is empty");  // libzip takes it for a container of nothing.
    zip_error_t error;
    zip_error_init(&error);
    Source container(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (!container) return unreadable(name, zip_error_strerror(&error));
    Archive archive(zip_open_from_source(container.get(), ZIP_RDONLY, &error));
    if (!archive) return unreadable(name, zip_error_strerror(&error));
    (void)container.release();  // The archive owns it now.
    std::vector<Entry> entries;
    std::set<std::string> names;
    std::size_t total = 0;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (static_cast<std::size_t>(count) > limits.entries)
        return too_large(name, std::to_string(limits.entries) + " entries");
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), i, 0, &stat) != 0)
            return unreadable(name, zip_strerror(archive.get()));
        const std::string entry = stat.name;
        if (auto sound = check_entry(name, stat); !sound) return base::fail(sound.error());
        if (!names.insert(entry).second) return unreadable(name, "it has the entry '" + entry + "' twice");
        if (entry.ends_with('/') || (wanted && !wanted(entry))) continue;
        if (stat.size > limits.bytes - total) return too_large(name, std::to_string(limits.bytes) + " bytes");
        total += stat.size;
        auto content = read_entry(archive.get(), i, stat, name);
        if (!content) return base::fail(content.error());
        entries.push_back({entry, std::move(*content)});
    }
    return entries;
}

base::Result<std::string> replace(const std::string& name, std::string_view container,
                                  const std::vector<Entry>& changed) {
    zip_error_t error;
    zip_error_init(&error);
    // libzip 1.7 frees a buffer that it writes over, whether it owns it or not; so it gets one of its own.
    void* own = std::malloc(std::max<std::size_t>(container.size(), 1));
    if (!own) return base::fail(base::ErrorCode::Limit, "there is no memory for the container", {name, 0, 0});
    std::memcpy(own, container.data(), container.size());
    Source bytes(zip_source_buffer_create(own, container.size(), 1, &error));
    if (!bytes) return std::free(own), failed(&error);
    Archive archive(zip_open_from_source(bytes.get(), 0, &error));
    if (!archive) return unreadable(name, zip_error_strerror(&error));
    zip_source_keep(bytes.get());  // One hold for the archive, one to read the bytes when it is closed.
    for (const Entry& entry : changed)
        if (const auto done = put(archive.get(), entry, name); !done) return base::fail(done.error());
    if (zip_close(archive.get()) != 0) return failed(zip_get_error(archive.get()));
    (void)archive.release();
    return read_all(bytes.get(), &error);
}

}  // namespace tolmach::zip
