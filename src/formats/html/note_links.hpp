// SPDX-License-Identifier: Apache-2.0
// Links inside a page: what points to what, and whether that is how a footnote is called.
#pragma once

#include "formats/html/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::formats::html {

/// A stretch of tokens.
struct TokenRange {
    std::uint32_t first = 0, after = 0;

    bool contains(std::uint32_t token) const { return first <= token && token < after; }
    bool operator==(const TokenRange&) const = default;
};

/// The beginning of the text of a stretch: `most` bytes and a bit.
std::string text_in(const Markup& markup, TokenRange range, std::size_t most);
/// Whether a stretch has a letter or a digit.
bool has_words(const Markup& markup, TokenRange range);
/// Whether there is nothing but markup, white space and brackets.
bool is_bare(const Markup& markup, TokenRange range);
/// What a footnote is called by: a number, a letter, a sign; in brackets or not.
bool is_note_mark(std::string_view text);
/// The mark without brackets and stops.
std::string bare_mark(std::string_view text);

/// A link whose target is in the page.
struct InnerLink {
    std::uint32_t node = kNone;
    std::uint32_t target = kNone;
};

/// The links of a page, in its order.
class InnerLinks {
  public:
    InnerLinks(const Markup& markup, const Tree& tree);

    const std::vector<InnerLink>& all() const { return links_; }
    /// Those that begin in a stretch.
    std::vector<InnerLink> in(TokenRange range, std::size_t most) const;
    /// The element with that id or name, or kNone.
    std::uint32_t named(const std::string& name) const;
    /// Whether an element is where a link is: it is the link, holds it or is in it, with no text between.
    bool is_at(std::uint32_t node, std::uint32_t link) const;

  private:
    void collect_names();
    void collect_links();
    std::uint32_t target_by_name(const Token& tag) const;

    const Markup& m_;
    const Tree& tree_;
    std::unordered_map<std::string, std::uint32_t> names_;
    std::vector<InnerLink> links_;
};

}  // namespace tolmach::formats::html
