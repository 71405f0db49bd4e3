// SPDX-License-Identifier: Apache-2.0
// What the readers of office documents share: a ZIP container whose entries are the parts of a document.
#pragma once

#include "base/result.hpp"
#include "formats/skeleton.hpp"
#include "zip/zip.hpp"

#include <string>
#include <string_view>

namespace tolmach::formats {

/// Whether bytes begin as a container does.
bool is_package(std::string_view bytes);

/// The wanted parts of an office document, by name; zip::read says what is refused.
base::Result<Parts> open_package(const std::string& name, std::string_view bytes, const zip::Wanted& wanted);

/// Whether a part may be read: one whose places are counted in UTF-8. `name` is that of the document.
base::Result<void> require_utf8(const std::string& name, const std::string& part, std::string_view bytes);

/// The document with other bytes in some of its parts, every other part as it is.
base::Result<std::string> with_parts(const std::string& name, std::string_view bytes, const Parts& changed);

}  // namespace tolmach::formats
