// SPDX-License-Identifier: Apache-2.0
#include "xliff/names.hpp"
#include "xliff/validation/unit_rules.hpp"
#include "xliff/validation/values.hpp"
#include "xml/character.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace tolmach::xliff::validation {
namespace {

template <std::size_t N>
std::size_t count(const xml::Element& element, const std::array<std::string_view, N>& locals) {
    return static_cast<std::size_t>(std::count_if(locals.begin(), locals.end(), [&](std::string_view local) {
        return element.find(local).has_value();
    }));
}

bool is_loose_end(const xml::Element& element) {
    return element.local() == "ec" && element.find("isolated") != "yes";
}

// Whether a natural number is not above another, of any length.
bool is_at_most(std::string_view one, std::string_view other) {
    one.remove_prefix(std::min(one.find_first_not_of('0'), one.size()));
    other.remove_prefix(std::min(other.find_first_not_of('0'), other.size()));
    return one.size() == other.size() ? one <= other : one.size() < other.size();
}

// `[least,]most`, where `*` is no limit: the form of the profiles that the standard defines (5.7.9).
bool is_restriction(std::string_view value) {
    const std::size_t comma = value.find(',');
    if (comma == std::string_view::npos) return value == "*" || is_natural(value);
    const std::string_view least = value.substr(0, comma), most = value.substr(comma + 1);
    return is_natural(least) && (most == "*" || (is_natural(most) && is_at_most(least, most)));
}

// A number, or for both ends of a `pc` two.
bool is_size(std::string_view value, bool spans) {
    const std::size_t comma = spans ? value.find(',') : std::string_view::npos;
    return is_natural(value.substr(0, comma)) &&
           (comma == std::string_view::npos || is_natural(value.substr(comma + 1)));
}

bool is_own_profile(std::string_view profile) {
    return !profile.empty() && !profile.starts_with("xliff:");
}

enum class VariantKind { None, Number, Word };

VariantKind kind_of(std::string_view item) {
    const std::string_view selector = item.substr(0, item.find(':'));
    if (selector.size() == item.size()) return VariantKind::None;
    if (selector == "plural" || selector == "ordinal") return VariantKind::Number;
    return selector == "gender" || selector == "select" ? VariantKind::Word : VariantKind::None;
}

bool is_plural(std::string_view value) {
    constexpr std::array<std::string_view, 6> kWords = {"zero", "one", "two", "few", "many", "other"};
    const std::size_t point = value.find('.');
    return std::find(kWords.begin(), kWords.end(), value) != kWords.end() ||
           (is_natural(value.substr(0, point)) &&
            (point == std::string_view::npos || is_natural(value.substr(point + 1))));
}

// The prose separates with commas, all examples with spaces.
std::vector<std::string_view> parts_of(std::optional<std::string_view> list) {
    std::vector<std::string_view> parts;
    for (const std::string_view token : tokens(list.value_or("")))
        for (std::size_t at = 0; at < token.size();) {
            const std::size_t end = std::min(token.find(',', at), token.size());
            if (end > at) parts.push_back(token.substr(at, end - at));
            at = end + 1;
        }
    return parts;
}

}  // namespace

void check_hex(const xml::Element& element, LineColumn place, FindingCollector& findings) {
    const std::string_view hex = element.find("hex").value_or("");
    unsigned long c = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), c, 16);
    if (hex.empty() || end != hex.data() + hex.size()) return;  // No hexadecimal value: the grammar says so.
    const bool in_xml = xml::is_xml_character(static_cast<char32_t>(c));
    // The C1 controls are allowed, if discouraged, and what is only discouraged may be kept out of text.
    const bool discouraged = c >= 0x7F && c <= 0x9F && c != 0x85;
    if (error != std::errc{} || c > 0x10FFFF || (in_xml && !discouraged))
        findings.add(Rule::HexCharacter, place,
                     fmt::format("U+{} is a character that XML can hold, or none at all", hex));
}

void check_format_style(const xml::Element& element, LineColumn place, FindingCollector& findings) {
    const bool style = element.find("fs", names::kFormatStyle).has_value();
    const bool detail = element.find("subFs", names::kFormatStyle).has_value();
    if (detail && !style) findings.add(Rule::FormatStyle, place, "fs:subFs without fs:fs");
    if ((style || detail) && is_loose_end(element))
        findings.add(Rule::FormatStyle, place,
                     "fs:fs on an <ec> that is not isolated: it stands on the <sc>");
}

SizeAttributes size_attributes(const xml::Element& element, LineColumn place) {
    SizeAttributes found{std::string(element.local()), is_loose_end(element), {}, place};
    for (const xml::Attribute& a : element.attributes)
        if (a.ns == names::kSizeRestriction) found.values.emplace(a.local(), a.value);
    return found;
}

