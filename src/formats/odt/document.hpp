// SPDX-License-Identifier: Apache-2.0
// An OpenDocument text (ODF 1.0 to 1.3): a package, or one flat XML file.
#pragma once

#include "formats/odt/part.hpp"
#include "formats/skeleton.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

/// A part that may hold text.
struct ReadPart {
    std::string name;  ///< Of the entry; empty in a flat file.
    std::string xml;
    Part part;
};

struct Document {
    bool is_flat = false;
    bool bom = false;             ///< Of a flat file.
    std::vector<ReadPart> parts;  ///< In reading order: text, headers and footers, properties.
    std::string language;         ///< Of its paragraphs, as its styles say; or empty.
};

/// Whether bytes are an OpenDocument text or a template of one.
bool is_document(std::string_view bytes);

/// Reads the parts of a document. Errors: what open_package refuses, a password, a package without text, a
/// flat file that is not UTF-8, XML that is not well-formed.
base::Result<Document> read_document(const std::string& name, std::string_view bytes, bool hidden_text);

}  // namespace tolmach::formats::odt
