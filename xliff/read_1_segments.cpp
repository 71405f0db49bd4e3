// SPDX-License-Identifier: Apache-2.0
#include "xliff/read_1_segments.hpp"

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

/// Finds the segment of each piece of a target, and makes one where there is none.
class Pairing {
  public:
    explicit Pairing(std::vector<Segment>& segments) : segments_(segments), taken_(segments.size(), false) {
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (!segments[i].ignorable) by_mid_[segments[i].id].push_back(i);
    }

    void pair(std::vector<Piece> target, std::vector<Attributes>& marks);

  private:
    std::size_t segment_with(const std::string& mid);
    std::size_t gap_behind(std::size_t last);
    void put_in_place(const std::vector<std::size_t>& behind, std::vector<std::size_t>& sequence,
                      std::vector<Attributes>& marks);
    void set_orders(const std::vector<std::size_t>& sequence);

    std::vector<Segment>& segments_;
    std::vector<bool> taken_;
    std::size_t first_free_ = 0;
    std::map<std::string, std::deque<std::size_t>> by_mid_;  // not taken, in order
};

std::size_t Pairing::segment_with(const std::string& mid) {
    const auto at = by_mid_.find(mid);
    if (at == by_mid_.end() || at->second.empty()) return kNone;
    const std::size_t first = at->second.front();
    at->second.pop_front();
    return first;
}

// The ignorable that stands behind a segment, or the first one that has no target yet.
std::size_t Pairing::gap_behind(std::size_t last) {
    const std::size_t next = last + 1;  // kNone + 1 is 0
    const auto free = [&](std::size_t i) { return segments_[i].ignorable && !taken_[i]; };
    if (next < taken_.size() && free(next)) return next;
    while (first_free_ < taken_.size() && !free(first_free_))
        ++first_free_;
    return first_free_ < taken_.size() ? first_free_ : kNone;
}

void Pairing::pair(std::vector<Piece> target, std::vector<Attributes>& marks) {
    const std::size_t given = segments_.size();
    std::vector<std::size_t> sequence;  // of segments, as the target has them
    std::vector<std::size_t> behind;    // for each segment that is new, the given one it follows
    std::size_t last = kNone;
    for (Piece& piece : target) {
        std::size_t at = piece.mid ? segment_with(*piece.mid) : gap_behind(last);
        if (at == kNone) {
            at = segments_.size();
            behind.push_back(last);
            Segment made;
            made.ignorable = !piece.mid;
            made.id = piece.mid.value_or("");
            segments_.push_back(std::move(made));
        } else {
            taken_[at] = true;
            last = at;
        }
        segments_[at].target = std::move(piece.content);
        marks.resize(segments_.size());
        marks[at] = std::move(piece.attributes);
        sequence.push_back(at);
    }
    for (std::size_t i = 0; i < given; ++i)
        if (segments_[i].ignorable && !segments_[i].target) segments_[i].target = Content{};
    marks.resize(segments_.size());
    if (!behind.empty()) put_in_place(behind, sequence, marks);
    if (!std::is_sorted(sequence.begin(), sequence.end())) set_orders(sequence);
}

// Moves segments that are new behind those they follow.
void Pairing::put_in_place(const std::vector<std::size_t>& behind, std::vector<std::size_t>& sequence,
                           std::vector<Attributes>& marks) {
    const std::size_t given = segments_.size() - behind.size();
    std::vector<std::pair<std::size_t, std::size_t>>
        places;  // the given segment before, 0 for none; the segment
    for (std::size_t i = 0; i < segments_.size(); ++i)
        places.emplace_back(i < given ? i + 1 : behind[i - given] + 1, i);
    std::sort(places.begin(), places.end());
    std::vector<Segment> segments;
    std::vector<Attributes> moved;
    std::vector<std::size_t> new_places(places.size());
    for (const auto& [before, old] : places) {
        new_places[old] = segments.size();
        segments.push_back(std::move(segments_[old]));
        moved.push_back(std::move(marks[old]));
    }
    segments_ = std::move(segments);
    marks = std::move(moved);
    for (std::size_t& place : sequence)
        place = new_places[place];
}

// Segments that the target does not have stay behind their neighbours.
void Pairing::set_orders(const std::vector<std::size_t>& sequence) {
    std::vector<bool> present(segments_.size(), false);
    for (const std::size_t i : sequence)
        present[i] = true;
    std::vector<std::size_t> all;
    const auto add_absent_from = [&](std::size_t i) {
        for (; i < present.size() && !present[i]; ++i)
            all.push_back(i);
    };
    add_absent_from(0);
    for (const std::size_t i : sequence) {
        all.push_back(i);
        add_absent_from(i + 1);
    }
    for (std::size_t place = 0; place < all.size(); ++place)
        if (all[place] != place && present[all[place]]) segments_[all[place]].order = place + 1;
}

}  // namespace

std::vector<Segment> segments_of(std::vector<Piece> source) {
    std::vector<Segment> segments;
    for (Piece& piece : source) {
        Segment& segment = segments.emplace_back();
        segment.ignorable = !piece.mid;
        segment.id = piece.mid.value_or("");
        segment.source = std::move(piece.content);
        segment.extra = std::move(piece.attributes);
    }
    return segments;
}

void pair_targets(std::vector<Segment>& segments, std::vector<Piece> target, std::vector<Attributes>& marks) {
    if (is_cut(target)) return Pairing(segments).pair(std::move(target), marks);
    Content whole = joined(std::move(target));
    if (whole.empty()) return;
    const auto is_own = [](const Segment& segment) { return !segment.ignorable; };
    if (std::count_if(segments.begin(), segments.end(), is_own) != 1) {
        std::vector<Piece> source;
        for (Segment& segment : segments)
            source.push_back({{}, {}, std::move(segment.source)});
        segments.assign(1, {});
        segments[0].source = joined(std::move(source));
    }
    for (Segment& segment : segments)
        segment.target = segment.ignorable ? Content{} : std::move(whole);
    marks.resize(segments.size());
}

}  // namespace tolmach::xliff
