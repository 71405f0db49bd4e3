// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/fill.hpp"

#include "formats/docx/paragraph_writer.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::formats::docx {
namespace {

using ItemKind = Item::Kind;

// A character or a code, or an end of the paragraph.
struct FilledPiece {
    std::size_t before = 0, look = 0;  ///< How the piece before it looks, and how it looks itself.
    std::string_view seen;             ///< A character, or the data of a code.
    bool is_code = false;
    std::size_t item = kNone;  ///< Of what stood there.
    base::ByteOffset end;      ///< The same: behind its bytes.
    std::size_t look_of = 0;   ///< Of what is wanted: index of its look.

    bool same_as(const FilledPiece& other) const {
        return before == other.before && look == other.look && is_code == other.is_code && seen == other.seen;
    }
};

// Frames that are seen and a format.
struct RunLook {
    std::vector<std::size_t> frames;
    const RunFormat* format = nullptr;
};

bool is_end_of_name(std::string_view behind) {
    return !behind.empty() && std::string_view(" \t\r\n/>").find(behind[0]) != std::string_view::npos;
}

// Splits the data of a code into the format at its start and what follows.
std::pair<std::string_view, std::string_view> split_format(std::string_view data, std::string_view prefix) {
    const std::string open = "<" + std::string(prefix) + "rPr";
    const std::string close = "</" + std::string(prefix) + "rPr>";
    if (!data.starts_with(open)) return {{}, data};
    std::size_t depth = 0;
    for (std::size_t at = 0; at < data.size();) {
        if (data.substr(at).starts_with(close)) {
            at += close.size();
            --depth;
        } else if (data.substr(at).starts_with(open) && is_end_of_name(data.substr(at + open.size()))) {
            const std::size_t end = std::min(data.find('>', at), data.size() - 1);
            depth += data[end - 1] == '/' ? 0 : 1;
            at = end + 1;
        } else {
            at = std::min(data.find('<', at + 1), data.size());
            continue;
        }
        if (depth == 0) return {data.substr(0, at), data.substr(at)};
    }
    return {{}, data};
}

class ParagraphFiller {
  public:
    ParagraphFiller(const Paragraph& paragraph, TextPart& part, std::string_view bytes, bool composed,
                    const FilledBytes& filled)
        : paragraph_(paragraph),
          part_(part),
          bytes_(bytes),
          composed_(composed),
          filled_(filled),
          seen_(seen_text(paragraph, part.formats)) {
        read_stood();
    }

    std::string fill(const std::vector<Written>& wanted) {
        read_wanted(wanted);
        const auto same = [](const FilledPiece& a, const FilledPiece& b) { return a.same_as(b); };
        const auto [old_end, new_end] =
            std::mismatch(stood_.begin(), stood_.end(), wanted_.begin(), wanted_.end(), same);
        if (old_end == stood_.end() && new_end == wanted_.end()) return filled_(paragraph_.content);
        auto start = static_cast<std::size_t>(old_end - stood_.begin());
        const auto most = static_cast<std::ptrdiff_t>(std::min(stood_.size(), wanted_.size()) - start);
        auto behind = static_cast<std::size_t>(
            std::mismatch(stood_.rbegin(), stood_.rbegin() + most, wanted_.rbegin(), same).first -
            stood_.rbegin());
        if (paragraph_.has_cdata) start = behind = 0;
        write(start, behind);
        return writer_.take();
    }

  private:
    // Looks are numbered as they come by.
    std::size_t look_number(const std::vector<std::size_t>& frames, const RunFormat& format) {
        std::string key = std::to_string(format.kind);
        for (const std::size_t frame : frames) {
            const Frame& each = paragraph_.frames[frame];
            key.append("\x01").append(each.kind == Frame::Kind::Link ? each.open : std::to_string(frame));
        }
        const auto [known, is_new] = numbers_.try_emplace(std::move(key), looks_.size());
        if (is_new) looks_.push_back({frames, &format});
        return known->second;
    }

