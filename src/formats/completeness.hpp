// SPDX-License-Identifier: Apache-2.0
// What came back from a translator, held against what was sent: a tool or a hand may have lost a piece of the
// file.
#pragma once

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::formats {

/// What a file that this program extracted does not hold as it was extracted: `unit.missing` and
/// `segment.missing` for text that did not come back, `unit.unknown` for a unit that has no place in the
/// source, `source.changed` for sources that read otherwise. White space does not count. `name` is that of
/// the XLIFF. Fails where the source of the skeleton cannot be decoded.
base::Result<std::vector<base::Diagnostic>> compare_with_source(const std::string& name,
                                                                const xliff::File& file,
                                                                const Skeleton& skeleton);

/// `skeleton.missing` for a file that this program extracted and that has no skeleton that can be read, as
/// its units show; nothing for the files of other tools. `why` is what skeleton_of() said.
base::Result<std::vector<base::Diagnostic>> without_skeleton(const std::string& name, const xliff::File& file,
                                                             const base::Error& why);

}  // namespace tolmach::formats
