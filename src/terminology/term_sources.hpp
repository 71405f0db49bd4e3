// SPDX-License-Identifier: Apache-2.0
// Reading terms: glossaries as `glossary` reads them, and what else holds terms.
#pragma once

#include "base/result.hpp"
#include "glossary/read.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::terminology {

/// What a file holds: a glossary says all there is to say of its concepts, a document or a memory a part.
enum class Completeness { Whole, Part };

struct Terms {
    std::vector<glossary::Concept> concepts;
    Completeness completeness = Completeness::Whole;
};

/// The concepts of a file of any format: XLIFF and TMX by their root element, everything else as
/// glossary::read_terms does. A row, an entry or a mark that cannot be taken is a diagnostic of severity
/// error (`glossary.row`).
base::Result<base::Outcome<Terms>> read_term_source(const std::filesystem::path& path,
                                                    const glossary::ReadOptions& options = {});
/// The same from bytes; `name` is for locations, and its extension counts.
base::Result<base::Outcome<Terms>> read_term_source(const std::string& name, std::string_view bytes,
                                                    const glossary::ReadOptions& options = {});

}  // namespace tolmach::terminology
