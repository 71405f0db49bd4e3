// SPDX-License-Identifier: Apache-2.0
// Modules as the readers of both versions read them: glossary, candidates of 2.x, and metadata.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"
#include "xliff/v2/metadata_attributes.hpp"

#include <vector>

namespace tolmach::xliff {

std::vector<Match> read_matches(const Element& matches);
std::vector<GlossEntry> read_glossary(const Element& glossary);

/// Reads a child that is no part of the core: attributes that tolmach wrote into a metadata element go into
/// `owned`, everything else is an extension.
void read_extension(const Element& element, std::vector<std::string>& extensions,
                    std::vector<OwnedAttributes>& owned);

}  // namespace tolmach::xliff
