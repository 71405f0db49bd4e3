// SPDX-License-Identifier: Apache-2.0
// The text of HTML blocks inside Markdown.
#pragma once

#include <string_view>
#include <vector>

namespace tolmach::formats::markdown {

/// The stretches of text in the lines of an HTML block, a block tag between: each as its lines, with the tags
/// of phrases in them. Comments, scripts, styles and preformatted text are no text.
std::vector<std::vector<std::string_view>> html_texts(const std::vector<std::string_view>& lines);

}  // namespace tolmach::formats::markdown
