// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_output.hpp"

#include "cli/xliff_input.hpp"

#include <algorithm>

namespace tolmach::cli {

xliff::Version version_named(std::string_view name) {
    if (name == "1.2") return xliff::Version::V1_2;
    if (name == "2.0") return xliff::Version::V2_0;
    return name == "2.2" ? xliff::Version::V2_2 : xliff::Version::V2_1;
}

bool holds_work(const xliff::Document& document) {
    const auto changed = [](const xliff::Segment& s) { return s.target && *s.target != s.source; };
    for (const xliff::File& file : document.files)
        for (const xliff::Unit& unit : file.units)
            if (std::any_of(unit.segments.begin(), unit.segments.end(), changed)) return true;
    return false;
}

base::Result<void> may_replace(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    const auto before = read_xliff(path);
    if (!before || !holds_work(*before)) return {};
    return base::fail(base::ErrorCode::Refused, "the file holds translations and is not replaced",
                      {path.string()}, "extract into another folder with -o, or move the file away");
}

void fill_targets(xliff::File& file) {
    for (xliff::Unit& unit : file.units)
        for (xliff::Segment& segment : unit.segments)
            segment.target = segment.source;
}

}  // namespace tolmach::cli
