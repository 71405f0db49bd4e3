// SPDX-License-Identifier: Apache-2.0
// The tree of one TBX entry: what the versions of TBX have in common, before it is understood.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// An element of an entry. Inline markup inside text is gone, its text is kept.
struct TbxNode {
    std::string name, ns;
    std::string type, target, id, language;
    std::string text;  ///< Of a leaf; line ends with the indentation behind them are one space.
    std::size_t line = 0;
    std::vector<TbxNode> children;

    /// The data category: the `type` in DCA style and before, the element's own name in DCT style.
    std::string_view category() const { return type.empty() ? std::string_view(name) : type; }
};

/// What the root element says of the file.
struct TbxRoot {
    std::string name, ns, type, style, language;
    std::size_t line = 0;
};

/// Takes the root, then each entry as it is complete.
struct TbxVisitor {
    std::function<void(const TbxRoot&)> root;
    std::function<void(const TbxNode&)> entry;
};

/// Reads TBX of any version entry by entry, in memory bounded by the largest; a root that is none of TBX's is
/// an error.
base::Result<void> visit_tbx(const std::string& name, std::string_view bytes, const TbxVisitor& visitor);

bool is_entry(std::string_view name);     ///< termEntry, conceptEntry
bool is_language(std::string_view name);  ///< langSet, langSec
bool is_term(std::string_view name);      ///< tig, ntig, termSec

}  // namespace tolmach::glossary
