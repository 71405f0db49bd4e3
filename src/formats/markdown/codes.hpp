// SPDX-License-Identifier: Apache-2.0
// The tokens of a passage as the content of a unit.
#pragma once

#include "formats/markdown/passage.hpp"
#include "xliff/model.hpp"

#include <functional>

namespace tolmach::formats::markdown {

/// What a call of a note names, and the number it shows.
struct CalledNote {
    std::size_t number = 0;
    std::vector<std::string> units;
};
/// The note that a code calls, or that stands in it.
using FindNote = std::function<CalledNote(const InlineCode&)>;

/// The numbers of codes, as their ids in a unit: from 1, by the first edge of each.
class CodeNumbers {
  public:
    std::string id_of(std::size_t code);

  private:
    std::map<std::size_t, std::size_t> numbers_;
};

/// The content of tokens [first, last).
xliff::Content content_of(const Passage& passage, const Inlines& inlines, std::size_t first, std::size_t last,
                          const FindNote& find_note);

/// What a reader sees of a passage, its marks left out; of code its lines.
std::string seen_text(const Passage& passage);
/// Whether a passage is nothing but spans of code.
bool is_all_code(const Passage& passage);

}  // namespace tolmach::formats::markdown
