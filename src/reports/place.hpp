// SPDX-License-Identifier: Apache-2.0
// Where a finding stands, as reports say it.
#pragma once

#include "base/diagnostic.hpp"

#include <string>

namespace tolmach::reports {

/// `unit/segment`, or the one of them that is known.
std::string unit_of(const base::Diagnostic& finding);
/// `file:line:column unit/segment`, printable, and ` (source)` where the source is meant and not the
/// translation.
std::string place_of(const base::Diagnostic& finding);
/// A file's name as a URI reference (RFC 3986), its bytes escaped where they must be; `file://` where it is
/// absolute.
std::string uri_of(std::string_view file);

}  // namespace tolmach::reports
