// SPDX-License-Identifier: Apache-2.0
// The words of a Hunspell dictionary, each with all its affixes written out.
#pragma once

#include "base/result.hpp"
#include "restoration/affixes.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::restoration {

/// Takes the forms of one entry, each as often as rules make it; the entry's own word comes first where it is
/// a word by itself.
using EachEntry = std::function<void(const std::vector<std::u32string>& forms)>;

/// Expands the bytes of a .dic file; counted are code points, whatever the encoding. Stops with an error at
/// bytes that the encoding of the affix file does not have.
base::Result<void> expand(std::string_view dictionary, const std::string& file, const AffixFile& affixes,
                          const EachEntry& each);

}  // namespace tolmach::restoration
