// SPDX-License-Identifier: Apache-2.0
// The events of a part as they become paragraphs; part.hpp is the door.
#pragma once

#include "formats/odt/part.hpp"
#include "formats/odt/vocabulary.hpp"
#include "xml/events.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::formats::odt {

/// How the children of an element are read.
enum class Mode : std::uint8_t { Outside, Styles, Blocks, Inline, Verbatim, Opaque, Remark };

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// An element that is open, with what it has from those around it.
struct OpenElement {
    Role role = Role::Unknown;
    Mode mode = Mode::Outside;
    std::size_t piece = kNone;      ///< The piece of its paragraph that it began.
    std::size_t paragraph = kNone;  ///< The paragraph that it is.
    std::size_t item = kNone;       ///< The list item around it, by its place in the stack.
    std::size_t group = 0;          ///< Number of the innermost group from 1.
    std::size_t list_style = kNone;
    std::size_t level = 0;            ///< Of lists.
    Role page = Role::Body;           ///< Body, Header or Footer.
    base::ByteOffset start;           ///< Of its tag.
    std::size_t cell = 0;             ///< Number of the innermost cell from 1.
    std::size_t row = 0, column = 0;  ///< Of that cell: the group of its row, its place there from 1.
    std::size_t columns = 0;          ///< Of a row: taken so far.
    bool in_head = false;             ///< Of a table.
    bool in_note = false, in_link = false;
    bool has_paragraph = false;  ///< Of a list item: its first was seen.
    bool has_items = false;      ///< Of a list: its first was seen.
    bool goes_on = false;        ///< Of a list: it counts on behind the one before of its style.
};

class PartReader final : public xml::Handler {
  public:
    PartReader(std::string_view xml, const Looks* common, bool hidden_text)
        : xml_(xml), hidden_text_(hidden_text) {
        part_.looks = Looks(common);
        open_.emplace_back();
    }

    void start(const xml::Element& element) override;
    void end(std::string_view name, std::string_view ns, base::ByteSpan tag) override;
    void text(std::string_view text, base::ByteSpan place, bool cdata) override;
    Part take() { return std::move(part_); }

  private:
    struct Building {
        std::size_t paragraph;
        bool after_space = true;
    };

    Paragraph& current() { return part_.paragraphs[building_.back().paragraph]; }
    void note_place(const xml::Element& element, const OpenElement& around, const OpenElement& own);

    // part_blocks.cpp
    void start_block(const xml::Element& element, const OpenElement& around, OpenElement& own);
    void start_text_block(const xml::Element& element, const OpenElement& around, OpenElement& own);
    void begin_paragraph(OpenElement& own, std::string kind);
    void begin_plain(OpenElement& own, std::string kind);
    std::string kind_of(const xml::Element& element, const OpenElement& around, OpenElement& own);
    void quote(OpenElement& own);
    std::size_t add_group(std::string type, std::size_t parent);
    void open_cell(const xml::Element& element, OpenElement& own);
    void count_item(const xml::Element& element, const OpenElement& own);
    void open_list(const xml::Element& element, OpenElement& own);
    void call_picture();

    // part_inline.cpp
    void start_inline(const xml::Element& element, const OpenElement& around, OpenElement& own);
    void start_remark(const xml::Element& element);
    void open_pair(OpenElement& own, PieceSort sort, const xml::Element& element);
    void open_span(const xml::Element& element, const OpenElement& around, OpenElement& own);
    void open_blocks(OpenElement& own, PieceSort sort, const xml::Element& element);
    void add_point(OpenElement& own, PieceSort sort, const xml::Element& element);
    void add_spaces(const xml::Element& element, OpenElement& own);
    void add_end(std::size_t start, base::ByteSpan tag);
    void add_text(std::string_view text, base::ByteSpan place, bool cdata);
    void end_piece(const OpenElement& own, base::ByteSpan tag);
    const Look& look_of(std::string_view style);

    std::string_view xml_;
    bool hidden_text_;
    bool is_automatic_ = false;  ///< The styles that are read.
    Part part_;
    std::vector<OpenElement> open_;
    std::vector<Building> building_;  ///< The paragraphs that are open, one inside the other.
    std::vector<std::string> list_styles_;
    std::map<std::pair<std::string, std::size_t>, std::size_t> last_numbers_;  ///< By list style and level.
    std::map<std::string, Look, std::less<>> known_looks_;
    std::size_t pairs_ = 0, cells_ = 0;
    std::size_t shown_ = kNone;  ///< The field of the current paragraph whose text is read.
    std::string* remark_ = nullptr;
    std::size_t quoted_ = kNone;  ///< The last paragraph that was a quotation.
};

/// Blocks of their own inside of a paragraph, such as those of a note, are in none of its lists and tables.
void leave_context(OpenElement& own);

}  // namespace tolmach::formats::odt
