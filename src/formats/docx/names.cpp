// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/names.hpp"

#include <unordered_map>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kWordNs = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kStrictWordNs = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view kCompatibilityNs = "http://schemas.openxmlformats.org/markup-compatibility/2006";
constexpr std::string_view kMathNs = "http://schemas.openxmlformats.org/officeDocument/2006/math";
constexpr std::string_view kStrictMathNs = "http://purl.oclc.org/ooxml/officeDocument/math";
constexpr std::string_view kRelationNs =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kStrictRelationNs = "http://purl.oclc.org/ooxml/officeDocument/relationships";

using Tags = std::unordered_map<std::string_view, WordTag>;

const Tags& word_tags() {
    static const Tags tags = {
        {"p", WordTag::Paragraph},
        {"pPr", WordTag::ParagraphProperties},
        {"tbl", WordTag::Table},
        {"tr", WordTag::TableRow},
        {"tc", WordTag::TableCell},
        {"gridSpan", WordTag::CellSpan},
        {"gridBefore", WordTag::CellsBefore},
        {"tblHeader", WordTag::HeadRow},
        {"body", WordTag::Body},
        {"footnote", WordTag::Footnote},
        {"endnote", WordTag::Endnote},
        {"comment", WordTag::Comment},
        {"r", WordTag::Run},
        {"hyperlink", WordTag::Hyperlink},
        {"fldSimple", WordTag::SimpleField},
        {"sdt", WordTag::Control},
        {"sdtContent", WordTag::ControlContent},
        {"smartTag", WordTag::Wrapper},
        {"customXml", WordTag::Wrapper},
        {"dir", WordTag::Wrapper},
        {"bdo", WordTag::Wrapper},
        {"ins", WordTag::Inserted},
        {"moveTo", WordTag::Inserted},
        {"del", WordTag::Deleted},
        {"moveFrom", WordTag::Deleted},
        {"bookmarkStart", WordTag::RangeStart},
        {"commentRangeStart", WordTag::RangeStart},
        {"permStart", WordTag::RangeStart},
        {"moveFromRangeStart", WordTag::RangeStart},
        {"moveToRangeStart", WordTag::RangeStart},
        {"customXmlInsRangeStart", WordTag::RangeStart},
        {"customXmlDelRangeStart", WordTag::RangeStart},
        {"bookmarkEnd", WordTag::RangeEnd},
        {"commentRangeEnd", WordTag::RangeEnd},
        {"permEnd", WordTag::RangeEnd},
        {"moveFromRangeEnd", WordTag::RangeEnd},
        {"moveToRangeEnd", WordTag::RangeEnd},
        {"customXmlInsRangeEnd", WordTag::RangeEnd},
        {"customXmlDelRangeEnd", WordTag::RangeEnd},
        {"rPr", WordTag::RunProperties},
        {"t", WordTag::Text},
        {"tab", WordTag::Tab},
        {"ptab", WordTag::Tab},
        {"br", WordTag::Break},
        {"cr", WordTag::CarriageReturn},
        {"noBreakHyphen", WordTag::NoBreakHyphen},
        {"softHyphen", WordTag::SoftHyphen},
        {"sym", WordTag::Symbol},
        {"fldChar", WordTag::FieldCharacter},
        {"instrText", WordTag::FieldCode},
        {"footnoteReference", WordTag::FootnoteCall},
        {"endnoteReference", WordTag::EndnoteCall},
        {"commentReference", WordTag::CommentCall},
        {"footnoteRef", WordTag::OwnMark},
        {"endnoteRef", WordTag::OwnMark},
        {"annotationRef", WordTag::OwnMark},
        {"separator", WordTag::OwnMark},
        {"continuationSeparator", WordTag::OwnMark},
        {"drawing", WordTag::Drawing},
        {"pict", WordTag::Drawing},
        {"object", WordTag::Drawing},
        {"lastRenderedPageBreak", WordTag::Trace},
        {"proofErr", WordTag::Trace},
        {"delText", WordTag::DeletedText},
        {"delInstrText", WordTag::DeletedText},
        {"pStyle", WordTag::Style},
        {"rStyle", WordTag::Style},
        {"outlineLvl", WordTag::OutlineLevel},
        {"numPr", WordTag::NumberingProperties},
        {"ilvl", WordTag::NumberingLevel},
        {"numId", WordTag::NumberingId},
        {"rPrChange", WordTag::PropertyChange},
        {"pPrChange", WordTag::PropertyChange},
        {"sectPrChange", WordTag::PropertyChange},
        {"tblPrChange", WordTag::PropertyChange},
        {"tblPrExChange", WordTag::PropertyChange},
        {"tblGridChange", WordTag::PropertyChange},
        {"trPrChange", WordTag::PropertyChange},
        {"tcPrChange", WordTag::PropertyChange},
        {"numberingChange", WordTag::PropertyChange},
        {"cellIns", WordTag::PropertyChange},
        {"cellDel", WordTag::PropertyChange},
        {"cellMerge", WordTag::PropertyChange},
    };
    return tags;
}

}  // namespace

bool is_word(std::string_view ns) {
    return ns == kWordNs || ns == kStrictWordNs;
}

WordTag tag_of(std::string_view ns, std::string_view local) {
    if (is_word(ns)) {
        const auto known = word_tags().find(local);
        return known == word_tags().end() ? WordTag::Other : known->second;
    }
    if (ns == kCompatibilityNs) {
        if (local == "AlternateContent") return WordTag::Alternate;
        if (local == "Choice") return WordTag::AlternateChoice;
        if (local == "Fallback") return WordTag::AlternateFallback;
    }
    const bool is_math = ns == kMathNs || ns == kStrictMathNs;
    return is_math && (local == "oMath" || local == "oMathPara") ? WordTag::Math : WordTag::Other;
}

std::optional<std::string_view> word_attribute(const xml::Element& element, std::string_view local) {
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.local() == local && (attribute.ns.empty() || is_word(attribute.ns)))
            return attribute.value;
    return std::nullopt;
}

std::string_view value_of(const xml::Element& element) {
    return word_attribute(element, "val").value_or("");
}

bool is_on(const xml::Element& element) {
    const std::string_view value = value_of(element);
    return value != "0" && value != "false" && value != "off" && value != "none";
}

std::string_view relationship_of(const xml::Element& element) {
    for (const xml::Attribute& attribute : element.attributes)
        if (attribute.local() == "id" && (attribute.ns == kRelationNs || attribute.ns == kStrictRelationNs))
            return attribute.value;
    return {};
}

}  // namespace tolmach::formats::docx
