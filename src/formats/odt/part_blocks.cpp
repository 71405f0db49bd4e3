// SPDX-License-Identifier: Apache-2.0
#include "formats/format_style.hpp"
#include "formats/kept_units.hpp"
#include "formats/odt/part_reader.hpp"

#include <algorithm>
#include <cstdlib>

namespace tolmach::formats::odt {

void leave_context(OpenElement& own) {
    own.mode = Mode::Blocks;
    own.item = own.list_style = kNone;
    own.group = own.level = own.cell = 0;
    own.in_link = false;
}

void PartReader::start_block(const xml::Element& element, const OpenElement& around, OpenElement& own) {
    switch (own.role) {
        case Role::Styles:
            is_automatic_ = element.local() == "automatic-styles";
            own.mode = Mode::Styles;
            return;
        case Role::Body:
        case Role::Header:
        case Role::Footer:
            own.mode = element.find("display", kStyle) == "false" ? Mode::Opaque : Mode::Blocks;
            own.page = own.role;
            return;
        case Role::Property:
            if (around.role == Role::Properties) begin_plain(own, "property");
            return;
        case Role::Skipped:
        case Role::Changes:
        case Role::Annotation:
        case Role::Mark:
        case Role::Trace:
            own.mode = Mode::Opaque;
            return;
        case Role::Change:
            part_.has_changes = true;
            own.mode = Mode::Opaque;
            return;
        default:
            break;
    }
    if (around.mode == Mode::Blocks) start_text_block(element, around, own);
}

void PartReader::start_text_block(const xml::Element& element, const OpenElement& around, OpenElement& own) {
    switch (own.role) {
        case Role::Paragraph:
        case Role::Heading:
            own.mode = Mode::Inline;
            if (!hidden_text_ &&
                part_.looks.is_hidden_paragraph(element.find("style-name", kText).value_or("")))
                own.mode = Mode::Opaque;
            else
                begin_paragraph(own, kind_of(element, around, own));
            return;
        case Role::Section:
            if (!hidden_text_ && element.find("display", kText) == "none") own.mode = Mode::Opaque;
            return;
        case Role::List:
            return open_list(element, own);
        case Role::ListItem:
            own.item = open_.size();
            return count_item(element, own);
        case Role::Table:
            own.group = add_group("table", own.group);
            own.in_head = false;
            return;
        case Role::HeadRows:
            own.in_head = true;
            return;
        case Role::Row:
            own.row = own.group = add_group("row", own.group);
            own.columns = 0;
            return;
        case Role::Cell:
            own.cell = ++cells_;
            return open_cell(element, own);
        case Role::CoveredCell:
            return open_cell(element, own);
        case Role::Caption:
            return begin_plain(own, "attribute");
        case Role::Drawing:
            return leave_context(own);
        case Role::Picture:
            return call_picture();
        default:
            return;
    }
}

// The drawing around is a picture.
void PartReader::call_picture() {
    for (auto at = open_.rbegin(); at != open_.rend() && at->paragraph == kNone; ++at)
        if (at->role == Role::Drawing && at->piece != kNone)
            current().pieces[at->piece].sort = PieceSort::Picture;
}

void PartReader::begin_paragraph(OpenElement& own, std::string kind) {
    own.paragraph = part_.paragraphs.size();
    building_.push_back({own.paragraph});
    Paragraph& made = part_.paragraphs.emplace_back();
    made.kind = std::move(kind);
    made.group = own.group;
    made.cell = own.cell;
    made.row = own.row;
    made.column = own.column;
    made.in_head = own.in_head;
}

void PartReader::begin_plain(OpenElement& own, std::string kind) {
    begin_paragraph(own, std::move(kind));
    current().plain = true;
    current().group = 0;
    own.mode = Mode::Verbatim;
}

std::size_t PartReader::add_group(std::string type, std::size_t parent) {
    xliff::Group group;
    group.type = "tolmach:" + std::move(type);
    if (parent > 0) group.parent = parent - 1;
    part_.groups.push_back(std::move(group));
    return part_.groups.size();
}

void PartReader::open_cell(const xml::Element& element, OpenElement& own) {
    std::size_t& columns = open_.back().columns;
    own.column = columns + 1;
    const std::string repeated(element.find("number-columns-repeated", kTable).value_or("1"));
    columns += std::clamp<std::size_t>(std::strtoul(repeated.c_str(), nullptr, 10), 1, kMostColumns);
}

// The number of an item; the first says where its list begins.
void PartReader::count_item(const xml::Element& element, const OpenElement& own) {
    if (own.list_style == kNone || own.group == 0) return;
    OpenElement& list = open_.back();
    std::size_t& last = last_numbers_[{list_styles_[own.list_style], own.level}];
    if (!list.has_items && !list.goes_on) last = 0;
    if (const auto start = element.find("start-value", kText))
        last = std::strtoul(std::string(*start).c_str(), nullptr, 10) - 1;
    ++last;
    xliff::Group& group = part_.groups[own.group - 1];
    if (!list.has_items && group.type == "tolmach:ordered-list") set_list_start(group.extra, last);
    list.has_items = true;
}

void PartReader::open_list(const xml::Element& element, OpenElement& own) {
    ++own.level;
    if (const auto style = element.find("style-name", kText)) {
        list_styles_.emplace_back(*style);
        own.list_style = list_styles_.size() - 1;
    }
    own.has_items = false;
    own.goes_on = element.find("continue-numbering", kText) == "true" || element.find("continue-list", kText);
    const bool ordered =
        own.list_style != kNone && part_.looks.is_ordered(list_styles_[own.list_style], own.level);
    own.group = add_group(ordered ? "ordered-list" : "list", own.group);
    if (own.role == Role::List && element.local() == "numbered-paragraph") own.item = open_.size();
}

// The type of the unit; a quotation gets its group.
std::string PartReader::kind_of(const xml::Element& element, const OpenElement& around, OpenElement& own) {
    if (around.in_note) return "footnote";
    if (around.page == Role::Header) return "header";
    if (around.page == Role::Footer) return "footer";
    const bool first = around.item != kNone && !open_[around.item].has_paragraph;
    if (first) open_[around.item].has_paragraph = true;
    if (around.cell > 0) return "cell";
    if (own.role == Role::Heading) {
        const int level = std::atoi(std::string(element.find("outline-level", kText).value_or("1")).c_str());
        return "heading-" + std::to_string(std::clamp(level, 1, 6));
    }
    const std::string_view kind =
        part_.looks.kind_of_paragraph(element.find("style-name", kText).value_or(""));
    if (kind == "quotation")
        quote(own);
    else if (!kind.empty())
        return std::string(kind);
    return first ? "item" : "paragraph";
}

// Quotations that follow one another are one group.
void PartReader::quote(OpenElement& own) {
    const std::size_t parent = own.group;
    const bool goes_on =
        quoted_ != kNone && quoted_ + 1 == part_.paragraphs.size() &&
        part_.groups[part_.paragraphs[quoted_].group - 1].parent.value_or(kNone) + 1 == parent;
    own.group = goes_on ? part_.paragraphs[quoted_].group : add_group("quotation", parent);
    quoted_ = part_.paragraphs.size();
}

}  // namespace tolmach::formats::odt
