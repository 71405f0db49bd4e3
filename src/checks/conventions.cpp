// SPDX-License-Identifier: Apache-2.0
#include "checks/conventions.hpp"

#include "embedded/checks.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace tolmach::checks {
namespace {

std::u32string marks(const text::TableRow& row) {
    std::u32string joined;
    if (row[2] == "any" || row[2] == "none") return joined;
    for (const std::string_view mark : row.words(2, ' '))
        joined += text::to_utf32(mark);
    return joined;
}

// Two pairs, each of marks that are one.
std::u32string quotes(const text::TableRow& row) {
    const std::u32string four = marks(row);
    const auto is_pair = [&](std::size_t at) {
        return text::closing_quotes(four[at]).find(four[at + 1]) != std::u32string_view::npos;
    };
    if (four.size() != 4 || !is_pair(0) || !is_pair(2)) row.fail("not two pairs of quotation marks");
    return four;
}

std::set<std::string, std::less<>> words(const text::TableRow& row) {
    std::set<std::string, std::less<>> set;
    for (const std::string_view word : row.words(2, ' '))
        set.insert(text::fold(word));
    return set;
}

using MarkConvention = std::pair<std::string_view, std::u32string Conventions::*>;
constexpr std::array kMarkConventions = {MarkConvention{"quotes", &Conventions::quotes},
                                         MarkConvention{"before", &Conventions::before},
                                         MarkConvention{"narrow", &Conventions::narrow},
                                         MarkConvention{"closed", &Conventions::closed},
                                         MarkConvention{"spaced", &Conventions::spaced},
                                         MarkConvention{"range", &Conventions::range},
                                         MarkConvention{"dash", &Conventions::dash},
                                         MarkConvention{"decimal", &Conventions::decimal},
                                         MarkConvention{"letters", &Conventions::letters},
                                         MarkConvention{"letters-too", &Conventions::letters_too}};
using WordConvention = std::pair<std::string_view, std::set<std::string, std::less<>> Conventions::*>;
constexpr std::array kWordConventions = {
    WordConvention{"repeat", &Conventions::repeats},
    WordConvention{"repeat-before-name", &Conventions::repeats_before_name},
    WordConvention{"unfinished", &Conventions::unfinished},
    WordConvention{"numbered", &Conventions::numbered},
    WordConvention{"minus", &Conventions::minus},
    WordConvention{"abbreviation", &Conventions::abbreviations}};

using SetConvention = std::pair<std::string_view, text::WordSet Conventions::*>;
constexpr std::array kSetConventions = {SetConvention{"from", &Conventions::from},
                                        SetConvention{"to", &Conventions::to},
                                        SetConvention{"joining", &Conventions::joining},
                                        SetConvention{"opposing", &Conventions::opposing},
                                        SetConvention{"subordinating", &Conventions::subordinating},
                                        SetConvention{"adjectival", &Conventions::adjectival},
                                        SetConvention{"calendar", &Conventions::calendar},
                                        SetConvention{"demonym", &Conventions::demonym}};

void read_row(const text::TableRow& row, Conventions& of) {
    const auto is_named = [&](const auto& field) { return field.first == row[1]; };
    const auto* const marks_at = std::find_if(kMarkConventions.begin(), kMarkConventions.end(), is_named);
    const auto* const words_at = std::find_if(kWordConventions.begin(), kWordConventions.end(), is_named);
    const auto* const set_at = std::find_if(kSetConventions.begin(), kSetConventions.end(), is_named);
    if (set_at != kSetConventions.end())
        of.*set_at->second = row.word_set(2, ' ');
    else if (marks_at != kMarkConventions.end())
        of.*marks_at->second = row[1] == "quotes" ? quotes(row) : marks(row);
    else if (words_at != kWordConventions.end())
        of.*words_at->second = words(row);
    else if (row.index_of(1, {"inside", "length"}) == 0)
        of.inside = std::array{Inside::NoBreak, Inside::Closed,
                               Inside::Any}[row.index_of(2, {"no-break", "closed", "any"})];
    else
        of.length = row.number(2);
}

std::string parent_of(const std::string& tag) {
    const std::size_t cut = tag.rfind('-');
    return cut == std::string::npos ? std::string() : tag.substr(0, cut);
}

std::map<std::string, Conventions, std::less<>> read_conventions() {
    std::map<std::string, Conventions, std::less<>> all;
    for (const text::TableRow& row : text::read_table("conventions.tsv", embedded::conventions_tsv(), 3)) {
        const std::string language(row[0]);
        const auto [at, is_new] = all.try_emplace(language);
        if (const auto parent = all.find(parent_of(language)); is_new && parent != all.end())
            at->second = parent->second;
        read_row(row, at->second);
    }
    return all;
}

}  // namespace

const Conventions& conventions_of(std::string_view language) {
    static const auto all = read_conventions();
    static const Conventions none;
    if (const auto at = all.find(language); at != all.end()) return at->second;
    for (std::string tag = text::canonical_tag(language); !tag.empty(); tag = parent_of(tag))
        if (const auto at = all.find(tag); at != all.end()) return at->second;
    return none;
}

bool Conventions::may_be_written(std::u32string_view text) const {
    return letters.empty() || std::all_of(text.begin(), text.end(), [&](char32_t c) {
               const char32_t small = text::to_lower(c);
               return !text::is_letter(c) || (small >= U'a' && small <= U'z') ||
                      letters.find(small) != letters.npos;
           });
}

}  // namespace tolmach::checks
