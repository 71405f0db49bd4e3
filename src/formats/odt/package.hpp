// SPDX-License-Identifier: Apache-2.0
// The package of an OpenDocument text (ODF 1.3): the parts that are the same for every edition, around those
// that are not.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

/// `fo:language`, `fo:country` and what else names a language in text properties.
std::string language_properties(std::string_view language);

/// What an edition puts into the package; texts are no mark-up, but for the two that are said to be.
struct OdtParts {
    std::string body;              ///< Mark-up: the blocks of the text.
    std::string automatic_styles;  ///< Mark-up.
    std::string language;
    std::string title, subject, description, identifier;
    std::vector<std::string> authors, keywords;
    std::string created, modified;  ///< Days, ISO 8601.
    std::string header;             ///< On top of each page.
    bool is_draft = false;          ///< On the first page too.
};

/// The bytes of the .odt file.
base::Result<std::string> write_package(const OdtParts& parts);
/// The same as one file of XML, .fodt.
std::string write_flat(const OdtParts& parts);

}  // namespace tolmach::formats::odt
