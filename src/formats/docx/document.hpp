// SPDX-License-Identifier: Apache-2.0
// A Word document opened: which of its parts hold text, and that text (ECMA-376 part 2, 8 and 9).
#pragma once

#include "base/result.hpp"
#include "formats/docx/text_part.hpp"
#include "formats/skeleton.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::docx {

/// What a part names by a relationship.
struct Relationship {
    std::string type;    ///< The last word of its type: `footnotes`, `hyperlink` …
    std::string target;  ///< The name of a part, or an address.
    bool external = false;
};
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// A document; what it holds is the same for the same bytes.
struct OpenedDocument {
    Parts parts;  ///< The bytes of all parts that may be of use.
    std::string main, footnotes, endnotes, comments, styles_part, properties;
    std::vector<std::string> headers, footers;
    std::map<std::string, Relationships, std::less<>> relationships;  ///< By part.
    Styles styles;
    std::map<std::string, std::unique_ptr<TextPart>, std::less<>> texts;  ///< By part.

    /// The parts that hold text to translate: body, notes, headers, footers.
    std::vector<std::string> text_parts() const;
    bool has_tracked_changes() const;
};

/// Whether a container holds a Word document.
bool is_of(std::string_view bytes);

/// Opens a document. `name` is for locations.
base::Result<OpenedDocument> open_document(const std::string& name, std::string_view bytes, bool hidden_text);

}  // namespace tolmach::formats::docx
