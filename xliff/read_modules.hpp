// SPDX-License-Identifier: Apache-2.0
// Modules as both codecs read them: glossary, candidates of 2.x, and the metadata that we carry.
#pragma once

#include "xliff/carried.hpp"
#include "xliff/fragment.hpp"
#include "xliff/model.hpp"

#include <vector>

namespace tolmach::xliff {

std::vector<Match> read_matches(const Element& matches);
std::vector<GlossEntry> read_glossary(const Element& glossary);

/// Reads a child that is no part of the core: what we carry out of a metadata element into `carried`, and
/// everything else as an extension.
void read_extension(const Element& element, std::vector<std::string>& extensions,
                    std::vector<Carried>& carried);

}  // namespace tolmach::xliff
