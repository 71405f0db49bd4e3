// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/package.hpp"

#include "embedded/formats.hpp"
#include "formats/escape.hpp"
#include "zip/zip.hpp"

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr int kLevels = 9;

std::string root(std::string_view name, std::string_view content) {
    std::string xml(kXml);
    xml.append("<w:").append(name).append(kNamespaces).append(">\n").append(content);
    return xml.append("</w:").append(name).append(">\n");
}

std::string in_language(std::string_view data, std::string_view language) {
    constexpr std::string_view kField = "{language}";
    std::string xml(data);
    const std::string value = escape_markup(language);
    for (std::size_t at = 0; (at = xml.find(kField, at)) != std::string::npos; at += value.size())
        xml.replace(at, kField.size(), value);
    return xml;
}

std::string override_of(std::string_view part, std::string_view type) {
    return "<Override PartName=\"" + std::string(part) + "\" ContentType=\"" + std::string(type) + "\"/>\n";
}

std::string content_types() {
    std::string xml(kXml);
    xml +=
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
        "<Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\n"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\n";
    const std::string word(kWord);
    xml += override_of("/word/document.xml", word + "document.main+xml");
    for (const std::string_view part : {"styles", "settings", "numbering", "footnotes", "footer"})
        xml += override_of("/word/" + std::string(part) + ".xml", word + std::string(part) + "+xml");
    xml += override_of("/word/footer_first.xml", word + "footer+xml");
    xml += override_of("/word/header.xml", word + "header+xml");
    xml += override_of("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return xml + "</Types>\n";
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target,
                         bool external = false) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(type) + "\" Target=\"" +
           escape_markup(target) + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>\n";
}

std::string relationships(const std::string& content) {
    return std::string(kXml) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n" +
           content + "</Relationships>\n";
}

std::string links_of(const Part& part) {
    std::string xml;
    for (std::size_t i = 0; i < part.links.size(); ++i)
        xml += relationship("link" + std::to_string(i + 1), std::string(kOffice) + "hyperlink", part.links[i],
                            true);
    return xml;
}

std::string document_relationships(const Parts& parts) {
    std::string xml;
    for (const std::string_view name : {"styles", "settings", "numbering", "footnotes", "footer", "header"})
        xml += relationship(name, std::string(kOffice) + std::string(name), std::string(name) + ".xml");
    xml += relationship("footer_first", std::string(kOffice) + "footer", "footer_first.xml");
    return relationships(xml + links_of(parts.document));
}

std::string level(int index, bool ordered) {
    constexpr std::string_view kBullets[] = {"•", "–", "·"};
    const std::string number = std::to_string(index);
    const std::string text =
        ordered ? "%" + std::to_string(index + 1) + "." : std::string(kBullets[index % 3]);
    return "<w:lvl w:ilvl=\"" + number + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           (ordered ? "decimal" : "bullet") + "\"/><w:lvlText w:val=\"" + text +
           "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + std::to_string(397 * (index + 1)) +
           "\" w:hanging=\"397\"/></w:pPr></w:lvl>\n";
}

/// Numbering 1 is the bullets; each counting list has a number of its own that starts again.
std::string numbering(const std::vector<ListNumbers>& ordered_lists) {
    std::string xml;
    for (const bool ordered : {false, true}) {
        xml += std::string("<w:abstractNum w:abstractNumId=\"") + (ordered ? "1" : "0") +
               "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\n";
        for (int i = 0; i < kLevels; ++i)
            xml += level(i, ordered);
        xml += "</w:abstractNum>\n";
    }
    xml += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n";
    std::size_t id = 1;
    for (const ListNumbers& list : ordered_lists) {
        xml += "<w:num w:numId=\"" + std::to_string(++id) + "\"><w:abstractNumId w:val=\"1\"/>";
        for (std::size_t i = 0; i < kLevels; ++i)
            xml += "<w:lvlOverride w:ilvl=\"" + std::to_string(i) + "\"><w:startOverride w:val=\"" +
                   std::to_string(i == list.level ? list.start : 1) + "\"/></w:lvlOverride>";
        xml += "</w:num>\n";
    }
    return root("numbering", xml);
}