    std::vector<std::size_t> seen_around(std::size_t frame) const {
        std::vector<std::size_t> frames = frames_around(paragraph_, frame);
        std::erase_if(frames,
                      [&](std::size_t each) { return paragraph_.frames[each].kind == Frame::Kind::Unseen; });
        return frames;
    }

    void add(std::vector<FilledPiece>& pieces, std::string_view seen, std::size_t look, bool is_code,
             std::size_t item, base::ByteOffset end) {
        const std::size_t before = pieces.empty() ? look : pieces.back().look;
        pieces.push_back({before, look, seen, is_code, item, end, look});
    }

    // The characters of a text; of one that stood there with the places of their ends.
    void add_text(std::vector<FilledPiece>& pieces, std::string_view text, std::size_t look,
                  std::size_t item) {
        const Item* stood = item == kNone ? nullptr : seen_.items[item].item;
        const bool exact = stood && stood->text.size() == stood->span.size();
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t from = at;
            text::next_code_point(text, at);
            std::string_view character = text.substr(from, at - from);
            if (character == "\n" || character == "\r" || character == "\t") character = " ";
            add(pieces, character, look, false, item,
                !stood  ? base::ByteOffset{}
                : exact ? stood->span.start + at
                        : stood->span.end);
        }
    }

    void read_stood() {
        std::size_t objects = 0;
        for (std::size_t i = 0; i < seen_.items.size(); ++i) {
            const SeenItem& each = seen_.items[i];
            const std::size_t look = look_number(seen_around(each.frame), *each.format);
            if (i == 0) add(stood_, {}, look, true, kNone, start_of(*each.item));
            if (each.item->kind == ItemKind::Text) {
                add_text(stood_, each.item->text, look, i);
                continue;
            }
            const std::string& data = data_.emplace_back(
                each.item->kind == ItemKind::Object ? object_data(++objects)
                                                    : data_of(*each.item, paragraph_, bytes_, part_.prefix));
            if (each.item->kind == ItemKind::Object) objects_.emplace(data, each.item);
            add(stood_, data, look, true, i, each.item->span.end);
        }
        if (!stood_.empty()) add(stood_, kEnd, stood_.back().look, true, kNone, paragraph_.content.end);
    }

    void read_wanted(const std::vector<Written>& wanted) {
        RunLook look{{}, seen_.base};
        std::vector<std::pair<const xliff::Code*, RunLook>>
            around;  // Codes that are open, and the look outside.
        const auto number = [&] { return look_number(look.frames, *look.format); };
        const auto begin = [&] {
            if (wanted_.empty()) add(wanted_, {}, number(), true, kNone, {});
        };
        for (const Written& each : wanted) {
            if (!each.code) {
                if (each.text.empty()) continue;
                begin();
                const std::string& text = texts_.emplace_back(
                    composed_ && !each.untranslated ? text::to_nfc(each.text) : std::string(each.text));
                add_text(wanted_, text, number(), kNone);
            } else if (each.code->shape == xliff::Code::Shape::Placeholder) {
                begin();
                add(wanted_, each.code->details->data, number(), true, kNone, {});
            } else if (!each.is_end) {
                around.emplace_back(each.code, look);
                apply(*each.code, look);
            } else {
                leave(*each.code, around, look);
            }
        }
        begin();
        add(wanted_, kEnd, wanted_.back().look, true, kNone, {});
    }

    // A pair that is closed while others are open in it gives them up to what stands around it.
    static void leave(const xliff::Code& code, std::vector<std::pair<const xliff::Code*, RunLook>>& around,
                      RunLook& look) {
        for (std::size_t i = around.size(); i-- > 0;)
            if (around[i].first->id == code.id) {
                look = around[i].second;
                around.resize(i);
                return;
            }
    }

    void apply(const xliff::Code& code, RunLook& look) {
        const auto [format, open] = split_format(code.details->data, part_.prefix);
        if (const std::size_t frame = open.empty() ? kNone : frame_of(open); frame != kNone)
            look.frames.push_back(frame);
        if (format.empty()) return;
        const bool is_none = format == format_data(part_.formats.none(), part_.prefix);
        look.format = is_none ? &part_.formats.none() : &part_.formats.of(format);
    }

