// SPDX-License-Identifier: Apache-2.0
// What the mergers of all formats share: a unit's text in the order of an edition, holes filled one after the
// other, and a hole written so that the bytes of the source stay wherever its text is the same.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "xliff/model.hpp"

#include <forward_list>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
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

/// A piece of a hole, as it counts when two texts are compared, and its bytes: a character, a code, or a run
/// of characters that are written as they are seen, each of which counts for itself. Points into texts that
/// others hold.
struct Atom {
    std::string_view seen;
    std::string_view bytes;  ///< Of a run what is seen.
    bool is_run = false;
    char place = '\0';  ///< What is seen in another place is another thing.
};

/// Texts that atoms point into and nothing else holds.
class HeldTexts {
  public:
    /// Stays where it is, and may be made longer.
    std::string& hold(std::string text) { return texts_.emplace_front(std::move(text)); }

  private:
    std::forward_list<std::string> texts_;
};

/// Whether two texts are seen as the same.
bool are_seen_alike(const std::vector<Atom>& one, const std::vector<Atom>& other);
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
