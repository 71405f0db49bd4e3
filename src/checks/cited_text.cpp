// SPDX-License-Identifier: Apache-2.0
#include "checks/cited_text.hpp"

#include "checks/conventions.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using Text = std::u32string_view;
using text::Stretch;

// Longer words are none; the bound keeps a hostile text cheap.
constexpr std::size_t kLongestWord = 200;
// A quotation of so many words without any common word of the edition's language is in another.
constexpr std::size_t kPhrase = 4;

char32_t folded(char32_t c) {
    const bool is_modifier = c >= 0x2B0 && c < 0x370;  // Letters that stand for apostrophes are among these.
    if (text::is_letter(c) && !is_modifier) return c;
    if (Text(U"'’‘ʼʹ′`").find(c) != Text::npos) return U'\'';
    return text::is_quotation_mark(c) ? U'"' : c;
}

// Quotation marks and apostrophes alike, one space for white space, none inside guillemets or before marks.
std::u32string folded(Text text) {
    std::u32string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!text::is_space(text[i])) {
            made.push_back(folded(text[i]));
            continue;
        }
        const char32_t next = i + 1 < text.size() ? text[i + 1] : U' ';
        const bool inside = (i > 0 && text[i - 1] == U'«') || next == U'»' || Text(U":;!?").find(next) < 4;
        if (!inside && !made.empty() && made.back() != U' ') made.push_back(U' ');
    }
    return made;
}

// What a text begins with that folding leaves as it is.
Text beginning_of(Text text) {
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](char32_t c) { return !text::is_letter(c) || folded(c) != c; });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool parts_words(char32_t c) {
    return text::is_space(c) || c == kCode;
}

// The run of no spaces around a place, as far as a word may reach.
Stretch word_at(Text text, std::size_t at) {
    std::size_t start = at;
    std::size_t end = at;
    while (start > 0 && !parts_words(text[start - 1]) && at - start < kLongestWord)
        --start;
    while (end < text.size() && !parts_words(text[end]) && end - at < kLongestWord)
        ++end;
    return {start, end};
}

// Empty at the end of the text.
Stretch next_word(Text text, std::size_t from) {
    while (from < text.size() && parts_words(text[from]))
        ++from;
    return from < text.size() ? Stretch{from, word_at(text, from).end} : Stretch{from, from};
}

Stretch previous_word(Text text, std::size_t before) {
    while (before > 0 && parts_words(text[before - 1]))
        --before;
    return before > 0 ? word_at(text, before - 1) : Stretch{0, 0};
}

std::u32string pair_of(Text text, Stretch first, Stretch second, bool exactly) {
    const auto word = [&](Stretch at) {
        const Text raw = text.substr(at.start, at.end - at.start);
        return exactly ? std::u32string(raw) : folded(raw);
    };
    return word(first) + U' ' + word(second);
}

std::size_t letters_in(Text text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), text::is_letter));
}

}  // namespace

CitedText::CitedText(const UnitText& unit, std::string_view language, const KnownTitles& titles)
    : text_(unit.text()),
      language_(language),
      cyrillic_(text::script_of_tag(language) == "Cyrl"),
      cited_(text_.size(), false),
      unit_(unit) {
    const auto set = [&](std::size_t start, std::size_t end) {
        std::fill(cited_.begin() + static_cast<std::ptrdiff_t>(start),
                  cited_.begin() + static_cast<std::ptrdiff_t>(std::max(start, end)), true);
    };
    for (const Quotation& quotation : unit.whole().quotations()) {
        if (!is_foreign(quotation)) continue;
        std::size_t start = quotation.open + 1;
        std::size_t end = quotation.close;
        while (start < end && text::is_space(text_[start]))
            ++start;
        while (end > start && text::is_space(text_[end - 1]))
            --end;
        set(start, end);
    }
    if (!titles) return;
    for (const auto& span : titles(text::to_utf8(text_)))
        set(span.start.value, std::min(span.end.value, text_.size()));
}

bool CitedText::is_foreign(const Quotation& quotation) const {
    const Text inside = Text(text_).substr(quotation.open + 1, quotation.close - quotation.open - 1);
    const Stretch behind = next_word(text_, quotation.close + 1);
    // `« Title » [its translation]`
    if (behind.start < behind.end && text_[behind.start] == U'[') return true;
    const auto words = letter_runs(std::u32string(inside));
    if (words.empty()) return false;
    const auto letters = letters_in(inside);
    const auto latin = static_cast<std::size_t>(std::count_if(
        inside.begin(), inside.end(), [](char32_t c) { return text::script_of(c) == text::Script::Latin; }));
    if (cyrillic_ ? latin * 2 > letters : latin * 2 < letters) return true;
    if (!conventions_of(language_).may_be_written(inside)) return true;
    // From the first word to the last, for the edition's spaces stand around.
    const Text phrase = inside.substr(words.front().first, words.back().second - words.front().first);
    if (words.size() > 1 && unit_.source().text.find(beginning_of(phrase)) != std::u32string::npos &&
        folded_source().find(folded(phrase)) != std::u32string::npos)
        return true;
    const std::string guess = text::guess_language(text::to_utf8(inside));
    return guess.empty() ? words.size() >= kPhrase && !cyrillic_ : guess != language_ && !cyrillic_;
}

bool CitedText::between_latin(std::size_t at) const {
    constexpr std::size_t kNear = 40;
    const auto is_latin = [&](std::size_t i) { return text::script_of(text_[i]) == text::Script::Latin; };
    std::size_t before = at;
    while (before > 0 && at - before < kNear && !text::is_letter(text_[before - 1]))
        --before;
    std::size_t behind = at + 1;
    while (behind < text_.size() && behind - at < kNear && !text::is_letter(text_[behind]))
        ++behind;
    return before > 0 && behind < text_.size() && is_latin(before - 1) && is_latin(behind);
}

const std::u32string& CitedText::folded_source() const {
    return source_.get([&] { return folded(Text(unit_.source().text)); });
}

const CitedText::SourceWords& CitedText::source_words() const {
    if (words_) return *words_;
    SourceWords& read = words_.emplace();
    const Text source = unit_.source().text;
    for (Stretch word = next_word(source, 0); word.start < word.end;) {
        const Stretch next = next_word(source, word.end);
        read.words.insert(folded(source.substr(word.start, word.end - word.start)));
        read.pairs.insert(pair_of(source, word, next, false));
        read.exactly.insert(pair_of(source, word, next, true));
        word = next;
    }
    return read;
}

bool CitedText::in_source(std::size_t at, bool exactly) const {
    const auto& known = exactly ? source_words().exactly : source_words().pairs;
    const auto stands = [&](Stretch first, Stretch second) {
        const std::u32string pair = pair_of(text_, first, second, exactly);
        return letters_in(pair) > 3 && known.contains(pair);
    };
    const Stretch own = word_at(text_, at);
    if (!stands(own, next_word(text_, own.end))) return false;
    // A mark in front of its word belongs to the word before as much.
    return own.start < at || stands(previous_word(text_, own.start), own);
}

bool CitedText::as_in_source(std::size_t at) const {
    return in_source(at, false);
}
bool CitedText::exactly_as_in_source(std::size_t at) const {
    return in_source(at, true);
}

bool CitedText::word_in_source(std::size_t at) const {
    const Stretch own = word_at(text_, at);
    const Text word = Text(text_).substr(own.start, own.end - own.start);
    return letters_in(word) > 0 && source_words().words.contains(folded(word));
}

}  // namespace tolmach::checks
