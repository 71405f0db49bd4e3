// SPDX-License-Identifier: Apache-2.0
// translation: pseudo-translation, which needs no translator, and the progress of a translation.
// Takes units, gives units with targets; sources, codes and ids stay as they were.
// Does not read or write files, and translates nothing.
//
// This header: pseudo-translation.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::translation {

/// The unit with every segment's target made from its source: letters accented, text a third longer and in
/// brackets, codes kept. It shows what an edition would look like, and what of it did not pass through XLIFF.
xliff::Unit pseudo_translate(xliff::Unit unit);

}  // namespace tolmach::translation
