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
#include "formats/unit_text.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

std::string printed_page(const EditionText& text) {
    return "<!DOCTYPE html>\n<html" + page::attribute("lang", text.language()) +
           ">\n<head>\n<meta charset=\"utf-8\">\n" + page::element("title", "", escape_markup(text.title())) +
           "\n" + page::document_metadata(text) + "<style>\n" + std::string(embedded::pages_css()) +
           "</style>\n</head>\n<body>\n" + page::article(text, page::Medium::Print) + "</body>\n</html>\n";
}

constexpr std::size_t kMostWordsOfNote = 900;  // A page of notes holds some 950.

// The first note that does not fit on a page, of which WeasyPrint 57 leaves out the end without a word.
const xliff::Unit* note_over_a_page(const xliff::File& file) {
    const auto words_of = [](const xliff::Unit& unit) {
        const std::string text = plain_text(runs_of(unit));
        return std::count(text.begin(), text.end(), ' ') + 1;
    };
    const auto found = std::find_if(file.units.begin(), file.units.end(), [&](const xliff::Unit& unit) {
        return unit.type.starts_with("tolmach:footnote") &&
               static_cast<std::size_t>(words_of(unit)) > kMostWordsOfNote;
    });
    return found == file.units.end() ? nullptr : &*found;
}

}  // namespace

base::Result<std::string> compose_pdf(const xliff::File& file, const ComposeOptions& options) {
    if (const xliff::Unit* note = note_over_a_page(file))
        return base::fail(base::ErrorCode::Limit,
                          "the footnote " + note->id + " is longer than a page, and WeasyPrint would cut it",
                          {file.original}, "shorten it, or print the docx edition from a word processor");
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
