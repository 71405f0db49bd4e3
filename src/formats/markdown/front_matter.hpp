// SPDX-License-Identifier: Apache-2.0
// The front matter of a Markdown text: YAML between two lines of dashes, and the texts in it.
#pragma once

#include "base/offsets.hpp"
#include "formats/markdown/piece.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// Where the front matter of a text stands. Empty where it has none, or one in another language than YAML.
struct FrontMatter {
    std::string_view yaml;  ///< Without the lines of dashes; a view into the text.
    std::size_t end = 0;    ///< Where the text behind it begins.
};
FrontMatter front_matter_of(std::string_view text);

/// A value, or one of the values, of a key of the outermost level.
struct YamlScalar {
    enum class Style { Plain, Single, Double, Block };

    std::string key;
    Style style = Style::Plain;
    std::string value;
    std::string_view written;  ///< In the text, without quotation marks.
};

/// The scalars of a front matter, in order; the paragraphs of a block are one each. None where it is no sound
/// YAML.
std::vector<YamlScalar> scalars_of(const FrontMatter& front);

/// What stands there, character by character.
std::vector<HolePiece> pieces_in_scalar(const YamlScalar& scalar);
/// What is to be written in place of a scalar for it to have another value.
std::string write_scalar(const YamlScalar& scalar, std::string_view value);

/// The type of the unit of a key, such as `tolmach:title`, by its table; empty for a key that is not
/// translated unless it is named in `chosen`.
std::string type_of_key(std::string_view key, const std::vector<std::string>& chosen);

/// The text with the language of its front matter, where it names one, set to another.
std::string with_language(std::string text, std::string_view language);

}  // namespace tolmach::formats::markdown
