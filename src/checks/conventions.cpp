// SPDX-License-Identifier: Apache-2.0
#include "checks/conventions.hpp"

#include "embedded/checks.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <map>
#include <sstream>

namespace tolmach::checks {
namespace {

std::u32string marks(const std::string& value) {
    std::u32string joined;
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

void set(Conventions& of, const std::string& name, const std::string& value) {
    if (name == "quotes")
        of.quotes = marks(value);
    else if (name == "inside")
        of.no_break_inside = value == "no-break";
    else if (name == "before")
        of.before = marks(value);
    else if (name == "narrow")
        of.narrow = marks(value);
    else if (name == "closed")
        of.closed = marks(value);
    else if (name == "range" && value != "any")
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
}

std::map<std::string, Conventions, std::less<>> read() {
    std::map<std::string, Conventions, std::less<>> all;
    std::istringstream rows{std::string(embedded::conventions_tsv())};
    for (std::string row; std::getline(rows, row);) {
        std::istringstream columns(row);
        std::string language;
        std::string name;
        std::string value;
        if (row.starts_with('#') || !std::getline(columns, language, '\t')) continue;
        if (std::getline(columns, name, '\t') && std::getline(columns, value))
            set(all[language], name, value);
    }
    return all;
}

}  // namespace

const Conventions& conventions_of(std::string_view language) {
    static const auto all = read();
    static const Conventions none;
    const auto at = all.find(language);
    return at == all.end() ? none : at->second;
}

}  // namespace tolmach::checks
