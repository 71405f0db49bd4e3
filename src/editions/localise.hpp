// SPDX-License-Identifier: Apache-2.0
// Localising: writes what the program itself adds to an edition. A translator's text always wins.
#pragma once

#include "editions/language_conventions.hpp"
#include "editions/project.hpp"
#include "formats/compose.hpp"
#include "xliff/model.hpp"

namespace tolmach::editions {

/// Fills what nobody translated and the house knows: the name of the series, the dates of the title block.
/// Sets the target language where the file has none.
xliff::File localise(xliff::File file, const LanguageConventions& edition, const EditionSettings& settings);

/// The house's text for composing an edition of a file; with `draft`, its mark too.
formats::ComposeOptions compose_options(const xliff::File& file, const LanguageConventions& edition,
                                        const EditionSettings& settings, bool draft = false);

/// The credit line: the house's own or the language's, with the translator's name; empty where neither is
/// known.
std::string credit_line(const LanguageConventions& edition, const EditionSettings& settings,
                        std::string_view source_language);

}  // namespace tolmach::editions
