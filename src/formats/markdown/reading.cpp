// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/reading.hpp"

#include "formats/markdown/blocks.hpp"

namespace tolmach::formats::markdown {

Reading read_text(std::string_view text) {
    Reading reading;
    reading.front = front_matter_of(text);
    reading.scalars = scalars_of(reading.front);
    reading.document = blocks_of(text, reading.front.end);
    for (const Leaf& leaf : reading.document.leaves)
        reading.passages.emplace_back(leaf, reading.document);
    return reading;
}

}  // namespace tolmach::formats::markdown
