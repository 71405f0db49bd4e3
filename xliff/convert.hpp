// SPDX-License-Identifier: Apache-2.0
// Converting between the versions of XLIFF. What the other version has no place for travels in metadata (2.x)
// or in our namespace (1.2) and is in its place again when the document comes home.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <map>
#include <string>

namespace tolmach::xliff {

struct Converted {
    std::string bytes;
    /// What the version has no place for and is kept beside it, and how often: `attribute 'maxwidth'`, `ids`,
    /// `annotations` …
    std::map<std::string, std::size_t> kept;
};

/// The document in the version asked for: 1.2 or any of 2.x. Fails as write() does.
base::Result<Converted> convert(Document document, Version to);

}  // namespace tolmach::xliff
