// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared/part_store.hpp"

#include "base/files.hpp"
#include "glossary/prepared/content_hash.hpp"

#include <chrono>
#include <cstring>

extern "C" const std::uint64_t tolmach_data_version;  // Of all tables that are compiled in: cmake/room.cmake.

namespace tolmach::glossary {
namespace {

namespace fs = std::filesystem;

// To be raised when concepts, words, forms, indexes or keys change their meaning or their layout by other
// code; other tables count by themselves.
constexpr std::uint64_t kVersion = 1;

// What stands before the bytes of a part; its size keeps them aligned.
struct PartHead {
    std::uint64_t magic = 0x31'54'52'41'50'4C'4F'54;  // `TOLPART1` as little-endian bytes
    std::uint64_t version = ContentHash().add(kVersion).add(tolmach_data_version).value();
    std::uint64_t stamp = 0;     // Of the base and of the part's name.
    std::uint64_t size = 0;      // Of the bytes.
    std::uint64_t checksum = 0;  // Of the bytes.
    std::int64_t finished = 0;   // When the file was finished, in whole seconds: its time says so, too.
    std::uint64_t reserved[2] = {};
};
static_assert(sizeof(PartHead) == 64);

std::uint64_t stamp_of(std::uint64_t base, const std::string& part) {
    return ContentHash().add(base).add(part).value();
}

// A file whose time is another one was written to by others.
bool is_untouched(const fs::path& file, const PartHead& head) {
    std::error_code unknown;
    const auto time = fs::last_write_time(file, unknown);
    return !unknown && time.time_since_epoch() == std::chrono::seconds(head.finished);
}

}  // namespace

std::optional<KeptBytes> PartStore::load(const std::string& name) const {
    const fs::path file = folder_ / name;
    const auto mapped = base::map_file(file);
    PartHead head;
    const PartHead ours;
    if (!mapped || (*mapped)->bytes().size() < sizeof head) return std::nullopt;
    std::memcpy(&head, (*mapped)->bytes().data(), sizeof head);
    const std::string_view bytes = (*mapped)->bytes().substr(sizeof head);
    if (head.magic != ours.magic || head.version != ours.version || head.stamp != stamp_of(stamp_, name) ||
        head.size != bytes.size())
        return std::nullopt;
    if (!is_untouched(file, head) && ContentHash().add(bytes).value() != head.checksum) return std::nullopt;
    return KeptBytes{bytes, *mapped};
}

void PartStore::keep(const std::string& name, std::string_view bytes) const {
    const fs::path file = folder_ / name;
    const auto now =
        std::chrono::floor<std::chrono::seconds>(fs::file_time_type::clock::now().time_since_epoch());
    PartHead head;
    head.stamp = stamp_of(stamp_, name);
    head.size = bytes.size();
    head.checksum = ContentHash().add(bytes).value();
    head.finished = now.count();
    std::string whole(reinterpret_cast<const char*>(&head), sizeof head);
    whole += bytes;
    if (!base::write_file(file, whole, base::Existing::Replace)) return;
    std::error_code ignored;
    fs::last_write_time(file, fs::file_time_type(now), ignored);
}

}  // namespace tolmach::glossary
