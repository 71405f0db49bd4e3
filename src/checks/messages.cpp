// SPDX-License-Identifier: Apache-2.0
#include "checks/messages.hpp"

#include <algorithm>

namespace tolmach::checks {

std::vector<text::MessageArgument> choices_in(const std::u32string& text) {
    // A glance that spares the parser nearly every text.
    if (text.find(U'{') == std::u32string::npos ||
        (text.find(U"plural") == std::u32string::npos && text.find(U"select") == std::u32string::npos))
        return {};
    auto arguments = text::message_arguments(text);
    if (!arguments || std::none_of(arguments->begin(), arguments->end(),
                                   [](const text::MessageArgument& each) { return !each.branches.empty(); }))
        return {};
    return std::move(*arguments);
}

const text::MessageArgument::Branch* branch_for(const text::MessageArgument& source, std::string_view key) {
    const auto with = [&](std::string_view wanted) -> const text::MessageArgument::Branch* {
        const auto at = std::find_if(source.branches.begin(), source.branches.end(),
                                     [&](const auto& branch) { return branch.key == wanted; });
        return at == source.branches.end() ? nullptr : &*at;
    };
    if (const auto* same = with(key)) return same;
    return key == "one" || key.starts_with('=') ? nullptr : with("other");
}

}  // namespace tolmach::checks
