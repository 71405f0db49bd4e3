// SPDX-License-Identifier: Apache-2.0
// Base64 (RFC 4648 section 4) and SHA-256 (FIPS 180-4) of bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::formats {

std::string to_base64(std::string_view bytes);
/// The bytes; white space between is skipped; nothing where it is no base64.
std::optional<std::string> from_base64(std::string_view text);

/// The SHA-256 of bytes and of what follows them, in 64 lower-case hexadecimal figures.
std::string sha256(std::string_view bytes, std::string_view more = {});

}  // namespace tolmach::formats
