// SPDX-License-Identifier: Apache-2.0
// Adjectives and other words that are derived from a name (data/derived.tsv).
#pragma once

#include <string_view>

namespace tolmach::checks {

/// Whether a folded word begins as a folded name of a language does, behind a prefix or not, letters that
/// alternate in a stem being one: `волжский` and `Волга`, `пропекинский` and `Пекин`, `еврапейскі` and
/// `Еўропа`.
bool is_derived(std::u32string_view word, std::u32string_view name, std::string_view language);

/// Whether a folded word names those who live in a place, by its end: `serbe` and `Serbie`.
bool is_inhabitant(std::u32string_view word, std::u32string_view place, std::string_view language);

}  // namespace tolmach::checks
