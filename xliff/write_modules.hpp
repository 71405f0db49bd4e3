// SPDX-License-Identifier: Apache-2.0
// Modules as both codecs write them: candidates and glossary in 2.x, metadata, original data.
#pragma once

#include "xliff/carried.hpp"
#include "xliff/original_data.hpp"
#include "xliff/write_parts.hpp"

namespace tolmach::xliff {

/// A `subState` that holds a state of 1.2 which 2.x does not have.
inline constexpr std::string_view kNativeStatePrefix = "xliff12:";

void write_matches(XmlWriter& to, const Prefixes& prefixes, const Unit& unit);
void write_glossary(XmlWriter& to, const Prefixes& prefixes, const std::vector<GlossEntry>& glossary);
void write_original_data(XmlWriter& to, const OriginalData& data);
/// Extensions as they are, and what is carried in one `mda:metadata`, joined with one that is there.
void write_extensions(XmlWriter& to, const std::vector<std::string>& extensions,
                      const std::vector<Carried>& carried);

}  // namespace tolmach::xliff
