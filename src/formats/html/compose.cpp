// SPDX-License-Identifier: Apache-2.0
// One self-contained page: no file beside it, no script, nothing that is fetched.
#include "formats/compose.hpp"

#include "embedded/formats.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/html/page_body.hpp"
#include "formats/html/page_head.hpp"
#include "formats/html/page_markup.hpp"

namespace tolmach::formats {

base::Result<std::string> compose_html(const xliff::File& file, const ComposeOptions& options) {
    const EditionText text(file, options);
    std::string page = "<!DOCTYPE html>\n<html" + page::attribute("lang", text.language()) +
                       ">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n";
    page += page::element("title", "", escape_markup(text.title())) + "\n";
    page += page::head_metadata(text);
    page += "<style>\n" + std::string(embedded::page_css()) + "</style>\n</head>\n<body>\n<main>\n";
    page += page::article(text, page::Medium::Web);
    return page + "</main>\n</body>\n</html>\n";
}

}  // namespace tolmach::formats
