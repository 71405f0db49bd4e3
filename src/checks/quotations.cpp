// SPDX-License-Identifier: Apache-2.0
#include "checks/quotations.hpp"

#include "checks/segment_check.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>
#include <map>

namespace tolmach::checks {
namespace {

// `«Naples« plays`: what opens by its form stands where a quotation ends.
bool is_misplaced_opening(std::u32string_view text, std::size_t at) {
    const bool word_before = at > 0 && in_word(text[at - 1]);
    const bool word_behind = at + 1 < text.size() && in_word(text[at + 1]);
    return word_before && !word_behind;
}

}  // namespace

std::u32string_view closing_marks_of(char32_t opening) {
    return text::is_single_quote(opening) ? std::u32string_view() : text::closing_quotes(opening);
}

bool may_close_sentence(char32_t c) {
    return text::closes_quotation(c) || among(c, U")]}'");
}

bool opens_here(std::u32string_view text, std::size_t at) {
    if (at + 1 >= text.size() || text::is_space(text[at + 1])) return false;
    return at == 0 || text::is_space(text[at - 1]) || among(text[at - 1], U"([{’'-–—/\uFFFC") ||
           (text[at - 1] != U'"' && !closing_marks_of(text[at - 1]).empty());
}

bool closes_here(std::u32string_view text, std::size_t at) {
    return at > 0 && !text::is_space(text[at - 1]) && (at + 1 == text.size() || !in_word(text[at + 1]));
}

Nest nest_of(std::u32string_view text, const std::vector<bool>& masked, char32_t opening, char32_t closing) {
    Nest nest;
    nest.depth.assign(text.size(), 0);
    if (text.find(opening) == text.npos && text.find(closing) == text.npos) return nest;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] != opening && text[i] != closing) || masked[i]) continue;
        if (text[i] == opening && is_misplaced_opening(text, i)) {
            nest.lone.push_back(i);
        } else if (text[i] == opening) {
            open.push_back(i);
        } else if (text[i] == closing && open.empty()) {
            nest.lone.push_back(i);
        } else if (text[i] == closing) {
            nest.pairs.push_back({open.back(), i});
            open.pop_back();
        }
    }
    nest.left_open = !open.empty() && (nest.lone.empty() || nest.lone.back() < open.back());
    nest.lone.insert(nest.lone.end(), open.begin(), open.end());
    std::sort(nest.lone.begin(), nest.lone.end());
    std::sort(nest.pairs.begin(), nest.pairs.end(),
              [](const Quotation& a, const Quotation& b) { return a.open < b.open; });
    if (nest.pairs.empty()) return nest;
    std::vector<int> steps(text.size() + 1, 0);
    for (const auto& [start, end] : nest.pairs) {
        ++steps[start + 1];
        --steps[end];
    }
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        nest.depth[i] = depth += steps[i];
    return nest;
}

std::vector<Quotation> quotations_of(std::u32string_view text, const std::vector<bool>& masked) {
    // Where the next closing mark of each kind stands is looked up from the end, once.
    std::vector<Quotation> found;
    std::map<char32_t, std::vector<std::size_t>> places;
    for (std::size_t i = text.size(); i-- > 0;)
        if (may_be_quotation_mark(text[i]) && !masked[i] && text::closes_quotation(text[i]))
            places[text[i]].push_back(i);
    if (places.empty()) return found;
    const auto next = [&](char32_t mark, std::size_t behind) {
        auto& list = places[mark];
        while (!list.empty() && list.back() <= behind)
            list.pop_back();
        return list.empty() ? text.size() : list.back();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!may_be_quotation_mark(text[i]) || masked[i]) continue;
        std::size_t close = text.size();
        for (const char32_t mark : closing_marks_of(text[i]))
            close = std::min(close, next(mark, i));
        if (close >= text.size()) continue;
        found.push_back({i, close});
        i = close;
    }
    return found;
}

}  // namespace tolmach::checks
