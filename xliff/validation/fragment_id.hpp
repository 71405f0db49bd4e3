// SPDX-License-Identifier: Apache-2.0
// Fragment: references into XLIFF documents, `#f=f1/u=1/n=n1` (XLIFF 2.1 §3).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::xliff::validation {

/// A parsed fragment identifier; parts that are not there are empty.
struct FragmentId {
    std::string_view file, group, unit;
    std::string_view prefix;  ///< Of the leaf: `n`, `d`, `t`, that of a module, or empty for inline elements.
    std::string_view leaf;
    bool from_root = false;  ///< It starts with `/`.
    std::string fault;       ///< Why it is no fragment identifier; empty if it is one.
};

/// Parses what follows the `#`.
FragmentId parse_fragment(std::string_view text);

}  // namespace tolmach::xliff::validation
