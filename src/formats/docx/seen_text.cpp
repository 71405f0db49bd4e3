// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/seen_text.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::docx {
namespace {

using ItemKind = Item::Kind;

bool is_seen(const Item& item) {
    return !is_kept(item.kind);
}

// What at an end of a paragraph needs no place in its text.
bool is_no_text_at_end(ItemKind kind) {
    return kind == ItemKind::Break || kind == ItemKind::PageBreak || kind == ItemKind::Tab ||
           kind == ItemKind::Symbol || kind == ItemKind::Object;
}

bool is_exact(const Item& item) {
    return item.text.size() == item.span.size();
}

// Cuts the white space off the start or the end of a text and keeps it as an item of its own; gives whether
// text is left.
bool cut_space(std::vector<Item>& items, std::size_t at, bool at_start) {
    Item& item = items[at];
    const std::string_view kept = text::trim(item.text);
    const ItemKind kind = at_start ? ItemKind::Kept : ItemKind::KeptEnd;
    if (kept.empty()) {
        item.kind = kind;
        return false;
    }
    const std::string_view whole = item.text;
    const auto front = static_cast<std::size_t>(kept.data() - whole.data());
    const std::size_t cut = at_start ? front : whole.size() - front - kept.size();
    if (cut == 0 || !is_exact(item)) return true;
    Item space = item;
    space.kind = kind;
    if (at_start) {
        space.text.resize(cut);
        space.span.end = space.span.start + cut;
        item.text.erase(0, cut);
        item.span.start = space.span.end;
    } else {
        space.text.erase(0, whole.size() - cut);
        space.span.start = space.span.end - cut;
        item.text.resize(item.text.size() - cut);
        item.span.end = space.span.start;
    }
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(at + (at_start ? 0 : 1)), std::move(space));
    return true;
}

void trim_start(std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_seen(items[i])) continue;
        if (is_no_text_at_end(items[i].kind))
            items[i].kind = ItemKind::Kept;
        else if (items[i].kind != ItemKind::Text || cut_space(items, i, true))
            return;
    }
}

void trim_back(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i-- > 0;) {
        if (!is_seen(items[i])) continue;
        if (is_no_text_at_end(items[i].kind))
            items[i].kind = ItemKind::KeptEnd;
        else if (items[i].kind != ItemKind::Text || cut_space(items, i, false))
            return;
    }
}

std::size_t outermost_seen(const Paragraph& paragraph, std::size_t frame) {
    std::size_t found = kNone;
    for (; frame != kNone; frame = paragraph.frames[frame].parent)
        if (paragraph.frames[frame].kind != Frame::Kind::Unseen) found = frame;
    return found;
}

// A frame around everything that is no link.
std::size_t frame_around_all(const Paragraph& paragraph) {
    std::size_t around = kNone;
    bool first = true;
    for (const Item& item : paragraph.items) {
        if (!is_seen(item)) continue;
        const std::size_t outermost = outermost_seen(paragraph, item.frame);
        if (!first && outermost != around) return kNone;
        around = outermost;
        first = false;
    }
    return around != kNone && paragraph.frames[around].kind != Frame::Kind::Link ? around : kNone;
}

bool is_blank(const Item& item) {
    return text::trim(item.text).empty();
}

// How much text of a frame has each format.
using FormatSizes = std::map<std::size_t, std::pair<const RunFormat*, std::size_t>>;

const RunFormat* commonest(const FormatSizes& sizes) {
    const RunFormat* best = nullptr;
    std::size_t most = 0;
    for (const auto& [kind, entry] : sizes) {
        const auto& [format, size] = entry;
        const bool is_plainer = best && best->looks != 0 && format->looks == 0;
        const bool is_less_plain = best && best->looks == 0 && format->looks != 0;
        if (best && !is_plainer && (is_less_plain || size <= most)) continue;
        best = format;
        most = size;
    }
    return best;
}

void find_bases(SeenText& seen, const Paragraph& paragraph, const RunFormats& formats) {
    std::map<std::size_t, FormatSizes> sizes;
    for (const SeenItem& each : seen.items)
        if (each.format && !is_blank(*each.item)) {
            auto& [format, size] =
                sizes[each.frame].try_emplace(each.format->kind, each.format, 0).first->second;
            size += each.item->text.size();
        }
    const RunFormat* base = commonest(sizes[kNone]);
    seen.base = base ? base : &formats.none();
    seen.bases.assign(paragraph.frames.size(), nullptr);
    const auto base_of = [&](std::size_t frame) {
        const RunFormat* found = nullptr;
        for (; frame != kNone && !found; frame = seen_frame(paragraph, paragraph.frames[frame].parent))
            if (const auto known = sizes.find(frame); known != sizes.end()) found = commonest(known->second);
        return found ? found : seen.base;
    };
    for (std::size_t i = 0; i < paragraph.frames.size(); ++i)
        seen.bases[i] = base_of(i);
}

// White space and codes take the format that stands on both sides of them, else none.
void blend(SeenText& seen) {
    std::vector<const RunFormat*> behind(seen.items.size(), nullptr);
    const RunFormat* next = nullptr;
    std::size_t frame = kNone;
    const auto is_solid = [](const SeenItem& each) { return each.format && !is_blank(*each.item); };
    for (std::size_t i = seen.items.size(); i-- > 0;) {
        if (seen.items[i].frame != frame) next = nullptr;
        frame = seen.items[i].frame;
        behind[i] = next;
        if (is_solid(seen.items[i])) next = seen.items[i].format;
    }
    const RunFormat* before = nullptr;
    for (std::size_t i = 0; i < seen.items.size(); ++i) {
        SeenItem& each = seen.items[i];
        if (i > 0 && seen.items[i - 1].frame != each.frame) before = nullptr;
        if (is_solid(each)) {
            before = each.format;
            continue;
        }
        const bool both = before && behind[i] && before->kind == behind[i]->kind;
        if (each.format && each.format->shows_space) continue;
        each.format = both ? before : &seen.base_in(each.frame);
    }
}

}  // namespace

void trim_paragraph(Paragraph& paragraph) {
    trim_start(paragraph.items);
    trim_back(paragraph.items);
    for (std::size_t around = frame_around_all(paragraph); around != kNone;
         around = frame_around_all(paragraph))
        paragraph.frames[around].kind = Frame::Kind::Unseen;
}

std::size_t seen_frame(const Paragraph& paragraph, std::size_t frame) {
    while (frame != kNone && paragraph.frames[frame].kind == Frame::Kind::Unseen)
        frame = paragraph.frames[frame].parent;
    return frame;
}

SeenText seen_text(const Paragraph& paragraph, const RunFormats& formats) {
    SeenText seen;
    for (const Item& item : paragraph.items) {
        if (!is_seen(item)) continue;
        const bool is_text = item.kind == ItemKind::Text && item.run != kNone;
        seen.items.push_back(
            {&item, seen_frame(paragraph, item.frame), is_text ? paragraph.runs[item.run].format : nullptr});
    }
    find_bases(seen, paragraph, formats);
    blend(seen);
    return seen;
}

bool has_unit(const Paragraph& paragraph) {
    return std::any_of(paragraph.items.begin(), paragraph.items.end(), [](const Item& item) {
        return item.kind == ItemKind::Call ||
               (item.kind == ItemKind::Text && text::has_letter_or_digit(text::to_utf32(item.text)));
    });
}

std::string plain_text_of(const Paragraph& paragraph) {
    std::string text;
    for (const Item& item : paragraph.items)
        if (item.kind == ItemKind::Text) text += item.text;
    return text;
}

}  // namespace tolmach::formats::docx
