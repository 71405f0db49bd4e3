// SPDX-License-Identifier: Apache-2.0
// What an edition changes in a part besides its text: languages, the house's own lines, tracked changes.
#pragma once

#include "formats/merge.hpp"
#include "formats/odt/document.hpp"
#include "formats/odt/edits.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

/// The name of the text style of what is not translated.
inline constexpr std::string_view kUntranslatedStyle = "tolmach_untranslated";

/// The languages of an edition and of its source, as BCP 47 tags.
struct Languages {
    std::string source, target;
};

/// Sets the language of the document, and of every style and property that has the source's, to the
/// edition's; styles of other languages stay. With `untranslated`, adds the style of that name. Fails where
/// the part is not well-formed.
base::Result<std::vector<Edit>> language_edits(const ReadPart& part, const Languages& languages,
                                               bool untranslated);

/// The draft mark and the series on top, and the credit behind the title block.
std::vector<Edit> house_edits(const Part& part, const ComposeOptions& house, bool has_series);

}  // namespace tolmach::formats::odt
