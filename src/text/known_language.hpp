// SPDX-License-Identifier: Apache-2.0
// Whether a language exists, beyond a tag being well-formed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tolmach::text {

/// Whether the primary subtag of a well-formed tag is a language that ICU knows, or has three letters (ISO
/// 639-3).
bool is_known_language(std::string_view tag);

/// Whether text::language_name has a name for a tag, which is sooner said than the name.
bool has_language_name(std::string_view tag);

/// Why a word cannot name a language, and what to write in its place.
struct LanguageFault {
    std::string message, help;
};
/// None for the tag of a language. `french`, `rus` and the country `by` name none: the help says which
/// language was meant.
std::optional<LanguageFault> language_fault(const std::string& word);

}  // namespace tolmach::text
