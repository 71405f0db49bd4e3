// SPDX-License-Identifier: Apache-2.0
// Reads the events of a part into its paragraphs.
#pragma once

#include "formats/docx/names.hpp"
#include "formats/docx/text_part.hpp"
#include "xml/events.hpp"

#include <set>

namespace tolmach::formats::docx {

/// What stands inside an element.
enum class Level {
    Blocks,
    Content,  ///< Of a paragraph.
    Run,
    Properties,
    RunProperties,
    Text,
    FieldCode,
    ControlParts,
    Opaque,  ///< One item, in which paragraphs may stand.
    Dropped  ///< Nothing that is read.
};

/// An element that is open.
struct OpenElement {
    WordTag tag = WordTag::Other;
    Level level = Level::Blocks;
    base::ByteOffset start;
    bool keeps_space = false;
    bool is_frame = false;
    std::size_t item = kNone;  ///< That it is, whole.
};

/// A paragraph under way.
struct Building {
    Paragraph* paragraph = nullptr;
    std::size_t run = kNone, frame = kNone;
    std::size_t text_items = 0;  ///< How many items there were before the `w:t` under way.
    std::size_t call = kNone;    ///< An item whose own mark follows in its run.
};

/// A row of a table under way.
struct OpenRow {
    std::size_t number = 0;            ///< In the part.
    std::size_t column = 0, next = 1;  ///< Of the cell under way and of the one behind it, from 1.
    bool is_head = false;
};

/// Content that stands there in several forms, for newer and older programs.
struct AlternateContent {
    std::size_t id = 0, branch = kNone, places = 0;
};

/// Gives a part its paragraphs, formats and comments.
class PartReader final : public xml::Handler {
  public:
    PartReader(TextPart& part, std::string_view bytes, const ReadHow& how)
        : part_(part), bytes_(bytes), how_(how) {}

    void start(const xml::Element& element) override;

    void end(std::string_view, std::string_view, base::ByteSpan tag) override;

    void text(std::string_view text, base::ByteSpan place, bool cdata) override;

  private:
    Building& current() { return building_.back(); }
    Paragraph& paragraph() { return *current().paragraph; }
    RunSpan& run() { return paragraph().runs[current().run]; }
    std::string_view bytes(base::ByteSpan span) const { return bytes_.substr(span.start.value, span.size()); }

    Item& add(Item::Kind kind, base::ByteSpan span);

    void start_block(const xml::Element& element, OpenElement& opened);

    void start_row_or_cell(const xml::Element& element, WordTag tag);

    bool is_in_deleted_row() const;

    void begin_note(const xml::Element& element);

    void begin_paragraph(const xml::Element& element, OpenElement& opened);

    // An empty-element tag has its end behind it.
    void end_paragraph(base::ByteSpan tag);

    void start_content(const xml::Element& element, OpenElement& opened);

    Item& begin_item(Item::Kind kind, OpenElement& opened);

    static std::string link_of(const xml::Element& element);

    void open_frame(Frame::Kind kind, const xml::Element& element, OpenElement& opened);

    void close_frame(const OpenElement& closed, base::ByteSpan tag);

    void end_control(const OpenElement& closed, base::ByteSpan tag);

    void start_property(const xml::Element& element, OpenElement& opened);

    void start_in_run(const xml::Element& element, OpenElement& opened);

    void add_call(const xml::Element& element, OpenElement& opened);

    static Item::Kind field_kind_of(const xml::Element& element);

    // White space at the ends of a `w:t` counts only where it says so.
    void end_text();

    void end_run(base::ByteSpan tag);

    bool is_hidden(const RunFormat& format);

    static void hide(Item& item);

    TextPart& part_;
    std::string_view bytes_;
    const ReadHow& how_;
    std::vector<OpenElement> open_;
    std::vector<Building> building_;
    std::vector<std::size_t> tables_, cells_;
    std::vector<OpenRow> rows_;
    std::set<std::size_t> deleted_rows_;
    std::size_t row_count_ = 0, cell_count_ = 0, ordinal_ = 0;
    std::vector<AlternateContent> alternates_;
    std::size_t alternate_count_ = 0;
    std::size_t text_tag_ = 0;
    struct {
        std::size_t frame = kNone;
        base::ByteOffset content_end;
    } control_;
    std::string note_;
    bool is_separator_ = false;
};

}  // namespace tolmach::formats::docx
