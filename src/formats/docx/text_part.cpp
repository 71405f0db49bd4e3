// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/text_part.hpp"

#include "formats/docx/names.hpp"
#include "formats/docx/seen_text.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <set>

namespace tolmach::formats::docx {
namespace {

constexpr std::string_view kXmlNs = "http://www.w3.org/XML/1998/namespace";

// What stands inside an element.
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

struct OpenElement {
    Tag tag = Tag::Other;
    Level level = Level::Blocks;
    base::ByteOffset start;
    bool keeps_space = false;
    bool is_frame = false;
    std::size_t item = kNone;  ///< That it is, whole.
};

// The paragraph under way.
struct Building {
    Paragraph* paragraph = nullptr;
    std::size_t run = kNone, frame = kNone;
    std::size_t text_items = 0;  ///< How many items there were before the `w:t` under way.
    std::size_t call = kNone;    ///< An item whose own mark follows in its run.
    base::ByteOffset control_end;
};

struct AlternateContent {
    std::size_t id = 0, branch = kNone, places = 0;
};

class PartReader final : public xml::Handler {
  public:
    PartReader(TextPart& part, std::string_view bytes, const ReadHow& how)
        : part_(part), bytes_(bytes), how_(how) {}

    void start(const xml::Element& element) override {
        const Tag tag = tag_of(element.ns, element.local());
        if (part_.prefix.empty() && is_word(element.ns) && open_.empty())
            part_.prefix = element.name.substr(0, element.name.size() - element.local().size());
        OpenElement opened{tag, Level::Dropped, element.tag.start,
                           open_.empty() ? false : open_.back().keeps_space};
        if (const auto space = element.find("space", kXmlNs)) opened.keeps_space = *space == "preserve";
        const bool tracks = tag == Tag::Inserted || tag == Tag::Deleted || tag == Tag::PropertyChange;
        part_.has_tracked_changes = part_.has_tracked_changes || tracks;
        if (tag == Tag::Paragraph) ++ordinal_;
        if (tag == Tag::Alternate) alternates_.push_back({alternate_count_++, kNone, 0});
        if ((tag == Tag::AlternateChoice || tag == Tag::AlternateFallback) && !alternates_.empty()) {
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
                if (tag != Tag::PropertyChange) part_.formats.add(element);
                opened.level = tag == Tag::PropertyChange ? Level::Dropped : Level::RunProperties;
                break;
            case Level::ControlParts:
                if (tag == Tag::ControlContent) open_frame(Frame::Kind::Control, element, opened);
                break;
            case Level::Text:
            case Level::FieldCode:
            case Level::Dropped:
                break;
        }
        open_.push_back(opened);
    }

    void end(std::string_view, std::string_view, base::ByteSpan tag) override {
        const OpenElement closed = open_.back();
        open_.pop_back();
        if (closed.tag == Tag::Alternate && !alternates_.empty()) alternates_.pop_back();
        if (closed.item != kNone) {
            paragraph().items[closed.item].span.end = tag.end;
        } else if (closed.is_frame) {
            close_frame(closed, tag);
        } else if (closed.level == Level::ControlParts) {
            end_control(closed, tag);
        } else if (closed.level == Level::RunProperties && !open_.empty() &&
                   open_.back().level == Level::Run) {
            run().format = &part_.formats.end(bytes({closed.start, tag.end}));
        } else if (closed.level == Level::Properties && closed.tag == Tag::ParagraphProperties) {
            paragraph().content.start = tag.end;
        } else if (closed.level == Level::Text) {
            end_text();
        } else if (closed.level == Level::Run) {
            end_run(tag);
        } else if (closed.tag == Tag::Paragraph && closed.level == Level::Content) {
            end_paragraph(tag);
        } else if (closed.tag == Tag::Footnote || closed.tag == Tag::Endnote || closed.tag == Tag::Comment) {
            note_.clear();
            is_separator_ = false;
        } else if (closed.level == Level::Blocks && closed.tag == Tag::Table) {
            tables_.pop_back();
        } else if (closed.level == Level::Blocks && closed.tag == Tag::TableRow && !rows_.empty()) {
            rows_.pop_back();
        }
    }

