// SPDX-License-Identifier: Apache-2.0
// An EPUB 3 of one text, its notes popping up where a reader's device can do that.
#include "formats/compose.hpp"

#include "embedded/formats.hpp"
#include "formats/base64_sha256.hpp"
#include "formats/edition_text.hpp"
#include "formats/escape.hpp"
#include "formats/html/page_body.hpp"
#include "formats/html/page_markup.hpp"
#include "text/locale.hpp"
#include "zip/zip.hpp"

namespace tolmach::formats {
namespace {

using page::attribute;
using page::element;

constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kTextFile = "text.xhtml";
// What a date in a file is where none is known: the first day that its container can hold.
constexpr std::string_view kNoDay = "1980-01-01";

std::string container_xml() {
    return std::string(kXmlHead) +
           "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
           "<rootfiles><rootfile full-path=\"EPUB/package.opf\" "
           "media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n";
}

std::string xhtml(const EditionText& text, std::string_view content) {
    std::string language = attribute("lang", text.language()) + attribute("xml:lang", text.language());
    if (text::is_right_to_left(text.language())) language += " dir=\"rtl\"";
    return std::string(kXmlHead) +
           "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
           "xmlns:epub=\"http://www.idpf.org/2007/ops\"" +
           language + ">\n<head>\n" + element("title", "", escape_markup(text.title())) +
           "\n<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n<body>\n" +
           std::string(content) + "</body>\n</html>\n";
}

std::string navigation(const EditionText& text) {
    std::vector<page::PageHeading> headings = page::headings_of(text);
    std::string list = headings.empty()
                           ? "<ol>\n<li>" +
                                 element("a", attribute("href", kTextFile), escape_markup(text.title())) +
                                 "</li>\n</ol>\n"
                           : page::contents_list(headings, kTextFile);
    const std::string& heading = text.options().contents_heading;
    return xhtml(text, "<nav epub:type=\"toc\" role=\"doc-toc\">\n" +
                           (heading.empty() ? "" : element("h1", "", escape_markup(heading)) + "\n") + list +
                           "</nav>\n");
}

/// A name for the book: its DOI, else a UUID of version 8 (RFC 9562) made of what the book is.
std::string identifier_of(const EditionText& text, std::string_view content) {
    const std::string& doi = text.options().metadata.doi;
    if (!doi.empty()) return "https://doi.org/" + doi;
    std::string hash = sha256(std::string(text.language()) + "\n" + std::string(content)).substr(0, 32);
    hash[12] = '8';
    hash[16] = 'a';
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        hash.insert(at, "-");
    return "urn:uuid:" + hash;
}

std::string dublin_core(std::string_view name, const std::string& value, std::string_view attributes = {}) {
    return value.empty() ? std::string{}
                         : element("dc:" + std::string(name), attributes, escape_markup(value)) + "\n";
}

std::string property(std::string_view name, std::string_view value, std::string_view refines = {}) {
    return element("meta", attribute("property", name) + attribute("refines", refines),
                   escape_markup(value)) +
           "\n";
}

/// The series, and the note's number in it.
std::string collection(const EditionText& text) {
    if (text.series().empty()) return {};
    std::string xml =
        element("meta", " property=\"belongs-to-collection\" id=\"series\"", escape_markup(text.series())) +
        "\n" + property("collection-type", "series", "#series");
    if (!text.options().metadata.issn.empty())
        xml += property("dcterms:identifier", "urn:issn:" + text.options().metadata.issn, "#series");
    return xml;
}

std::string accessibility() {
    std::string xml = property("schema:accessMode", "textual") +
                      property("schema:accessModeSufficient", "textual") +
                      property("schema:accessibilityHazard", "none");
    for (const std::string_view feature : {"structuralNavigation", "tableOfContents", "readingOrder"})
        xml += property("schema:accessibilityFeature", feature);
    return xml;
}

std::string package(const EditionText& text, std::string_view content) {
    const ComposeOptions& options = text.options();
    const Metadata& data = options.metadata;
    const std::string changed = !data.modified.empty()      ? data.modified
                                : options.date.size() == 10 ? options.date
                                                            : std::string(kNoDay);
    std::string metadata = dublin_core("identifier", identifier_of(text, content), " id=\"id\"") +
                           dublin_core("title", text.title()) + dublin_core("language", text.language());
    for (const std::string& author : text.authors())
        metadata += dublin_core("creator", author);
    if (!options.translator.empty())
        metadata +=
            dublin_core("contributor", options.translator, " id=\"translator\"") +
            element("meta", " property=\"role\" refines=\"#translator\" scheme=\"marc:relators\"", "trl") +
            "\n";
    metadata += dublin_core("date", options.date) + dublin_core("publisher", data.institution) +
                dublin_core("description", data.description) + dublin_core("rights", data.license);
    for (const std::string& keyword : data.keywords)
        metadata += dublin_core("subject", keyword);
    for (const SisterEdition& sister : data.sisters)
        if (sister.is_source) metadata += dublin_core("source", sister.address);
    metadata += property("dcterms:modified", changed + "T00:00:00Z") + collection(text) + accessibility();
    return std::string(kXmlHead) +
           "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"" +
           attribute("xml:lang", text.language()) +
           " prefix=\"schema: http://schema.org/\">\n"
           "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" +
           metadata +
           "</metadata>\n<manifest>\n"
           "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
           "<item id=\"text\" href=\"text.xhtml\" media-type=\"application/xhtml+xml\"/>\n"
           "<item id=\"style\" href=\"book.css\" media-type=\"text/css\"/>\n"
           "</manifest>\n<spine>\n<itemref idref=\"text\"/>\n</spine>\n</package>\n";
}

}  // namespace

base::Result<std::string> compose_epub(const xliff::File& file, const ComposeOptions& options) {
    const EditionText text(file, options);
    const std::string content = xhtml(text, page::article(text, page::Medium::Book));
    return zip::write({{"mimetype", "application/epub+zip", true},
                       {"META-INF/container.xml", container_xml()},
                       {"EPUB/package.opf", package(text, content)},
                       {"EPUB/nav.xhtml", navigation(text)},
                       {"EPUB/" + std::string(kTextFile), content},
                       {"EPUB/book.css", std::string(embedded::book_css())}});
}

}  // namespace tolmach::formats
