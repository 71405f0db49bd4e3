// SPDX-License-Identifier: Apache-2.0
#include "checks/urls.hpp"

#include "text/address.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace tolmach::checks {
std::vector<bool> address_mask(const std::u32string& text) {
    std::vector<bool> mask(text.size(), false);
    for (const auto& [start, end] : text::addresses(text))
        std::fill(mask.begin() + static_cast<std::ptrdiff_t>(start),
                  mask.begin() + static_cast<std::ptrdiff_t>(end), true);
    return mask;
}

void Addresses::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& source = pair.source.text;
    if (!pair.source.may_hold_addresses()) return;
    const auto wanted_ones = text::addresses(source);
    if (wanted_ones.empty()) return;
    std::unordered_map<std::u32string, std::size_t> kept;
    for (const auto& [start, end] : text::addresses(pair.target.text))
        ++kept[pair.target.text.substr(start, end - start)];
    for (const auto& [start, end] : wanted_ones) {
        const auto wanted = source.substr(start, end - start);
        if (const auto at = kept.find(wanted); at != kept.end() && at->second > 0) {
            --at->second;
        } else {
            auto changed = pair.whole(kUrlChanged, "an address of the source is not in the target");
            changed.suggestion = text::to_utf8(wanted);
            found.push_back(std::move(changed));
        }
    }
}

}  // namespace tolmach::checks
