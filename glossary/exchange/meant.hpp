// SPDX-License-Identifier: Apache-2.0
// Values as people write them: read as what was meant, with a remark where that differs from the text.
#pragma once

#include "base/diagnostic.hpp"

#include <string>
#include <string_view>

namespace tolmach::glossary {

/// What the value of a field is read as. Empty: it is left out. Where `remark` is not empty, `check` is the
/// kind of its diagnostic.
struct Meant {
    std::string value;
    const base::CheckInfo* check = nullptr;
    std::string remark;
};

/// The value of a field of fields.hpp, by the table vocabulary.tsv: a misspelling, a country for a language,
/// a status of another organisation. An unknown value is kept where any text is allowed, and left out where
/// not; an unknown status becomes `admitted`.
Meant meant(std::string_view field, std::string_view value);

}  // namespace tolmach::glossary
