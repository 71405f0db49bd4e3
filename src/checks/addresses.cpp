// SPDX-License-Identifier: Apache-2.0
#include "checks/addresses.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

bool starts_address(std::u32string_view word) {
    const auto at = word.find(U'@');
    const bool mail =
        at != 0 && at != std::u32string_view::npos && word.find(U'.', at) != std::u32string_view::npos;
    return mail || word.find(U"://") != std::u32string_view::npos || word.starts_with(U"www.");
}

bool trails(char32_t c) {
    constexpr std::u32string_view kMarks = U".,;:!?)]}»”“\"'’…";
    return kMarks.find(c) != std::u32string_view::npos;
}

Ranges addresses(const std::u32string& text) {
    Ranges found;
    for (std::size_t i = 0; i < text.size();) {
        const auto stops = [&](std::size_t k) { return text::is_space(text[k]) || text[k] == kCode; };
        if (stops(i)) {
            ++i;
            continue;
        }
        const std::size_t word = i;
        while (i < text.size() && !stops(i))
            ++i;
        std::size_t start = word;
        std::size_t end = i;
        while (start < end && !text::is_letter(text[start]))
            ++start;
        while (end > start && trails(text[end - 1]))
            --end;
        if (starts_address(std::u32string_view(text).substr(start, end - start)))
            found.emplace_back(start, end);
    }
    return found;
}

}  // namespace

std::vector<bool> address_mask(const std::u32string& text) {
    std::vector<bool> mask(text.size(), false);
    for (const auto& [start, end] : addresses(text))
        std::fill(mask.begin() + static_cast<std::ptrdiff_t>(start),
                  mask.begin() + static_cast<std::ptrdiff_t>(end), true);
    return mask;
}

void Addresses::look(const Pair& pair, std::vector<Diagnostic>& found) {
    const std::u32string& source = pair.source.text;
    std::vector<std::u32string> kept;
    for (const auto& [start, end] : addresses(pair.target.text))
        kept.push_back(pair.target.text.substr(start, end - start));
    for (const auto& [start, end] : addresses(source)) {
        const auto wanted = source.substr(start, end - start);
        const auto at = std::find(kept.begin(), kept.end(), wanted);
        if (at != kept.end())
            kept.erase(at);
        else {
            auto changed = pair.whole("url.changed", "an address of the source is not in the target");
            changed.suggestion = text::to_utf8(wanted);
            found.push_back(std::move(changed));
        }
    }
}

}  // namespace tolmach::checks
