// SPDX-License-Identifier: Apache-2.0
// Web addresses in running text and in links.
#pragma once

#include "base/offsets.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// The http and https addresses in UTF-8 text, without the punctuation of the sentence around them.
std::vector<base::ByteSpan> web_addresses(std::string_view text);

/// Whether an address may be a link of a published page: relative, or of the schemes http, https and mailto.
bool is_safe_address(std::string_view address);

/// An address as an attribute holds it: what RFC 3986 forbids is percent-encoded; letters of any script stay.
std::string escape_address(std::string_view address);

}  // namespace tolmach::formats
