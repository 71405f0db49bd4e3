// SPDX-License-Identifier: Apache-2.0
// The article of an edition in HTML: a page of the web, the text of an EPUB, or the pages of a PDF.
#pragma once

#include "formats/edition_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::page {

/// Web: HTML, notes at the end. Book: XHTML of EPUB 3, notes that pop up. Print: HTML whose notes stand where
/// they are called, for a program that brings them to the foot of the page.
enum class Medium { Web, Book, Print };

/// A heading of the body; its id is an anchor in the article.
struct PageHeading {
    std::string id, text;
    std::size_t level = 1;
};

std::vector<PageHeading> headings_of(const EditionText& text);

/// From so many headings on an edition has a list of contents.
inline constexpr std::size_t kFewestForContents = 4;

/// The headings as nested lists of links to `file#id`; `file` is empty on the page itself.
std::string contents_list(const std::vector<PageHeading>& headings, std::string_view file);

/// The article with everything in it: title block, contents, text, notes.
std::string article(const EditionText& text, Medium medium);

}  // namespace tolmach::formats::page
