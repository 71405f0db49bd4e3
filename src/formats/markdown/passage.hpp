// SPDX-License-Identifier: Apache-2.0
// A block's text as it is translated: the part of it that is a unit's, read into tokens.
#pragma once

#include "formats/markdown/inlines.hpp"
#include "formats/markdown/leaf_text.hpp"

#include <map>

namespace tolmach::formats::markdown {

class Passage {
  public:
    Passage(const Leaf& leaf, const Document& document);

    const Leaf& leaf() const { return *leaf_; }
    const LeafText& text() const { return text_; }
    const Inlines& inlines() const { return inlines_; }
    /// The tokens between those that stay outside of the hole: comments and tags at the ends, and an image
    /// that is the whole block.
    std::size_t first() const { return first_; }
    std::size_t last() const { return last_; }
    /// The hole, in the text.
    std::size_t from() const;
    std::size_t to() const;
    /// The bytes of the hole in the source.
    std::string_view hole() const { return text_.source(from(), to()); }
    /// Whether it is a unit: there is a letter or a figure to translate, or the call of a note.
    bool has_text() const { return has_text_; }
    /// Whether there is a letter or a figure outside of notes.
    bool has_own_words() const { return has_own_words_; }
    /// Whether the block is a heading that begins with `#`, so that its text does not begin a line.
    bool has_hashes() const { return has_hashes_; }
    /// Whether the block is one image.
    bool is_image() const { return is_image_; }
    /// The tokens of a note that stands in the text, their places in the text of the passage.
    const Inlines& note(std::size_t code) const { return notes_.at(code); }

    /// Gives up the tokens, once their unit is made.
    void drop_inlines() { inlines_ = {}; }

  private:
    void trim();
    const InlineCode* enclosing() const;
    bool stays_outside(const Token& token) const;

    const Leaf* leaf_;
    LeafText text_;
    Inlines inlines_;
    std::map<std::size_t, Inlines> notes_;  ///< By the index of their code.
    std::size_t first_ = 0, last_ = 0;
    bool has_text_ = false, has_own_words_ = false, is_image_ = false, has_hashes_ = false;
};

/// Whether tokens hold a letter or a figure.
bool has_words(const LeafText& text, const Inlines& inlines);

}  // namespace tolmach::formats::markdown
