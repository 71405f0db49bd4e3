// SPDX-License-Identifier: Apache-2.0
// What the checks find, by example.
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::checks {

/// An English source with a target in which the check finds something, and one in which it finds nothing.
struct Example {
    std::string_view check, language, source, wrong, right;
};
/// All examples (data/examples.tsv); the views stay valid.
const std::vector<Example>& examples();

}  // namespace tolmach::checks
