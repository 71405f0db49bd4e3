// SPDX-License-Identifier: Apache-2.0
// Lists of pairs in two languages: OmegaT's glossary and UTX.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// OmegaT's glossary: source, target and comment separated by tabs, a pair a line, no header, `#` begins a
/// comment. Pairs with one source are one concept, whose id is derived from it.
base::Result<base::Outcome<std::vector<Concept>>> read_omegat(const std::string& name, std::string_view text,
                                                              const LanguagePair& languages);
/// Pairs of acceptable terms, preferred ones first; everything else is lost, with a finding for each field.
base::Outcome<std::string> write_omegat(const std::vector<Concept>& concepts, const LanguagePair& languages);

/// UTX 1.00 to 1.20: a header that names the languages and the columns, then pairs separated by tabs.
base::Result<base::Outcome<std::vector<Concept>>> read_utx(const std::string& name, std::string_view text);
/// UTX 1.20, a pair of source and target term a line with the status of the target term, lines ended by CR
/// LF.
base::Outcome<std::string> write_utx(const std::vector<Concept>& concepts, const LanguagePair& languages,
                                     std::string_view date);

}  // namespace tolmach::glossary
