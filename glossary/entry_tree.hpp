// SPDX-License-Identifier: Apache-2.0
// The tree of one entry of an XML glossary: what TBX of all versions, MultiTerm and GlossML share, before it
// is interpreted.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// An element of an entry. Inline markup inside text is dropped, its text is kept.
struct EntryNode {
    std::string name, ns;
    std::string type, target, id, language;
    std::string text;  ///< Of a leaf; line ends with the indentation after them are one space.
    std::size_t line = 0;
    base::ByteSpan bytes;  ///< In the file, from its start tag to its end tag.
    std::vector<EntryNode> children;

    /// The data category: the `type` in DCA style and before, the element's own name in DCT style.
    std::string_view category() const { return type.empty() ? std::string_view(name) : type; }
};

/// The root element of the file.
struct XmlRoot {
    std::string name, ns, type, style, language;
    std::size_t line = 0;
};

/// Receives the root, which it may refuse, then each entry once it is complete.
struct EntryVisitor {
    std::function<std::optional<base::Error>(const XmlRoot&)> root;
    std::function<void(const EntryNode&)> entry;
    /// Something that belongs to no entry and is not kept (the back matter), or that an entry loses (inline
    /// markup), by its element.
    std::function<void(std::string_view element, std::size_t line)> lost;
};

/// Reads an XML glossary entry by entry, in memory bounded by the largest.
base::Result<void> visit_entries(const std::string& name, std::string_view bytes,
                                 const EntryVisitor& visitor);

/// A format that its root element tells.
struct EntryFormat {
    std::string name, root;
};
/// The same of a file that must be of one format.
base::Result<void> visit_entries_of(const std::string& name, std::string_view bytes,
                                    const EntryFormat& format,
                                    const std::function<void(const EntryNode&)>& entry);

/// The root element of an XML document.
base::Result<XmlRoot> read_root(const std::string& name, std::string_view bytes);

/// Text as it was before the file was indented: no white space at the ends, and one space where a line was
/// broken and indented.
std::string unindented(std::string_view text);

bool is_entry(std::string_view name);     ///< termEntry, conceptEntry, glossentry, conceptGrp
bool is_language(std::string_view name);  ///< langSet, langSec, langentry
bool is_term(std::string_view name);      ///< tig, ntig, termSec

}  // namespace tolmach::glossary
