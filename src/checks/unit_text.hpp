// SPDX-License-Identifier: Apache-2.0
// The text of a unit as a reader sees it: its translated segments one after the other.
#pragma once

#include "checks/segment_check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The targets of a unit, joined; what is between them is kept as in the target; an untranslated segment, or
/// a border without white space, is one U+FFFC.
struct UnitText {
    struct Part {
        const Segment* segment;
        View view;
        std::size_t start;  ///< In the joined text.
    };

    const FileInfo& file;
    const Unit& unit;
    std::u32string text;
    std::u32string source;  ///< The sources, joined by spaces.
    std::vector<Part> parts;
    bool unsettled = false;  ///< Quotation marks may be missing: of a segment without translation, or moved.

    /// The part that holds a stretch; null where none holds it whole.
    const Part* part_of(std::size_t start, std::size_t end) const;
    /// A diagnostic about a stretch; of one that crosses a border, about its beginning.
    Diagnostic at(const CheckInfo& check, std::size_t start, std::size_t end, std::string message) const;
    /// The same where `replacement` may be written in place of the stretch, if one run of text holds it.
    Diagnostic fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                       std::u32string_view replacement) const;
};

UnitText read_targets(const FileInfo& file, const Unit& unit);

}  // namespace tolmach::checks
