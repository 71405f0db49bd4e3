// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/structure.hpp"

#include "xliff/conversion/id_mapping.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tolmach::xliff {
namespace {

Marker end_of(const Marker& start) {
    Marker end = start;
    end.edge = Edge::End;
    return end;
}

/// The contents of one side of a unit, in the order in which they are read.
void close_annotations(const std::vector<Content*>& contents) {
    std::vector<Marker> open;
    for (Content* content : contents)
        std::erase_if(*content, [&](const Inline& part) {
            const auto* marker = std::get_if<Marker>(&part);
            if (!marker) return false;
            if (marker->edge == Edge::Start) return open.push_back(*marker), false;
            const auto start = std::find_if(open.begin(), open.end(),
                                            [&](const Marker& known) { return known.id == marker->id; });
            if (start == open.end()) return true;
            open.erase(start);
            return false;
        });
    for (auto start = open.rbegin(); start != open.rend(); ++start)
        contents.back()->emplace_back(end_of(*start));
}

/// Gives the targets their places among as many segments as there are.
void number_orders(Unit& unit) {
    const bool beyond = std::any_of(unit.segments.begin(), unit.segments.end(), [&](const Segment& segment) {
        return segment.order.value_or(0) > unit.segments.size();
    });
    if (!beyond) return;
    std::vector<std::pair<std::size_t, Segment*>> places;
    for (std::size_t i = 0; i < unit.segments.size(); ++i)
        places.emplace_back(unit.segments[i].order.value_or(i + 1), &unit.segments[i]);
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].second->target) places[i].second->order = i + 1;
}

}  // namespace

void make_structure_valid_for_xliff2(Document& document) {
    for (File& file : document.files)
        for (Unit& unit : file.units) {
            number_orders(unit);
            std::vector<Content*> sources;
            for (Segment& segment : unit.segments)
                sources.push_back(&segment.source);
            const std::vector<Content*> targets = targets_in_order(unit);
            if (!sources.empty()) close_annotations(sources);
            if (!targets.empty()) close_annotations(targets);
        }
}

}  // namespace tolmach::xliff
