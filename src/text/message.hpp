// SPDX-License-Identifier: Apache-2.0
// Messages of software with plural and select arguments, as ICU's MessageFormat writes them.
#pragma once

#include "base/offsets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::text {

/// An argument of a message: `{name}`, `{n, number}`, `{n, plural, one {…} other {…}}`.
struct MessageArgument {
    /// One of the texts to choose from; its span is the text between the braces, in code points.
    struct Branch {
        std::string key;  ///< `other`, `few`, `=1`, `female`.
        base::CodePointSpan span;
    };

    std::string name;
    std::string type;              ///< Empty, `plural`, `select`, `selectordinal`, or what is written there.
    std::size_t depth = 0;         ///< 0 for one that stands in no branch of another.
    std::vector<Branch> branches;  ///< Of plural and select.
    base::CodePointSpan span;
};

/// The arguments of a message in the order of their beginnings; nothing where the text is not one by the
/// grammar of MessageFormat.
std::optional<std::vector<MessageArgument>> message_arguments(std::u32string_view text);

}  // namespace tolmach::text
