// SPDX-License-Identifier: Apache-2.0
// What WeasyPrint 57 leaves to mend of a tagged PDF (docs/adr/0036-pdf.md).
#pragma once

#include <string>
#include <string_view>

namespace tolmach::formats::pdf {

/// A PDF in which each text is of one element. The engine marks a whole page as content of an element without
/// a meaning, and what a link holds several times. What stands in the first alone, such as page numbers, is
/// content of no element (an artifact), and of marks inside each other the outermost is kept. Gives a file of
/// another shape as it is.
std::string with_text_once(std::string_view pdf);

}  // namespace tolmach::formats::pdf
