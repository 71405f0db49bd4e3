// SPDX-License-Identifier: Apache-2.0
// What a page of the web says of itself: to search engines (HTML, JSON-LD of schema.org), to Google Scholar
// (`citation_…`), to who shows a link to it (OpenGraph), and where its sister editions are.
#pragma once

#include "formats/edition_text.hpp"

#include <string>

namespace tolmach::formats::page {

/// The elements of `<head>` behind the title, a line each. A draft says only that it is not to be found.
std::string head_metadata(const EditionText& text);

/// Those that a file for printing keeps: author, description, keywords, dates.
std::string document_metadata(const EditionText& text);

}  // namespace tolmach::formats::page
