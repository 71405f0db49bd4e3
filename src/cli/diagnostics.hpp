// SPDX-License-Identifier: Apache-2.0
// Everything the program can report of a user's content, gathered from its rooms.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string_view>

namespace tolmach::cli {

inline constexpr base::CheckInfo kLanguageTarget{
    "language.target", base::Severity::Error,
    "the target language is not said, is none that is known, or is that of the source",
    "Without it no rule of a language can be held against the file, and an edition would have no "
    "name. It "
    "is taken from `--lang`, or from the file's name (`note.fr.xlf`), where the file does not say "
    "it; the "
    "program that wrote the file may have a setting for it."};

/// All kinds of finding, by id.
std::span<const base::CheckInfo* const> registered_checks();
/// The kind with this id, or null.
const base::CheckInfo* find_check(std::string_view id);

}  // namespace tolmach::cli
