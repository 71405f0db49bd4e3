// SPDX-License-Identifier: Apache-2.0
// Validating TBX: the core structure of its version, the data categories of its dialect, ids and references.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// What breaks a rule of ISO 30042:2008 or :2019, by place: `tbx.structure`, `tbx.category`, `tbx.value`,
/// `tbx.id`. Categories are checked for the dialects TBX-Core, TBX-Min, TBX-Basic and TBX-Linguist; those of
/// others (TBX of 2008 with a constraint file) are not known. Fails where the bytes are no well-formed XML or
/// no TBX.
base::Result<std::vector<base::Diagnostic>> validate_tbx(const std::string& name, std::string_view bytes);

}  // namespace tolmach::glossary
