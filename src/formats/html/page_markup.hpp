// SPDX-License-Identifier: Apache-2.0
// Elements of HTML as the pages of an edition are written with them; well-formed XML too.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::formats::page {

/// ` name="value"`, escaped; nothing where the value is empty.
std::string attribute(std::string_view name, std::string_view value);

/// An element; `attributes` and `content` are mark-up.
std::string element(std::string_view name, std::string_view attributes, std::string_view content);

}  // namespace tolmach::formats::page
