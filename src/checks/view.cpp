// SPDX-License-Identifier: Apache-2.0
#include "checks/view.hpp"

#include "checks/not_prose.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/urls.hpp"
#include "reference/cues.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// U+02BC, as Belarusian may write the apostrophe, is a letter; the other two that stand for it are not.
constexpr char32_t kLetterApostrophe = 0x2BC;

// What differs by case, spaces or code places only is the same; so is what a sentence and a heading share.
std::u32string comparison_key_of(const std::u32string& text) {
    namespace known = text::known_characters;
    std::u32string letters(text.size(), U'\0');
    char32_t* const to = letters.data();
    std::size_t size = 0;
    bool parted = true;  // By a space, or by nothing.
    for (const char32_t c : text) {
        const known::Properties properties = known::properties_of(c);
        const bool kept = (properties & (known::kLetter | known::kDigit)) != 0 && c != kLetterApostrophe;
        const bool parts = !kept && (properties & known::kSpace) != 0;
        if (!kept && (!parts || parted)) continue;
        to[size++] = kept ? c : U' ';
        parted = parts;
    }
    while (size > 0 && letters[size - 1] == U' ')
        --size;
    return text::fold(std::u32string_view(letters).substr(0, size));
}

}  // namespace

View::Decoded View::decoded(const xliff::Content& content) {
    Decoded made;
    if (content.size() == 1)
        if (const auto* only = std::get_if<xliff::Text>(&content.front())) {
            made.text = text::to_utf32(only->value);
            return made;
        }
    std::size_t plain = 0;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) {
            const std::u32string characters = text::to_utf32(run->value);
            made.text += characters;
            for (std::size_t i = 0; i < characters.size(); ++i)
                made.plain.push_back(plain++);
        } else if (std::holds_alternative<xliff::Code>(part)) {
            made.text.push_back(kCode);
            made.plain.push_back(plain);
        }
    }
    made.plain.push_back(plain);
    return made;
}

base::CodePointSpan View::span(std::size_t start, std::size_t end) const {
    if (plain_.empty()) return {base::CodePoint(start), base::CodePoint(end)};
    return {base::CodePoint(plain_[start]), base::CodePoint(plain_[end])};
}

std::string View::plain_text(std::size_t start, std::size_t end) const {
    if (plain_.empty()) return text::to_utf8(std::u32string_view(text).substr(start, end - start));
    std::string written;
    for (std::size_t i = start; i < end; ++i)
        if (plain_[i + 1] > plain_[i]) text::append_utf8(written, text[i]);
    return written;
}

// Single marks open no quotation by quotations_of(), and behind a letter they are apostrophes.
bool View::may_hold_quotations() const {
    return may_hold_quotations_.get([&] {
        const auto& marks = characters().marks();
        return std::any_of(marks.begin(), marks.end(), [&](std::size_t at) {
            return text::opens_quotation(text[at]) &&
                   !(text::is_single_quote(text[at]) && at > 0 && text::is_letter(text[at - 1]));
        });
    });
}

bool View::may_hold_addresses() const {
    return may_hold(text::kSignsOfAddress) || (may_hold(U"w") && text.find(text::kWebHost) != text.npos);
}

bool View::has_digits() const {
    return characters().has(text::known_characters::kDigit);
}

const std::u32string& View::without_codes() const {
    if (plain_.empty()) return text;
    return without_codes_.get([&] {
        std::u32string characters;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (plain_[i + 1] > plain_[i]) characters.push_back(text[i]);
        return characters;
    });
}

const text::Numbers& View::numbers(std::string_view language) const {
    return numbers_.get([&] { return text::numbers_in(without_codes(), language); });
}

const std::string& View::utf8() const {
    return utf8_.get([&] { return text::to_utf8(text); });
}

const std::u32string& View::lower() const {
    return lower_.get([&] { return reference::lower_of(text); });
}

const std::u32string& View::comparison_key() const {
    return comparison_key_.get([&] { return comparison_key_of(text); });
}

const std::vector<CapitalisedWord>& View::capitalised() const {
    return capitalised_.get([&] { return capitalised_words(text, characters().capitals()); });
}

const std::vector<QuotedPassage>& View::quoted_passages() const {
    return passages_.get(
        [&] { return may_hold_quotations() ? quoted_passages_of(text) : std::vector<QuotedPassage>(); });
}

const View::Mask& View::quoted() const {
    return quoted_.get([&] { return quotation_mask(text.size(), quoted_passages()); });
}

const View::Mask& View::addresses() const {
    return addresses_.get(
        [&] { return may_hold_addresses() ? address_mask(text) : Mask(text.size(), false); });
}

const View::Mask& View::not_prose() const {
    return not_prose_.get([&] {
        const bool may_be = may_hold(kSignsOfNoProse) || may_hold_addresses() ||
                            (may_hold(U"-") && text.find(U"--") != text.npos);
        return may_be ? checks::not_prose(text) : Mask(text.size(), false);
    });
}

const std::vector<Quotation>& View::quotations() const {
    return quotations_.get(
        [&] { return may_hold_quotations() ? quotations_of(text, not_prose()) : std::vector<Quotation>(); });
}

}  // namespace tolmach::checks
