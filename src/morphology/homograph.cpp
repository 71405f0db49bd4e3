// SPDX-License-Identifier: Apache-2.0
#include "morphology/homograph.hpp"

#include "morphology/tables.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace tolmach::morphology {
namespace {

constexpr std::u32string_view kEndsSentence = U".!?…:;\n";

bool explains_capital(std::u32string_view text, std::size_t at) {
    while (at > 0 && !text::is_letter(text[at - 1]) && !text::is_digit(text[at - 1])) {
        --at;
        if (kEndsSentence.find(text[at]) != std::u32string_view::npos) return true;
    }
    return at == 0;
}

}  // namespace

bool is_rather_common(std::u32string_view text, base::CodePointSpan word, std::string_view language) {
    const Tables* tables = tables_of(language);
    if (tables == nullptr) return false;
    const auto written = text.substr(word.start.value, word.end.value - word.start.value);
    const bool all_capitals = written.size() > 1 && text::is_upper(written[1]);
    if (all_capitals || (text::is_upper(written.front()) && !explains_capital(text, word.start.value)))
        return false;
    return tables->functions.contains(text::fold(text::to_utf8(written)));
}

}  // namespace tolmach::morphology
