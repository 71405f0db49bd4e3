// SPDX-License-Identifier: Apache-2.0
// Fields: three characters in runs, with the code of the field between the first two and its result behind.
#include "embedded/formats.hpp"
#include "formats/docx/seen_text.hpp"
#include "formats/docx/text_part.hpp"
#include "text/character.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::docx {
namespace {

enum class FieldKind { Link, Text, Computed };

constexpr std::size_t kDeepestField = 32;
constexpr std::size_t kMostFrames = 2000;  // Of one paragraph; looking through more takes long.

FieldKind kind_of_field(std::string_view name) {
    static const auto kinds = [] {
        std::map<std::string_view, FieldKind> read;
        for (const text::TableRow& row : text::read_table("fields.tsv", embedded::fields_tsv(), 2))
            for (const std::string_view word : row.words(1))
                read.emplace(word,
                             row.index_of(0, {"link", "text"}) == 0 ? FieldKind::Link : FieldKind::Text);
        return read;
    }();
    const auto known = kinds.find(name);
    return known == kinds.end() ? FieldKind::Computed : known->second;
}

std::string_view next_word(std::string_view& code) {
    constexpr std::string_view kSpace = " \t\r\n";
    code.remove_prefix(std::min(code.find_first_not_of(kSpace), code.size()));
    const bool quoted = code.starts_with('"');
    if (quoted) code.remove_prefix(1);
    const std::size_t end = std::min(quoted ? code.find('"') : code.find_first_of(kSpace), code.size());
    const std::string_view word = code.substr(0, end);
    code.remove_prefix(std::min(end + (quoted ? 1 : 0), code.size()));
    return word;
}

// Where a HYPERLINK leads: an address, or with `\l` a place in the document.
std::string address_of(std::string_view code) {
    std::string address, place;
    next_word(code);
    while (!code.empty()) {
        const std::string_view word = next_word(code);
        if (word == "\\l")
            place = "#" + std::string(next_word(code));
        else if (!word.empty() && word[0] != '\\' && address.empty())
            address = word;
    }
    return "=" + address + place;
}

// A field that has begun: its items are at the end of those that were made.
struct BegunField {
    std::size_t begin = 0, separator = kNone;
};

class FieldFinder {
  public:
    FieldFinder(Paragraph& paragraph, std::string_view bytes, std::string_view prefix)
        : paragraph_(paragraph), bytes_(bytes), prefix_(prefix) {}

    void find() {
        std::vector<Item> items = std::move(paragraph_.items);
        for (Item& item : items) {
            const Item::Kind kind = item.kind;
            made_.push_back(std::move(item));
            if (kind == Item::Kind::FieldBegin) begun_.push_back({made_.size() - 1, kNone});
            if (kind == Item::Kind::FieldSeparator && !begun_.empty() && begun_.back().separator == kNone)
                begun_.back().separator = made_.size() - 1;
            if (kind == Item::Kind::FieldEnd && !begun_.empty()) end_field();
        }
        // What begins or ends in another paragraph stays where it is, what stands in its code too.
        for (const BegunField& open : begun_)
            for (std::size_t i = open.begin; i < std::min(open.separator, made_.size()); ++i)
                made_[i].kind = Item::Kind::Kept;
        for (Item& item : made_) {
            if (item.kind == Item::Kind::FieldEnd) item.kind = Item::Kind::KeptEnd;
            if (item.kind >= Item::Kind::FieldBegin) item.kind = Item::Kind::Kept;
        }
        paragraph_.items = std::move(made_);
    }

    // The results that Word computes of fields that are elements.
    void find_simple() {
        if (paragraph_.frames.size() > kMostFrames) return;
        for (std::size_t frame = 0; frame < paragraph_.frames.size(); ++frame) {
            Frame& field = paragraph_.frames[frame];
            if (field.kind != Frame::Kind::Field ||
                !field.open.starts_with("<" + std::string(prefix_) + "fldSimple"))
                continue;
            std::string_view code = field.target;
            const std::string_view name = next_word(code);
            switch (kind_of_field(name)) {
                case FieldKind::Link:
                    field.kind = Frame::Kind::Link;
                    field.target = address_of(field.target);
                    break;
                case FieldKind::Text:
                    break;
                case FieldKind::Computed:
                    fold_frame(frame);
            }
        }
    }

  private:
    bool is_inside(std::size_t frame, std::size_t outer) const {
        while (frame != kNone && frame != outer)
            frame = paragraph_.frames[frame].parent;
        return frame == outer;
    }

    static void add_shown(std::string& to, const Item& item) {
        if (!is_kept(item.kind) && item.kind < Item::Kind::FieldBegin) to += item.text;
    }

