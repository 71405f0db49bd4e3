// SPDX-License-Identifier: Apache-2.0
// Splicing: writes translations into the file they were read from and changes nothing else in it.
#pragma once

#include "base/result.hpp"
#include "xliff/byte_locations.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// A file to splice into: its bytes, the document they hold, and the byte locations of its translations.
struct Original {
    std::string bytes;
    Document document;
    std::vector<std::vector<UnitLocations>> places;  ///< By file, then by unit.
};

/// Reads a file for splicing; `name` is for locations. Fails as read() does.
base::Result<Original> read_original(const std::string& name, std::string bytes);

/// The bytes of a file whose targets, states, notes and new candidates are those of `changed`, a changed copy
/// of its document. Every byte outside of what changed is the same; codes and annotations keep the tags they
/// had in the target or have in the source; what is new is in the file's encoding, prefix and line ends. Text
/// deleted under change tracking stays as long as its annotation stays. A state that a dialect keeps in its
/// own attributes is not written there. A candidate names its segment, which gets an id where none had one.
/// Fails (Refused) where anything else of the document was changed.
base::Result<std::string> splice(const Original& original, const Document& changed);

}  // namespace tolmach::xliff
