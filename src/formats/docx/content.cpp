// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/seen_text.hpp"
#include "formats/format_style.hpp"

#include <algorithm>

namespace tolmach::formats::docx {
namespace {

using xliff::Code;
using ItemKind = Item::Kind;

// A pair of codes that is open: a frame, or a format inside the innermost frame.
struct OpenPair {
    std::string id;
    std::size_t frame = kNone;  ///< kNone for a format.
    std::size_t kind = 0;       ///< Of a format.
};

class ContentBuilder {
  public:
    ContentBuilder(const Paragraph& paragraph, const SeenText& seen, const ContentContext& context)
        : paragraph_(paragraph), seen_(seen), context_(context) {}

    xliff::Content build() {
        for (const SeenItem& each : seen_.items) {
            enter(each);
            if (each.item->kind == ItemKind::Text)
                add_text(each.item->text);
            else
                add_placeholder(*each.item);
        }
        while (!open_.empty())
            close();
        return std::move(content_);
    }

  private:
    // Closes and opens pairs until those of the item are open.
    void enter(const SeenItem& each) {
        std::vector<std::size_t> frames;
        for (std::size_t frame = each.frame; frame != kNone;
             frame = seen_frame(paragraph_, paragraph_.frames[frame].parent))
            frames.insert(frames.begin(), frame);
        const bool plain = each.format->kind == seen_.base_in(each.frame).kind;
        std::size_t same = 0;
        while (same < open_.size() && same < frames.size() && open_[same].frame == frames[same])
            ++same;
        const bool format_stays = same == frames.size() && open_.size() == same + 1 && !plain &&
                                  open_.back().frame == kNone && open_.back().kind == each.format->kind;
        if (format_stays) return;
        while (open_.size() > same)
            close();
        for (; same < frames.size(); ++same)
            open_frame(frames[same]);
        if (!plain) open_format(*each.format);
    }

    void add_text(std::string_view text) {
        std::string shown(text);
        std::replace_if(
            shown.begin(), shown.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        xliff::append_text(content_, shown);
    }

    Code code(Code::Shape shape, std::string id, std::string type, std::string sub_type) const {
        Code made;
        made.shape = shape;
        made.id = std::move(id);
        made.type = std::move(type);
        made.sub_type = std::move(sub_type);
        return made;
    }
    std::string next_id() { return std::to_string(++codes_); }

    void close() {
        const OpenPair pair = open_.back();
        open_.pop_back();
        const auto start = std::find_if(content_.rbegin(), content_.rend(), [&](const xliff::Inline& part) {
            const auto* opened = std::get_if<Code>(&part);
            return opened && opened->id == pair.id;
        });
        Code end = std::get<Code>(*start);
        end.shape = Code::Shape::End;
        end.details = {};
        if (pair.frame != kNone)
            end.details.set(&xliff::CodeDetails::data, paragraph_.frames[pair.frame].close);
        content_.emplace_back(std::move(end));
    }

    void open_frame(std::size_t index) {
        const Frame& frame = paragraph_.frames[index];
        const bool is_link = frame.kind == Frame::Kind::Link;
        Code start = code(Code::Shape::Start, next_id(), is_link ? "link" : "other",
                          is_link                              ? ""
                          : frame.kind == Frame::Kind::Control ? "tolmach:control"
                                                               : "tolmach:field");
        start.can_copy = start.can_delete = is_link;
        const RunFormat& inside = seen_.base_in(index);
        const RunFormat& around = seen_.base_in(seen_frame(paragraph_, frame.parent));
        xliff::CodeDetails& details = start.details.mutable_value();
        details.data = (inside.kind != around.kind ? format_data(inside, context_.prefix) : "") + frame.open;
        if (const std::string address = is_link ? context_.address(frame) : ""; !address.empty())
            set_format_style(details.extra, "a", "href", address);
        open_.push_back({start.id, index, 0});
        content_.emplace_back(std::move(start));
    }

    void open_format(const RunFormat& format) {
        TextStyles looks = format.looks | looks_of(*context_.styles, format.style);
        const RunFormat& around = seen_.base_in(open_.empty() ? kNone : open_.back().frame);
        looks &= ~(around.looks | looks_of(*context_.styles, around.style));
        Code start = code(Code::Shape::Start, next_id(), "fmt", "");
        xliff::CodeDetails& details = start.details.mutable_value();
        details.data = format_data(format, context_.prefix);
        for (const TextStyle look : {TextStyle::Bold, TextStyle::Italic, TextStyle::Underline,
                                     TextStyle::Strike, TextStyle::Super, TextStyle::Sub}) {
            if (!has(looks, look)) continue;
            if (start.sub_type.empty() && !code_type_of(look).empty())
                start.sub_type = code_type_of(look);
            else if (details.extra.empty())
                set_format_style(details.extra, element_of(look));
        }
        open_.push_back({start.id, kNone, format.kind});
        content_.emplace_back(std::move(start));
    }

    void add_placeholder(const Item& item) {
        const auto [type, sub_type] = types_of(item.kind);
        Code made = code(Code::Shape::Placeholder, next_id(), type, sub_type);
        xliff::CodeDetails& details = made.details.mutable_value();
        details.data = item.kind == ItemKind::Object
                           ? object_data(++objects_)
                           : data_of(item, paragraph_, context_.bytes, context_.prefix);
        made.can_copy = made.can_delete = item.kind == ItemKind::Break || item.kind == ItemKind::Tab;
        if (item.kind == ItemKind::Tab) details.equiv = " ";
        if (item.kind == ItemKind::Field) details.equiv = details.disp = item.text;
        if (item.kind == ItemKind::Call) {
            const auto [number, units] = context_.note(item);
            details.equiv = details.disp = "[" + std::to_string(number) + "]";
            details.sub_flows = units;
        }
        content_.emplace_back(std::move(made));
    }

    static std::pair<const char*, const char*> types_of(ItemKind kind) {
        switch (kind) {
            case ItemKind::Call:
                return {"other", "tolmach:footnote-call"};
            case ItemKind::Break:
                return {"fmt", "xlf:lb"};
            case ItemKind::PageBreak:
                return {"fmt", "xlf:pb"};
            case ItemKind::Tab:
                return {"fmt", "tolmach:tab"};
            case ItemKind::Object:
                return {"image", ""};
            case ItemKind::Formula:
                return {"other", "tolmach:formula"};
            case ItemKind::Field:
                return {"other", "tolmach:field"};
            default:
                return {"other", "tolmach:symbol"};
        }
    }

    const Paragraph& paragraph_;
    const SeenText& seen_;
    const ContentContext& context_;
    xliff::Content content_;
    std::vector<OpenPair> open_;
    std::size_t codes_ = 0, objects_ = 0;
};

}  // namespace

xliff::Content content_of(const Paragraph& paragraph, const SeenText& seen, const ContentContext& context) {
    return ContentBuilder(paragraph, seen, context).build();
}

std::string format_data(const RunFormat& format, std::string_view prefix) {
    return format.bytes.empty() ? "<" + std::string(prefix) + "rPr/>" : format.bytes;
}

std::string object_data(std::size_t number) {
    return "object " + std::to_string(number);
}

}  // namespace tolmach::formats::docx