void check_sizes(const SizeAttributes& attributes, const SizeContext& sizes, FindingCollector& findings) {
    const auto& values = attributes.values;
    const auto check = [&](std::string_view name, bool holds, std::string_view wanted) {
        if (!holds)
            findings.add(Rule::Size, attributes.place,
                         fmt::format("'{}' is no value of slr:{}: it takes {}", values.find(name)->second,
                                     name, wanted));
    };
    const bool spans = attributes.element == "pc";
    // Without a profile numbers are all that can be meant; a valid sample of the committee has words on these
    // two.
    const bool free =
        sizes.general_profile.empty() && (attributes.element == "sc" || attributes.element == "ec");
    for (const auto& [name, value] : values) {
        const bool storage = name == "storageRestriction" || name == "equivStorage";
        const std::string& profile = storage ? sizes.storage_profile : sizes.general_profile;
        if (name.ends_with("Restriction") && !is_own_profile(profile))
            check(name, is_restriction(value), "a number or two, such as 25,100, or *");
        if (name == "equivStorage" && !is_own_profile(profile))
            check(name, is_size(value, spans), "a number, not below 0");
        if (name == "sizeInfo" && !is_own_profile(profile) && !free)
            check(name, is_size(value, spans), "a number, not below 0");
        if (name == "sizeInfoRef" && !sizes.ids.contains(value))
            findings.add(Rule::Size, attributes.place,
                         fmt::format("no <slr:data> in force holds the id '{}'", value));
        if (attributes.loose_end && !name.ends_with("Restriction"))
            findings.add(Rule::Size, attributes.place,
                         fmt::format("slr:{} on an <ec> that is not isolated: it stands on the <sc>", name));
    }
    if (values.contains("sizeInfo") && values.contains("sizeInfoRef"))
        findings.add(Rule::Size, attributes.place, "slr:sizeInfo and slr:sizeInfoRef exclude each other");
}

void check_size_profiles(const xml::Element& element, LineColumn place, FindingCollector& findings) {
    constexpr std::array<std::string_view, 1> kGeneral = {"xliff:codepoints"};
    constexpr std::array<std::string_view, 3> kStorage = {"xliff:utf8", "xliff:utf16", "xliff:utf32"};
    const auto check = [&](std::string_view name, const auto& known) {
        const std::string_view profile = element.find(name).value_or("");
        if (profile.starts_with("xliff:") && std::find(known.begin(), known.end(), profile) == known.end())
            findings.add(Rule::Size, place,
                         fmt::format("the standard defines no {} '{}', and the prefix xliff is its own", name,
                                     profile));
    };
    check("generalProfile", kGeneral);
    check("storageProfile", kStorage);
}

void check_validation_rule(const xml::Element& element, bool of_file, LineColumn place,
                           FindingCollector& findings) {
    constexpr std::array<std::string_view, 4> kKinds = {"isPresent", "isNotPresent", "startsWith",
                                                        "endsWith"};
    constexpr std::array<std::string_view, 3> kSourceKinds = {"isPresent", "startsWith", "endsWith"};
    const bool custom = std::any_of(element.attributes.begin(), element.attributes.end(),
                                    [](const auto& a) { return !a.ns.empty() && a.ns != names::kXml; });
    const std::size_t kinds = count(element, kKinds) + (custom ? 1 : 0);
    if (kinds != 1)
        findings.add(
            Rule::ValidationRule, place,
            "a rule has exactly one of isPresent, isNotPresent, startsWith, endsWith or a rule of its own");
    if (of_file && element.find("disabled") == "yes")
        findings.add(Rule::ValidationRule, place,
                     "a rule of the file is disabled, but there is none above it to override");
    if (element.find("existsInSource") && count(element, kSourceKinds) != 1)
        findings.add(Rule::ValidationRule, place,
                     "existsInSource goes with one of isPresent, startsWith and endsWith");
}

void check_variants(const UnitRecord& scope, FindingCollector& findings) {
    const auto switches = parts_of(scope.variants);
    for (const std::string_view item : switches)
        if (const std::size_t colon = item.find(':');
            kind_of(item) == VariantKind::None || colon + 1 == item.size())
            findings.add(
                Rule::Variants, scope.place,
                fmt::format("'{}' in pgs:switch is not plural, ordinal, gender or select, colon and variable",
                            item));
    if (scope.variants && switches.empty())
        findings.add(Rule::Variants, scope.place, "pgs:switch names no variable");
    for (const SegmentRecord& part : scope.parts) {
        if (!part.variant) continue;
        const auto cases = parts_of(part.variant);
        if (cases.size() != switches.size())
            findings.add(Rule::Variants, part.place,
                         fmt::format("pgs:case gives {} values, but pgs:switch of the unit asks for {}",
                                     cases.size(), switches.size()));
        else
            for (std::size_t i = 0; i < cases.size(); ++i)
                if (kind_of(switches[i]) == VariantKind::Number && !is_plural(cases[i]))
                    findings.add(Rule::Variants, part.place,
                                 fmt::format("'{}' in pgs:case is neither a number nor zero, one, two, few, "
                                             "many or other",
                                             cases[i]));
    }
}

}  // namespace tolmach::xliff::validation
