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

using Sink = std::function<void(std::string_view)>;

/// What of a document is made when its turn comes and is gone when it is written: of a long one most.
struct Making {
    /// What is written of a unit; without it the unit itself. It has the unit's id and group, and no
    /// attributes of namespaces that neither the document nor this program has.
    std::function<Unit(const Unit&)> unit = {};
    /// Gives the text of the skeleton of the only file, in base64.
    std::function<void(const Sink&)> skeleton = {};
};
/// The same in pieces. After an error they are worth nothing.
base::Result<void> write(const Document& document, const WriteOptions& options, const Making& making,
                         const Sink& sink);

}  // namespace tolmach::xliff
