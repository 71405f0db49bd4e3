// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/cells.hpp"

#include "glossary/fields.hpp"
#include "glossary/vocabulary.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace tolmach::glossary {
namespace {

constexpr std::size_t kLongestAcronym = 7;

// The words in a bracket, without the stops behind them.
std::vector<std::string_view> marks_in(std::string_view bracket) {
    std::vector<std::string_view> marks;
    while (!bracket.empty()) {
        const std::size_t end = std::min(bracket.find_first_of(" .,;"), bracket.size());
        if (end > 0) marks.push_back(bracket.substr(0, end));
        bracket.remove_prefix(std::min(end + 1, bracket.size()));
    }
    return marks;
}

bool set_field(Term& term, std::string_view field, std::string_view value) {
    return our_name(field, value) && find_field(term_fields(), field)->set(term, value);
}

}  // namespace

bool take_grammar_in_brackets(Term& term) {
    const std::size_t open = term.text.rfind('(');
    if (open == term.text.npos || open == 0 || !term.text.ends_with(')')) return false;
    const std::string_view bracket(term.text.data() + open + 1, term.text.size() - open - 2);
    Term told = term;
    const auto marks = marks_in(bracket);
    if (marks.empty()) return false;
    for (const std::string_view mark : marks) {
        // `n.` is a neuter where it stands alone, and a noun before another mark.
        const bool noun = &mark != &marks.back() && set_field(told, "pos", mark);
        if (!noun && !set_field(told, "gender", mark) && !set_field(told, "number", mark)) return false;
    }
    told.text = text::trim(std::string_view(term.text).substr(0, open));
    if (told.text.empty()) return false;
    term = std::move(told);
    return true;
}

std::optional<Kind> kind_by_heading(std::string_view text) {
    const auto name = our_name("kind", text);
    return name ? kind_from(*name) : std::nullopt;
}

bool is_heading(std::string_view text) {
    const std::u32string letters = text::to_utf32(text);
    const auto lower = [](char32_t c) { return text::is_letter(c) && !text::is_upper(c); };
    if (letters.empty() || !text::is_upper(letters.front())) return false;
    if (kind_by_heading(text)) return true;
    const auto count = std::count_if(letters.begin(), letters.end(), text::is_letter);
    return static_cast<std::size_t>(count) > kLongestAcronym &&
           std::none_of(letters.begin(), letters.end(), lower);
}

bool looks_like_name(const Concept& of) {
    std::set<std::string_view> languages;
    for (const Term& term : of.terms) {
        if (term.status != Status::Preferred) continue;
        const std::u32string letters = text::to_utf32(term.text);
        if (letters.empty() || !text::is_upper(letters.front())) return false;
        languages.insert(term.language);
    }
    return languages.size() > 1;
}

}  // namespace tolmach::glossary
