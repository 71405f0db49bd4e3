// SPDX-License-Identifier: Apache-2.0
// The footnotes of a note, of an XLIFF, of a text with one a line, or the items of a CSL-JSON, as references.
#pragma once

#include "base/result.hpp"
#include "citation/reference.hpp"
#include "cli/command.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// The footnotes of a document, resolved.
struct CitedNotes {
    std::vector<std::string> ids;  ///< Of the footnotes: `fn1`, a line's number, an item's id.
    std::vector<std::string> texts;
    std::vector<citation::NoteReferences> notes;
};

struct CitedNotesOptions {
    std::string language, encoding;
    bool lines = false;  ///< Each line is a note.
};

base::Result<CitedNotes> read_cited_notes(const std::filesystem::path& input,
                                          const CitedNotesOptions& options, const Env& env);

}  // namespace tolmach::cli
