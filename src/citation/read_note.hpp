// SPDX-License-Identifier: Apache-2.0
// Notes into references.
#pragma once

#include "citation/reference.hpp"

#include <string_view>

namespace tolmach::citation {

/// Reads the references of a note (UTF-8); time is linear in its length. `language` is that of the document,
/// which decides only where the note itself does not.
NoteReferences read_note(std::string_view note, std::string_view language = {});

}  // namespace tolmach::citation
