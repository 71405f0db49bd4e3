// SPDX-License-Identifier: Apache-2.0
#include "checks/source_words.hpp"

#include "checks/spacing_and_script.hpp"
#include "reference/cues.hpp"

#include <algorithm>

namespace tolmach::checks {

bool SourceWords::has(std::u32string_view word) {
    if (!were_read_)
        for (const auto& [start, end] : letter_runs(source_)) {
            const std::u32string small =
                reference::lower_of(std::u32string_view(source_).substr(start, end - start));
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
