// SPDX-License-Identifier: Apache-2.0
#include "editions/language_conventions.hpp"

#include "embedded/editions.hpp"
#include "text/locale.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace tolmach::editions {
namespace {

struct Conventions {
    std::string_view language;
    std::string_view (*data)();
};
constexpr Conventions kConventions[] = {{"be", embedded::be_toml},
                                        {"en", embedded::en_toml},
                                        {"fr", embedded::fr_toml},
                                        {"ru", embedded::ru_toml}};

template <std::size_t n>
std::array<std::string, n> names_of(const toml::table& date, std::string_view key) {
    std::array<std::string, n> names;
    if (const toml::array* list = date[key].as_array())
        for (std::size_t i = 0; i < names.size() && i < list->size(); ++i)
            names[i] = (*list)[i].value_or(std::string{});
    return names;
}

DateStyle date_of(const toml::table& date) {
    DateStyle style;
    style.months = names_of<12>(date, "months");
    style.months_alone = date.contains("months-alone") ? names_of<12>(date, "months-alone") : style.months;
    style.seasons = names_of<4>(date, "seasons");
    style.first_day = date["first-day"].value_or(std::string{});
    style.day = date["day"].value_or(std::string{});
    style.month = date["month"].value_or(std::string{});
    if (const toml::array* fillers = date["fillers"].as_array())
        for (const toml::node& filler : *fillers)
            style.fillers.push_back(filler.value_or(std::string{}));
    return style;
}

/// Data of our own, compiled in: a test reads every file, so it cannot fail here.
LanguageConventions read(std::string_view data) {
    const toml::table table = toml::parse(data);
    LanguageConventions edition;
    edition.notes_heading = table["notes-heading"].value_or(std::string{});
    edition.contents_heading = table["contents-heading"].value_or(std::string{});
    edition.back_label = table["back-label"].value_or(std::string{});
    edition.translator_note = table["translator-note"].value_or(std::string{});
    edition.draft_mark = table["draft-mark"].value_or(std::string{});
    for (const auto& [source, line] : *table["credit"].as_table())
        edition.credit.emplace(std::string(source.str()), line.value_or(std::string{}));
    edition.date = date_of(*table["date"].as_table());
    return edition;
}

}  // namespace

LanguageConventions conventions_for(std::string_view tag) {
    const auto known =
        std::find_if(std::begin(kConventions), std::end(kConventions),
                     [&](const Conventions& each) { return text::matches(each.language, tag); });
    LanguageConventions edition = read(known != std::end(kConventions) ? known->data() : embedded::en_toml());
    edition.known = known != std::end(kConventions);
    edition.language = text::canonical_tag(tag);
    return edition;
}

}  // namespace tolmach::editions
