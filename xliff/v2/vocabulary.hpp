// SPDX-License-Identifier: Apache-2.0
// The vocabulary of XLIFF 2.x that its reader, its writer and the splicer share.
#pragma once

#include <string_view>

namespace tolmach::xliff {

/// A `subState` that holds a state of 1.2 which 2.x does not have.
inline constexpr std::string_view kNativeStatePrefix = "xliff12:";

}  // namespace tolmach::xliff
