// SPDX-License-Identifier: Apache-2.0
#include "formats/zip.hpp"

#include <zip.h>

#include <memory>

namespace tolmach::formats {
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

base::Result<void> add(zip_t* archive, const ZipEntry& entry) {
    Source content(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
    if (!content) return failed(zip_get_error(archive));
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) return failed(zip_get_error(archive));
    (void)content.release();  // The archive owns it now.
    if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kDosDate, 0) != 0)
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

base::Result<std::string> write_zip(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    Source container(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!container) return failed(&error);
    Archive archive(zip_open_from_source(container.get(), ZIP_TRUNCATE, &error));
    if (!archive) return failed(&error);
    zip_source_keep(container.get());  // One hold for the archive, one to read the bytes when it is closed.
    for (const ZipEntry& entry : entries)
        if (const auto added = add(archive.get(), entry); !added) return base::fail(added.error());
    if (zip_close(archive.get()) != 0) return failed(zip_get_error(archive.get()));
    (void)archive.release();
    return read_all(container.get(), &error);
}

}  // namespace tolmach::formats
