// SPDX-License-Identifier: Apache-2.0
// What this room reports.
#pragma once

#include "base/diagnostic.hpp"

namespace tolmach::review {

inline constexpr base::CheckInfo kLanguageTarget{
    "language.target", base::Severity::Error,
    "the target language is not said, is none that is known, or is that of the source",
    "Without it no rule of a language can be held against the file, and an edition would have no "
    "name. It "
    "is taken from `--lang`, or from the file's name (`note.fr.xlf`), where the file does not say "
    "it; the "
    "program that wrote the file may have a setting for it."};

}  // namespace tolmach::review
