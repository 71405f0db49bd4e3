// SPDX-License-Identifier: Apache-2.0
// What holds for an element and all that is in it.
#pragma once

#include "formats/html/notes.hpp"
#include "formats/html/selectors.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::html {

struct Region {
    bool is_left_out = false;   ///< The page around the text.
    bool is_translated = true;  ///< No `translate="no"`.
    bool keeps_space = false;   ///< As `pre` does.
};

/// The region of each element. `leave_out` is left out besides what is chrome of the site
/// (data/html_parts.tsv).
std::vector<Region> regions_of(const Markup& markup, const Tree& tree, const PageNotes& notes,
                               const Selectors& leave_out);

/// The kind of unit that the class of a block says, or empty.
std::string kind_by_class(const Markup& markup, const Token& tag);

/// Stretches of a page whose white space is text, in order.
std::vector<TokenRange> preformatted(const Markup& markup, const Tree& tree);

}  // namespace tolmach::formats::html
