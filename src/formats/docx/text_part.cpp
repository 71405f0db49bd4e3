// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/part_reader.hpp"
#include "formats/docx/seen_text.hpp"
#include "formats/figures.hpp"
#include "formats/kept_units.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kXmlNs = "http://www.w3.org/XML/1998/namespace";

}  // namespace

void PartReader::start(const xml::Element& element) {
    const WordTag tag = tag_of(element.ns, element.local());
    if (part_.prefix.empty() && is_word(element.ns) && open_.empty())
        part_.prefix = element.name.substr(0, element.name.size() - element.local().size());
    OpenElement opened{tag, Level::Dropped, element.tag.start,
                       open_.empty() ? false : open_.back().keeps_space};
    if (const auto space = element.find("space", kXmlNs)) opened.keeps_space = *space == "preserve";
    const bool tracks = tag == WordTag::Inserted || tag == WordTag::Deleted || tag == WordTag::PropertyChange;
    part_.has_tracked_changes = part_.has_tracked_changes || tracks;
    if (tag == WordTag::Paragraph) ++ordinal_;
    if (tag == WordTag::Alternate) alternates_.push_back({alternate_count_++, kNone, 0});
    if ((tag == WordTag::AlternateChoice || tag == WordTag::AlternateFallback) && !alternates_.empty()) {
        ++alternates_.back().branch;
        alternates_.back().places = 0;
    }
    switch (open_.empty() ? Level::Blocks : open_.back().level) {
        case Level::Blocks:
        case Level::Opaque:
            start_block(element, opened);
            break;
        case Level::Content:
            start_content(element, opened);
            break;
        case Level::Run:
            start_in_run(element, opened);
            break;
        case Level::Properties:
            start_property(element, opened);
            break;
        case Level::RunProperties:
            if (tag != WordTag::PropertyChange) part_.formats.add(element);
            opened.level = tag == WordTag::PropertyChange ? Level::Dropped : Level::RunProperties;
            break;
        case Level::ControlParts:
            if (tag == WordTag::ControlContent) open_frame(Frame::Kind::Control, element, opened);
            break;
        case Level::Text:
        case Level::FieldCode:
        case Level::Dropped:
            break;
    }
    open_.push_back(opened);
}

void PartReader::end(std::string_view, std::string_view, base::ByteSpan tag) {
    const OpenElement closed = open_.back();
    open_.pop_back();
    if (closed.tag == WordTag::Alternate && !alternates_.empty()) alternates_.pop_back();
    if (closed.item != kNone) {
        paragraph().items[closed.item].span.end = tag.end;
    } else if (closed.is_frame) {
        close_frame(closed, tag);
    } else if (closed.level == Level::ControlParts) {
        end_control(closed, tag);
    } else if (closed.level == Level::RunProperties && !open_.empty() && open_.back().level == Level::Run) {
        run().format = &part_.formats.end(bytes({closed.start, tag.end}));
    } else if (closed.level == Level::Properties && closed.tag == WordTag::ParagraphProperties) {
        paragraph().content.start = tag.end;
    } else if (closed.level == Level::Text) {
        end_text();
    } else if (closed.level == Level::Run) {
        end_run(tag);
    } else if (closed.tag == WordTag::Paragraph && closed.level == Level::Content) {
        end_paragraph(tag);
    } else if (closed.tag == WordTag::Footnote || closed.tag == WordTag::Endnote ||
               closed.tag == WordTag::Comment) {
        note_.clear();
        is_separator_ = false;
    } else if (closed.level == Level::Blocks && closed.tag == WordTag::Table) {
        tables_.pop_back();
    } else if (closed.level == Level::Blocks && closed.tag == WordTag::TableRow && !rows_.empty()) {
        rows_.pop_back();
    } else if (closed.level == Level::Blocks && closed.tag == WordTag::TableCell && !cells_.empty()) {
        cells_.pop_back();
    }
}

void PartReader::text(std::string_view text, base::ByteSpan place, bool cdata) {
    if (open_.empty() || building_.empty()) return;
    if (open_.back().level == Level::FieldCode) {
        current().paragraph->items.back().text += text;
        return;
    }
    if (open_.back().level != Level::Text) return;
    paragraph().has_cdata = paragraph().has_cdata || cdata;
    std::vector<Item>& items = paragraph().items;
    const bool exact = text.size() == place.size();
    if (exact && items.size() > current().text_items && items.back().span.end == place.start &&
        items.back().text.size() == items.back().span.size()) {
        items.back().text += text;
        items.back().span.end = place.end;
        return;
    }
    Item& item = add(Item::Kind::Text, place);
    item.text = text;
    item.in_text = true;
    if (!open_.back().keeps_space) item.text_tag = text_tag_;
}

