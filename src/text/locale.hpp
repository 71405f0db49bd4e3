// SPDX-License-Identifier: Apache-2.0
// Language tags (BCP 47: RFC 5646 and RFC 4647).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::text {

/// Whether a tag is well-formed by the grammar of RFC 5646 section 2.1.
bool is_language_tag(std::string_view tag);
/// The tag in the case that RFC 5646 section 2.1.1 recommends: `be-tarask`, `ru-Latn`, `fr-CA`.
std::string canonical_tag(std::string_view tag);
/// The primary language subtag in lower case: `ru` of `ru-Latn-t-ru-m0-bgn`.
std::string primary_language(std::string_view tag);
/// Whether `tag` falls in `range` (RFC 4647 section 3.3.1, basic filtering): `fr` holds `fr-CA`.
bool matches(std::string_view range, std::string_view tag);
/// The script subtag of a tag, or the one its language is likely written in (CLDR likely subtags): `Cyrl` of
/// `be`, `Latn` of `ru-Latn`; empty for a language without data.
std::string script_of_tag(std::string_view tag);
/// Whether a tag's script runs from right to left (CLDR): `ar`, `he`, `az-Arab`.
bool is_right_to_left(std::string_view tag);
/// The English name of a tag's primary language (CLDR): `Belarusian` of `be`; empty for one that is not
/// known.
std::string language_name(std::string_view tag);
/// The language that somebody meant by a word that names none: `be` by the name `belarusian` or by the
/// country `by`; empty where nothing fits.
std::string meant_language(std::string_view word);
/// Whether two tags are of the same script: `ru` and `be`, but not `ru` and `ru-Latn`.
bool same_script(std::string_view a, std::string_view b);

}  // namespace tolmach::text
