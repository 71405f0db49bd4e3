// SPDX-License-Identifier: Apache-2.0
// Which element ends where: end tags that are left out are implied as the standard has it, and no token
// moves.
#pragma once

#include "base/result.hpp"
#include "formats/html/tokens.hpp"

#include <cstdint>
#include <vector>

namespace tolmach::formats::html {

inline constexpr std::uint32_t kNone = UINT32_MAX;

/// An element, by its tokens.
struct Node {
    const ElementFacts* facts = nullptr;
    std::uint32_t start = 0;  ///< Its start tag.
    std::uint32_t end = 0;    ///< Its end tag, or the first token behind it where it has none.
    std::uint32_t parent = kNone;
    bool is_closed = false;  ///< It has an end tag.

    /// The first token behind it.
    std::uint32_t after() const { return end + (is_closed ? 1 : 0); }
};

/// The elements of a page in the order of their start tags.
struct Tree {
    std::vector<Node> nodes;
    /// Of each token the element that it is a tag of, else the innermost one around it; kNone on top, and of
    /// end tags that end nothing.
    std::vector<std::uint32_t> node_of;
    /// The same for what is around a tag.
    std::uint32_t around(std::uint32_t token, const Markup& markup) const;
    bool is_inside(std::uint32_t node, std::uint32_t ancestor) const;
};

/// Fails on elements nested deeper than any page has them.
base::Result<Tree> tree_of(const Markup& markup);

}  // namespace tolmach::formats::html
