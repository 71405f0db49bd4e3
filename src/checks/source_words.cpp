// SPDX-License-Identifier: Apache-2.0
#include "checks/source_words.hpp"

#include "reference/cues.hpp"

#include <algorithm>

namespace tolmach::checks {

bool SourceWords::has(std::u32string_view word) {
    if (!were_read_)
        for (const auto& run : source_.words()) {
            const std::u32string small(source_.small(run));
            for (std::size_t from = 0; from < small.size();) {
                const std::size_t to = std::min(small.find_first_of(U"'’ʼ", from), small.size());
                words_.insert(small.substr(from, to - from));
                from = to + 1;
            }
            words_.insert(small);
        }
    were_read_ = true;
    return words_.contains(reference::lower_of(word));
}

}  // namespace tolmach::checks
