// SPDX-License-Identifier: Apache-2.0
#include "romanization/title_spans.hpp"

#include "embedded/romanization.hpp"
#include "romanization/comparable.hpp"
#include "romanization/latin_languages.hpp"
#include "romanization/lattice.hpp"
#include "romanization/recognise_text.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace tolmach::romanization {
namespace {

using Words = std::set<std::u32string, std::less<>>;
using base::CodePoint;
using base::CodePointSpan;

// What a letter of a passage may cost: its words alone say the language; they say it where the languages that
// write Latin are less likely; a small word of it must help; not even that is enough.
struct MostCosts {
    double evident, where_likelier;
};
constexpr MostCosts kQuoted{3.0, 3.4}, kUnquoted{2.8, 2.8};
constexpr double kWithSmallWord = 3.9;
// How much dearer than in a language that writes Latin a letter may be where the cost says the language, and
// how much cheaper it is where Russian or Belarusian are likelier. Measured on parallel treebanks of
// Universal Dependencies in seven languages, cut to three to five words.
constexpr double kDearer = 0.1, kCheaper = 0.05;
// Words of the longest name of a periodical that begins with a word for one.
constexpr std::size_t kPeriodicalWords = 5;
constexpr std::size_t kQuotedWords = 3, kTranslatedWords = 2, kUnquotedWords = 4;
// Spellings of a small word by one scheme.
constexpr std::size_t kSpellingsOfWord = 8;

struct TitleWords {
    Words small, periodical;
};

void add_spellings(std::string_view word, Words& to) {
    for (const Scheme& scheme : schemes())
        for (const std::string& latin : variants(scheme, word, kSpellingsOfWord))
            to.insert(comparable(latin));
}

std::vector<text::TableRow> title_word_rows() {
    return text::read_table("title_words.tsv", embedded::title_words_tsv(), 2);
}

std::size_t kind_of(const text::TableRow& row) {
    return row.index_of(0, {"small", "foreign", "periodical"});
}

const Words& foreign_words() {
    static const Words words = [] {
        Words read;
        for (const text::TableRow& row : title_word_rows())
            if (kind_of(row) == 1)
                for (const std::string_view word : row.words(1))
                    read.insert(comparable(word));
        return read;
    }();
    return words;
}

// In the spellings of all schemes, which are many: asked last.
const TitleWords& title_words() {
    static const TitleWords words = [] {
        TitleWords read;
        for (const text::TableRow& row : title_word_rows()) {
            const std::size_t kind = kind_of(row);
            if (kind == 1) continue;
            for (const std::string_view word : row.words(1))
                add_spellings(word, kind == 0 ? read.small : read.periodical);
        }
        // What is written alike tells nothing.
        for (const std::u32string& word : foreign_words())
            read.small.erase(word);
        return read;
    }();
    return words;
}

/// The words of a passage: where they stand, and whether they begin with a small letter.
struct Word {
    std::size_t start = 0, end = 0;
    bool is_small = false;
};

bool is_word_sign(char32_t c) {
    return text::is_mark(c) || c == U'\'' || c == U'’' || c == U'ʹ' || c == U'ʼ' || c == U'ʺ' || c == U'·' ||
           c == U'`';
}

std::vector<Word> words_in(std::u32string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!text::is_letter(text[at])) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        while (at < text.size() && (text::is_letter(text[at]) || is_word_sign(text[at])))
            ++at;
        words.push_back({start, at, text::is_lower(text[start])});
    }
    return words;
}

/// The letters of a word for comparison, without signs at its end; none for an initial.
std::u32string letters_of(std::u32string_view passage, const Word& word) {
    if (word.end - word.start == 1 && !word.is_small) return {};
    std::u32string letters = comparable(text::to_utf8(passage.substr(word.start, word.end - word.start)));
    while (!letters.empty() && !text::is_letter(letters.back()) && !text::is_mark(letters.back()))
        letters.pop_back();
    return letters;
}

// Those whose letters tell something: no acronyms.
std::vector<std::u32string> spelled_words(std::u32string_view passage, const std::vector<Word>& words) {
    std::vector<std::u32string> spelled;
    for (const Word& word : words)
        if (word.end - word.start < 2 || !text::is_upper(passage[word.start + 1]))
            spelled.push_back(letters_of(passage, word));
    return spelled;
}

