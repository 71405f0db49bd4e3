// SPDX-License-Identifier: Apache-2.0
// Modules as the writers of both versions write them: candidates and glossary in 2.x, metadata, original
// data.
#pragma once

#include "xliff/common/write_parts.hpp"
#include "xliff/v2/metadata_attributes.hpp"
#include "xliff/v2/original_data.hpp"

namespace tolmach::xliff {

/// What a candidate that names nothing is for: the first segment that has an id, else the unit.
std::string default_reference(const Unit& unit);
void write_matches(XmlWriter& to, const Prefixes& prefixes, const Unit& unit);
void write_glossary(XmlWriter& to, const Prefixes& prefixes, const std::vector<GlossEntry>& glossary);
void write_original_data(XmlWriter& to, const OriginalData& data);
/// Extensions as they are, and owned attributes in one `mda:metadata`, joined with one that is there.
void write_extensions(XmlWriter& to, const std::vector<std::string>& extensions,
                      const std::vector<OwnedAttributes>& owned);

}  // namespace tolmach::xliff
