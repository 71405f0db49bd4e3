// SPDX-License-Identifier: Apache-2.0
#include "editions/metadata.hpp"

#include "editions/date.hpp"
#include "formats/addresses.hpp"

#include <algorithm>

namespace tolmach::editions {
namespace {

using formats::Metadata;

bool is_any(std::string_view) {
    return true;
}

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

/// `10.1234/abc` (ISO 26324): a prefix of figures, and anything but white space behind its slash.
bool is_doi(std::string_view value) {
    constexpr std::string_view kStart = "10.";
    const std::size_t slash = value.find('/');
    if (!value.starts_with(kStart) || slash == value.npos || slash + 1 == value.size()) return false;
    const std::string_view prefix = value.substr(kStart.size(), slash - kStart.size());
    return prefix.size() >= 4 &&
           std::all_of(prefix.begin(), prefix.end(), [](char c) { return is_figure(c) || c == '.'; }) &&
           std::none_of(value.begin(), value.end(),
                        [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/// ISO 3297: eight figures with a hyphen, the last of which checks the others.
bool is_issn(std::string_view value) {
    if (value.size() != 9 || value[4] != '-') return false;
    int sum = 0, weight = 8;
    for (std::size_t i = 0; i < 8; ++i) {
        const char c = value[i < 4 ? i : i + 1];
        const bool ten = i == 7 && c == 'X';
        if (!is_figure(c) && !ten) return false;
        sum += weight-- * (ten ? 10 : c - '0');
    }
    return sum % 11 == 0;
}

bool is_day(std::string_view value) {
    const auto date = read_date(value, "en");
    return date && date->day != 0 && iso_date(*date) == value;
}

constexpr MetadataKey kKeys[] = {
    {"description", &Metadata::description, is_any, ""},
    {"doi", &Metadata::doi, is_doi, "such as 10.1234/abc, without https://doi.org/"},
    {"issn", &Metadata::issn, is_issn, "eight figures that check, such as 2049-3630"},
    {"license", &Metadata::license, is_web_address,
     "the address of its text, such as https://creativecommons.org/licenses/by/4.0/"},
    {"institution", &Metadata::institution, is_any, ""},
    {"modified", &Metadata::modified, is_day, "a day such as 2021-03-05"},
};

}  // namespace

bool is_web_address(std::string_view value) {
    const auto found = formats::web_addresses(value);
    return found.size() == 1 && found.front().start.value == 0 && found.front().end.value == value.size();
}

std::span<const MetadataKey> metadata_keys() {
    return kKeys;
}

Metadata with_house(Metadata edition, const Metadata& house) {
    for (const MetadataKey& key : kKeys)
        if ((edition.*key.field).empty()) edition.*key.field = house.*key.field;
    if (edition.keywords.empty()) edition.keywords = house.keywords;
    return edition;
}

}  // namespace tolmach::editions
