// SPDX-License-Identifier: Apache-2.0
// Namespaces of XLIFF, its modules and tolmach.
#pragma once

#include "xliff/model.hpp"

#include <string_view>

namespace tolmach::xliff::names {

inline constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
inline constexpr std::string_view kCore11 = "urn:oasis:names:tc:xliff:document:1.1";
inline constexpr std::string_view kCore12 = "urn:oasis:names:tc:xliff:document:1.2";
inline constexpr std::string_view kCore20 = "urn:oasis:names:tc:xliff:document:2.0";  ///< Also that of 2.1.
inline constexpr std::string_view kCore22 = "urn:oasis:names:tc:xliff:document:2.2";
inline constexpr std::string_view kMatches = "urn:oasis:names:tc:xliff:matches:2.0";
inline constexpr std::string_view kGlossary = "urn:oasis:names:tc:xliff:glossary:2.0";
inline constexpr std::string_view kMetadata = "urn:oasis:names:tc:xliff:metadata:2.0";
inline constexpr std::string_view kFormatStyle = "urn:oasis:names:tc:xliff:fs:2.0";
inline constexpr std::string_view kSizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
inline constexpr std::string_view kIts = "http://www.w3.org/2005/11/its";
inline constexpr std::string_view kItsMapping = "urn:oasis:names:tc:xliff:itsm:2.1";
inline constexpr std::string_view kVariants = "urn:oasis:names:tc:xliff:pgs:1.0";
inline constexpr std::string_view kValidation = "urn:oasis:names:tc:xliff:validation:2.0";
/// For what one version of XLIFF can express and another cannot.
inline constexpr std::string_view kTolmachNamespace = "urn:tolmach:xliff";

/// Whether a version is one of 2.x.
constexpr bool is_xliff2(Version version) {
    return version >= Version::V2_0;
}
/// The value of the `version` attribute.
constexpr std::string_view number(Version version) {
    constexpr std::string_view kNumbers[] = {"1.0", "1.1", "1.2", "2.0", "2.1", "2.2"};
    return kNumbers[static_cast<std::size_t>(version)];
}

}  // namespace tolmach::xliff::names
