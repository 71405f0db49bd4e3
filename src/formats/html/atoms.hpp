// SPDX-License-Identifier: Apache-2.0
// The content of a hole as atoms: what stood there, and what is to stand there.
#pragma once

#include "formats/html/tokens.hpp"
#include "formats/splice.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

/// Where text stands.
struct HoleContext {
    bool in_value = false;   ///< In the value of an attribute,
    Quote quote = 0;         ///< in such quotes.
    bool has_markup = true;  ///< Tags are tags, which they are not in a title.
    bool keeps_space = false;
    bool may_have_spans = true;
    bool is_xml = false;
};

/// Makes atoms: characters, white space that is free as one, tags in pieces between the values of their
/// attributes.
class AtomWriter {
  public:
    explicit AtomWriter(HoleContext context) : context_(context) {}

    /// Bytes of a page, which outlive this.
    void add_html(std::string_view html);
    /// Bytes that this keeps.
    void add_made_html(std::string html) { add_html(texts_.hold(std::move(html))); }
    /// Text that is written, which outlives this.
    void add_text(std::string_view utf8);
    /// Text that this keeps.
    void add_made_text(std::string utf8) { add_text(texts_.hold(std::move(utf8))); }
    /// Bytes of a code, which outlive this; `fill` adds what belongs at each of its places for units, counted
    /// from 0.
    void add_code(std::string_view data, const std::function<void(std::size_t place)>& fill);

    /// Whether what was added last is space, as far as a reader sees, or nothing was added.
    bool is_behind_space() const { return is_behind_space_; }
    void set_behind_space(bool is_behind) { is_behind_space_ = is_behind; }
    const HoleContext& context() const { return context_; }
    /// Whether bytes were added that may be read otherwise with others behind them, such as a lone `&`.
    bool is_fragile() const { return is_fragile_; }
    /// How many characters and codes were added.
    std::size_t size() const { return size_; }
    /// Points into what was added, and into this.
    const std::vector<Atom>& atoms() const { return atoms_; }
    /// The bytes of what was added.
    std::string bytes() const;

  private:
    void add_token(const Markup& markup, const Token& token);
    void add_characters(std::string_view html);
    void add_filled(std::string_view html);
    void add_markup(std::string_view bytes);
    void add_run(std::string_view run);
    void add_character(std::string_view seen, std::string_view bytes);
    std::size_t run_at(std::string_view text, std::size_t at) const;
    char place() const;

    HoleContext context_;
    std::vector<Atom> atoms_;
    HeldTexts texts_;
    std::size_t size_ = 0;
    bool behind_free_space_ = false;     ///< The last atom is free space,
    std::string* free_space_ = nullptr;  ///< and its bytes, where they had to be put together.
    bool is_behind_space_ = true;
    bool is_fragile_ = false;
    const std::function<void(std::size_t)>* fill_ = nullptr;
    std::size_t places_ = 0;
};

}  // namespace tolmach::formats::html
