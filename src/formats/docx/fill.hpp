// SPDX-License-Identifier: Apache-2.0
// A paragraph written anew: the bytes that stood there wherever the text is the same, runs and elements where
// it is not.
#pragma once

#include "formats/docx/seen_text.hpp"
#include "formats/splice.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tolmach::formats::docx {

/// The bytes of a part between two places, with the holes inside of them filled.
using FilledBytes = std::function<std::string(base::ByteSpan)>;

/// The content of a paragraph with the text wanted, in NFC if `composed` where it is translated. What cannot
/// be seen and must not be lost, such as bookmarks, stands before or behind the text that is changed; a
/// picture that nobody wanted stands behind it.
std::string filled_paragraph(const Paragraph& paragraph, TextPart& part, std::string_view bytes,
                             const std::vector<Written>& wanted, bool composed, const FilledBytes& filled);

}  // namespace tolmach::formats::docx
