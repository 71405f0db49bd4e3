// SPDX-License-Identifier: Apache-2.0
// What a tool dropped from an XLIFF, taken from the file as it was extracted.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

namespace tolmach::formats {

/// The extracted file with the targets, states and notes of the one that came back. Units are matched by
/// their ids and then by their sources, codes by their ids; white space does not count. The extracted file
/// may have one segment a unit where the other is cut. Fails on a unit that does not match, on one whose
/// source is another, and where one did not come back.
base::Result<xliff::File> restore(const xliff::File& returned, const xliff::File& extracted);

}  // namespace tolmach::formats
