// SPDX-License-Identifier: Apache-2.0
#include "formats/package/package.hpp"

#include "text/utf8.hpp"

namespace tolmach::formats {

bool is_package(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

base::Result<Parts> open_package(const std::string& name, std::string_view bytes, const zip::Wanted& wanted) {
    auto entries = zip::read(name, bytes, {}, wanted);
    if (!entries) return base::fail(entries.error());
    Parts parts;
    for (zip::Entry& entry : *entries)
        parts.emplace(std::move(entry.name), std::move(entry.bytes));
    return parts;
}

base::Result<void> require_utf8(const std::string& name, const std::string& part, std::string_view bytes) {
    if (text::is_utf8(bytes)) return {};
    return base::fail(base::ErrorCode::Unsupported, "its part " + part + " is not UTF-8", {name, 0, 0},
                      "open it in an office program and save it again");
}

base::Result<std::string> with_parts(const std::string& name, std::string_view bytes, const Parts& changed) {
    std::vector<zip::Entry> entries;
    for (const auto& [part, content] : changed)
        entries.push_back({part, content});
    return entries.empty() ? std::string(bytes) : zip::replace(name, bytes, entries);
}

}  // namespace tolmach::formats
