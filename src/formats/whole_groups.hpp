// SPDX-License-Identifier: Apache-2.0
// Groups in one piece each, as XLIFF has them (4.2.2.4).
#pragma once

#include "xliff/model.hpp"

namespace tolmach::formats {

/// Puts what stands between two units of a group into that group: a note that an item of a list calls, the
/// text of a box in a cell. Groups must be in the order of their first units.
void make_groups_whole(xliff::File& file);

}  // namespace tolmach::formats
