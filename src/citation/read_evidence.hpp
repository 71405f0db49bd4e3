// SPDX-License-Identifier: Apache-2.0
// What tokens show of being a reference.
#pragma once

#include "citation/read_names.hpp"

#include <vector>

namespace tolmach::citation {

/// What a stretch of tokens has of a reference.
struct ReferenceSigns {
    bool field = false;  ///< A date, pages, a number, an address.
    bool slashes = false;
    bool address = false;
    bool back = false;
    bool ends_with_field = false;
    std::size_t prose = 0;  ///< Words in lower case that nothing explains.
};
ReferenceSigns evidence_in(const ReadText& note, const std::vector<Token>& tokens, TokenRange range);

/// Whether a token is figures that stand where pages do: `“Silent Chain,” 47`.
bool is_bare_page(const std::vector<Token>& tokens, std::size_t token);

}  // namespace tolmach::citation
