// SPDX-License-Identifier: Apache-2.0
// Writer: elements, attributes and text as canonical XML 1.0; structure indented, inline content not.
#pragma once

#include "xml/character.hpp"
#include "xml/escape.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xml {

/// Text in which what XML cannot hold is U+FFFD: for what is only displayed.
std::string displayable(std::string_view text);

/// Calls `run(text)` for stretches that XML can hold and `control(code point)` for each character between.
template <class Run, class Control>
void for_each_run(std::string_view text, Run run, Control control);

class Writer {
  public:
    Writer() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

    /// Starts an element on a line of its own.
    void open(std::string_view name) { start(name, true); }
    /// Starts an element inside text.
    void open_inline(std::string_view name) { start(name, false); }
    void attribute(std::string_view name, std::string_view value);
    /// Writes the attribute unless its value is empty.
    void attribute_if(std::string_view name, std::string_view value) {
        if (!value.empty()) attribute(name, value);
    }
    void text(std::string_view text);
    /// Well-formed XML as it is, on a line of its own.
    void raw(std::string_view xml);
    void close();

    /// Whether something was given that XML cannot hold; the first is named by the element it stands in.
    const std::string& unholdable() const { return unholdable_; }
    std::string take() { return std::move(out_ += '\n'); }
    /// Gives away what was written so far, where it is enough for a piece.
    template <class Sink>
    void give_piece(const Sink& sink);

  private:
    struct Element {
        std::string name;
        bool block, has_blocks;
    };
    void start(std::string_view name, bool block);
    void end_tag();
    void new_line();
    void inspect(std::string_view text);

    std::string out_;
    std::vector<Element> open_;
    bool in_tag_ = false;
    std::string unholdable_;
};

template <class Sink>
void Writer::give_piece(const Sink& sink) {
    constexpr std::size_t kPiece = std::size_t{1} << 16;
    if (out_.size() < kPiece) return;
    sink(std::string_view(out_));
    out_.clear();
}

/// The first byte at or behind `from` at which a character starts that XML cannot hold.
std::size_t find_unholdable(std::string_view text, std::size_t from = 0);

template <class Run, class Control>
void for_each_run(std::string_view text, Run run, Control control) {
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t at = find_unholdable(text, from);
        if (at > from) run(text.substr(from, at - from));
        if (at >= text.size()) return;
        const bool wide = static_cast<unsigned char>(text[at]) >= 0x80;  // U+FFFE or U+FFFF
        control(wide ? static_cast<char32_t>(0xFFC0 | (text[at + 2] & 0x3F))
                     : static_cast<char32_t>(text[at]));
        from = at + (wide ? 3 : 1);
    }
}

}  // namespace tolmach::xml
