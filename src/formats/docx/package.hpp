// SPDX-License-Identifier: Apache-2.0
// The package of a Word document (ECMA-376): the parts that are the same for every edition, around those that
// are not.
#pragma once

#include "base/result.hpp"

#include <string>
#include <vector>

namespace tolmach::formats::docx {

/// A part that holds text, with the targets of its hyperlinks: link n has the relationship id `link`n,
/// from 1.
struct Part {
    std::string xml;  ///< Blocks only; the package writes the root element.
    std::vector<std::string> links;
};

/// What the file says of itself (ECMA-376 part 2, core properties); empty fields are not told.
struct Properties {
    std::string title, author, subject, description, keywords, identifier, language;
    std::string created, modified;  ///< Days, ISO 8601.
};

/// How a list counts: from which number on which level, from 0.
struct ListNumbers {
    std::size_t level = 0, start = 1;
};

/// What an edition puts into the package; titles and names are text, not mark-up.
struct Parts {
    Part document;
    Part footnotes;                          ///< Without the two separators.
    std::vector<ListNumbers> ordered_lists;  ///< Lists that count: the n-th has the numbering id n + 1.
    std::string language;                    ///< Of the document, with its region.
    Properties properties;
    std::string header;  ///< Printed on top of each page, of a draft on the first one too.
    bool is_draft = false;
};

/// The bytes of the .docx file.
base::Result<std::string> write_package(const Parts& parts);

}  // namespace tolmach::formats::docx
