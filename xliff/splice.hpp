// SPDX-License-Identifier: Apache-2.0
// Splicing: translations put into the file that came, and nothing else of it touched.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"
#include "xliff/places.hpp"

#include <string>
#include <vector>

namespace tolmach::xliff {

/// A file as it came: its bytes, what they say, and where.
struct Original {
    std::string bytes;
    Document document;
    std::vector<std::vector<UnitPlaces>> places;  ///< By file, then by unit.
};

/// Reads a file for splicing; `name` is for locations. Fails as read() does.
base::Result<Original> read_original(const std::string& name, std::string bytes);

/// The bytes of a file whose targets, states and notes are those of `changed`, a changed copy of its
/// document. Every byte outside of what changed is the same; codes and annotations keep the tags they had in
/// the target or have in the source; what is new is in the file's encoding, prefix and line ends. Text that
/// was deleted under change tracking stays where its annotation stays. A state that a dialect keeps in its
/// own attributes is not written there. Fails (Refused) where anything else of the document was changed.
base::Result<std::string> splice(const Original& original, const Document& changed);

}  // namespace tolmach::xliff
