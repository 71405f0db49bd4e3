// SPDX-License-Identifier: Apache-2.0
#include "glossary/doubtful_text.hpp"

#include "embedded/glossary.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <map>
#include <vector>

namespace tolmach::glossary {
namespace {

constexpr std::u32string_view kBrackets = U"()[]{}";
// What a slash parts is a word of its own from so many letters on: `km/h` and `TCP/IP` are one.
constexpr std::size_t kShortestWord = 5;

std::size_t letters_before(std::u32string_view text, std::size_t at) {
    std::size_t count = 0;
    while (count < at && text::is_letter(text[at - 1 - count]))
        ++count;
    return count;
}

std::size_t letters_behind(std::u32string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + 1 + count < text.size() && text::is_letter(text[at + 1 + count]))
        ++count;
    return count;
}

bool parts_terms(std::u32string_view text, std::size_t at) {
    if (text[at] == U';') return true;
    if (text[at] != U'/') return false;
    const bool spaced =
        (at > 0 && text::is_space(text[at - 1])) || (at + 1 < text.size() && text::is_space(text[at + 1]));
    return spaced || (letters_before(text, at) >= kShortestWord && letters_behind(text, at) >= kShortestWord);
}

using Articles = std::map<std::string, std::vector<std::u32string>, std::less<>>;

const std::vector<std::u32string>& articles_of(const std::string& language) {
    static const Articles all = [] {
        Articles read;
        for (const text::TableRow& row : text::read_table("words.tsv", embedded::words_tsv(), 3))
            if (row[1] == "article")
                for (const std::u32string& article : row.word_set(2, ' '))
                    read[std::string(row[0])].push_back(article);
        return read;
    }();
    static const std::vector<std::u32string> none;
    const auto found = all.find(language);
    return found == all.end() ? none : found->second;
}

// An article in small letters: one with a capital belongs to a name, as in `Le Monde`.
std::u32string leading_article(std::u32string_view text, const std::string& language) {
    for (const std::u32string& article : articles_of(language)) {
        if (!text.starts_with(article) || text.size() == article.size()) continue;
        const char32_t last = article.back(), next = text[article.size()];
        if (text::is_space(next) || !text::is_letter(last)) return article;
    }
    return {};
}

}  // namespace

std::string doubt_about_text(Kind kind, const Term& term) {
    if (kind == Kind::Title) return {};
    const std::u32string text = text::to_utf32(term.text);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (parts_terms(text, at)) return "parts two terms by ‘" + text::to_utf8(text.substr(at, 1)) + "’";
        if (kBrackets.find(c) != kBrackets.npos) return "has a bracket";
        if (c == U'?') return "has a question mark";
        // Names of firms and media stand in the marks of their language; these are no language's.
        if (c == U'"') return "has straight quotation marks";
    }
    const std::u32string article = leading_article(text, text::primary_language(term.language));
    return article.empty() ? std::string() : "begins with the article ‘" + text::to_utf8(article) + "’";
}

}  // namespace tolmach::glossary
