// SPDX-License-Identifier: Apache-2.0
// Values as people write them: read as what was meant, with a word where that is not what stands there.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::glossary {

/// What the value of a field is read as. Empty: it is left out. Where `remark` says something, `check` is the
/// id of its diagnostic.
struct Meant {
    std::string value;
    std::string_view check;
    std::string remark;
};

/// The value of a field of fields.hpp, by the table vocabulary.tsv: a misspelling, a country for a language,
/// a status of another house. A value that nothing is known of stays as it is where any text may stand, is
/// left out where not, and a status is then `admitted`.
Meant meant(std::string_view field, std::string_view value);

}  // namespace tolmach::glossary
