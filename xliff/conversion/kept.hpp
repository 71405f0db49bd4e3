// SPDX-License-Identifier: Apache-2.0
// Kept values: a value that the other version of XLIFF does not allow is kept in an attribute of our
// namespace beside its replacement, and is restored when the file is converted back.
#pragma once

#include "xliff/model.hpp"
#include "xliff/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tolmach::xliff {

/// Keeps a value under a name such as `tolmach:native-id`.
inline void keep(Attributes& extra, std::string_view name, std::string value) {
    extra.push_back({std::string(name), std::string(names::kTolmachNamespace), std::move(value)});
}

/// Takes a kept value out of the attributes.
inline std::optional<std::string> take(Attributes& extra, std::string_view name) {
    const auto at = std::find_if(extra.begin(), extra.end(), [&](const Attribute& a) {
        return a.ns == names::kTolmachNamespace &&
               std::string_view(a.name).ends_with(name.substr(name.find(':')));
    });
    if (at == extra.end()) return std::nullopt;
    std::string value = std::move(at->value);
    extra.erase(at);
    return value;
}

}  // namespace tolmach::xliff
