// SPDX-License-Identifier: Apache-2.0
// Texts of terms that are no terms as they stand: what people write into cells.
#pragma once

#include "glossary/model.hpp"

#include <string>

namespace tolmach::glossary {

/// What of a term's text will hardly stand in any text: marks that part several terms, brackets, a question
/// mark, straight quotation marks, an article in front. Empty where nothing does, and of titles.
std::string doubt_about_text(Kind kind, const Term& term);

}  // namespace tolmach::glossary
