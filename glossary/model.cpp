// SPDX-License-Identifier: Apache-2.0
#include "glossary/model.hpp"

#include <array>

namespace tolmach::glossary {
namespace {

// The names of an enumeration, in the order of its values.
constexpr std::array<std::string_view, 5> kKinds = {"term", "person", "place", "organisation", "title"};
constexpr std::array<std::string_view, 4> kStatuses = {"preferred", "admitted", "deprecated", "forbidden"};
constexpr std::array<std::string_view, 7> kTypes = {
    "", "full-form", "acronym", "abbreviation", "short-form", "variant", "transliterated"};
constexpr std::array<std::string_view, 3> kUsages = {"everywhere", "running-text", "citation"};
constexpr std::array<std::string_view, 3> kCasePolicies = {"default", "exact", "ignore"};
constexpr std::array<std::string_view, 4> kGenders = {"", "masculine", "feminine", "neuter"};
constexpr std::array<std::string_view, 3> kNumbers = {"", "singular", "plural"};

template <class Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

template <class Enum, std::size_t N>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(Kind kind) {
    return name_of(kKinds, kind);
}
std::string_view to_string(Status status) {
    return name_of(kStatuses, status);
}
std::string_view to_string(TermType type) {
    return name_of(kTypes, type);
}
std::string_view to_string(Usage usage) {
    return name_of(kUsages, usage);
}
std::string_view to_string(CasePolicy policy) {
    return name_of(kCasePolicies, policy);
}
std::string_view to_string(Gender gender) {
    return name_of(kGenders, gender);
}
std::string_view to_string(Number number) {
    return name_of(kNumbers, number);
}

std::optional<Kind> kind_from(std::string_view name) {
    return value_of<Kind>(kKinds, name);
}
std::optional<Status> status_from(std::string_view name) {
    return value_of<Status>(kStatuses, name);
}
std::optional<TermType> term_type_from(std::string_view name) {
    return value_of<TermType>(kTypes, name);
}
std::optional<Usage> usage_from(std::string_view name) {
    return value_of<Usage>(kUsages, name);
}
std::optional<CasePolicy> case_policy_from(std::string_view name) {
    return value_of<CasePolicy>(kCasePolicies, name);
}
std::optional<Gender> gender_from(std::string_view name) {
    return value_of<Gender>(kGenders, name);
}
std::optional<Number> number_from(std::string_view name) {
    return value_of<Number>(kNumbers, name);
}

}  // namespace tolmach::glossary