    void fold_frame(std::size_t frame) {
        const auto first = std::find_if(paragraph_.items.begin(), paragraph_.items.end(),
                                        [&](const Item& item) { return is_inside(item.frame, frame); });
        const auto last = std::find_if_not(first, paragraph_.items.end(),
                                           [&](const Item& item) { return is_inside(item.frame, frame); });
        if (first == last) return;
        Item folded;
        folded.kind = Item::Kind::Field;
        folded.span = paragraph_.frames[frame].all;
        folded.frame = paragraph_.frames[frame].parent;
        for (auto item = first; item != last; ++item)
            add_shown(folded.text, *item);
        *first = std::move(folded);
        paragraph_.items.erase(std::next(first), last);
    }

    void end_field() {
        const BegunField field = begun_.back();
        begun_.pop_back();
        const std::size_t end = made_.size() - 1;
        const std::string code = code_of(field);
        std::string_view words = code;
        const FieldKind kind = kind_of_field(next_word(words));
        if (begun_.size() >= kDeepestField) return;
        const std::size_t frame = made_[end].frame, begun_in = made_[field.begin].frame;
        const bool has_text = kind != FieldKind::Computed && field.separator != kNone;
        // A link whose ends stand in different frames is kept as it is, and its text is text.
        if (has_text && begun_in == frame && made_[field.separator].frame == frame &&
            paragraph_.frames.size() < kMostFrames)
            enclose(field, end, kind, code);
        else if (!has_text && seen_frame(paragraph_, begun_in) == seen_frame(paragraph_, frame))
            fold(field, end);
    }

    std::string code_of(const BegunField& field) const {
        std::string code;
        for (std::size_t i = field.begin; i < std::min(field.separator, made_.size()); ++i)
            if (made_[i].kind == Item::Kind::FieldCode) code += made_[i].text;
        return code;
    }

    std::string data_between(std::size_t from, std::size_t to) const {
        std::string data;
        for (std::size_t i = from; i < to; ++i)
            data += data_of(made_[i], paragraph_, bytes_, prefix_);
        return data;
    }

    // One item; a field without a result is not seen.
    void fold(const BegunField& field, std::size_t end) {
        Item folded;
        folded.kind = field.separator == kNone ? Item::Kind::Kept : Item::Kind::Field;
        folded.span = {made_[field.begin].span.start, made_[end].span.end};
        folded.run = made_[end].run;
        folded.first_run = made_[field.begin].run;
        folded.first_frame = made_[field.begin].frame;
        folded.frame = made_[end].frame;
        folded.data = data_between(field.begin, end + 1);
        for (std::size_t i = std::min(field.separator, end); i < end; ++i)
            add_shown(folded.text, made_[i]);
        made_.resize(field.begin);
        made_.push_back(std::move(folded));
    }

    void enclose(const BegunField& field, std::size_t end, FieldKind kind, const std::string& code) {
        Frame frame;
        frame.kind = kind == FieldKind::Link ? Frame::Kind::Link : Frame::Kind::Field;
        frame.parent = made_[end].frame;
        frame.open = data_between(field.begin, field.separator + 1);
        frame.close = data_of(made_[end], paragraph_, bytes_, prefix_);
        frame.all = {paragraph_.runs[made_[field.begin].run].all.start,
                     paragraph_.runs[made_[end].run].all.end};
        if (kind == FieldKind::Link) frame.target = address_of(code);
        const std::size_t made = paragraph_.frames.size();
        for (std::size_t i = 0; i < paragraph_.frames.size(); ++i)
            if (paragraph_.frames[i].parent == frame.parent &&
                paragraph_.frames[i].all.start > frame.all.start &&
                paragraph_.frames[i].all.end < frame.all.end)
                paragraph_.frames[i].parent = made;
        for (std::size_t i = field.separator + 1; i < end; ++i)
            if (made_[i].frame == frame.parent) made_[i].frame = made;
        paragraph_.frames.push_back(std::move(frame));
        made_.pop_back();
        made_.erase(made_.begin() + static_cast<std::ptrdiff_t>(field.begin),
                    made_.begin() + static_cast<std::ptrdiff_t>(field.separator) + 1);
    }

    Paragraph& paragraph_;
    std::string_view bytes_, prefix_;
    std::vector<Item> made_;
    std::vector<BegunField> begun_;
};

}  // namespace

void find_fields(Paragraph& paragraph, std::string_view bytes, std::string_view prefix) {
    FieldFinder finder(paragraph, bytes, prefix);
    finder.find();
    finder.find_simple();
}

std::string data_of(const Item& item, const Paragraph& paragraph, std::string_view bytes,
                    std::string_view prefix) {
    if (!item.data.empty()) return item.data;
    std::string stands(bytes.substr(item.span.start.value, item.span.size()));
    if (item.run == kNone) return stands;
    const std::string name = std::string(prefix) + "r>";
    if (item.in_text) {
        const std::string text = std::string(prefix) + "t";
        stands = "<" + text + " xml:space=\"preserve\">" + stands + "</" + text + ">";
    }
    return "<" + name + paragraph.runs[item.run].format->bytes + stands + "</" + name;
}

}  // namespace tolmach::formats::docx
