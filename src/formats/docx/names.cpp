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

using Tags = std::unordered_map<std::string_view, Tag>;

const Tags& word_tags() {
    static const Tags tags = {
        {"p", Tag::Paragraph},
        {"pPr", Tag::ParagraphProperties},
        {"tbl", Tag::Table},
        {"tr", Tag::TableRow},
        {"tc", Tag::TableCell},
        {"body", Tag::Body},
        {"footnote", Tag::Footnote},
        {"endnote", Tag::Endnote},
        {"comment", Tag::Comment},
        {"r", Tag::Run},
        {"hyperlink", Tag::Hyperlink},
        {"fldSimple", Tag::SimpleField},
        {"sdt", Tag::Control},
        {"sdtContent", Tag::ControlContent},
        {"smartTag", Tag::Wrapper},
        {"customXml", Tag::Wrapper},
        {"dir", Tag::Wrapper},
        {"bdo", Tag::Wrapper},
        {"ins", Tag::Inserted},
        {"moveTo", Tag::Inserted},
        {"del", Tag::Deleted},
        {"moveFrom", Tag::Deleted},
        {"bookmarkStart", Tag::RangeStart},
        {"commentRangeStart", Tag::RangeStart},
        {"permStart", Tag::RangeStart},
        {"moveFromRangeStart", Tag::RangeStart},
        {"moveToRangeStart", Tag::RangeStart},
        {"customXmlInsRangeStart", Tag::RangeStart},
        {"customXmlDelRangeStart", Tag::RangeStart},
        {"bookmarkEnd", Tag::RangeEnd},
        {"commentRangeEnd", Tag::RangeEnd},
        {"permEnd", Tag::RangeEnd},
        {"moveFromRangeEnd", Tag::RangeEnd},
        {"moveToRangeEnd", Tag::RangeEnd},
        {"customXmlInsRangeEnd", Tag::RangeEnd},
        {"customXmlDelRangeEnd", Tag::RangeEnd},
        {"rPr", Tag::RunProperties},
        {"t", Tag::Text},
        {"tab", Tag::Tab},
        {"ptab", Tag::Tab},
        {"br", Tag::Break},
        {"cr", Tag::CarriageReturn},
        {"noBreakHyphen", Tag::NoBreakHyphen},
        {"softHyphen", Tag::SoftHyphen},
        {"sym", Tag::Symbol},
        {"fldChar", Tag::FieldCharacter},
        {"instrText", Tag::FieldCode},
        {"footnoteReference", Tag::FootnoteCall},
        {"endnoteReference", Tag::EndnoteCall},
        {"commentReference", Tag::CommentCall},
        {"footnoteRef", Tag::OwnMark},
        {"endnoteRef", Tag::OwnMark},
        {"annotationRef", Tag::OwnMark},
        {"separator", Tag::OwnMark},
        {"continuationSeparator", Tag::OwnMark},
        {"drawing", Tag::Drawing},
        {"pict", Tag::Drawing},
        {"object", Tag::Drawing},
        {"lastRenderedPageBreak", Tag::Trace},
        {"proofErr", Tag::Trace},
        {"delText", Tag::DeletedText},
        {"delInstrText", Tag::DeletedText},
        {"pStyle", Tag::Style},
        {"rStyle", Tag::Style},
        {"outlineLvl", Tag::OutlineLevel},
        {"numPr", Tag::NumberingProperties},
        {"ilvl", Tag::NumberingLevel},
        {"numId", Tag::NumberingId},
        {"rPrChange", Tag::PropertyChange},
        {"pPrChange", Tag::PropertyChange},
        {"sectPrChange", Tag::PropertyChange},
        {"tblPrChange", Tag::PropertyChange},
        {"tblPrExChange", Tag::PropertyChange},
        {"tblGridChange", Tag::PropertyChange},
        {"trPrChange", Tag::PropertyChange},
        {"tcPrChange", Tag::PropertyChange},
        {"numberingChange", Tag::PropertyChange},
        {"cellIns", Tag::PropertyChange},
        {"cellDel", Tag::PropertyChange},
        {"cellMerge", Tag::PropertyChange},
    };
    return tags;
}

}  // namespace

bool is_word(std::string_view ns) {
    return ns == kWordNs || ns == kStrictWordNs;
}

Tag tag_of(std::string_view ns, std::string_view local) {
    if (is_word(ns)) {
        const auto known = word_tags().find(local);
        return known == word_tags().end() ? Tag::Other : known->second;
    }
    if (ns == kCompatibilityNs) {
        if (local == "AlternateContent") return Tag::Alternate;
        if (local == "Choice") return Tag::AlternateChoice;
        if (local == "Fallback") return Tag::AlternateFallback;
    }
    const bool is_math = ns == kMathNs || ns == kStrictMathNs;
    return is_math && (local == "oMath" || local == "oMathPara") ? Tag::Math : Tag::Other;
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