    // The frame that is written so: of links any, of others one that was not written yet.
    std::size_t frame_of(std::string_view open) {
        for (std::size_t i = 0; i < paragraph_.frames.size(); ++i) {
            const Frame& frame = paragraph_.frames[i];
            if (frame.kind == Frame::Kind::Unseen || frame.open != open) continue;
            if (frame.kind == Frame::Kind::Link || used_.insert(i).second) return i;
        }
        return kNone;
    }

    // The start of the first thing that is seen, or of what is around it.
    base::ByteOffset start_of(const Item& item) const {
        return item.in_text ? item.span.start : beside(item, true);
    }

    // The edge of the run, or of the frame, that an item stands in, below the frames that are around all of
    // the text.
    base::ByteOffset beside(const Item& item, bool start) const {
        const std::size_t run = start && item.first_run != kNone ? item.first_run : item.run;
        base::ByteSpan span = run == kNone ? item.span : paragraph_.runs[run].all;
        const bool is_field = item.first_run != kNone;
        for (const std::size_t frame :
             frames_around(paragraph_, start && is_field ? item.first_frame : item.frame)) {
            if (is_around_all(frame)) continue;
            span = paragraph_.frames[frame].all;
            break;
        }
        return start ? std::min(span.start, item.span.start) : std::max(span.end, item.span.end);
    }

    bool is_around_all(std::size_t frame) const {
        return std::all_of(seen_.items.begin(), seen_.items.end(),
                           [&](const SeenItem& each) {
                               std::size_t at = each.item->frame;
                               while (at != kNone && at != frame)
                                   at = paragraph_.frames[at].parent;
                               return at == frame;
                           }) &&
               paragraph_.frames[frame].kind == Frame::Kind::Unseen;
    }

    Standing standing_beside(const Item& item) const {
        Standing there;
        for (const std::size_t frame : frames_around(paragraph_, item.frame)) {
            if (!is_around_all(frame)) break;
            there.frames.push_back(frame);
        }
        return there;
    }

    // Where one stands in an item that is text, or behind a code.
    Standing standing_in(const Item& item) const {
        Standing there;
        there.frames = frames_around(paragraph_, item.frame);
        there.run = item.run == kNone ? nullptr : paragraph_.runs[item.run].format;
        there.in_text = item.in_text;
        there.text_tag = item.text_tag;
        return there;
    }

    // Where a seam lies, and how one stands there.
    struct Seam {
        base::ByteOffset at;
        Standing standing;
    };

    Seam seam_beside(const Item& item, bool start) const {
        return {beside(item, start), standing_beside(item)};
    }

    // Behind a piece of what stood there.
    Seam seam_behind(const FilledPiece& piece) const {
        const Item& first = *seen_.items.front().item;
        if (piece.item != kNone) return {piece.end, standing_in(*seen_.items[piece.item].item)};
        return {piece.end, first.in_text ? standing_in(first) : standing_beside(first)};
    }

