// SPDX-License-Identifier: Apache-2.0
#include "formats/compose.hpp"

#include "text/character.hpp"

#include <algorithm>

namespace tolmach::formats {
namespace {

constexpr Composer kComposers[] = {{"docx", ".docx", compose_docx}, {"epub", ".epub", compose_epub},
                                   {"fodt", ".fodt", compose_fodt}, {"html", ".html", compose_html},
                                   {"jats", ".xml", compose_jats},  {"markdown", ".md", compose_markdown},
                                   {"odt", ".odt", compose_odt},    {"pdf", ".pdf", compose_pdf}};

// Other endings that files of a format have.
struct Ending {
    std::string_view ending, format;
};
constexpr Ending kOtherEndings[] = {{".htm", "html"}, {".markdown", "markdown"}};

}  // namespace

std::span<const Composer> composers() {
    return kComposers;
}

const Composer* find_composer(std::string_view name) {
    const auto at = std::find_if(std::begin(kComposers), std::end(kComposers),
                                 [&](const Composer& composer) { return composer.name == name; });
    return at == std::end(kComposers) ? nullptr : at;
}

const Composer* composer_of_ending(std::string_view ending) {
    const std::string lower = text::to_lower(ending);
    for (const Composer& composer : kComposers)
        if (composer.extension == lower) return &composer;
    for (const Ending& other : kOtherEndings)
        if (other.ending == lower) return find_composer(other.format);
    return nullptr;
}

}  // namespace tolmach::formats
