// SPDX-License-Identifier: Apache-2.0
// Encodings: bytes to UTF-8 and back, exactly or not at all.
#pragma once

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::text {

/// Bytes decoded to UTF-8, with what is needed to encode them back to the same bytes.
struct Decoded {
    std::string text;      ///< UTF-8 without a BOM.
    std::string encoding;  ///< IANA name: UTF-8, UTF-16LE, windows-1251 …
    bool bom = false;
};

/// The same of bytes that it is a view of: UTF-8 is not copied.
struct DecodedView {
    std::string_view body;                 ///< The bytes without their BOM.
    std::optional<std::string> converted;  ///< The text, where they are not UTF-8.
    std::string encoding{};
    bool bom = false;

    std::string_view text() const { return converted ? std::string_view(*converted) : body; }
};

/// Decodes by the named encoding or, where `encoding` is empty, by BOM, UTF-8 validity, NUL pattern, and for
/// 8-bit text by a guess that must be confident. Fails on binary data, on bytes the encoding forbids, and on
/// a guess too weak.
base::Result<DecodedView> decode_view(std::string_view bytes, std::string_view encoding = {});
/// The same with a text of its own.
base::Result<Decoded> decode(std::string_view bytes, std::string_view encoding = {});

/// Encodes UTF-8, with a BOM if asked for; a character that does not fit is an error that names it.
base::Result<std::string> encode(std::string_view utf8, std::string_view encoding, bool bom = false);

/// The code point of one byte of a one-byte encoding; -1 for a byte without one, nullopt where the encoding
/// is unknown or needs more bytes a character.
std::optional<int> decode_byte(char byte, std::string_view encoding);

}  // namespace tolmach::text
