// SPDX-License-Identifier: Apache-2.0
#include "citation/csl_json.hpp"

#include "citation/csl_date.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace tolmach::citation {
namespace {

using Json = nlohmann::ordered_json;

// Members that are one string each.
using PieceOf = Piece Reference::*;
constexpr std::array<std::pair<const char*, PieceOf>, 10> kPieces = {{{"genre", &Reference::genre},
                                                                      {"edition", &Reference::edition},
                                                                      {"publisher", &Reference::publisher},
                                                                      {"publisher-place", &Reference::place},
                                                                      {"volume", &Reference::volume},
                                                                      {"issue", &Reference::number},
                                                                      {"page", &Reference::pages},
                                                                      {"section", &Reference::section},
                                                                      {"URL", &Reference::url},
                                                                      {"DOI", &Reference::doi}}};

Json json_of(const Person& person) {
    if (person.is_body()) return {{"literal", person.literal}};
    Json json = Json::object();
    if (!person.family.empty()) json["family"] = person.family;
    if (!person.given.empty()) json["given"] = person.given;
    if (person.family_first) json["static-ordering"] = true;
    if (!person.suffix.empty()) json["suffix"] = person.suffix;
    return json;
}

Json json_of(const std::vector<Person>& persons) {
    Json list = Json::array();
    for (const Person& person : persons)
        list.push_back(json_of(person));
    return list;
}

Json json_of(const Date& date) {
    Json parts = Json::array();
    const auto add = [&](int year, int month, int day) {
        Json part = Json::array({year});
        if (month != 0) part.push_back(month);
        if (month != 0 && day != 0) part.push_back(day);
        parts.push_back(std::move(part));
    };
    add(date.year, date.month, date.day);
    if (date.end_year != 0 || date.end_month != 0 || date.end_day != 0)
        add(date.end_year != 0 ? date.end_year : date.year, date.end_month != 0 ? date.end_month : date.month,
            date.end_day);
    Json json = {{"date-parts", std::move(parts)}};
    if (date.season != 0) json["season"] = date.season;
    return json;
}

// What CSL has no member for.
Json custom_of(const Reference& reference) {
    Json custom = Json::object();
    if (!reference.title.translation.empty()) custom["translated-title"] = reference.title.translation;
    if (reference.et_al) custom["et-al"] = true;
    for (std::size_t i = 1; i < reference.containers.size(); ++i)
        custom["further-containers"].push_back(reference.containers[i].text);
    for (const Piece& rest : reference.rest)
        custom["rest"].push_back(rest.text);
    for (const Doubt& doubt : reference.uncertain)
        custom["uncertain"].push_back({{"field", doubt.field}, {"why", doubt.why}});
    return custom;
}

Json json_of(const Item& item) {
    const Reference& reference = item.reference;
    Json json = {{"id", item.id}, {"type", csl_type(reference.type)}};
    if (!reference.title.empty()) json["title"] = reference.title.text;
    if (!reference.authors.empty()) json["author"] = json_of(reference.authors);
    if (!reference.editors.empty()) json["editor"] = json_of(reference.editors);
    if (!reference.containers.empty()) json["container-title"] = reference.containers.front().text;
    for (const auto& [name, member] : kPieces)
        if (const Piece& piece = reference.*member; !piece.empty()) json[name] = piece.text;
    if (!reference.date.empty()) json["issued"] = json_of(reference.date);
    if (!reference.accessed.empty()) json["accessed"] = json_of(reference.accessed);
    if (!reference.title.language.empty()) json["language"] = reference.title.language;
    if (Json custom = custom_of(reference); !custom.empty()) json["custom"] = std::move(custom);
    return json;
}

// A member's text: a string, or a number, which CSL-JSON allows for both.
std::string text_of_member(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_number() ? value.dump() : std::string();
}

std::string member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? std::string() : text_of_member(*found);
}

std::vector<Person> persons_of(const Json& list) {
    std::vector<Person> persons;
    if (!list.is_array()) return persons;
    for (const Json& each : list) {
        if (!each.is_object()) continue;
        Person person{member(each, "given"),
                      member(each, "family"),
                      member(each, "suffix"),
                      member(each, "literal"),
                      {},
                      each.value("static-ordering", false),
                      {}};
        const std::string particle = member(each, "non-dropping-particle");
        if (!particle.empty()) person.family = particle + " " + person.family;
        persons.push_back(std::move(person));
    }
    return persons;
}

int number_of_member(const Json& value) {
    if (value.is_number_integer()) return value.get<int>();
    const std::string text = text_of_member(value);
    return text.size() > 4 ? 0 : std::atoi(text.c_str());
}

void read_parts_of_date(const Json& parts, int& year, int& month, int& day) {
    std::array<int*, 3> into = {&year, &month, &day};
    for (std::size_t i = 0; i < parts.size() && i < into.size(); ++i)
        *into[i] = number_of_member(parts[i]);
}

