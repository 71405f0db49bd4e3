// SPDX-License-Identifier: Apache-2.0
// One unit a sentence, for programs that show a unit as one text (Poedit, Lokalize, Weblate), and back to
// one unit a paragraph for an edition.
#pragma once

#include "formats/skeleton.hpp"

#include <functional>
#include <set>
#include <string>

namespace tolmach::formats {

/// Makes a unit of each segment, with a place of its own in the source: `b7` becomes `b7.1`, `b7.2` … What
/// stands between two segments goes to the skeleton; where it is more than the space of one line, the
/// segments stay together. Units that have one segment keep their ids.
Extracted split_units(Extracted extracted);

/// The units that split_units() cut, whole again, a space between two parts; units of other programs stay
/// as they are.
xliff::File join_units(xliff::File file);
/// The same for the units with these ids, whatever their type.
xliff::File join_units(xliff::File file, const std::set<std::string, std::less<>>& whole);

}  // namespace tolmach::formats
