// SPDX-License-Identifier: Apache-2.0
// One XML part of an OpenDocument text as a translator reads it: paragraphs, and what stands in them, each
// with its bytes.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"
#include "formats/odt/looks.hpp"
#include "xliff/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

enum class PieceKind : std::uint8_t { Text, Start, End, Point };
enum class PieceSort : std::uint8_t {
    Format,   ///< A pair: formatting.
    Wrapper,  ///< A pair: neither formatting nor link.
    Link,     ///< A pair.
    Ruby,     ///< A pair: its end holds the reading.
    Tab,      ///< A point, as those that follow.
    LineBreak,
    Mark,
    Note,
    Drawing,
    Picture,  ///< A drawing that is a picture.
    Annotation,
    Hidden,  ///< Text that is not shown.
    Field,
};

/// What a paragraph consists of.
struct ParagraphPiece {
    PieceKind kind = PieceKind::Text;
    PieceSort sort = PieceSort::Format;
    bool silent = false;       ///< Of a pair: changes nothing that is seen, and is no code.
    bool after_space = false;  ///< Of a text: white space at its start counts for nothing.
    bool verbatim = false;     ///< Of a text: its white space counts as it is.
    bool whole = false;        ///< Of a text: its bytes are an element or a CDATA section, and are not cut.
    base::ByteSpan span;
    std::string text;      ///< As it is read; of a point what it shows; of a link where it leads.
    Look look;             ///< Of a format.
    std::size_t pair = 0;  ///< Of a start and its end: the same number.
    std::size_t code = 0;  ///< Number in the paragraph from 1, of a start and its end the same; 0 for none.
};

struct Remark {
    std::string author, date, text;
};

/// A paragraph, or another text of its own such as the title in the document's properties.
struct Paragraph {
    std::string kind;       ///< The type of its unit behind `tolmach:`; `footnote` for one of a note.
    bool plain = false;     ///< It may hold nothing but characters.
    bool is_unit = false;   ///< It holds text, and has a hole.
    std::size_t group = 0;  ///< Number in Part::groups from 1; 0 for none.
    std::size_t cell = 0;   ///< Number of its cell in the part from 1; 0 for none.
    std::size_t row = 0, column = 0;  ///< Of that cell: the group of its row, and its place there from 1.
    bool in_head = false;             ///< That row is of the head of its table.
    base::ByteSpan hole;              ///< From its first piece to its last; empty where it is no unit.
    base::ByteSpan element;           ///< With its tags.
    std::vector<ParagraphPiece> pieces;
    std::vector<Remark> remarks;
};

struct Part {
    std::vector<Paragraph> paragraphs;  ///< In the order of their starts.
    std::vector<xliff::Group> groups;   ///< Parents are indexes here.
    Looks looks;
    std::string prefix;        ///< Of the names of text elements, with its colon; empty where they have none.
    bool has_changes = false;  ///< Tracked, and not decided on.
    std::vector<base::ByteSpan> changes;  ///< What is written of them; in order, not nested.
    std::optional<base::ByteOffset> top;  ///< Where the text of the body begins.
};

/// Reads a part. `common` are the named styles of the document, or null where the part has them itself.
base::Result<Part> read_part(const std::string& name, std::string_view xml, const Looks* common,
                             bool hidden_text);

/// For each paragraph the one in whose hole its own lies, such as that of a note's call; kNoHost for none.
inline constexpr std::size_t kNoHost = static_cast<std::size_t>(-1);
std::vector<std::size_t> hosts_of(const Part& part);

/// What the parser calls when a paragraph is complete: joins formats that look the same, leaves out what
/// stands at both ends and carries no structure, numbers the codes, finds the hole.
void finish(Paragraph& paragraph, std::string_view xml);

/// Whether a stretch of XML has white space that stands in no tag.
bool has_space_beside_tags(std::string_view xml);

/// A character of a text piece and its bytes; of one that is not cut, all bytes stand with the first.
struct Character {
    std::string seen;
    base::ByteSpan bytes;
};
/// The characters of a text piece in their order; white space that counts for nothing stands with the
/// character behind it, or is left out at the end.
std::vector<Character> characters_of(const ParagraphPiece& piece, std::string_view xml);

}  // namespace tolmach::formats::odt