void PartReader::start_block(const xml::Element& element, OpenElement& opened) {
    opened.level = open_.empty() ? Level::Blocks : open_.back().level;
    switch (opened.tag) {
        case WordTag::Paragraph:
            if (is_in_deleted_row())
                opened.level = Level::Dropped;
            else
                begin_paragraph(element, opened);
            break;
        case WordTag::Table:
            if (opened.level != Level::Blocks) break;
            part_.tables_in.push_back(rows_.empty() ? kNone : rows_.back().number);
            tables_.push_back(part_.tables_in.size() - 1);
            break;
        case WordTag::TableRow:
        case WordTag::TableCell:
        case WordTag::CellSpan:
        case WordTag::CellsBefore:
        case WordTag::HeadRow:
            if (opened.level == Level::Blocks) start_row_or_cell(element, opened.tag);
            break;
        case WordTag::Body:
            part_.body = element.tag.end.value;
            break;
        case WordTag::Footnote:
        case WordTag::Endnote:
        case WordTag::Comment:
            begin_note(element);
            break;
        case WordTag::Deleted:
            opened.level = Level::Dropped;
            if (!rows_.empty() && open_.size() > 1 && open_[open_.size() - 2].tag == WordTag::TableRow)
                deleted_rows_.insert(rows_.back().number);
            break;
        default:
            break;
    }
}

void PartReader::start_row_or_cell(const xml::Element& element, WordTag tag) {
    if (tag == WordTag::TableRow && !tables_.empty()) rows_.push_back({row_count_++});
    if (tag == WordTag::TableCell) cells_.push_back(cell_count_++);
    if (rows_.empty()) return;
    OpenRow& row = rows_.back();
    if (tag == WordTag::TableCell) row.column = row.next++;
    const std::size_t columns = std::min(figure_in(value_of(element), 0), kMostColumns);
    if (tag == WordTag::CellSpan) row.next = row.column + std::max<std::size_t>(columns, 1);
    if (tag == WordTag::CellsBefore) row.next = 1 + columns;
    if (tag == WordTag::HeadRow) row.is_head = is_on(element);
}

bool PartReader::is_in_deleted_row() const {
    return std::any_of(rows_.begin(), rows_.end(),
                       [&](const OpenRow& row) { return deleted_rows_.contains(row.number); });
}

void PartReader::begin_note(const xml::Element& element) {
    note_ = word_attribute(element, "id").value_or("");
    is_separator_ = word_attribute(element, "type").value_or("normal") != "normal";
    if (tag_of(element.ns, element.local()) == WordTag::Comment)
        part_.comments.push_back({note_, std::string(word_attribute(element, "author").value_or(""))});
}

void PartReader::begin_paragraph(const xml::Element& element, OpenElement& opened) {
    opened.level = Level::Content;
    Paragraph& made = *part_.paragraphs.emplace_back(std::make_unique<Paragraph>());
    made.all = made.content = {element.tag.start, element.tag.end};
    made.content.start = element.tag.end;
    made.ordinal = ordinal_;
    made.style = how_.styles.paragraph_default;
    made.note = note_;
    made.is_separator = is_separator_;
    const bool in_table = !tables_.empty() && !rows_.empty();
    if (in_table && (open_.empty() || open_.back().level == Level::Blocks)) {
        made.row = rows_.back().number;
        made.column = rows_.back().column;
        made.in_head = rows_.back().is_head;
        made.table = tables_.back();
        if (!cells_.empty()) made.cell = cells_.back();
    }
    if (!alternates_.empty() && alternates_.back().branch != kNone) {
        made.alternate = alternates_.back().id;
        made.branch = alternates_.back().branch;
        made.place = alternates_.back().places++;
    }
    building_.push_back({&made, kNone, kNone, 0, kNone});
}

void PartReader::end_paragraph(base::ByteSpan tag) {
    Paragraph& made = paragraph();
    made.content.end = std::max(tag.start, made.content.start);
    made.all.end = tag.end;
    find_fields(made, bytes_, part_.prefix);
    trim_paragraph(made);
    building_.pop_back();
}
base::Result<std::unique_ptr<TextPart>> read_text_part(const std::string& name, std::string_view bytes,
                                                       const ReadHow& how) {
    auto part = std::make_unique<TextPart>();
    PartReader reader(*part, bytes, how);
    if (auto done = xml::parse(name, bytes, reader); !done) return base::fail(done.error());
    return part;
}

}  // namespace tolmach::formats::docx
