// SPDX-License-Identifier: Apache-2.0
#include "editions/metadata.hpp"
#include "editions/project.hpp"
#include "text/locale.hpp"

namespace tolmach::editions {
namespace {

/// The tag among the editions whose settings a language takes; empty for none.
std::string edition_tag(const Project& project, std::string_view tag) {
    std::string range = text::canonical_tag(tag);
    while (!range.empty() && !project.editions.contains(range)) {
        const std::size_t cut = range.rfind('-');
        range.resize(cut == std::string::npos ? 0 : cut);
    }
    return range;
}

/// The source and the other editions, where they are published.
std::vector<formats::SisterEdition> sisters_of(const Project& project, std::string_view own) {
    std::vector<formats::SisterEdition> sisters;
    if (!project.original.empty()) sisters.push_back({project.language, project.original, true});
    for (const auto& [tag, settings] : project.editions)
        if (tag != own && !settings.metadata.address.empty())
            sisters.push_back({tag, settings.metadata.address, false});
    return sisters;
}

}  // namespace

EditionSettings Project::edition(std::string_view tag) const {
    const std::string own = edition_tag(*this, tag);
    EditionSettings made = own.empty() ? EditionSettings{} : editions.at(own);
    made.metadata = with_house(std::move(made.metadata), house.metadata);
    made.metadata.sisters = sisters_of(*this, own);
    return made;
}

EditionSettings Project::marks(std::string_view tag) const {
    EditionSettings made = edition(tag);
    if (made.dashes.empty()) made.dashes = house.dashes;
    if (made.ranges.empty()) made.ranges = house.ranges;
    if (made.quotes.empty()) made.quotes = house.quotes;
    return made;
}

}  // namespace tolmach::editions
