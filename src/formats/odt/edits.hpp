// SPDX-License-Identifier: Apache-2.0
// Replacements in the bytes of a part.
#pragma once

#include "base/offsets.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

struct Edit {
    base::ByteSpan span;
    std::string bytes;
};

/// Puts edits in the order of their places.
void sort_edits(std::vector<Edit>& edits);

/// Appends the bytes of a span with the edits that lie in it, but not those that lie in another. `edits` are
/// in order.
void append_edited(std::string& to, std::string_view xml, base::ByteSpan span,
                   const std::vector<Edit>& edits);

}  // namespace tolmach::formats::odt
