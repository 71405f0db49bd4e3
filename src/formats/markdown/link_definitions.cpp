// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/link_definitions.hpp"

#include "formats/markdown/leaf_text.hpp"
#include "formats/markdown/spans.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kMostDefinitionLines = 32;  // Of a definition.

bool is_line_end(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of(" \t", at);
    return end == text.npos || text[end] == '\n';
}

}  // namespace

std::size_t read_definition(std::span<const std::string_view> lines,
                            std::map<std::string, LinkDefinition, std::less<>>& links,
                            std::vector<std::string_view>& title) {
    const auto first = lines.first(std::min(lines.size(), kMostDefinitionLines));
    const LeafText joined(std::vector<std::string_view>(first.begin(), first.end()));
    const std::string_view text = joined.text();
    const std::size_t label_end = link_label_end(text, 0);
    if (label_end == kNoEnd || text.substr(label_end, 1) != ":" || text[1] == '^') return 0;
    const std::size_t from = skip_white(text, label_end + 1);
    const std::size_t to = destination_end(text, from);
    if (to == kNoEnd || to == from) return 0;
    const std::size_t title_from = skip_white(text, to);
    const std::size_t title_to = title_from > to ? link_title_end(text, title_from) : kNoEnd;
    const bool has_title = title_to != kNoEnd && is_line_end(text, title_to);
    if (!has_title && !is_line_end(text, to)) return 0;
    links.try_emplace(normal_label(text.substr(1, label_end - 2)),
                      LinkDefinition{destination_of(text.substr(from, to - from))});
    title.clear();
    if (has_title) title = joined.lines_of(title_from + 1, title_to - 1);
    const std::string_view taken = text.substr(0, has_title ? title_to : to);
    return static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n')) + 1;
}

}  // namespace tolmach::formats::markdown
