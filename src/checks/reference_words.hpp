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
    Remark,
    Subject
};

/// The words of a kind; those of Spelling are pairs with an equals sign between.
const text::WordSet& reference_words(ReferenceWord kind);

/// One spelling of words that English spells in two ways, folded.
std::string one_spelling(std::string_view utf8);

/// What a body is about, which a translation of its name translates: the words behind `on` or `for`, two or
/// more; empty where its name says none.
std::string subject_of_body(std::string_view name);

}  // namespace tolmach::checks
