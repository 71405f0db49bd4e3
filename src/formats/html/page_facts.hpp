// SPDX-License-Identifier: Apache-2.0
// What a page says of itself, and where: its language and its encoding.
#pragma once

#include "base/offsets.hpp"
#include "formats/html/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

/// The canonical tag of the language that a page is said to be in; empty where it says none.
std::string declared_language(const Markup& markup);

/// Where the encoding is named.
std::optional<base::ByteSpan> encoding_place(const Markup& markup);

/// Stands for the language of the source on what is not translated, until the languages of a page are set.
inline constexpr std::string_view kSourceTag = "x-tolmach-source";

/// A change of bytes of a page.
struct PageEdit {
    std::size_t start = 0, end = 0;
    std::string bytes;
};

/// What makes the page one of another language and encoding: every `lang` that names the language of the
/// source, and a `lang` on the root where there is none, and the names of its encoding.
std::vector<PageEdit> edits_of_language(const Markup& markup, std::string_view source,
                                        std::string_view target);
std::vector<PageEdit> edits_of_encoding(const Markup& markup, std::string_view encoding);

/// How many places for units the data of a code has.
std::size_t count_places(std::string_view data);

}  // namespace tolmach::formats::html
