// SPDX-License-Identifier: Apache-2.0
// Concepts into TBX: ISO 30042:2008 (martif, TBX-Basic) and ISO 30042:2019 (DCA and DCT; Core, Min, Basic,
// Linguist), statuses as published.
#pragma once

#include "base/result.hpp"
#include "glossary/exchange/tbx_categories.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// Which TBX; of 2008 only Basic is written.
struct TbxStyle {
    TbxVersion version = TbxVersion::Dca;
    TbxDialect dialect = TbxDialect::Basic;
};

/// A TBX file, valid for its dialect. What the dialect has no category for stands in a note that `read_tbx`
/// reads again, and is a diagnostic (`glossary.lost`), for other programs do not.
base::Outcome<std::string> write_tbx(const std::vector<Concept>& concepts, const TbxStyle& style = {});

}  // namespace tolmach::glossary
