// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_output.hpp"

#include "cli/options.hpp"

namespace tolmach::cli {

xliff::Version version_named(std::string_view name) {
    if (name == "1.2") return xliff::Version::V1_2;
    if (name == "2.0") return xliff::Version::V2_0;
    return name == "2.2" ? xliff::Version::V2_2 : xliff::Version::V2_1;
}

std::string written_line(const std::filesystem::path& path, const std::string& what) {
    std::error_code ignored;
    const bool stands = std::filesystem::exists(path, ignored);
    return near_name(path) + ": " + (stands ? "replaced, " : "written, ") + what;
}

void fill_targets(xliff::Unit& unit) {
    for (xliff::Segment& segment : unit.segments)
        segment.target = segment.source;
}

}  // namespace tolmach::cli
