// SPDX-License-Identifier: Apache-2.0
// The elements of OpenDocument (OASIS ODF 1.3 part 3) by what they are to a reader of text.
#pragma once

#include <cstdint>
#include <string_view>

namespace tolmach::formats::odt {

inline constexpr std::string_view kOfficeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr std::string_view kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr std::string_view kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr std::string_view kDraw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
inline constexpr std::string_view kStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
inline constexpr std::string_view kFo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
inline constexpr std::string_view kSvg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
inline constexpr std::string_view kMeta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
inline constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view kLink = "http://www.w3.org/1999/xlink";
inline constexpr std::string_view kLibreOffice =
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

enum class Role : std::uint8_t {
    Unknown,     ///< Holds blocks outside of a paragraph; inside one a field, which is not translated.
    Skipped,     ///< Holds nothing that is translated.
    Body,        ///< `office:text`.
    Header,      ///< Of pages.
    Footer,      ///< Of pages.
    Styles,      ///< Holds styles that have names.
    Properties,  ///< `office:meta`.
    Property,    ///< A text about the document.
    Paragraph,
    Heading,
    Span,
    Wrapper,  ///< Holds a part of a paragraph and is no formatting.
    Hyperlink,
    Ruby,
    RubyBase,
    Spaces,
    Tab,
    LineBreak,
    Trace,   ///< A place that a translator need not see, such as where a page broke.
    Change,  ///< A place of a tracked change.
    Mark,    ///< A place that other places refer to.
    Note,
    Annotation,
    Drawing,  ///< May hold blocks.
    Picture,
    Caption,  ///< A text that describes a drawing.
    List,
    ListItem,
    Section,
    Table,
    Row,
    HeadRows,
    Cell,
    CoveredCell,  ///< Another cell spans its place.
    Changes,      ///< What was deleted.
};

/// The role of an element.
Role role_of(std::string_view ns, std::string_view local);

}  // namespace tolmach::formats::odt
