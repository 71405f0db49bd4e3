// SPDX-License-Identifier: Apache-2.0
// Reading XLIFF 2.0-2.2 and 1.0-1.2 into the model, from whichever tool the file comes.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <string>
#include <string_view>

namespace tolmach::xliff {

/// The document that the bytes of a file hold; `name` is for locations. Every well-formed XLIFF is accepted
/// (the rules of the standard are the validator's): what is unknown is kept. Fails on what is not
/// well-formed, on a DOCTYPE with an internal subset, on an unknown entity, root or version.
///
/// Reading what write() wrote gives the document again, except: can_overlap of pairs is resolved, original
/// data is named, a candidate names its segment, both edges of an annotation carry its type, and places in
/// the file are set.
base::Result<Document> read(const std::string& name, std::string_view bytes);

}  // namespace tolmach::xliff
