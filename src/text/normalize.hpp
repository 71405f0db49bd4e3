// SPDX-License-Identifier: Apache-2.0
// Unicode normalisation forms (UAX #15).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

std::string to_nfc(std::string_view utf8);
std::string to_nfd(std::string_view utf8);
bool is_nfc(std::string_view utf8);

}  // namespace tolmach::text
