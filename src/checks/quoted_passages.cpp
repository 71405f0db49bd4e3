// SPDX-License-Identifier: Apache-2.0
#include "checks/quoted_passages.hpp"

#include "checks/quotations.hpp"
#include "checks/segment_check.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Finds marks, each up to the end of the text once only: a text of nothing but opening marks is not read
// again and again.
class PassageFinder {
  public:
    explicit PassageFinder(const std::u32string& text) : text_(text) {}
    std::size_t find(char32_t mark, std::size_t from) {
        if (absent_.find(mark) != std::u32string::npos) return std::u32string::npos;
        const std::size_t at = text_.find(mark, from);
        if (at == std::u32string::npos) absent_.push_back(mark);
        return at;
    }

  private:
    const std::u32string& text_;
    std::u32string absent_;  // No such mark stands after where one was looked for.
};

// A translation in brackets after a quotation.
void set_translation(const std::u32string& text, PassageFinder& finder, QuotedPassage& quotation) {
    quotation.translation_start = quotation.translation_end = quotation.end;
    std::size_t at = quotation.end;
    while (at < text.size() && (text::is_space(text[at]) || text[at] == kCode))
        ++at;
    if (at == text.size() || text[at] != U'[') return;
    const std::size_t end = finder.find(U']', at);
    if (end == std::u32string::npos) return;
    quotation.translation_start = at;
    quotation.translation_end = end + 1;
}

}  // namespace

std::vector<QuotedPassage> quoted_passages_of(const std::u32string& text) {
    std::vector<QuotedPassage> found;
    PassageFinder finder(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!may_be_quotation_mark(text[i])) continue;
        const auto closing = text::closing_quotes(text[i]);
        const bool apostrophe = text::is_single_quote(text[i]) && i > 0 && text::is_letter(text[i - 1]);
        if (closing.empty() || apostrophe) continue;
        const std::size_t end = finder.find(closing.front(), i + 1);
        if (end == std::u32string::npos) continue;
        QuotedPassage& quotation = found.emplace_back(QuotedPassage{i, end + 1, 0, 0});
        set_translation(text, finder, quotation);
        i = end;
    }
    return found;
}

std::size_t title_length(const std::u32string& text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!text::is_space(text[i]) && (i == 0 || text::is_space(text[i - 1]))) ++words;
    return words;
}

std::vector<bool> quotation_mask(std::size_t size, const std::vector<QuotedPassage>& passages) {
    std::vector<bool> mask(size, false);
    for (const QuotedPassage& quotation : passages)
        std::fill(mask.begin() + static_cast<std::ptrdiff_t>(quotation.start),
                  mask.begin() + static_cast<std::ptrdiff_t>(quotation.end), true);
    return mask;
}

}  // namespace tolmach::checks
