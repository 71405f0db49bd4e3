// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/headings.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kDeepestMarkdownHeading = 6;

}  // namespace

Headings::Headings(const Reading& reading) {
    const bool has_title = std::any_of(reading.scalars.begin(), reading.scalars.end(),
                                       [](const YamlScalar& scalar) { return scalar.key == "title"; });
    const Leaf* first = nullptr;
    std::size_t tops = 0;
    std::size_t highest = kDeepestMarkdownHeading + 1, next = kDeepestMarkdownHeading + 1;
    for (const Passage& passage : reading.passages) {
        if (!passage.has_text()) continue;
        const Leaf& leaf = passage.leaf();
        if (!first) first = &leaf;
        if (leaf.kind != Leaf::Kind::Heading) continue;
        highest = std::min(highest, leaf.level);
        tops += leaf.level == 1;
        if (&leaf != first) next = std::min(next, leaf.level);
    }
    const bool is_title =
        !has_title && first && first->kind == Leaf::Kind::Heading && first->level == 1 && tops == 1;
    if (is_title) title_ = first;
    highest_ = is_title ? next : highest;
}

std::string Headings::type_of(const Leaf& leaf) const {
    if (&leaf == title_) return "tolmach:title";
    return "tolmach:heading-" + std::to_string(leaf.level - std::min(highest_, leaf.level) + 1);
}

}  // namespace tolmach::formats::markdown
