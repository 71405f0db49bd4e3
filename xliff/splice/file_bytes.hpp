// SPDX-License-Identifier: Apache-2.0
// FileBytes: pieces of a file in its own encoding and with its own line ends, and pieces put into it.
#pragma once

#include "base/offsets.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

class FileBytes {
  public:
    /// An XML file that was read; keeps a view of it.
    explicit FileBytes(std::string_view bytes);

    /// A piece, unchanged.
    std::string_view raw(base::ByteSpan span) const { return bytes_.substr(span.start.value, span.size()); }
    /// A piece as UTF-8.
    std::string utf8(base::ByteSpan span) const;
    /// The comments and processing instructions of a stretch in UTF-8, one after the other: what stands in a
    /// target that is written anew and is no content.
    std::string comments_in(base::ByteSpan span) const;
    /// Appends text that XML can hold as UTF-8 XML, line ends as the file has them.
    void append_text(std::string& to, std::string_view text) const;
    /// XML in UTF-8 in the encoding of the file; characters that it does not have become references.
    std::string encoded(std::string xml) const;
    /// White space that ends where a tag starts, from the tag before on; nothing where text stands between.
    base::ByteSpan indentation(base::ByteOffset tag) const;

    /// Whether tolmach wrote it, so that it may hold attributes of our namespace.
    bool written_by_tolmach() const { return ours_; }

  private:
    std::string encoded_with_references(std::string_view xml) const;

    std::string_view bytes_;
    std::string encoding_;  // empty for UTF-8
    std::size_t unit_ = 1;  // bytes of an ASCII character
    bool crlf_ = false, ours_ = false;
};

/// Replacements of pieces of a file, in any order, none overlapping.
class Edits {
  public:
    void replace(base::ByteSpan span, std::string bytes) { all_.push_back({span, std::move(bytes)}); }
    void insert(base::ByteOffset at, std::string bytes) { replace({at, at}, std::move(bytes)); }
    /// The file with the replacements; insertions at one place keep their order.
    std::string apply(std::string_view bytes);

  private:
    struct Edit {
        base::ByteSpan span;
        std::string bytes;
    };
    std::vector<Edit> all_;
};

/// Appends an attribute to a tag that is being written, unless its value is empty; what XML cannot hold
/// becomes U+FFFD.
void append_attribute(std::string& to, std::string_view name, std::string_view value);
/// A start tag with an attribute set, added where there is none, or removed where `value` is empty.
std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);
/// An empty-element tag as a start tag; any other tag as it is.
std::string opened(std::string_view tag);
/// The end tag that belongs to a start tag.
std::string end_tag_of(std::string_view tag);
/// The qualified name in a tag.
std::string_view name_in(std::string_view tag);

}  // namespace tolmach::xliff
