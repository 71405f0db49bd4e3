// SPDX-License-Identifier: Apache-2.0
// Simple selectors, as CSS writes them: `aside`, `.share`, `#menu`, `[role=search]`, `p.note[lang]`, `*`.
#pragma once

#include "base/result.hpp"
#include "formats/html/tokens.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

struct Selector {
    /// An attribute that the element must have: with the value, with the word in it, or with any.
    struct Condition {
        enum class Kind { Has, Is, HasWord };
        std::string name, value;
        Kind kind = Kind::Has;
    };

    std::string element;  ///< Empty for any.
    std::vector<Condition> conditions;
};
using Selectors = std::vector<Selector>;

/// Fails on what is no simple selector.
base::Result<Selector> parse_selector(std::string_view text);
/// The selectors of a cell of our tables.
Selectors selectors_of(const std::vector<std::string_view>& cells);

/// Whether a start tag fits one of them. Letter case of values does not count.
bool fits(const Markup& markup, const Token& tag, const Selectors& selectors);

}  // namespace tolmach::formats::html
