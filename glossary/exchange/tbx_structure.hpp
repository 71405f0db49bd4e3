// SPDX-License-Identifier: Apache-2.0
// The content models of TBX's core: the table glossary/data/tbx_structure.tsv.
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::glossary {

struct TbxElement {
    std::string_view name;
    std::vector<std::string_view> children;
    std::vector<std::vector<std::string_view>> required;  ///< One of each.
    std::string_view first;                               ///< Empty: any.
    std::vector<std::string_view> attributes;             ///< That it must have.
    bool takes_markup = false;                            ///< Text with inline markup.

    bool takes(std::string_view child) const;
};

/// The model of an element in TBX of 2008 or 2019, or null where the core does not have it.
const TbxElement* tbx_element(std::string_view name, bool of_2008);

}  // namespace tolmach::glossary