    void text(std::string_view text, base::ByteSpan place, bool cdata) override {
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

  private:
    Building& current() { return building_.back(); }
    Paragraph& paragraph() { return *current().paragraph; }
    RunSpan& run() { return paragraph().runs[current().run]; }
    std::string_view bytes(base::ByteSpan span) const { return bytes_.substr(span.start.value, span.size()); }

    Item& add(Item::Kind kind, base::ByteSpan span) {
        Item& item = paragraph().items.emplace_back();
        item.kind = kind;
        item.span = span;
        item.run = current().run;
        item.frame = current().frame;
        return item;
    }

    void start_block(const xml::Element& element, OpenElement& opened) {
        opened.level = open_.empty() ? Level::Blocks : open_.back().level;
        switch (opened.tag) {
            case Tag::Paragraph:
                if (is_in_deleted_row())
                    opened.level = Level::Dropped;
                else
                    begin_paragraph(element, opened);
                break;
            case Tag::Table:
                if (opened.level != Level::Blocks) break;
                part_.tables_in.push_back(rows_.empty() ? kNone : rows_.back());
                tables_.push_back(part_.tables_in.size() - 1);
                break;
            case Tag::TableRow:
                if (opened.level == Level::Blocks && !tables_.empty()) rows_.push_back(row_count_++);
                break;
            case Tag::Body:
                part_.body = element.tag.end.value;
                break;
            case Tag::Footnote:
            case Tag::Endnote:
            case Tag::Comment:
                begin_note(element);
                break;
            case Tag::Deleted:
                opened.level = Level::Dropped;
                if (!rows_.empty() && open_.size() > 1 && open_[open_.size() - 2].tag == Tag::TableRow)
                    deleted_rows_.insert(rows_.back());
                break;
            default:
                break;
        }
    }

    bool is_in_deleted_row() const {
        return std::any_of(rows_.begin(), rows_.end(),
                           [&](std::size_t row) { return deleted_rows_.contains(row); });
    }

    void begin_note(const xml::Element& element) {
        note_ = word_attribute(element, "id").value_or("");
        is_separator_ = word_attribute(element, "type").value_or("normal") != "normal";
        if (tag_of(element.ns, element.local()) == Tag::Comment)
            part_.comments.push_back({note_, std::string(word_attribute(element, "author").value_or(""))});
    }

    void begin_paragraph(const xml::Element& element, OpenElement& opened) {
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
            made.row = rows_.back();
            made.table = tables_.back();
        }
        if (!alternates_.empty() && alternates_.back().branch != kNone) {
            made.alternate = alternates_.back().id;
            made.branch = alternates_.back().branch;
            made.place = alternates_.back().places++;
        }
        building_.push_back({&made, kNone, kNone, 0, kNone, {}});
    }

    // An empty-element tag has its end behind it.
    void end_paragraph(base::ByteSpan tag) {
        Paragraph& made = paragraph();
        made.content.end = std::max(tag.start, made.content.start);
        made.all.end = tag.end;
        find_fields(made, bytes_, part_.prefix);
        trim_ends(made);
        building_.pop_back();
    }

    void start_content(const xml::Element& element, OpenElement& opened) {
        switch (opened.tag) {
            case Tag::ParagraphProperties:
                opened.level = Level::Properties;
                break;
            case Tag::Run:
                opened.level = Level::Run;
                current().run = paragraph().runs.size();
                paragraph().runs.push_back({{element.tag.start, element.tag.end}, &part_.formats.none()});
                break;
            case Tag::Hyperlink:
                open_frame(Frame::Kind::Link, element, opened);
                paragraph().frames.back().target = link_of(element);
                break;
            case Tag::SimpleField:
                open_frame(Frame::Kind::Field, element, opened);
                paragraph().frames.back().target = word_attribute(element, "instr").value_or("");
                break;
            case Tag::Wrapper:
            case Tag::Inserted:
                open_frame(Frame::Kind::Unseen, element, opened);
                break;
            case Tag::Control:
                opened.level = Level::ControlParts;
                break;
            case Tag::Deleted:
            case Tag::Trace:
                break;
            case Tag::Math:
                begin_item(Item::Kind::Formula, opened);
                break;
            case Tag::Alternate:
                begin_item(Item::Kind::Object, opened);
                break;
            case Tag::RangeEnd:
                begin_item(Item::Kind::KeptEnd, opened);
                break;
            default:
                // What describes its parent is a part of its tag: smartTagPr, customXmlPr.
                if (!(is_word(element.ns) && element.local().ends_with("Pr")))
                    begin_item(Item::Kind::Kept, opened);
        }
    }

    Item& begin_item(Item::Kind kind, OpenElement& opened) {
        opened.level = kind == Item::Kind::Object ? Level::Opaque : Level::Dropped;
        opened.item = paragraph().items.size();
        return add(kind, {opened.start, opened.start});
    }

    static std::string link_of(const xml::Element& element) {
        const std::string_view id = relationship_of(element);
        const auto anchor = word_attribute(element, "anchor");
        return id.empty() ? anchor ? "=#" + std::string(*anchor) : "" : std::string(id);
    }

