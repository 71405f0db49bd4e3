// SPDX-License-Identifier: Apache-2.0
// The styles and lists of a Word document, as far as they say what a paragraph or a run is.
#pragma once

#include "base/result.hpp"
#include "formats/unit_text.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tolmach::formats::docx {

struct Style {
    std::string name;      ///< In small letters; not translated where its id is.
    std::string based_on;  ///< An id.
    std::optional<int> outline_level;
    std::optional<std::string> numbering;
    std::size_t list_level = 0;
    TextStyles looks = 0;
    bool hidden = false;
};

/// How a level of a list counts (ECMA-376 part 1, 17.9).
struct ListLevel {
    bool counts = false;
    std::size_t start = 1;
    bool restarts = false;  ///< There, whatever was counted before.
    std::string counter;    ///< What counts: lists with the same one go on with each other's numbers.
};

struct Styles {
    std::map<std::string, Style, std::less<>> by_id;
    std::string paragraph_default;  ///< The id of the style of paragraphs that name none.
    std::string language;           ///< Of the document where nothing else is said.
    /// By the id of a list and the level.
    std::map<std::pair<std::string, std::size_t>, ListLevel> levels;
};

/// Reads `styles.xml` and `numbering.xml`; either may be empty. `name` is for locations.
base::Result<Styles> read_styles(const std::string& name, std::string_view styles,
                                 std::string_view numbering);

/// What a style is by data/style_names.tsv, its own name or that of a style it is based on; empty for none.
std::string_view kind_of_style(const Styles& styles, std::string_view id);
/// The level of the outline from 1, 0 for none; of headings by name where the file says nothing.
std::size_t heading_level_of(const Styles& styles, std::string_view id);
/// The list of the style, with the level; nothing where it has none.
std::optional<std::pair<std::string, std::size_t>> list_of_style(const Styles& styles, std::string_view id);
/// Whether text of the style is hidden.
bool hides(const Styles& styles, std::string_view id);
/// The looks that a style of characters gives.
TextStyles looks_of(const Styles& styles, std::string_view id);

}  // namespace tolmach::formats::docx
