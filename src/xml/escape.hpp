// SPDX-License-Identifier: Apache-2.0
// What of a text is mark-up in XML and HTML, written as references.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::xml {

/// Escapes character data; `attribute` also escapes quotes, tabs and line ends.
void append_escaped(std::string& to, std::string_view text, bool attribute);

/// Text for element content and for a quoted attribute alike, of XML or HTML; its white space stays as it is.
std::string escaped(std::string_view text);

}  // namespace tolmach::xml
