// SPDX-License-Identifier: Apache-2.0
// The forms of a term as a table: what is found in texts and proposed to translators.
#pragma once

#include "glossary/model.hpp"

#include <map>
#include <string>
#include <vector>

namespace tolmach::cli {

/// The forms of a term by what they stand for: `gen.sg`, the likeliest first; under an empty key those of
/// which it is not known.
std::map<std::string, std::vector<std::string>> paradigm_of(glossary::Kind kind, const glossary::Term& term);

/// The same as lines of text, in the order nominative to locative, singular before plural.
std::string paradigm_lines(glossary::Kind kind, const glossary::Term& term, const std::string& indent);

}  // namespace tolmach::cli
