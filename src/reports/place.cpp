// SPDX-License-Identifier: Apache-2.0
#include "reports/place.hpp"

#include "text/printable.hpp"

#include <cstdio>

namespace tolmach::reports {

std::string unit_of(const base::Diagnostic& finding) {
    if (finding.segment.empty()) return finding.unit;
    return finding.unit + "/" + finding.segment;
}

std::string place_of(const base::Diagnostic& finding) {
    std::string place = base::to_string(finding.location);
    const std::string unit = unit_of(finding);
    if (!unit.empty()) place += (place.empty() ? "" : " ") + unit;
    if (finding.side == base::Side::Source) place += " (source)";
    return text::printable(place);
}

std::string uri_of(std::string_view file) {
    constexpr std::string_view kAsItIs =  // RFC 3986, 2.3, and what parts the segments of a path
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri = file.starts_with('/') ? "file://" : "";
    for (const char c : file) {
        char escape[sizeof "%FF"];
        std::snprintf(escape, sizeof escape, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        if (kAsItIs.find(c) != kAsItIs.npos)
            uri += c;
        else
            uri += escape;
    }
    return uri;
}

}  // namespace tolmach::reports
