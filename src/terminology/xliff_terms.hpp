// SPDX-License-Identifier: Apache-2.0
// Terms out of XLIFF.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::terminology {

/// The terms that an XLIFF file of any version holds, each once: entries of the Glossary module (XLIFF 2.1
/// §5.2) and texts marked as terms (§4.7.3.1.2, §5.9.8 for ITS; 1.2 `mrk mtype="term"`), with the text that
/// the target has marked under the same id. Files that `extract` wrote give the concepts of the term base
/// they were made with. `languages` are those of files that do not say theirs. Fails as xliff::stream does,
/// and where no language is known.
base::Result<base::Outcome<std::vector<glossary::Concept>>> read_xliff_terms(
    const std::string& name, std::string_view bytes, const glossary::LanguagePair& languages = {});

}  // namespace tolmach::terminology