/// Whether a passage is romanised whose letters may cost so much.
bool is_romanised_text(std::string_view whole, const MostCosts& most) {
    const std::string_view beginning = telling_part(whole);
    const std::u32string passage = text::to_utf32(beginning);
    static const TextReader reader(schemes());
    const std::vector<Word> words = words_in(passage);
    for (const Word& word : words)
        if (foreign_words().contains(letters_of(passage, word))) return false;
    const TextReading reading = reader.read(beginning);
    if (reading.fits.empty()) return false;
    const double cost = reading.fits.front().cost / static_cast<double>(reading.letters);
    if (cost <= most.where_likelier) {
        const double dearer = cost - latin_letter_cost(spelled_words(passage, words));
        if (dearer <= (cost <= most.evident ? kDearer : -kCheaper)) return true;
    }
    return cost <= kWithSmallWord && std::any_of(words.begin(), words.end(), [&](const Word& word) {
               return title_words().small.contains(letters_of(passage, word));
           });
}

bool is_periodical(std::u32string_view passage, const std::vector<Word>& words) {
    return words.size() <= kPeriodicalWords &&
           title_words().periodical.contains(letters_of(passage, words.front())) &&
           std::none_of(words.begin(), words.end(), [&](const Word& word) {
               return title_words().small.contains(letters_of(passage, word));
           });
}

/// A stretch of a text, in quotation marks or a clause between stops.
struct Stretch {
    std::size_t start = 0, end = 0;
    std::size_t least_words = kUnquotedWords;
};

bool follows_bracket(std::u32string_view text, std::size_t at) {
    at = text::skip_spaces(text, at);
    return at < text.size() && text[at] == U'[';
}

/// Behind the mark that closes the quotation at a place; the place itself where none does on its line.
std::size_t end_of_quotation(std::u32string_view text, std::size_t at) {
    const std::u32string_view closing = text::closing_quotes(text[at]);
    for (std::size_t end = at + 1; end < text.size() && text[end] != U'\n'; ++end) {
        const bool is_apostrophe =
            text::is_single_quote(text[end]) && end + 1 < text.size() && text::is_letter(text[end + 1]);
        if (closing.find(text[end]) != closing.npos && !is_apostrophe) return end + 1;
    }
    return at;
}

bool ends_clause(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view kStops = U",;()[]\n";
    if (kStops.find(text[at]) != kStops.npos) return true;
    // The stop of an initial ends nothing.
    const bool is_initial = at < 2 || (text::is_upper(text[at - 1]) && !text::is_letter(text[at - 2]));
    return text[at] == U'.' && !is_initial && (at + 1 == text.size() || text::is_space(text[at + 1]));
}

std::vector<Stretch> stretches_of(std::u32string_view text) {
    std::vector<Stretch> all;
    std::size_t clause = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool opens = text::opens_quotation(text[at]) &&
                           !(text::is_single_quote(text[at]) && at > 0 && text::is_letter(text[at - 1]));
        const std::size_t end = opens ? end_of_quotation(text, at) : at;
        if (end > at) {
            all.push_back({clause, at, kUnquotedWords});
            all.push_back({at + 1, end - 1, follows_bracket(text, end) ? kTranslatedWords : kQuotedWords});
            clause = end;
            at = end - 1;
        } else if (ends_clause(text, at)) {
            all.push_back({clause, at, kUnquotedWords});
            clause = at + 1;
        }
    }
    all.push_back({clause, text.size(), kUnquotedWords});
    return all;
}

bool is_title(std::u32string_view passage, std::size_t least_words) {
    const std::vector<Word> words = words_in(passage);
    if (words.size() < least_words || is_periodical(passage, words)) return false;
    const bool is_quoted = least_words != kUnquotedWords;
    // A name has a capital in each word; so has a title in English habit, but it is quoted.
    const auto small =
        std::count_if(words.begin(), words.end(), [](const Word& word) { return word.is_small; });
    if (!is_quoted && 2 * static_cast<std::size_t>(small) < words.size()) return false;
    return is_romanised_text(text::to_utf8(passage), is_quoted ? kQuoted : kUnquoted);
}

}  // namespace

bool is_romanised(std::string_view passage) {
    return is_romanised_text(passage, kQuoted);
}

std::vector<CodePointSpan> romanised_titles(std::string_view utf8) {
    const std::u32string text = text::to_utf32(utf8);
    std::vector<CodePointSpan> found;
    for (const Stretch& stretch : stretches_of(text)) {
        const auto passage = std::u32string_view(text).substr(stretch.start, stretch.end - stretch.start);
        if (!is_title(passage, stretch.least_words)) continue;
        const std::vector<Word> words = words_in(passage);
        found.push_back(
            {CodePoint(stretch.start + words.front().start), CodePoint(stretch.start + words.back().end)});
    }
    return found;
}

}  // namespace tolmach::romanization
