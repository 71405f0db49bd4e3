// SPDX-License-Identifier: Apache-2.0
#include "citation/read_work.hpp"
#include "citation/title_language.hpp"
#include "reference/romanised.hpp"
#include "romanization/original_language.hpp"
#include "romanization/recognise_text.hpp"
#include "romanization/title_spans.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

// A title of few letters has the language of its container, place and publisher, which are printed in it.
std::string cyrillic_language(std::u32string_view title, std::u32string_view around) {
    if (std::string own = romanization::cyrillic_language(title); !own.empty()) return own;
    const std::string there = romanization::cyrillic_language(around);
    return there.empty() ? "ru" : there;
}

constexpr std::size_t kLeastWords = 3;  // Fewer, without a translation, may be of any language: `Hanoi`.

bool is_romanised(std::string_view title, bool translated) {
    const double share = reference::romanised_share(text::to_utf32(title));
    if (translated && share >= reference::kRomanisedWithTranslation) return true;
    const auto words = static_cast<std::size_t>(std::count(title.begin(), title.end(), ' ')) + 1;
    return (translated || words >= kLeastWords) &&
           (share >= reference::kRomanised || romanization::is_romanised(title));
}

}  // namespace

TitleLanguage language_of_title(const PrintedTitle& title) {
    const ReadText text(text::to_utf32(title.text));
    const auto of_script = [&](text::Script script) {
        return std::count_if(text.text.begin(), text.text.end(),
                             [&](char32_t c) { return text::script_of(c) == script; });
    };
    const auto cyrillic = of_script(text::Script::Cyrillic);
    const auto latin = of_script(text::Script::Latin);
    if (cyrillic == 0 && latin == 0) return {};
    if (cyrillic > latin) return {cyrillic_language(text.lower, title.around)};
    const std::string_view beginning = romanization::telling_part(title.text);
    if (is_romanised(beginning, title.translated)) return {romanization::romanised_tag(beginning)};
    if (const std::string found = text::guess_language(title.text);
        !found.empty() && !found.starts_with("ru") && !found.starts_with("be"))
        return {found};
    const bool latin_document = title.document.starts_with("en") || title.document.starts_with("fr");
    return {latin_document ? std::string(title.document.substr(0, 2)) : "en", true};
}

bool may_be_romanised(const Title& title) {
    return title.translation.empty() && !title.language.ends_with("-Latn") &&
           text::script_of_tag(text::primary_language(title.language)) == "Latn" &&
           reference::romanised_share(text::to_utf32(title.text)) >= reference::kRomanised;
}

}  // namespace tolmach::citation
