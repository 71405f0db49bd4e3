// SPDX-License-Identifier: Apache-2.0
// Footnotes of the translator: notes of category `footnote` that a translator wrote on units.
#pragma once

#include "editions/language_conventions.hpp"
#include "xliff/model.hpp"

namespace tolmach::editions {

/// Gives each such note of a unit a call at the end of the unit, before its stop, and a footnote unit behind
/// it, signed as the language does (N.d.T., Прим. пер.); on a footnote it is added to the footnote's text.
xliff::File with_translator_notes(xliff::File file, const LanguageConventions& edition);

}  // namespace tolmach::editions
