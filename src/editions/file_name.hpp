// SPDX-License-Identifier: Apache-2.0
// The names of the files that are written for a document. What a document says of itself is not trusted: a
// name never leaves its folder.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace tolmach::editions {

/// `note.fr.html` for `note.txt` and for `note.en.txt`: the bare name of the source, without the tag of its
/// own language at the end, with the tag and the extension (with its dot). `{name}`, `{lang}` and `{ext}` in
/// a pattern stand for the three; `/` in a pattern makes folders. Fails where the language is no BCP 47 tag,
/// and where a name would be hidden, lead out of its folder, hold control characters or be a device's.
base::Result<std::string> edition_file_name(const std::string& original, std::string_view source_language,
                                            std::string_view language, std::string_view extension,
                                            std::string_view pattern = {});

/// Why this cannot be the name of a file on the systems that people share files between; empty if it can.
std::string why_no_file_name(std::string_view name);

/// The part of a path behind its last `/` or `\`: documents come from all systems.
std::string_view bare_name(std::string_view path);

}  // namespace tolmach::editions
