// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/fragment_id.hpp"

#include "xliff/validation/values.hpp"

#include <algorithm>
#include <array>

namespace tolmach::xliff::validation {
namespace {

// The prefixes that the modules register for themselves, and that of TBX, registered with the committee.
constexpr std::array<std::string_view, 11> kPrefixes = {"ctr", "fs",  "gls", "its", "mda", "mtc",
                                                        "pgs", "res", "slr", "tbx", "val"};

struct Container {
    std::string_view prefix;
    std::string_view FragmentId::*place;
};
// In the order in which they may follow each other.
constexpr std::array kContainers = {Container{"f", &FragmentId::file}, Container{"g", &FragmentId::group},
                                    Container{"u", &FragmentId::unit}};

std::string fault_of_leaf(std::string_view prefix) {
    if (prefix.empty() || prefix == "n" || prefix == "d" || prefix == "t") return {};
    if (!is_name_token(prefix)) return "a prefix is a name token";
    if (prefix.size() == 1) return "the prefix of a module or an extension has more than one character";
    if (std::find(kPrefixes.begin(), kPrefixes.end(), prefix) == kPrefixes.end())
        return "nobody registered the prefix '" + std::string(prefix) + "'";
    return {};
}

}  // namespace

FragmentId parse_fragment(std::string_view text) {
    FragmentId found;
    const auto fail = [&found](std::string why) {
        found.fault = std::move(why);
        return found;
    };
    found.from_root = text.starts_with('/');
    if (found.from_root) text.remove_prefix(1);
    std::size_t container = 0;
    for (bool more = true; more;) {
        const std::size_t slash = text.find('/');
        more = slash != std::string_view::npos;
        const std::string_view selector = text.substr(0, slash);
        if (more) text.remove_prefix(slash + 1);
        const std::size_t equals = selector.find('=');
        const bool bare = equals == std::string_view::npos;
        const std::string_view prefix = bare ? std::string_view() : selector.substr(0, equals);
        const std::string_view id = bare ? selector : selector.substr(equals + 1);
        if (!found.leaf.empty()) return fail("something stands behind the part that ends a reference");
        if (!is_name_token(id)) return fail("'" + std::string(id) + "' is no name token");
        const auto* at = std::find_if(kContainers.begin(), kContainers.end(),
                                      [&](const Container& c) { return !bare && c.prefix == prefix; });
        if (at == kContainers.end()) {
            if (auto fault = fault_of_leaf(prefix); !fault.empty()) return fail(std::move(fault));
            found.prefix = prefix;
            found.leaf = id;
            continue;
        }
        if (!(found.*at->place).empty()) return fail("the prefix '" + std::string(prefix) + "' occurs twice");
        const auto index = static_cast<std::size_t>(at - kContainers.begin());
        if (index < container) return fail("file, group and unit stand in this order");
        container = index;
        found.*at->place = id;
    }
    return found;
}

}  // namespace tolmach::xliff::validation
