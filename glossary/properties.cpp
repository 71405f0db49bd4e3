// SPDX-License-Identifier: Apache-2.0
#include "glossary/properties.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace tolmach::glossary {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kMembers = {std::pair{"name", &Property::name}, std::pair{"value", &Property::value},
                                 std::pair{"target", &Property::target},
                                 std::pair{"language", &Property::language},
                                 std::pair{"source", &Property::source}};

}  // namespace

std::string properties_to_json(const std::vector<Property>& properties) {
    if (properties.empty()) return {};
    Json list = Json::array();
    for (const Property& property : properties) {
        Json object = Json::object();
        for (const auto& [name, member] : kMembers)
            if (!(property.*member).empty()) object[name] = property.*member;
        list.push_back(std::move(object));
    }
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::vector<Property>> properties_from_json(std::string_view json) {
    std::vector<Property> properties;
    if (json.empty()) return properties;
    const Json list = Json::parse(json, nullptr, false);
    if (!list.is_array()) return std::nullopt;
    for (const Json& object : list) {
        if (!object.is_object()) return std::nullopt;
        Property property;
        for (const auto& [name, member] : kMembers) {
            const auto found = object.find(name);
            if (found == object.end()) continue;
            if (!found->is_string()) return std::nullopt;
            property.*member = found->get<std::string>();
        }
        properties.push_back(std::move(property));
    }
    return properties;
}

}  // namespace tolmach::glossary
