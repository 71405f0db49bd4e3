// SPDX-License-Identifier: Apache-2.0
// Where the references of a note are, and what is commentary.
#pragma once

#include "citation/read_names.hpp"

#include <vector>

namespace tolmach::citation {

struct Split {
    std::vector<TokenRange> references;
    bool bibliographic = false;  ///< Nothing but references, openers and connecting words.
};

Split split_note(const ReadText& note, const std::vector<Token>& tokens);

}  // namespace tolmach::citation
