// SPDX-License-Identifier: Apache-2.0
// A PDF by WeasyPrint (docs/adr/0036-pdf.md), from a page that it needs no other file for.
#include "formats/compose.hpp"

#include "base/program.hpp"
#include "embedded/formats.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/html/page_body.hpp"
#include "formats/html/page_head.hpp"
#include "formats/html/page_markup.hpp"
#include "formats/pdf/marked_content.hpp"

namespace tolmach::formats {
namespace {

std::string printed_page(const EditionText& text) {
    return "<!DOCTYPE html>\n<html" + page::attribute("lang", text.language()) +
           ">\n<head>\n<meta charset=\"utf-8\">\n" + page::element("title", "", escape_markup(text.title())) +
           "\n" + page::document_metadata(text) + "<style>\n" + std::string(embedded::pages_css()) +
           "</style>\n</head>\n<body>\n" + page::article(text, page::Medium::Print) + "</body>\n</html>\n";
}

}  // namespace

base::Result<std::string> compose_pdf(const xliff::File& file, const ComposeOptions& options) {
    auto pdf = base::output_of_program({"weasyprint", "--quiet", "--encoding", "utf-8", "--base-url", "",
                                        "--pdf-variant", "pdf/ua-1", "-", "-"},
                                       printed_page(EditionText(file, options)));
    if (pdf) return pdf::with_text_once(*pdf);
    if (pdf.error().code != base::ErrorCode::Unsupported) return pdf;
    base::Error error = pdf.error();
    error.message = "a PDF is made by WeasyPrint, which is not installed";
    error.help =
        "install it (Debian: apt install weasyprint), or print the docx edition from a word processor";
    return base::fail(error);
}

}  // namespace tolmach::formats
