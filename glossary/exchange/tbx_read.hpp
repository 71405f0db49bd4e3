// SPDX-License-Identifier: Apache-2.0
// TBX into concepts: ISO 30042:2008 (martif), ISO 30042:2019 (DCA and DCT), and the TBX-Min of 2013.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// What a TBX file holds, and where the entry of each concept stands in it.
struct TbxRead {
    base::Outcome<std::vector<Concept>> terms;
    std::vector<base::ByteSpan> places;
};

/// The concepts of a TBX file; what has no field becomes a property. Entries and terms that cannot be taken
/// are diagnostics with their line; a file that is not well-formed or not TBX is an error.
base::Result<TbxRead> read_tbx(const std::string& name, std::string_view bytes);

}  // namespace tolmach::glossary