std::string footnotes(const Part& notes) {
    const auto separator = [](std::string_view type, int id) {
        return "<w:footnote w:type=\"" + std::string(type) + "\" w:id=\"" + std::to_string(id) +
               "\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" "
               "w:lineRule=\"auto\"/></w:pPr><w:r><w:" +
               std::string(type) + "/></w:r></w:p></w:footnote>\n";
    };
    return root("footnotes", separator("separator", -1) + separator("continuationSeparator", 0) + notes.xml);
}

/// The first page of a final edition has no running head, for the title stands there.
std::string section(bool is_draft) {
    return std::string("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>") +
           "<w:footerReference w:type=\"default\" r:id=\"footer\"/>" +
           (is_draft ? "" : "<w:footerReference w:type=\"first\" r:id=\"footer_first\"/>") +
           "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
           "<w:pgMar w:top=\"1418\" w:right=\"1474\" w:bottom=\"1418\" w:left=\"1474\" w:header=\"709\" "
           "w:footer=\"709\" w:gutter=\"0\"/>" +
           (is_draft ? "" : "<w:titlePg/>") + "</w:sectPr>\n";
}

std::string core_properties(const Properties& properties) {
    std::string xml(kXml);
    xml +=
        "<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
    const auto add = [&](const std::string& tag, const std::string& value) {
        if (!value.empty()) xml += "<" + tag + ">" + escape_markup(value) + "</" + tag + ">\n";
    };
    const auto add_day = [&](const std::string& tag, const std::string& day) {
        constexpr std::size_t kWholeDay = 10;  // A month alone is no time of W3CDTF to Word.
        if (day.size() == kWholeDay)
            xml += "<" + tag + " xsi:type=\"dcterms:W3CDTF\">" + escape_markup(day) + "T00:00:00Z</" + tag +
                   ">\n";
    };
    add("dc:title", properties.title);
    add("dc:creator", properties.author);
    add("dc:subject", properties.subject);
    add("dc:description", properties.description);
    add("cp:keywords", properties.keywords);
    add("dc:identifier", properties.identifier);
    add("dc:language", properties.language);
    add_day("dcterms:created", properties.created);
    add_day("dcterms:modified", properties.modified);
    return xml + "</cp:coreProperties>\n";
}

std::string page_number() {
    const auto field = [](std::string_view type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
    };
    return root("ftr", "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + field("begin") +
                           "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" +
                           field("separate") + "<w:r><w:t>1</w:t></w:r>" + field("end") + "</w:p>\n");
}

std::string package_relationships() {
    return relationships(
        relationship("document", std::string(kOffice) + "officeDocument", "word/document.xml") +
        relationship("core",
                     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                     "docProps/core.xml"));
}

}  // namespace

base::Result<std::string> write_package(const Parts& parts) {
    const std::string_view header_style = parts.is_draft ? "Header" : "RunningHead";
    std::vector<zip::Entry> entries = {
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", package_relationships()},
        {"docProps/core.xml", core_properties(parts.properties)},
        {"word/document.xml",
         root("document", "<w:body>\n" + parts.document.xml + section(parts.is_draft) + "</w:body>\n")},
        {"word/_rels/document.xml.rels", document_relationships(parts)},
        {"word/styles.xml", in_language(embedded::styles_xml(), parts.language)},
        {"word/settings.xml", in_language(embedded::settings_xml(), parts.language)},
        {"word/numbering.xml", numbering(parts.ordered_lists)},
        {"word/footnotes.xml", footnotes(parts.footnotes)},
        {"word/footer.xml", page_number()},
        {"word/footer_first.xml", page_number()},
        {"word/header.xml", root("hdr", "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(header_style) +
                                            "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" +
                                            escape_markup(parts.header) + "</w:t></w:r></w:p>\n")}};
    if (!parts.footnotes.links.empty())
        entries.push_back({"word/_rels/footnotes.xml.rels", relationships(links_of(parts.footnotes))});
    return zip::write(entries);
}

}  // namespace tolmach::formats::docx
