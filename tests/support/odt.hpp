// SPDX-License-Identifier: Apache-2.0
// Small OpenDocument texts, and their units as lines.
#pragma once

#include "formats/odt/read.hpp"
#include "zip/zip.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tolmach::tests {

inline std::string odt_root(std::string_view name, std::string_view content,
                            std::string_view attributes = {}) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + std::string(name);
    const std::string_view namespaces[][2] = {
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"xlink", "http://www.w3.org/1999/xlink"}};
    for (const auto& [prefix, uri] : namespaces)
        xml.append(" xmlns:").append(prefix).append("=\"").append(uri).append("\"");
    return xml.append(attributes).append(">").append(content).append("</office:").append(name).append(">");
}

/// A flat document in English with that text and those automatic styles.
inline std::string flat_odt(std::string_view text, std::string_view styles = {}) {
    return odt_root("document",
                    "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
                    "fo:language=\"en\" fo:country=\"GB\"/></style:default-style></office:styles>"
                    "<office:automatic-styles>" +
                        std::string(styles) + "</office:automatic-styles><office:body><office:text>" +
                        std::string(text) + "</office:text></office:body>",
                    " office:mimetype=\"application/vnd.oasis.opendocument.text\"");
}

/// A package with that text, a header and a title.
inline std::string packed_odt(std::string_view text, std::string_view header, std::string_view title) {
    const std::string body =
        "<office:body><office:text>" + std::string(text) + "</office:text></office:body>";
    const std::string styles =
        "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
        "fo:language=\"en\" fo:country=\"GB\"/></style:default-style></office:styles><office:master-styles>"
        "<style:master-page style:name=\"Standard\"><style:header><text:p>" +
        std::string(header) + "</text:p></style:header></style:master-page></office:master-styles>";
    const std::string meta = "<office:meta><dc:title>" + std::string(title) + "</dc:title></office:meta>";
    return zip::write({{"mimetype", "application/vnd.oasis.opendocument.text"},
                       {"content.xml", odt_root("document-content", body)},
                       {"styles.xml", odt_root("document-styles", styles)},
                       {"meta.xml", odt_root("document-meta", meta)},
                       {"Pictures/quay.png", "no picture"},
                       {"META-INF/manifest.xml",
                        "<manifest:manifest "
                        "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                        "<manifest:file-entry manifest:full-path=\"/\" "
                        "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        "</manifest:manifest>"}})
        .value();
}

inline formats::Extracted read_odt_units(std::string_view bytes, const formats::SourceOptions& options = {}) {
    return formats::read_odt("note.odt", bytes, options).value().value;
}

/// A content: codes are `<1>`, `</1>` and `{2}`; with what a call names, `{2 fn1}`.
inline std::string shown_codes(const xliff::Content& content) {
    std::string text;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code) continue;
        using Shape = xliff::Code::Shape;
        text += code->shape == Shape::Start ? "<" : code->shape == Shape::End ? "</" : "{";
        text += code->id;
        for (const std::string& unit : code->details->sub_flows)
            text += " " + unit;
        text += code->shape == Shape::Placeholder ? "}" : ">";
    }
    return text;
}

/// `id kind: source` of each unit.
inline std::vector<std::string> odt_lines(const xliff::File& file) {
    std::vector<std::string> lines;
    for (const xliff::Unit& unit : file.units)
        lines.push_back(unit.id + " " + unit.type.substr(unit.type.find(':') + 1) + ": " +
                        shown_codes(unit.segments.at(0).source));
    return lines;
}

}  // namespace tolmach::tests
