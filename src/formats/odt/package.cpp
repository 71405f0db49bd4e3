// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/package.hpp"

#include "embedded/formats.hpp"
#include "formats/escape.hpp"
#include "text/locale.hpp"
#include "text/region.hpp"
#include "zip/zip.hpp"

namespace tolmach::formats::odt {
namespace {

constexpr std::string_view kOdfHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view kOdfMediaType = "application/vnd.oasis.opendocument.text";

std::string odf_root(std::string_view name, std::string_view content, std::string_view attributes = {}) {
    constexpr std::string_view kNames[] = {"office", "text", "table", "style", "meta"};
    std::string xml(kOdfHead);
    xml.append("<office:").append(name);
    for (const std::string_view space : kNames)
        xml.append(" xmlns:")
            .append(space)
            .append("=\"urn:oasis:names:tc:opendocument:xmlns:")
            .append(space)
            .append(":1.0\"");
    xml +=
        " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " office:version=\"1.3\"";
    xml.append(attributes).append(">\n");
    return xml.append(content).append("</office:").append(name).append(">\n");
}

std::string manifest() {
    constexpr std::string_view kParts[] = {"content.xml", "styles.xml", "meta.xml"};
    std::string xml(kOdfHead);
    const auto entry = [&](std::string_view path, std::string_view type) {
        xml.append("<manifest:file-entry manifest:full-path=\"").append(path);
        xml.append("\" manifest:media-type=\"").append(type).append("\"/>\n");
    };
    xml +=
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.3\">\n";
    entry("/", kOdfMediaType);
    for (const std::string_view part : kParts)
        entry(part, "text/xml");
    return xml + "</manifest:manifest>\n";
}

std::string meta_xml(const OdtParts& parts) {
    std::string xml = "<office:meta>\n";
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) xml += "<" + name + ">" + escape_markup(value) + "</" + name + ">\n";
    };
    const auto add_day = [&](const std::string& name, const std::string& day) {
        constexpr std::size_t kWholeDay = 10;
        if (day.size() == kWholeDay) add(name, day + "T00:00:00");
    };
    add("dc:title", parts.title);
    add("dc:subject", parts.subject);
    add("dc:description", parts.description);
    for (const std::string& author : parts.authors)
        add("meta:initial-creator", author);
    for (const std::string& keyword : parts.keywords)
        add("meta:keyword", keyword);
    add_day("meta:creation-date", parts.created);
    add_day("dc:date", parts.modified);
    add("dc:language", parts.language);
    if (!parts.identifier.empty())
        xml += "<meta:user-defined meta:name=\"DOI\">" + escape_markup(parts.identifier) +
               "</meta:user-defined>\n";
    return xml + "</office:meta>\n";
}

std::string filled_in(std::string xml, std::string_view field, std::string_view value) {
    for (std::size_t at = 0; (at = xml.find(field, at)) != std::string::npos; at += value.size())
        xml.replace(at, field.size(), value);
    return xml;
}

// With the automatic styles of its pages at the end.
std::string styles_xml(const OdtParts& parts) {
    return filled_in(std::string(embedded::odt_styles_xml()), "{language}",
                     language_properties(parts.language));
}

std::string body_xml(const OdtParts& parts) {
    return "<office:body>\n<office:text>\n" + parts.body + "</office:text>\n</office:body>\n";
}

/// The first page of a final edition has a footer of its own and no running head, for the title stands there.
std::string master_pages(const OdtParts& parts) {
    const std::string_view style = parts.is_draft ? "Draft" : "Header";
    const std::string head = "<style:header><text:p text:style-name=\"" + std::string(style) + "\">" +
                             escape_markup(parts.header) + "</text:p></style:header>";
    const std::string foot =
        "<text:p text:style-name=\"Footer\"><text:page-number text:select-page=\"current\"/></text:p>";
    return "<office:master-styles>\n<style:master-page style:name=\"Standard\" "
           "style:page-layout-name=\"Page\">" +
           head +
           (parts.is_draft
                ? ""
                : "<style:header-first><text:p text:style-name=\"Header\"/></style:header-first>") +
           "<style:footer>" + foot + "</style:footer>" +
           (parts.is_draft ? "" : "<style:footer-first>" + foot + "</style:footer-first>") +
           "</style:master-page>\n</office:master-styles>\n";
}

}  // namespace

std::string language_properties(std::string_view language) {
    const std::string primary = text::primary_language(language);
    const std::string region = text::region_of_tag(language);
    std::string xml = " fo:language=\"" + escape_markup(primary) + "\" fo:country=\"" +
                      (region.empty() ? "none" : region) + "\"";
    if (!text::same_script(language, primary))
        return xml + " fo:script=\"" + text::script_of_tag(language) + "\"";
    const bool says_more = language != primary && language != primary + "-" + region;
    return says_more ? xml + " style:rfc-language-tag=\"" + escape_markup(language) + "\"" : xml;
}

base::Result<std::string> write_package(const OdtParts& parts) {
    return zip::write(
        {{"mimetype", std::string(kOdfMediaType), true},
         {"META-INF/manifest.xml", manifest()},
         {"content.xml", odf_root("document-content", "<office:automatic-styles>\n" + parts.automatic_styles +
                                                          "</office:automatic-styles>\n" + body_xml(parts))},
         {"styles.xml", odf_root("document-styles", styles_xml(parts) + master_pages(parts))},
         {"meta.xml", odf_root("document-meta", meta_xml(parts))}});
}

std::string write_flat(const OdtParts& parts) {
    std::string styles = styles_xml(parts);
    styles.insert(styles.rfind("</office:automatic-styles>"), parts.automatic_styles);
    return odf_root("document", meta_xml(parts) + styles + master_pages(parts) + body_xml(parts),
                    " office:mimetype=\"" + std::string(kOdfMediaType) + "\"");
}

}  // namespace tolmach::formats::odt
