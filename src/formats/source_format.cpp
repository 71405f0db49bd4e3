// SPDX-License-Identifier: Apache-2.0
#include "formats/source_format.hpp"

#include "formats/document_title.hpp"
#include "formats/docx/document.hpp"
#include "formats/docx/merge.hpp"
#include "formats/docx/read.hpp"
#include "formats/html/merge.hpp"
#include "formats/html/read.hpp"
#include "formats/lifted_notes.hpp"
#include "formats/markdown/merge.hpp"
#include "formats/markdown/read.hpp"
#include "formats/odt/document.hpp"
#include "formats/odt/merge.hpp"
#include "formats/odt/read.hpp"
#include "formats/plain/merge.hpp"
#include "formats/plain/read.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

using base::ErrorCode;

constexpr std::string_view kHtmlEndings[] = {".html", ".htm", ".xhtml", ".xht"};
constexpr std::string_view kWordEndings[] = {".docx", ".docm", ".dotx", ".dotm"};
constexpr std::string_view kMarkdownEndings[] = {".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd"};
constexpr std::string_view kOdtEndings[] = {".odt", ".fodt", ".ott"};
constexpr std::string_view kPlainEndings[] = {"", ".txt", ".text"};

// In the order in which they are asked; plain text is what is left.
constexpr SourceFormat kFormats[] = {
    {"docx", kWordEndings, docx::is_of, read_docx, docx::merge, docx::texts_in_holes},
    {"odt", kOdtEndings, odt::is_document, read_odt, odt::merge, odt::texts_in_holes},
    {"html", kHtmlEndings, html::is_html, html::read_html, html::merge, html::texts_in_holes},
    {"markdown", kMarkdownEndings, markdown::is_markdown, read_markdown, markdown::merge,
     markdown::texts_in_holes},
    {"plain", kPlainEndings, nullptr, read_plain, plain::merge, plain::texts_in_holes},
};

// What is no source, by its first bytes or its ending, and what to do with it.
struct Refused {
    std::string_view start, ending, what, advice;
};
constexpr std::string_view kByWord = "save it as a Word document (.docx), which keeps its notes";
constexpr Refused kRefused[] = {
    {"%PDF-", ".pdf", "a PDF", "its text has lost its notes: ask for the Word document it was made from"},
    {"{\\rtf", ".rtf", "an RTF document", "soffice --headless --convert-to docx FILE keeps its notes"},
    {"\xD0\xCF\x11\xE0", ".doc", "an old Word document, or an encrypted one",
     "save it without a password as .docx; soffice --headless --convert-to docx FILE keeps its notes"},
    {"\\documentclass", ".tex", "a LaTeX source", "pandoc FILE -o note.docx keeps its notes"},
    {"", ".idml", "an InDesign document", "export its text as .rtf, and that as a Word document"},
    {"", ".epub", "an EPUB", "pandoc FILE -o note.docx keeps its notes"},
    {"", ".xlf", "an XLIFF, and extract makes one of a note", "a translated XLIFF goes to `tolmach merge`"},
    {"", ".xliff", "an XLIFF, and extract makes one of a note", "a translated XLIFF goes to `tolmach merge`"},
    {"", ".csv", "a table", "a term base is given with --glossary"},
    {"", ".tsv", "a table", "a term base is given with --glossary"},
    {"", ".tbx", "a term base", "a term base is given with --glossary"},
    {"", ".db", "a term base", "a term base is given with --glossary"},
    {"PK\x03\x04", "", "a container of no document that is known", kByWord},
};

std::string ending_of(const std::string& name) {
    const std::string bare = name.substr(name.find_last_of("/\\") + 1);
    const auto dot = bare.rfind('.');
    return dot == std::string::npos || dot == 0 ? "" : text::to_lower(bare.substr(dot));
}

const SourceFormat* format_of_ending(std::string_view ending) {
    for (const SourceFormat& format : kFormats)
        if (std::find(format.endings.begin(), format.endings.end(), ending) != format.endings.end())
            return &format;
    return nullptr;
}

}  // namespace

std::span<const SourceFormat> source_formats() {
    return kFormats;
}

const SourceFormat* find_source_format(std::string_view name) {
    const auto at = std::find_if(std::begin(kFormats), std::end(kFormats),
                                 [&](const SourceFormat& format) { return format.name == name; });
    return at == std::end(kFormats) ? nullptr : at;
}

base::Result<const SourceFormat*> source_format_of(const std::string& name, std::string_view bytes,
                                                   std::string_view from) {
    if (!from.empty()) {
        if (const SourceFormat* named = find_source_format(from)) return named;
        return base::fail(ErrorCode::Usage, "'" + std::string(from) + "' is no format that can be extracted",
                          {name, 0, 0});
    }
    for (const SourceFormat& format : kFormats)
        if (format.is_of && format.is_of(bytes)) return &format;
    const std::string ending = ending_of(name);
    for (const Refused& refused : kRefused)
        if ((!refused.start.empty() && bytes.starts_with(refused.start)) ||
            (!refused.ending.empty() && refused.ending == ending))
            return base::fail(ErrorCode::Unsupported, "this is " + std::string(refused.what), {name, 0, 0},
                              std::string(refused.advice));
    if (const SourceFormat* format = format_of_ending(ending)) return format;
    return base::fail(ErrorCode::Unsupported, "'" + ending + "' is no format that can be extracted",
                      {name, 0, 0}, "name its format with --from, such as --from plain");
}

base::Result<base::Outcome<Extracted>> read_source(const std::string& name, std::string_view bytes,
                                                   const SourceOptions& options) {
    const auto format = source_format_of(name, bytes, options.from);
    if (!format) return base::fail(format.error());
    auto read = (*format)->read(name, bytes, options);
    // Plain text has nothing but its words to tell a title and notes by, and its reader has asked them.
    if (!read || !(*format)->is_of) return read;
    settle_title_block(read->value.file);
    auto doubts = lift_notes(name, read->value, options.inner_capitals);
    read->diagnostics.insert(read->diagnostics.end(), doubts.begin(), doubts.end());
    return read;
}

}  // namespace tolmach::formats
