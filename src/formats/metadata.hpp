// SPDX-License-Identifier: Apache-2.0
// What an edition says of itself to libraries, search engines and readers' devices.
#pragma once

#include <string>
#include <vector>

namespace tolmach::formats {

/// The same note in another language, or the note that was translated.
struct SisterEdition {
    std::string language;  ///< BCP 47.
    std::string address;   ///< http or https.
    bool is_source = false;

    bool operator==(const SisterEdition&) const = default;
};

/// What the units of a file do not say; empty fields are not told.
struct Metadata {
    std::string description;
    std::vector<std::string> keywords;
    std::string doi;          ///< `10.1234/abc`, without an address before it.
    std::string issn;         ///< Of the series.
    std::string license;      ///< The address of its text.
    std::string institution;  ///< Who publishes it.
    std::string address;      ///< Where this edition is published.
    std::string modified;     ///< The day of its last change, ISO 8601.
    std::vector<SisterEdition> sisters;

    bool operator==(const Metadata&) const = default;
};

}  // namespace tolmach::formats
