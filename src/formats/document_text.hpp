// SPDX-License-Identifier: Apache-2.0
// The text of a whole document by places, for the readers of notes in plain text.
#pragma once

#include "formats/structure.hpp"
#include "xliff/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// The units of a document as one text, a line each with a blank one behind it; offsets in code points.
struct DocumentText {
    struct Place {
        std::size_t unit, start, end;
    };
    std::u32string text;
    std::vector<Place> places;           ///< In ascending order; units without text have none.
    std::vector<StructureBlock> blocks;  ///< One for each place.

    /// The index of the place that holds an offset.
    std::size_t at(std::size_t offset) const;
};

/// The text of a file that was read and not segmented; what numbers itself shows its number, what stands
/// beside the text is left out.
DocumentText text_of_document(const xliff::File& file);

bool is_white_space_only(std::u32string_view text);

}  // namespace tolmach::formats