Date date_of(const Json& json) {
    Date date;
    if (!json.is_object()) return date;
    if (const auto parts = json.find("date-parts"); parts != json.end() && parts->is_array()) {
        if (!parts->empty()) read_parts_of_date((*parts)[0], date.year, date.month, date.day);
        if (parts->size() > 1) read_parts_of_date((*parts)[1], date.end_year, date.end_month, date.end_day);
    } else {
        date = date_of_text(member(json, "raw").empty() ? member(json, "literal") : member(json, "raw"));
    }
    if (const auto season = json.find("season"); season != json.end())
        date.season = number_of_member(*season);
    if (date.year != 0) date.printed = printed_date(date);
    return date;
}

void read_custom(const Json& custom, Reference& reference) {
    if (!custom.is_object()) return;
    reference.title.translation = member(custom, "translated-title");
    if (const auto et_al = custom.find("et-al"); et_al != custom.end() && et_al->is_boolean())
        reference.et_al = et_al->get<bool>();
    if (const auto rest = custom.find("rest"); rest != custom.end() && rest->is_array())
        for (const Json& each : *rest)
            reference.rest.push_back({text_of_member(each), {}});
    if (const auto more = custom.find("further-containers"); more != custom.end() && more->is_array())
        for (const Json& each : *more)
            reference.containers.push_back({text_of_member(each), {}, {}, {}, {}});
}

// Whether arrays and objects lie deeper in each other than any item has them: what walks them is recursive.
bool nests_deeper_than(std::size_t levels, const Json& value) {
    if (!value.is_structured()) return false;
    return levels == 0 || std::any_of(value.begin(), value.end(),
                                      [&](const Json& each) { return nests_deeper_than(levels - 1, each); });
}

// The line and column of a byte, counted from 1 as the library does.
base::Location place_of(std::string_view json, std::size_t byte) {
    const std::string_view before = json.substr(0, std::min(json.size(), byte > 0 ? byte - 1 : 0));
    const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t start = before.rfind('\n');
    return {{}, line, before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1};
}

bool is_read(std::string_view name) {
    constexpr std::array<std::string_view, 10> kOthers = {
        "id",     "type",     "title",    "author", "editor", "container-title",
        "issued", "accessed", "language", "custom"};
    return std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end() ||
           std::any_of(kPieces.begin(), kPieces.end(), [&](const auto& each) { return each.first == name; });
}

Item item_of(const Json& json) {
    Item item;
    item.id = member(json, "id");
    Reference& reference = item.reference;
    reference.type = work_type(member(json, "type"));
    reference.title.text = member(json, "title");
    reference.title.language = member(json, "language");
    if (const auto authors = json.find("author"); authors != json.end())
        reference.authors = persons_of(*authors);
    if (const auto editors = json.find("editor"); editors != json.end())
        reference.editors = persons_of(*editors);
    if (std::string container = member(json, "container-title"); !container.empty())
        reference.containers.push_back({std::move(container), {}, {}, {}, {}});
    for (const auto& [name, at] : kPieces)
        (reference.*at).text = member(json, name);
    if (const auto issued = json.find("issued"); issued != json.end()) reference.date = date_of(*issued);
    if (const auto accessed = json.find("accessed"); accessed != json.end())
        reference.accessed = date_of(*accessed);
    if (const auto custom = json.find("custom"); custom != json.end()) read_custom(*custom, reference);
    for (const auto& [name, value] : json.items())
        if (!is_read(name))
            reference.rest.push_back(
                {name + ": " + (value.is_string() ? value.get<std::string>() : value.dump()), {}});
    return item;
}

}  // namespace

std::string write_csl_json(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(json_of(item));
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<std::vector<Item>> read_csl_json(std::string_view json) {
    Json list;
    try {
        list = Json::parse(json);
    } catch (const Json::parse_error& error) {
        return base::fail(base::ErrorCode::Malformed, "this is not JSON", place_of(json, error.byte),
                          "export the references again, as CSL JSON");
    }
    if (!list.is_array())
        return base::fail(base::ErrorCode::Malformed, "not CSL-JSON: an array of items is wanted", {},
                          "export the references as CSL JSON, not as another kind of JSON");
    constexpr std::size_t kDeepest = 16;
    std::vector<Item> items;
    for (const Json& each : list) {
        if (!each.is_object())
            return base::fail(base::ErrorCode::Malformed,
                              "item " + std::to_string(items.size() + 1) + " is not an object");
        if (nests_deeper_than(kDeepest, each))
            return base::fail(base::ErrorCode::Malformed, "item " + std::to_string(items.size() + 1) +
                                                              " is nested deeper than an item can be");
        items.push_back(item_of(each));
    }
    return items;
}

}  // namespace tolmach::citation
