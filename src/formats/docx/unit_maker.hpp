// SPDX-License-Identifier: Apache-2.0
// From the paragraphs of a Word document to units and holes.
#pragma once

#include "formats/docx/document.hpp"
#include "formats/skeleton.hpp"

namespace tolmach::formats::docx {

/// The units of a document in reading order, notes behind the paragraph that calls them, then headers,
/// footers and properties; the holes of each part in order. Says nothing of languages and names.
Extracted units_of(const OpenedDocument& document);

}  // namespace tolmach::formats::docx
