// SPDX-License-Identifier: Apache-2.0
// Units back into their page.
#pragma once

#include "formats/merge.hpp"

#include <string>

namespace tolmach::formats::html {

/// formats::merge for HTML. An edition says its language and encoding where the page says them, and marks
/// what is not translated with the language of the source; notes that the translator added stand at its end.
base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options);

}  // namespace tolmach::formats::html
