// SPDX-License-Identifier: Apache-2.0
// What the mergers of all formats share: a unit's text in the order of an edition, holes filled one after the
// other, and a hole written so that the bytes of the source stay wherever its text is the same.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// A stretch of a unit as an edition has it: text, or a code. Markers are left out.
struct Written {
    std::string_view text;              ///< Empty for a code.
    const xliff::Code* code = nullptr;  ///< As the source has it where the source has its id.
    bool is_end = false;                ///< The closing edge of a code.
    bool untranslated = false;          ///< In the language of the source.

    bool operator==(const Written&) const = default;
};

/// The stretches of a unit: targets in their order, the source where there is none; with_source always the
/// source. A code of a target is given as the code of the source that has its id and its edge, for a tool may
/// have dropped the original data. Points into the unit.
std::vector<Written> written_text(const xliff::Unit& unit, bool with_source);

/// A piece of a hole: a character or a code, as it counts when two texts are compared, and its bytes.
struct Atom {
    std::string seen;
    std::string bytes;
};

/// The bytes of `wanted`, but for the atoms at both ends that `stood` has too: these keep the bytes that
/// stood. So a unit that is merged with its own source gives the source's bytes, and one character that is
/// put in changes that place alone.
std::string spliced(const std::vector<Atom>& stood, const std::vector<Atom>& wanted);

/// Writes one unit into its hole: the bytes that stood there, and the unit.
using FillHole = std::function<base::Result<std::string>(std::string_view stood, const xliff::Unit& unit)>;
/// The text of a part with its holes filled. Fails on a hole whose unit is not in the file.
base::Result<std::string> fill_holes(const xliff::File& file, const Skeleton& skeleton, std::string_view part,
                                     std::string_view text, const FillHole& fill);

}  // namespace tolmach::formats
