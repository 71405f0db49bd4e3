// SPDX-License-Identifier: Apache-2.0
// What segmentation has to say about a user's content.
#pragma once

#include "base/diagnostic.hpp"

#include <span>

namespace tolmach::segmentation {

inline constexpr base::CheckInfo kSrxPattern{
    "srx.pattern", base::Severity::Error, "a pattern of a rule file is not a regular expression",
    "The patterns of SRX are regular expressions of ICU; with Okapi's option useJavaRegex those of Java. "
    "The finding names the rule and the character at which the pattern goes wrong."};
inline constexpr base::CheckInfo kSrxStructure{
    "srx.structure", base::Severity::Error, "a rule file is not built as SRX 1.0 or 2.0 demands",
    "An element or an attribute is missing or unknown, or a language is mapped to rules that the file "
    "does not have."};

/// All of them.
inline constexpr const base::CheckInfo* kDiagnostics[] = {&kSrxPattern, &kSrxStructure};

}  // namespace tolmach::segmentation
