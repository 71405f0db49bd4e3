// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared.hpp"

#include "base/files.hpp"
#include "glossary/prepared/content_hash.hpp"
#include "glossary/prepared/packed_concepts.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace tolmach::glossary {
namespace {

namespace fs = std::filesystem;
using Clock = fs::file_time_type::clock;

// Bases of fewer bytes are read in the time that it takes to look for what was prepared.
constexpr std::uintmax_t kLeastBytes = std::uintmax_t{1} << 16;
// A file that was written so short a time ago may be written again without a change of its time.
constexpr std::chrono::seconds kCoarseTime{2};
constexpr std::chrono::hours kUnused{24 * 30};
constexpr std::chrono::hours kDay{24};

constexpr const char* kConceptsPart = "concepts";
constexpr const char* kSeen = "seen";
constexpr const char* kFolder = "bases";

// A store whose last change is not in its file yet.
bool is_being_written(const fs::path& base) {
    std::error_code unknown;
    return fs::exists(base.string() + "-journal", unknown) || fs::exists(base.string() + "-wal", unknown);
}

struct Sight {
    std::string line;  ///< The state of a file: what changes with whatever is done to it.
    std::uintmax_t size = 0;
    std::chrono::nanoseconds changed{};  ///< Since 1970.
};

std::optional<Sight> look_at(const fs::path& base) {
    struct stat found {};
    if (::stat(base.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    const auto time = [](const timespec& at) {
        return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
    };
    const std::chrono::nanoseconds modified = time(found.st_mtim), changed = time(found.st_ctim);
    Sight sight{{}, static_cast<std::uintmax_t>(found.st_size), std::max(modified, changed)};
    for (const auto& number :
         {std::to_string(found.st_dev), std::to_string(found.st_ino), std::to_string(found.st_size),
          std::to_string(modified.count()), std::to_string(changed.count())})
        sight.line += number + ' ';
    sight.line += '\n';
    return sight;
}

std::optional<std::vector<Sight>> look_at_all(const std::vector<fs::path>& bases) {
    std::vector<Sight> sights;
    for (const fs::path& base : bases) {
        auto sight = look_at(base);
        if (!sight || is_being_written(base)) return std::nullopt;
        sights.push_back(std::move(*sight));
    }
    return sights;
}

std::string lines_of(const std::vector<Sight>& sights) {
    std::string lines = "\n";
    for (const Sight& sight : sights)
        lines += sight.line;
    return lines;
}

std::optional<std::uint64_t> hash_of(const std::vector<fs::path>& bases) {
    ContentHash hash;
    for (const fs::path& base : bases) {
        const auto bytes = base::map_file(base);
        if (!bytes) return std::nullopt;
        hash.add((*bytes)->bytes());
    }
    return hash.value();
}

// What was written down beside the parts: the hash of the content, and the states of files that had it.
std::optional<std::uint64_t> known_hash(const fs::path& file, std::string_view seen) {
    const auto written = base::read_file(file, std::size_t{1} << 16);
    if (!written) return std::nullopt;
    std::uint64_t hash = 0;
    const char* end = written->data() + written->size();
    const auto read = std::from_chars(written->data(), end, hash);
    if (read.ec != std::errc() || std::string_view(read.ptr, end) != seen) return std::nullopt;
    return hash;
}

std::string folder_name(const std::vector<fs::path>& bases) {
    ContentHash hash;
    std::error_code unknown;
    for (const fs::path& base : bases)
        hash.add(base.string()).add(fs::absolute(base, unknown).string());
    return std::to_string(hash.value());
}

void note_use(const fs::path& seen) {
    std::error_code unknown;
    const auto before = fs::last_write_time(seen, unknown);
    if (!unknown && before < Clock::now() - kDay) fs::last_write_time(seen, Clock::now(), unknown);
}

void remove_unused(const fs::path& all) {
    std::error_code unknown;
    for (const fs::directory_entry& each : fs::directory_iterator(all, unknown)) {
        const auto used = fs::last_write_time(each.path() / kSeen, unknown);
        if (!unknown && used < Clock::now() - kUnused) fs::remove_all(each.path(), unknown);
    }
}

}  // namespace

std::optional<PreparedBase> PreparedBase::of(const std::vector<fs::path>& bases, const fs::path& cache) {
    if (bases.empty() || cache.empty()) return std::nullopt;
    const auto sights = look_at_all(bases);
    if (!sights) return std::nullopt;
    std::uintmax_t size = 0;
    std::chrono::nanoseconds changed{};
    for (const Sight& sight : *sights) {
        size += sight.size;
        changed = std::max(changed, sight.changed);
    }
    if (size < kLeastBytes) return std::nullopt;
    PreparedBase base;
    base.bases_ = bases;
    base.cache_ = cache / kFolder;
    base.folder_ = base.cache_ / folder_name(bases);
    base.seen_ = lines_of(*sights);
    const fs::path seen = base.folder_ / kSeen;
    if (const auto known = known_hash(seen, base.seen_)) {
        base.content_ = *known;
        note_use(seen);
        return base;
    }
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto hash = hash_of(bases);
    if (!hash) return std::nullopt;
    base.content_ = *hash;
    const bool is_settled = now - changed > kCoarseTime;
    (void)base::write_file(seen, std::to_string(*hash) + (is_settled ? base.seen_ : ""),
                           base::Existing::Replace);
    return base;
}

std::optional<PreparedBase::Known> PreparedBase::open() const {
    const PartStore store(folder_, content_);
    auto part = store.load(kConceptsPart);
    if (!part) return std::nullopt;
    const auto concepts = PackedConcepts::open(std::move(*part), store);
    if (!concepts) return std::nullopt;
    return Known{Concepts(concepts), std::string(concepts->said())};
}

Concepts PreparedBase::keep(std::vector<Concept> concepts, const std::string& said) const {
    const auto now = look_at_all(bases_);
    if (!now || lines_of(*now) != seen_) return concepts;
    const PartStore store(folder_, content_);
    store.keep(kConceptsPart, pack(concepts, said));
    remove_unused(cache_);
    return Concepts(std::make_shared<const HeldConcepts>(std::move(concepts), store));
}

}  // namespace tolmach::glossary
