// SPDX-License-Identifier: Apache-2.0
// Whether a language exists, beyond a tag being well-formed.
#pragma once

#include <string_view>

namespace tolmach::text {

/// Whether the primary subtag of a well-formed tag is a language that ICU knows, or has three letters (ISO
/// 639-3).
bool is_known_language(std::string_view tag);

}  // namespace tolmach::text
