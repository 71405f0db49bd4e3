// SPDX-License-Identifier: Apache-2.0
#include "restoration/joints.hpp"

#include "embedded/restoration.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

namespace tolmach::restoration {
namespace {

constexpr std::u32string_view kVowels = U"аеёиоуыэюяі";

}  // namespace

Joints::Joints(std::string_view language) {
    for (const text::TableRow& row : text::read_table("joints.tsv", embedded::joints_tsv(), 4))
        if (row[0] == language)
            costs_[{row.index_of(2, {"vowel", "other"}) == 0 ? Preceding::Vowel : Preceding::Other,
                    letter_of(text::to_utf32(row[1]).front())}] = static_cast<float>(row.number(3));
}

float Joints::fit(Preceding before, std::string_view word) const {
    if (word.empty()) return 0;
    const auto found = costs_.find({before, static_cast<Letter>(word.front())});
    return found == costs_.end() ? 0 : -found->second;
}

Preceding end_of(std::string_view word) {
    const char32_t last = word.empty() ? U' ' : character_of(static_cast<Letter>(word.back()));
    return kVowels.find(last) != kVowels.npos ? Preceding::Vowel : Preceding::Other;
}

}  // namespace tolmach::restoration
