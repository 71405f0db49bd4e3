// SPDX-License-Identifier: Apache-2.0
#include "formats/compose.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

constexpr Composer kComposers[] = {
    {"docx", ".docx", compose_docx}, {"html", ".html", compose_html}, {"markdown", ".md", compose_markdown}};

}  // namespace

std::span<const Composer> composers() {
    return kComposers;
}

const Composer* find_composer(std::string_view name) {
    const auto at = std::find_if(std::begin(kComposers), std::end(kComposers),
                                 [&](const Composer& composer) { return composer.name == name; });
    return at == std::end(kComposers) ? nullptr : at;
}

}  // namespace tolmach::formats
