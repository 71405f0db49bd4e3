// SPDX-License-Identifier: Apache-2.0
// Stretches inside a text of Markdown that have an end of their own: tags, labels, destinations, attributes.
// Each function takes the text and the place where the stretch begins, and gives the place behind it, or
// npos.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tolmach::formats::markdown {

inline constexpr std::size_t kNoEnd = std::string_view::npos;

constexpr bool is_latin_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_letter_or_digit(char c) {
    return is_latin_letter(c) || (c >= '0' && c <= '9');
}
/// Whether a backslash before it takes its meaning away (CommonMark 0.31 §2.4).
constexpr bool is_ascii_punctuation(char c) {
    return c > ' ' && c < 0x7F && !is_ascii_letter_or_digit(c);
}

/// An open or closing tag of HTML (CommonMark 0.31 §6.6), from its `<`.
std::size_t html_tag_end(std::string_view text, std::size_t at);
/// The name of the tag at a place, in small letters.
std::string html_tag_name(std::string_view tag);
/// `<https://…>` or `<name@host>`.
std::size_t autolink_end(std::string_view text, std::size_t at);
/// An address that begins before the colon at a place, as `https://host/path` (GFM §6.9): its end.
std::size_t bare_address_end(std::string_view text, std::size_t colon);
/// The end of `&name;`, `&#12;` or `&#x1F;`, and the characters it stands for.
std::size_t entity_end(std::string_view text, std::size_t at, std::string& character);
/// The end of what looks like a named character, known or not: `&name;`.
std::size_t named_entity_end(std::string_view text, std::size_t at);
/// `{#id .class key=value}`, as pandoc and kramdown have attributes.
std::size_t attributes_end(std::string_view text, std::size_t at);
/// `{{ … }}` or `{% … %}`, as Jekyll has instructions.
std::size_t instruction_end(std::string_view text, std::size_t at);

/// The label of `[^label]` at a place; empty where none stands there.
std::string_view note_label(std::string_view text, std::size_t at);
/// The label between brackets, from `[`: the place behind `]`; a label may have 999 characters.
std::size_t link_label_end(std::string_view text, std::size_t at);
/// A label as labels are compared: small letters, white space as one space.
std::string normal_label(std::string_view label);
/// The destination of a link: in `<…>` or without white space.
std::size_t destination_end(std::string_view text, std::size_t at);
/// A destination without its brackets and escapes.
std::string destination_of(std::string_view written);
/// The title of a link in quotes or parentheses, from its opening mark.
std::size_t link_title_end(std::string_view text, std::size_t at);
/// Passes over white space and at most one line end.
std::size_t skip_white(std::string_view text, std::size_t at);

}  // namespace tolmach::formats::markdown