    // What stood there up to `same_start` pieces, what is wanted, and what stood in the last `same_end`
    // pieces.
    void write(std::size_t same_start, std::size_t same_end) {
        const Item& first = *seen_.items.front().item;
        const Item& last = *seen_.items.back().item;
        Seam to = seam_beside(last, false);
        const Item* before = nullptr;  // The item that stood before what is copied at the end.
        if (same_end > 0 && !(same_end == 1 && !last.in_text)) {
            const FilledPiece& piece = stood_[stood_.size() - same_end - 1];
            to = seam_behind(piece);
            before = piece.item == kNone ? nullptr : seen_.items[piece.item].item;
        }
        Seam from = same_start > 0 ? seam_behind(stood_[same_start - 1]) : seam_beside(first, true);
        // A run that what is kept would leave empty is written behind it.
        if (same_start == 1 && has_kept(from.at, to.at, false)) from = seam_beside(first, true);
        const std::size_t tag = from.standing.text_tag;
        writer_.copy(filled_({paragraph_.content.start, from.at}), std::move(from.standing),
                     tag == kNone ? 0 : from.at.value - tag);
        write_kept(from.at, to.at, false);
        const std::size_t end = wanted_.size() - std::max<std::size_t>(same_end, 1);
        for (std::size_t i = std::max<std::size_t>(same_start, 1); i < end; ++i)
            write_piece(wanted_[i]);
        // Rather than to open a run again where nothing more stands in it, one goes on behind it.
        if (before && (!writer_.stands_in(to.standing) || has_kept(from.at, to.at, true)) &&
            beside(*before, false) <= next_start(same_end))
            to = seam_beside(*before, false);
        if (has_kept(from.at, to.at, true)) writer_.go_beside(to.standing);
        write_kept(from.at, to.at, true);
        for (const auto& [data, item] : objects_)
            if (from.at <= item->span.start && item->span.start < to.at)
                writer_.put_kept(object_bytes(*item));
        rest_ = filled_({to.at, paragraph_.content.end});
        writer_.go_to(to.standing, rest_);
        writer_.copy(rest_, {});
    }

    // Where the first piece begins of what is copied at the end.
    base::ByteOffset next_start(std::size_t same_end) const {
        const FilledPiece& next = stood_[stood_.size() - same_end];
        return next.item == kNone ? paragraph_.content.end : seen_.items[next.item].item->span.start;
    }

    bool has_kept(base::ByteOffset from, base::ByteOffset to, bool behind) const {
        return std::any_of(paragraph_.items.begin(), paragraph_.items.end(),
                           [&](const Item& item) { return is_kept_in(item, from, to, behind); });
    }

    static bool is_kept_in(const Item& item, base::ByteOffset from, base::ByteOffset to, bool behind) {
        return is_kept(item.kind) && from <= item.span.start && item.span.start < to &&
               behind == (item.kind != ItemKind::Kept);
    }

    // What is kept of what is written anew.
    void write_kept(base::ByteOffset from, base::ByteOffset to, bool behind) {
        for (const Item& item : paragraph_.items)
            if (is_kept_in(item, from, to, behind))
                writer_.put_kept(data_of(item, paragraph_, bytes_, part_.prefix));
    }

    void write_piece(const FilledPiece& piece) {
        const RunLook& look = looks_[piece.look_of];
        if (!piece.is_code) return writer_.put(piece.seen, look.frames, *look.format);
        const auto object = objects_.find(piece.seen);
        // An object that was written, or never stood here, is not written.
        if (object == objects_.end() && !piece.seen.starts_with('<')) return;
        if (object == objects_.end()) return writer_.put_beside(piece.seen, look.frames);
        writer_.put_beside(object_bytes(*object->second), look.frames);
        objects_.erase(object);
    }

    std::string object_bytes(const Item& item) const {
        const std::string data = filled_(item.span);
        if (item.run == kNone) return data;
        return "<" + part_.prefix + "r>" + paragraph_.runs[item.run].format->bytes + data + "</" +
               part_.prefix + "r>";
    }

    static constexpr std::string_view kEnd = "end";

    const Paragraph& paragraph_;
    TextPart& part_;
    std::string_view bytes_;
    bool composed_;
    const FilledBytes& filled_;
    SeenText seen_;
    std::map<std::string, std::size_t> numbers_;
    std::vector<RunLook> looks_;
    std::set<std::size_t> used_;  ///< Frames that are wanted.
    std::deque<std::string> data_, texts_;
    std::map<std::string, const Item*, std::less<>> objects_;
    std::vector<FilledPiece> stood_, wanted_;
    ParagraphWriter writer_{paragraph_, part_.prefix};
    std::string rest_;
};

}  // namespace

std::string filled_paragraph(const Paragraph& paragraph, TextPart& part, std::string_view bytes,
                             const std::vector<Written>& wanted, bool composed, const FilledBytes& filled) {
    return ParagraphFiller(paragraph, part, bytes, composed, filled).fill(wanted);
}

}  // namespace tolmach::formats::docx
