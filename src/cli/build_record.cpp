// SPDX-License-Identifier: Apache-2.0
#include "cli/build_record.hpp"

#include "base/files.hpp"

#include <sstream>

namespace tolmach::cli {
namespace {

constexpr std::string_view kHeader =
    "# edition, SHA-256 of it, SHA-256 of what it was made from: tolmach build\n";
constexpr std::size_t kLargestRecord = std::size_t{1} << 20;

}  // namespace

BuildRecord BuildRecord::of(const std::filesystem::path& folder) {
    BuildRecord record;
    record.file_ = folder / ".tolmach-build.tsv";
    const auto bytes = base::read_file(record.file_, kLargestRecord);
    std::istringstream lines(bytes ? *bytes : std::string());
    for (std::string line; std::getline(lines, line);) {
        const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
        if (line.starts_with('#') || first == line.npos || second == line.npos) continue;
        record.set(line.substr(0, first),
                   {line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return record;
}

const BuildEntry* BuildRecord::find(const std::string& name) const {
    const auto found = entries_.find(name);
    return found == entries_.end() ? nullptr : &found->second;
}

base::Result<void> BuildRecord::write() const {
    std::string bytes(kHeader);
    for (const auto& [name, entry] : entries_)
        bytes += name + "\t" + entry.edition + "\t" + entry.inputs + "\n";
    return base::write_file(file_, bytes, base::Existing::Replace);
}

}  // namespace tolmach::cli
