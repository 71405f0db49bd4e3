// SPDX-License-Identifier: Apache-2.0
// The content of a unit: the text of a part as a reader sees it, and its codes with their bytes.
#pragma once

#include "formats/html/parts.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tolmach::formats::html {

/// What a footnote call says of its note.
struct CalledNote {
    std::size_t number = 0;
    std::vector<std::string> units;
};

/// What the content of a part needs to know of others.
struct ContentNeeds {
    const Markup& markup;
    const Tree& tree;
    /// The units of a part that stands in a code.
    std::function<std::vector<std::string>(std::size_t part)> unit_of;
    std::function<CalledNote(std::size_t call)> note_of;
};

xliff::Content content_of(const TextPart& part, const ContentNeeds& needs);

/// The text of a part alone, white space as a reader sees it.
std::string plain_of(const TextPart& part, const Markup& markup);

/// What is seen of a part that is not translated, line by line where it has lines.
std::string kept_text(const TextPart& part, const Markup& markup);
/// Whether such a part is nothing but spans of code.
bool is_all_code(const TextPart& part, const Markup& markup);

}  // namespace tolmach::formats::html
