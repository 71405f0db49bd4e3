// SPDX-License-Identifier: Apache-2.0
#include "checks/conventions.hpp"

#include "embedded/checks.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <sstream>

namespace tolmach::checks {
namespace {

std::u32string marks(const std::string& value) {
    std::u32string joined;
    if (value == "any" || value == "none") return joined;
    for (const char32_t c : text::to_utf32(value))
        if (c != U' ') joined.push_back(c);
    return joined;
}

std::set<std::string, std::less<>> words(const std::string& value) {
    std::set<std::string, std::less<>> set;
    std::istringstream in(value);
    for (std::string word; in >> word;)
        set.insert(text::fold(word));
    return set;
}

// Whether the name is one of a convention.
bool set(Conventions& of, const std::string& name, const std::string& value) {
    if (name == "quotes")
        of.quotes = marks(value);
    else if (name == "inside")
        of.inside = value == "no-break" ? Inside::NoBreak : value == "closed" ? Inside::Closed : Inside::Any;
    else if (name == "before")
        of.before = marks(value);
    else if (name == "narrow")
        of.narrow = marks(value);
    else if (name == "closed")
        of.closed = marks(value);
    else if (name == "range")
        of.range = marks(value);
    else if (name == "dash")
        of.dash = marks(value);
    else if (name == "length")
        of.length = std::stod(value);
    else if (name == "repeat")
        of.repeats = words(value);
    else if (name == "repeat-before-name")
        of.repeats_before_name = words(value);
    else if (name == "abbreviation")
        of.abbreviations = words(value);
    else if (name == "letters-too")
        of.letters_too = marks(value);
    else if (name == "letters")
        of.letters = marks(value);
    else
        return false;
    return true;
}

std::string parent_of(const std::string& tag) {
    const std::size_t cut = tag.rfind('-');
    return cut == std::string::npos ? std::string() : tag.substr(0, cut);
}

std::map<std::string, Conventions, std::less<>> read_conventions() {
    std::map<std::string, Conventions, std::less<>> all;
    std::istringstream rows{std::string(embedded::conventions_tsv())};
    for (std::string row; std::getline(rows, row);) {
        std::istringstream columns(row);
        std::string language;
        std::string name;
        std::string value;
        if (row.starts_with('#') || !std::getline(columns, language, '\t')) continue;
        // A row that says nothing is a mistake in the data.
        [[maybe_unused]] bool known = std::getline(columns, name, '\t') && std::getline(columns, value);
        const auto [at, is_new] = all.try_emplace(language);
        if (const auto parent = all.find(parent_of(language)); is_new && parent != all.end())
            at->second = parent->second;
        known = known && set(at->second, name, value);
        assert(known);
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
