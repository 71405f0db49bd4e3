// SPDX-License-Identifier: Apache-2.0
// Writing new XLIFF files: canonical (same document, same bytes) and valid under the schemas of OASIS.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace tolmach::xliff {

struct WriteOptions {
    Version version = Version::V2_1;  ///< V1_2 or any of 2.x.
    /// 1.2 only: terms as `mrk mtype="term"` inside the text. Without it they are notes, for a CAT tool
    /// shows each mark as a tag in the sentence.
    bool term_marks = false;
    /// 1.2 only: a unit without a target gets its source as one, which CAT tools then write over.
    bool fill_targets = false;
};

/// The document in the version asked for, UTF-8. What that version has no place for is written into the
/// Metadata module (2.x) or our own namespace and read back from there. Fails where the document has no
/// source language, groups that are torn apart, or characters that XML cannot hold outside of text.
base::Result<std::string> write(const Document& document, const WriteOptions& options = {});

/// What is written of a unit. It has the unit's id and group, and no attributes of namespaces that neither
/// the document nor this program has.
using MakeUnit = std::function<Unit(const Unit&)>;
/// The same in pieces. What `make` gives for a unit, when its turn comes, is gone when it is written: of a
/// long document that is most. After an error the pieces are worth nothing.
base::Result<void> write(const Document& document, const WriteOptions& options, const MakeUnit& make,
                         const std::function<void(std::string_view)>& sink);

}  // namespace tolmach::xliff
