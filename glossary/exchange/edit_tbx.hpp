// SPDX-License-Identifier: Apache-2.0
// Writing into a TBX file: its header, its back matter, comments and every entry that does not change stay.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// The bytes of a TBX file with its concepts changed from `before` to `after`, matched by their ids. New
/// terms are put into their entry. An entry that changes otherwise is rewritten, and refused if something
/// in it would then be lost.
base::Result<std::string> edited_tbx(const std::string& name, std::string_view bytes,
                                     const std::vector<Concept>& before, const std::vector<Concept>& after);

}  // namespace tolmach::glossary
