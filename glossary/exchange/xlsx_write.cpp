// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/xlsx_write.hpp"

#include "xml/writer.hpp"
#include "zip/zip.hpp"

namespace tolmach::glossary {
namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kOfficeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kPackageTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr std::string_view kSheetType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::string_view kStylesType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
constexpr std::string_view kWorkbookType =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

struct AttributeText {
    std::string_view name, value;
};

void leaf(xml::Writer& to, std::string_view name, std::initializer_list<AttributeText> attributes) {
    to.open(name);
    for (const AttributeText& each : attributes)
        to.attribute(each.name, each.value);
    to.close();
}

std::string content_types() {
    xml::Writer to;
    to.open("Types");
    to.attribute("xmlns", kPackageTypes);
    leaf(
        to, "Default",
        {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    leaf(to, "Override", {{"PartName", "/xl/workbook.xml"}, {"ContentType", kWorkbookType}});
    leaf(to, "Override", {{"PartName", "/xl/worksheets/sheet1.xml"}, {"ContentType", kSheetType}});
    leaf(to, "Override", {{"PartName", "/xl/styles.xml"}, {"ContentType", kStylesType}});
    to.close();
    return to.take();
}

void relation(xml::Writer& to, std::string_view id, const std::string& type, std::string_view target) {
    leaf(to, "Relationship",
         {{"Id", id}, {"Type", std::string(kOfficeRelations) + "/" + type}, {"Target", target}});
}

std::string package_relations() {
    xml::Writer to;
    to.open("Relationships");
    to.attribute("xmlns", kPackageRelations);
    relation(to, "rId1", "officeDocument", "xl/workbook.xml");
    to.close();
    return to.take();
}

std::string workbook_relations() {
    xml::Writer to;
    to.open("Relationships");
    to.attribute("xmlns", kPackageRelations);
    relation(to, "rId1", "worksheet", "worksheets/sheet1.xml");
    relation(to, "rId2", "styles", "styles.xml");
    to.close();
    return to.take();
}

std::string workbook() {
    xml::Writer to;
    to.open("workbook");
    to.attribute("xmlns", kMain);
    to.attribute("xmlns:r", kOfficeRelations);
    to.open("sheets");
    leaf(to, "sheet", {{"name", "terms"}, {"sheetId", "1"}, {"r:id", "rId1"}});
    to.close();
    to.close();
    return to.take();
}

// Style 0 is that of every cell, style 1 that of the header; the two fills are those that programs expect.
std::string styles() {
    xml::Writer to;
    to.open("styleSheet");
    to.attribute("xmlns", kMain);
    to.open("fonts");
    leaf(to, "font", {});
    to.open("font");
    leaf(to, "b", {});
    to.close();
    to.close();
    to.open("fills");
    for (const std::string_view pattern : {"none", "gray125"}) {
        to.open("fill");
        leaf(to, "patternFill", {{"patternType", pattern}});
        to.close();
    }
    to.close();
    to.open("borders");
    leaf(to, "border", {});
    to.close();
    to.open("cellStyleXfs");
    leaf(to, "xf", {{"fontId", "0"}, {"fillId", "0"}, {"borderId", "0"}});
    to.close();
    to.open("cellXfs");
    leaf(to, "xf", {{"fontId", "0"}, {"fillId", "0"}, {"borderId", "0"}, {"xfId", "0"}});
    leaf(to, "xf", {{"fontId", "1"}, {"fillId", "0"}, {"borderId", "0"}, {"xfId", "0"}, {"applyFont", "1"}});
    to.close();
    to.close();
    return to.take();
}

// `BC` is column 54, counted from 0.
std::string column_letters(std::size_t column) {
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

void cell(xml::Writer& to, const std::string& place, bool bold, std::string_view text) {
    to.open("c");
    to.attribute("r", place);
    if (bold) to.attribute("s", "1");
    to.attribute("t", "inlineStr");
    to.open("is");
    to.open("t");
    to.attribute("xml:space", "preserve");
    to.text(xml::displayable(text));
    to.close();
    to.close();
    to.close();
}

std::string sheet(const TableRows& rows) {
    xml::Writer to;
    to.open("worksheet");
    to.attribute("xmlns", kMain);
    to.open("sheetViews");
    to.open("sheetView");
    to.attribute("workbookViewId", "0");
    leaf(to, "pane", {{"ySplit", "1"}, {"topLeftCell", "A2"}, {"state", "frozen"}});
    to.close();
    to.close();
    to.open("sheetData");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        to.open("row");
        to.attribute("r", number);
        for (std::size_t at = 0; at < rows[i].size(); ++at)
            if (!rows[i][at].empty()) cell(to, column_letters(at) + number, i == 0, rows[i][at]);
        to.close();
    }
    to.close();
    to.close();
    return to.take();
}

}  // namespace

base::Result<std::string> write_xlsx(const TableRows& rows) {
    return zip::write({{"[Content_Types].xml", content_types()},
                       {"_rels/.rels", package_relations()},
                       {"xl/workbook.xml", workbook()},
                       {"xl/_rels/workbook.xml.rels", workbook_relations()},
                       {"xl/styles.xml", styles()},
                       {"xl/worksheets/sheet1.xml", sheet(rows)}});
}

}  // namespace tolmach::glossary