    void open_frame(Frame::Kind kind, const xml::Element& element, OpenElement& opened) {
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

    void close_frame(const OpenElement& closed, base::ByteSpan tag) {
        Frame& frame = paragraph().frames[current().frame];
        frame.close = bytes(tag);
        frame.all.end = tag.end;
        if (closed.tag == Tag::ControlContent) control_ = {current().frame, tag.start};
        current().frame = frame.parent;
    }

    void end_control(const OpenElement& closed, base::ByteSpan tag) {
        if (control_.frame == kNone) return;
        Frame& frame = paragraph().frames[control_.frame];
        if (frame.all.start == closed.start) {
            frame.close = bytes({control_.content_end, tag.end});
            frame.all.end = tag.end;
        }
        control_.frame = kNone;
    }

    void start_property(const xml::Element& element, OpenElement& opened) {
        opened.level = Level::Properties;
        Paragraph& made = paragraph();
        const std::string value(value_of(element));
        switch (opened.tag) {
            case Tag::Style:
                made.style = value;
                break;
            case Tag::OutlineLevel:
                made.outline_level =
                    value.size() == 1 && value[0] >= '0' && value[0] <= '9' ? value[0] - '0' : 9;
                break;
            case Tag::NumberingId:
                made.numbering = value;
                break;
            case Tag::NumberingLevel:
                made.list_level = value.size() == 1 && value[0] >= '0' && value[0] <= '8'
                                      ? static_cast<std::size_t>(value[0] - '0')
                                      : 0;
                break;
            case Tag::RunProperties:  // Of the mark at the end of the paragraph.
            case Tag::PropertyChange:
                opened.level = Level::Dropped;
                break;
            default:
                break;
        }
    }

    void start_in_run(const xml::Element& element, OpenElement& opened) {
        switch (opened.tag) {
            case Tag::RunProperties:
                opened.level = Level::RunProperties;
                part_.formats.begin();
                break;
            case Tag::Text:
                opened.level = Level::Text;
                current().text_items = paragraph().items.size();
                text_tag_ = element.tag.end.value - 1;
                break;
            case Tag::FieldCode:
                begin_item(Item::Kind::FieldCode, opened);
                opened.level = Level::FieldCode;
                break;
            case Tag::FieldCharacter:
                begin_item(field_kind_of(element), opened);
                break;
            case Tag::FootnoteCall:
            case Tag::EndnoteCall:
                add_call(element, opened);
                break;
            case Tag::CommentCall:
                begin_item(Item::Kind::Comment, opened).id = word_attribute(element, "id").value_or("");
                break;
            case Tag::NoBreakHyphen:
                begin_item(Item::Kind::Text, opened).text = "\u2011";
                break;
            case Tag::SoftHyphen:
                begin_item(Item::Kind::Text, opened).text = "\u00AD";
                break;
            case Tag::Tab:
                begin_item(Item::Kind::Tab, opened);
                break;
            case Tag::CarriageReturn:
                begin_item(Item::Kind::Break, opened);
                break;
            case Tag::Break:
                begin_item(word_attribute(element, "type").value_or("textWrapping") == "textWrapping"
                               ? Item::Kind::Break
                               : Item::Kind::PageBreak,
                           opened);
                break;
            case Tag::Symbol:
                begin_item(Item::Kind::Symbol, opened);
                break;
            case Tag::Math:
                begin_item(Item::Kind::Formula, opened);
                break;
            case Tag::OwnMark:
                begin_item(Item::Kind::Kept, opened);
                break;
            case Tag::Trace:
            case Tag::DeletedText:
                break;
            default:
                begin_item(Item::Kind::Object, opened);
        }
    }

    void add_call(const xml::Element& element, OpenElement& opened) {
        Item& item = begin_item(Item::Kind::Call, opened);
        item.id = word_attribute(element, "id").value_or("");
        item.is_endnote = opened.tag == Tag::EndnoteCall;
        const std::string_view follows = word_attribute(element, "customMarkFollows").value_or("0");
        if (follows != "0" && follows != "false" && follows != "off")
            current().call = paragraph().items.size() - 1;
    }

    static Item::Kind field_kind_of(const xml::Element& element) {
        const std::string_view type = word_attribute(element, "fldCharType").value_or("");
        return type == "begin"      ? Item::Kind::FieldBegin
               : type == "separate" ? Item::Kind::FieldSeparator
                                    : Item::Kind::FieldEnd;
    }

    // White space at the ends of a `w:t` counts only where it says so.
    void end_text() {
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

    void end_run(base::ByteSpan tag) {
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
            for (auto item = made.items.rbegin(); item != made.items.rend() && item->run == current().run;
                 ++item)
                hide(*item);
        current().run = kNone;
    }

    bool is_hidden(const RunFormat& format) {
        if (how_.hidden_text) return false;
        return format.hidden || hides(how_.styles, format.style) || hides(how_.styles, paragraph().style);
    }

    static void hide(Item& item) {
        const bool is_field = item.kind >= Item::Kind::FieldBegin;
        if (!is_field && !is_kept(item.kind) && item.kind != Item::Kind::Call) item.kind = Item::Kind::Kept;
    }

    TextPart& part_;
    std::string_view bytes_;
    const ReadHow& how_;
    std::vector<OpenElement> open_;
    std::vector<Building> building_;
    std::vector<std::size_t> tables_, rows_;
    std::set<std::size_t> deleted_rows_;
    std::size_t row_count_ = 0, ordinal_ = 0;
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

}  // namespace

base::Result<std::unique_ptr<TextPart>> read_text_part(const std::string& name, std::string_view bytes,
                                                       const ReadHow& how) {
    auto part = std::make_unique<TextPart>();
    PartReader reader(*part, bytes, how);
    if (auto done = xml::parse(name, bytes, reader); !done) return base::fail(done.error());
    return part;
}

}  // namespace tolmach::formats::docx
