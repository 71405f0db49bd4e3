// SPDX-License-Identifier: Apache-2.0
// Words of references (data/references.tsv) as editions may write them.
#pragma once

#include "text/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tolmach::checks {

/// What words of a reference are for.
enum class ReferenceWord : std::uint8_t {
    IbidLatin,
    IbidCyrillic,
    OpCitLatin,
    OpCitCyrillic,
    Spelling,
    Remark
};

/// The words of a kind; those of Spelling are pairs with an equals sign between.
const text::WordSet& reference_words(ReferenceWord kind);

/// One spelling of words that English spells in two ways, folded.
std::string one_spelling(std::string_view utf8);

}  // namespace tolmach::checks
