// SPDX-License-Identifier: Apache-2.0
#include "xliff/common/pairing.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace tolmach::xliff {
namespace {

struct EdgeOf {
    std::string_view id;
    bool marker = false, start = false, end = false;
};

EdgeOf edge_of(const Inline& part) {
    if (const auto* code = std::get_if<Code>(&part)) {
        if (code->isolated) return {};
        return {code->id, false, code->shape == Code::Shape::Start, code->shape == Code::Shape::End};
    }
    if (const auto* marker = std::get_if<Marker>(&part))
        return {marker->id, true, marker->edge == Edge::Start, marker->edge == Edge::End};
    return {};
}

/// The edge at the other end of each pair, whether or not the pairs nest.
std::vector<std::size_t> partners_by_id(const Content& content) {
    std::vector<std::size_t> partners(content.size(), kNoPartner);
    std::unordered_map<std::string_view, std::vector<std::size_t>> open[2];  // codes, markers
    for (std::size_t i = 0; i < content.size(); ++i) {
        const EdgeOf edge = edge_of(content[i]);
        auto& same = open[edge.marker ? 1 : 0][edge.id];
        if (edge.start) same.push_back(i);
        if (!edge.end || same.empty()) continue;
        partners[i] = same.back();
        partners[same.back()] = i;
        same.pop_back();
    }
    return partners;
}

/// The partners where every end belongs to the start before it that is still open, as nearly always; nothing
/// where one does not.
std::optional<std::vector<std::size_t>> partners_in_order(const Content& content) {
    std::vector<std::size_t> partners(content.size(), kNoPartner);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const EdgeOf edge = edge_of(content[i]);
        if (edge.start) open.push_back(i);
        if (!edge.end) continue;
        if (open.empty()) return std::nullopt;
        const EdgeOf start = edge_of(content[open.back()]);
        if (start.marker != edge.marker || start.id != edge.id) return std::nullopt;
        partners[i] = open.back();
        partners[open.back()] = i;
        open.pop_back();
    }
    return partners;
}

}  // namespace

std::vector<std::size_t> nested_partners(const Content& content,
                                         const std::function<bool(const Inline&)>& is_kept) {
    if (auto in_order = partners_in_order(content)) return std::move(*in_order);
    std::vector<std::size_t> partners = partners_by_id(content);
    std::vector<std::size_t> open;  // start edges, innermost last
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (partners[i] == kNoPartner) continue;
        if (partners[i] > i) {
            open.push_back(i);
            continue;
        }
        while (partners[open.back()] == kNoPartner)  // left from the middle by a pair that overlapped
            open.pop_back();
        for (; is_kept && is_kept(content[i]) && open.back() != partners[i]; open.pop_back()) {
            const std::size_t other = partners[open.back()];
            if (other != kNoPartner) partners[other] = partners[open.back()] = kNoPartner;
        }
        if (open.back() == partners[i]) {
            open.pop_back();
        } else {
            partners[partners[i]] = kNoPartner;
            partners[i] = kNoPartner;
        }
    }
    return partners;
}

}  // namespace tolmach::xliff
