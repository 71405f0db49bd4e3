// SPDX-License-Identifier: Apache-2.0
// What stands in a paragraph: frames, runs, and what these hold.
#include "formats/docx/part_reader.hpp"

#include <algorithm>

namespace tolmach::formats::docx {

Item& PartReader::add(Item::Kind kind, base::ByteSpan span) {
    Item& item = paragraph().items.emplace_back();
    item.kind = kind;
    item.span = span;
    item.run = current().run;
    item.frame = current().frame;
    return item;
}

void PartReader::start_content(const xml::Element& element, OpenElement& opened) {
    switch (opened.tag) {
        case WordTag::ParagraphProperties:
            opened.level = Level::Properties;
            break;
        case WordTag::Run:
            opened.level = Level::Run;
            current().run = paragraph().runs.size();
            paragraph().runs.push_back({{element.tag.start, element.tag.end}, &part_.formats.none()});
            break;
        case WordTag::Hyperlink:
            open_frame(Frame::Kind::Link, element, opened);
            paragraph().frames.back().target = link_of(element);
            break;
        case WordTag::SimpleField:
            open_frame(Frame::Kind::Field, element, opened);
            paragraph().frames.back().target = word_attribute(element, "instr").value_or("");
            break;
        case WordTag::Wrapper:
        case WordTag::Inserted:
            open_frame(Frame::Kind::Unseen, element, opened);
            break;
        case WordTag::Control:
            opened.level = Level::ControlParts;
            break;
        case WordTag::Deleted:
        case WordTag::Trace:
            break;
        case WordTag::Math:
            begin_item(Item::Kind::Formula, opened);
            break;
        case WordTag::Alternate:
            begin_item(Item::Kind::Object, opened);
            break;
        case WordTag::RangeEnd:
            begin_item(Item::Kind::KeptEnd, opened);
            break;
        default:
            // What describes its parent is a part of its tag: smartTagPr, customXmlPr.
            if (!(is_word(element.ns) && element.local().ends_with("Pr")))
                begin_item(Item::Kind::Kept, opened);
    }
}

Item& PartReader::begin_item(Item::Kind kind, OpenElement& opened) {
    opened.level = kind == Item::Kind::Object ? Level::Opaque : Level::Dropped;
    opened.item = paragraph().items.size();
    return add(kind, {opened.start, opened.start});
}

std::string PartReader::link_of(const xml::Element& element) {
    const std::string_view id = relationship_of(element);
    const auto anchor = word_attribute(element, "anchor");
    return id.empty() ? anchor ? "=#" + std::string(*anchor) : "" : std::string(id);
}

void PartReader::open_frame(Frame::Kind kind, const xml::Element& element, OpenElement& opened) {
    const base::ByteOffset from = kind == Frame::Kind::Control ? open_.back().start : element.tag.start;
    Frame frame;
    frame.kind = kind;
    frame.parent = current().frame;
    frame.open = bytes({from, element.tag.end});
    frame.all = {from, element.tag.end};
    current().frame = paragraph().frames.size();
    paragraph().frames.push_back(std::move(frame));
    opened.level = Level::Content;
    opened.is_frame = true;
}

void PartReader::close_frame(const OpenElement& closed, base::ByteSpan tag) {
    Frame& frame = paragraph().frames[current().frame];
    frame.close = bytes(tag);
    frame.all.end = tag.end;
    if (closed.tag == WordTag::ControlContent) control_ = {current().frame, tag.start};
    current().frame = frame.parent;
}

void PartReader::end_control(const OpenElement& closed, base::ByteSpan tag) {
    if (control_.frame == kNone) return;
    Frame& frame = paragraph().frames[control_.frame];
    if (frame.all.start == closed.start) {
        frame.close = bytes({control_.content_end, tag.end});
        frame.all.end = tag.end;
    }
    control_.frame = kNone;
}

void PartReader::start_property(const xml::Element& element, OpenElement& opened) {
    opened.level = Level::Properties;
    Paragraph& made = paragraph();
    const std::string value(value_of(element));
    switch (opened.tag) {
        case WordTag::Style:
            made.style = value;
            break;
        case WordTag::OutlineLevel:
            made.outline_level = value.size() == 1 && value[0] >= '0' && value[0] <= '9' ? value[0] - '0' : 9;
            break;
        case WordTag::NumberingId:
            made.numbering = value;
            break;
        case WordTag::NumberingLevel:
            made.list_level = value.size() == 1 && value[0] >= '0' && value[0] <= '8'
                                  ? static_cast<std::size_t>(value[0] - '0')
                                  : 0;
            break;
        case WordTag::RunProperties:  // Of the mark at the end of the paragraph.
        case WordTag::PropertyChange:
            opened.level = Level::Dropped;
            break;
        default:
            break;
    }
}

void PartReader::start_in_run(const xml::Element& element, OpenElement& opened) {
    switch (opened.tag) {
        case WordTag::RunProperties:
            opened.level = Level::RunProperties;
            part_.formats.begin();
            break;
        case WordTag::Text:
            opened.level = Level::Text;
            current().text_items = paragraph().items.size();
            text_tag_ = element.tag.end.value - 1;
            break;
        case WordTag::FieldCode:
            begin_item(Item::Kind::FieldCode, opened);
            opened.level = Level::FieldCode;
            break;
        case WordTag::FieldCharacter:
            begin_item(field_kind_of(element), opened);
            break;
        case WordTag::FootnoteCall:
        case WordTag::EndnoteCall:
            add_call(element, opened);
            break;
        case WordTag::CommentCall:
            begin_item(Item::Kind::Comment, opened).id = word_attribute(element, "id").value_or("");
            break;
        case WordTag::NoBreakHyphen:
            begin_item(Item::Kind::Text, opened).text = "\u2011";
            break;
        case WordTag::SoftHyphen:
            begin_item(Item::Kind::Text, opened).text = "\u00AD";
            break;
        case WordTag::Tab:
            begin_item(Item::Kind::Tab, opened);
            break;
        case WordTag::CarriageReturn:
            begin_item(Item::Kind::Break, opened);
            break;
        case WordTag::Break:
            begin_item(word_attribute(element, "type").value_or("textWrapping") == "textWrapping"
                           ? Item::Kind::Break
                           : Item::Kind::PageBreak,
                       opened);
            break;
        case WordTag::Symbol:
            begin_item(Item::Kind::Symbol, opened);
            break;
        case WordTag::Math:
            begin_item(Item::Kind::Formula, opened);
            break;
        case WordTag::OwnMark:
            begin_item(Item::Kind::Kept, opened);
            break;
        case WordTag::Trace:
        case WordTag::DeletedText:
            break;
        default:
            begin_item(Item::Kind::Object, opened);
    }
}

void PartReader::add_call(const xml::Element& element, OpenElement& opened) {
    Item& item = begin_item(Item::Kind::Call, opened);
    item.id = word_attribute(element, "id").value_or("");
    item.is_endnote = opened.tag == WordTag::EndnoteCall;
    const std::string_view follows = word_attribute(element, "customMarkFollows").value_or("0");
    if (follows != "0" && follows != "false" && follows != "off")
        current().call = paragraph().items.size() - 1;
}

Item::Kind PartReader::field_kind_of(const xml::Element& element) {
    const std::string_view type = word_attribute(element, "fldCharType").value_or("");
    return type == "begin"      ? Item::Kind::FieldBegin
           : type == "separate" ? Item::Kind::FieldSeparator
                                : Item::Kind::FieldEnd;
}

void PartReader::end_text() {
    std::vector<Item>& items = paragraph().items;
    const std::size_t first = current().text_items;
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (items.size() > first && items.back().text_tag != kNone && is_space(items.back().text.back())) {
        Item& last = items.back();
        if (last.text.size() != last.span.size()) break;
        last.text.pop_back();
        last.span.end = last.span.end - 1;
        if (last.text.empty()) items.pop_back();
    }
    if (items.size() == first || items[first].text_tag == kNone) return;
    Item& begin = items[first];
    if (begin.text.size() != begin.span.size()) return;
    std::size_t skipped = 0;
    while (skipped < begin.text.size() && is_space(begin.text[skipped]))
        ++skipped;
    begin.text.erase(0, skipped);
    begin.span.start = begin.span.start + skipped;
}

void PartReader::end_run(base::ByteSpan tag) {
    RunSpan& closed = run();
    closed.all.end = tag.end;
    Paragraph& made = paragraph();
    if (const std::size_t call = current().call; call != kNone) {
        for (std::size_t i = call + 1; i < made.items.size(); ++i)
            made.items[call].text += made.items[i].text;
        made.items[call].span.end = std::max(tag.start, made.items[call].span.end);
        made.items.resize(call + 1);
        current().call = kNone;
    }
    if (is_hidden(*closed.format))
        for (auto item = made.items.rbegin(); item != made.items.rend() && item->run == current().run; ++item)
            hide(*item);
    current().run = kNone;
}

bool PartReader::is_hidden(const RunFormat& format) {
    if (how_.hidden_text) return false;
    return format.hidden || hides(how_.styles, format.style) || hides(how_.styles, paragraph().style);
}

void PartReader::hide(Item& item) {
    const bool is_field = item.kind >= Item::Kind::FieldBegin;
    if (!is_field && !is_kept(item.kind) && item.kind != Item::Kind::Call) item.kind = Item::Kind::Kept;
}

}  // namespace tolmach::formats::docx
