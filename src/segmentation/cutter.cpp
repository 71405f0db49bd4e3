// SPDX-License-Identifier: Apache-2.0
#include "segmentation/cutter.hpp"

#include "segmentation/house.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <iterator>

namespace tolmach::segmentation {
namespace {

using xliff::Code;
using xliff::Content;
using xliff::Inline;
using xliff::Marker;
using xliff::Segment;

bool is_line_break(const Code& code) {
    return code.sub_type == "xlf:lb";
}

// What the rules see of a part.
std::string_view seen_text(const Inline& part, CodesSeen seen) {
    if (const auto* run = std::get_if<xliff::Text>(&part)) return run->value;
    const auto* code = std::get_if<Code>(&part);
    if (!code || seen == CodesSeen::None) return {};
    if (xliff::is_footnote_call(*code)) return kCallCharacter;
    return is_line_break(*code) ? kLineBreakCharacter : std::string_view();
}

// Space, to the eye: text of white space alone, or a hard line break.
bool is_blank(const Inline& part) {
    if (const auto* run = std::get_if<xliff::Text>(&part)) return text::trim(run->value).empty();
    const auto* code = std::get_if<Code>(&part);
    return code && is_line_break(*code);
}

// By how much a part opens or closes pairs.
int opens(const Inline& part) {
    if (const auto* code = std::get_if<Code>(&part)) {
        if (code->isolated || code->shape == Code::Shape::Placeholder) return 0;
        return code->shape == Code::Shape::Start ? 1 : -1;
    }
    const auto* marker = std::get_if<Marker>(&part);
    return marker ? (marker->edge == xliff::Edge::Start ? 1 : -1) : 0;
}

bool stays(const Inline& part, const CodeSides& sides) {
    const auto* code = std::get_if<Code>(&part);
    if (!code) return opens(part) < 0;
    switch (code->shape) {
        case Code::Shape::Start:
            return sides.start_stays;
        case Code::Shape::End:
            return sides.end_stays;
        case Code::Shape::Placeholder:
            break;
    }
    return sides.isolated_stays;
}

// A part, no longer than up to the next break or the next change between space and text.
struct Piece {
    Inline part;
    std::size_t at = 0;  // Where it begins in the text the rules see.
    std::size_t size = 0;
    int open = 0;  // Pairs that are open before it.
};

std::size_t stretch(std::string_view run, std::size_t at, const std::vector<base::ByteOffset>& breaks) {
    const auto next = std::upper_bound(breaks.begin(), breaks.end(), base::ByteOffset(at));
    const std::size_t limit = next == breaks.end() ? run.size() : std::min(run.size(), next->value - at);
    const std::string_view within = run.substr(0, limit);
    const std::string_view trimmed = text::trim(within);
    if (trimmed.empty()) return limit;
    const auto lead = static_cast<std::size_t>(trimmed.data() - within.data());
    return lead > 0 ? lead : trimmed.size();
}

std::vector<Piece> pieces_of(const Content& content, const std::vector<base::ByteOffset>& breaks,
                             CodesSeen seen) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    int open = 0;
    for (const Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) {
            for (std::string_view rest = run->value; !rest.empty();) {
                const std::size_t length = stretch(rest, at, breaks);
                pieces.push_back({xliff::Text{std::string(rest.substr(0, length))}, at, length, open});
                at += length;
                rest.remove_prefix(length);
            }
        } else {
            const std::size_t size = seen_text(part, seen).size();
            pieces.push_back({part, at, size, open});
            at += size;
            open += opens(part);
        }
    }
    return pieces;
}

// The piece before which to cut for a break at a place of the text, or the number of pieces: at the break,
// behind the codes that stay, or as soon behind it in white space as no pair is open.
std::size_t cut_for(const std::vector<Piece>& pieces, std::size_t place, const CodeSides& sides) {
    const auto first = std::lower_bound(pieces.begin(), pieces.end(), place,
                                        [](const Piece& piece, std::size_t at) { return piece.at < at; });
    auto i = static_cast<std::size_t>(first - pieces.begin());
    while (i < pieces.size() && pieces[i].size == 0 && stays(pieces[i].part, sides))
        ++i;
    while (i < pieces.size() && pieces[i].open > 0 && (pieces[i].size == 0 || is_blank(pieces[i].part)))
        ++i;
    return i < pieces.size() && pieces[i].open == 0 ? i : pieces.size();
}

class Segments {
  public:
    void add(std::vector<Piece>::const_iterator from, std::vector<Piece>::const_iterator to) {
        const auto first = std::find_if_not(from, to, [](const Piece& p) { return is_blank(p.part); });
        const auto last = std::find_if_not(std::make_reverse_iterator(to), std::make_reverse_iterator(first),
                                           [](const Piece& p) { return is_blank(p.part); })
                              .base();
        add_space(from, first);
        if (first != last) {
            Segment made = named("s", ++sentences_);
            append(made.source, first, last);
            made_.push_back(std::move(made));
        }
        add_space(last, to);
    }

    std::vector<Segment> take() { return std::move(made_); }

  private:
    using Iterator = std::vector<Piece>::const_iterator;

    static Segment named(const char* kind, std::size_t number) {
        Segment made;
        made.id = kind + std::to_string(number);
        return made;
    }

    static void append(Content& content, Iterator from, Iterator to) {
        for (; from != to; ++from)
            if (const auto* run = std::get_if<xliff::Text>(&from->part))
                xliff::append_text(content, run->value);
            else
                content.push_back(from->part);
    }

    void add_space(Iterator from, Iterator to) {
        if (from == to) return;
        if (made_.empty() || !made_.back().ignorable) {
            made_.push_back(named("i", ++ignorables_));
            made_.back().ignorable = true;
        }
        append(made_.back().source, from, to);
    }

    std::vector<Segment> made_;
    std::size_t sentences_ = 0;
    std::size_t ignorables_ = 0;
};

}  // namespace

std::string text_of(const Content& content, CodesSeen seen) {
    std::string text;
    for (const Inline& part : content)
        text += seen_text(part, seen);
    return text;
}

std::vector<Segment> cut(const Content& content, const std::vector<base::ByteOffset>& breaks, CodesSeen seen,
                         const CodeSides& sides) {
    const std::vector<Piece> pieces = pieces_of(content, breaks, seen);
    Segments segments;
    std::size_t from = 0;
    for (const base::ByteOffset place : breaks) {
        const std::size_t to = cut_for(pieces, place.value, sides);
        if (to <= from || to == pieces.size()) continue;
        segments.add(pieces.begin() + static_cast<std::ptrdiff_t>(from),
                     pieces.begin() + static_cast<std::ptrdiff_t>(to));
        from = to;
    }
    segments.add(pieces.begin() + static_cast<std::ptrdiff_t>(from), pieces.end());
    return segments.take();
}

}  // namespace tolmach::segmentation
