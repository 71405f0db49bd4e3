// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/read_segments.hpp"

#include "text/character.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace tolmach::xliff {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_cut(const std::vector<Piece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const Piece& piece) { return piece.mid.has_value(); });
}

void set_target(PairedSegment& to, Piece piece) {
    to.segment.target = std::exchange(piece.content, {});
    to.target = std::move(piece);
}

/// Finds the segment of each piece of a target, and makes one where there is none.
class Pairing {
  public:
    explicit Pairing(std::vector<PairedSegment>& all) : all_(all), given_(all.size()) {
        for (std::size_t i = 0; i < given_; ++i)
            if (!all[i].segment.ignorable) by_mid_[all[i].segment.id].push_back(i);
    }

    void pair(std::vector<Piece> target);

  private:
    std::size_t segment_with(const std::string& mid);
    std::size_t gap_behind(std::size_t last);
    void put_in_place(std::vector<std::size_t>& sequence);
    void set_orders(const std::vector<std::size_t>& sequence);

    std::vector<PairedSegment>& all_;
    std::size_t given_;                // how many segments the source has; new ones stand after them
    std::vector<std::size_t> behind_;  // for each new segment, the given one it follows
    std::size_t first_free_ = 0;
    std::map<std::string, std::deque<std::size_t>> by_mid_;  // without a target yet, in order
};

std::size_t Pairing::segment_with(const std::string& mid) {
    const auto at = by_mid_.find(mid);
    if (at == by_mid_.end() || at->second.empty()) return kNone;
    const std::size_t first = at->second.front();
    at->second.pop_front();
    return first;
}

// The ignorable that stands after a segment, or the first one that has no target yet.
std::size_t Pairing::gap_behind(std::size_t last) {
    const std::size_t next = last + 1;  // kNone + 1 is 0
    const auto free = [&](std::size_t i) { return all_[i].segment.ignorable && !all_[i].segment.target; };
    if (next < given_ && free(next)) return next;
    while (first_free_ < given_ && !free(first_free_))
        ++first_free_;
    return first_free_ < given_ ? first_free_ : kNone;
}

void Pairing::pair(std::vector<Piece> target) {
    std::vector<std::size_t> sequence;  // of segments, as the target has them
    std::size_t last = kNone;
    for (Piece& piece : target) {
        std::size_t at = piece.mid ? segment_with(*piece.mid) : gap_behind(last);
        if (at != kNone) {
            last = at;
        } else {
            at = all_.size();
            behind_.push_back(last);
            Segment& made = all_.emplace_back().segment;
            made.ignorable = !piece.mid;
            made.id = piece.mid.value_or("");
            made.line = piece.line;
            made.column = piece.column;
        }
        set_target(all_[at], std::move(piece));
        sequence.push_back(at);
    }
    for (PairedSegment& each : all_)
        if (each.segment.ignorable && !each.segment.target) each.segment.target = Content{};
    if (!behind_.empty()) put_in_place(sequence);
    if (!std::is_sorted(sequence.begin(), sequence.end())) set_orders(sequence);
}

// Moves segments that are new after those they follow.
void Pairing::put_in_place(std::vector<std::size_t>& sequence) {
    std::vector<std::pair<std::size_t, std::size_t>> places;  // the given one before, from 1; the segment
    for (std::size_t i = 0; i < all_.size(); ++i)
        places.emplace_back(i < given_ ? i + 1 : behind_[i - given_] + 1, i);
    std::sort(places.begin(), places.end());
    std::vector<PairedSegment> moved;
    std::vector<std::size_t> new_places(places.size());
    for (const auto& [before, old] : places) {
        new_places[old] = moved.size();
        moved.push_back(std::move(all_[old]));
    }
    all_ = std::move(moved);
    for (std::size_t& place : sequence)
        place = new_places[place];
}

// Segments that the target does not have stay after their neighbours.
void Pairing::set_orders(const std::vector<std::size_t>& sequence) {
    std::vector<bool> present(all_.size(), false);
    for (const std::size_t i : sequence)
        present[i] = true;
    std::vector<std::size_t> order;
    const auto add_absent_from = [&](std::size_t i) {
        for (; i < present.size() && !present[i]; ++i)
            order.push_back(i);
    };
    add_absent_from(0);
    for (const std::size_t i : sequence) {
        order.push_back(i);
        add_absent_from(i + 1);
    }
    for (std::size_t place = 0; place < order.size(); ++place)
        if (order[place] != place && present[order[place]]) all_[order[place]].segment.order = place + 1;
}

}  // namespace

void restore_gaps(std::vector<Piece>& pieces, std::string_view source) {
    const auto is_white = [](std::string_view text) { return text::trim(text).empty(); };
    std::vector<Piece> restored;
    std::size_t at = 0;  // in source
    const auto gap_until = [&](std::size_t end) {
        if (end > at) restored.emplace_back().content = content_of(std::string(source.substr(at, end - at)));
    };
    for (const Piece& piece : pieces) {
        const std::string text = plain_text(piece.content);
        if (piece.mid) {
            const std::size_t start = source.find(text, at);
            if (start == std::string_view::npos || !is_white(source.substr(at, start - at))) return;
            gap_until(start);
            restored.push_back(piece);
            at = start + text.size();
        } else if (!is_white(text) || piece.content != content_of(text)) {
            return;
        }
    }
    if (!is_white(source.substr(at))) return;
    gap_until(source.size());
    pieces = std::move(restored);
}

std::vector<PairedSegment> segments_of(std::vector<Piece> source) {
    std::vector<PairedSegment> all;
    for (Piece& piece : source) {
        PairedSegment& each = all.emplace_back();
        each.segment.ignorable = !piece.mid;
        each.segment.id = piece.mid.value_or("");
        each.segment.line = piece.line;
        each.segment.column = piece.column;
        each.segment.source = std::exchange(piece.content, {});
        each.segment.extra = std::exchange(piece.attributes, {});
        each.source = std::move(piece);
    }
    return all;
}

void pair_targets(std::vector<PairedSegment>& segments, std::vector<Piece> target) {
    if (is_cut(target)) return Pairing(segments).pair(std::move(target));
    Piece whole = joined(std::move(target));
    if (whole.content.empty()) return;
    const auto is_own = [](const PairedSegment& each) { return !each.segment.ignorable; };
    if (std::count_if(segments.begin(), segments.end(), is_own) != 1) {
        std::vector<Piece> source;
        for (PairedSegment& each : segments) {
            each.source.content = std::move(each.segment.source);
            source.push_back(std::move(each.source));
        }
        segments.assign(1, {});
        segments[0].source = joined(std::move(source));
        segments[0].segment.source = std::exchange(segments[0].source.content, {});
    }
    for (PairedSegment& each : segments)
        set_target(each, each.segment.ignorable ? Piece{} : std::move(whole));
}

}  // namespace tolmach::xliff
