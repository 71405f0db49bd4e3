// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/text_pieces.hpp"

#include "formats/escape.hpp"
#include "formats/markdown/escape.hpp"
#include "formats/markdown/spans.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats::markdown {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

char closing_mark(char open) {
    return open == '(' ? ')' : open;
}

}  // namespace

TextPieces::TextPieces(const Passage& passage, bool is_note, bool escapes_all, bool is_source)
    : dialect_(dialect_of(passage.leaf().kind)),
      begins_line_(!is_note && passage.from() == 0 && dialect_ == Dialect::Markdown && !passage.has_hashes()),
      in_heading_(passage.leaf().kind == Leaf::Kind::Heading),
      escapes_all_(escapes_all),
      is_source_(is_source) {
    constexpr std::size_t kUsualPieces = 16;
    pieces_.reserve(kUsualPieces);
    if (dialect_ == Dialect::Title) title_ = closing_mark(passage.leaf().lines.front().data()[-1]);
}

// A line end is a space, and what no text of Markdown has is replaced, unless the source has it.
std::string TextPieces::plain_character(std::string_view text, std::size_t& at) const {
    const std::size_t start = at;
    const char32_t c = text::next_code_point(text, at);
    if (c == U'\n' || c == U'\r') return " ";
    return std::string(is_source_ || is_markup_character(c) ? text.substr(start, at - start) : kReplacement);
}

bool TextPieces::is_plain(std::string_view text, std::size_t& at) const {
    const char c = text[at];
    if ((c & 0x80) != 0) return is_markup_character(text::next_code_point(text, at)) || is_source_;
    ++at;
    return escapes_all_ ? c == ' ' || is_ascii_letter_or_digit(c) : !may_need_escape(c);
}

// How many bytes from here on are characters that are written as they are.
std::size_t TextPieces::run_at(std::string_view text, std::size_t at) const {
    std::size_t end = at;
    for (std::size_t next = at; next < text.size() && is_plain(text, next);)
        end = next;
    return end - at;
}

std::string TextPieces::in_title(char c) const {
    const bool is_mark = c == title_ || (title_ == ')' && c == '(');
    return is_mark || c == '\\' ? std::string{'\\', c} : std::string(1, c);
}

void TextPieces::add_escaped(std::string_view text, std::string_view next) {
    Context context;
    context.smart = false;
    context.line_start = begins_line_ && pieces_.empty();
    context.after_call = !pieces_.empty() && pieces_.back().content.ends_with(']');
    context.before_call = next.starts_with('[');
    context.in_heading = in_heading_;
    context.in_table = dialect_ == Dialect::Cell;
    std::size_t address_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t size = run_at(text, at); size > 0) {
            append_run(pieces_, text.substr(at, size));
            at += size;
            continue;
        }
        const std::size_t start = at;
        const std::string seen = plain_character(text, at);
        if (const std::size_t end = text[start] == ':' ? bare_address_end(text, start) : kNoEnd;
            end != kNoEnd)
            address_end = end;
        // Brackets end the link or the note that an address stands in.
        const bool ends_around = seen == "[" || seen == "]" || (context.in_table && seen == "|");
        const bool is_bare = !escapes_all_ && start < address_end && !ends_around;
        const bool is_mark =
            escapes_all_ ? is_ascii_punctuation(text[start]) : needs_escape(text, start, context);
        const std::string bytes = !is_bare && is_mark ? "\\" + seen : seen;
        pieces_.push_back({seen, bytes, bytes, false});
    }
}

void TextPieces::add_text(std::string_view text, std::string_view next) {
    const bool is_address = is_raw_ && autolink_end("<" + std::string(text) + ">", 0) == text.size() + 2;
    if (dialect_ != Dialect::Html && title_ == '\0' && !is_address) return add_escaped(text, next);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const std::string seen = plain_character(text, at);
        std::string bytes = seen;
        if (dialect_ == Dialect::Html)
            bytes = seen == "\"" ? seen : escape_markup(seen);
        else if (title_ != '\0')
            bytes = seen == "&" && needs_escape(text, start, {}) ? "\\&"
                    : seen.size() == 1                           ? in_title(seen[0])
                                                                 : seen;
        pieces_.push_back({seen, bytes, bytes, false});
    }
}

void TextPieces::add_code(HolePiece piece, CodeMark mark, bool opens) {
    is_raw_ = opens && mark == CodeMark::Address;
    if (mark == CodeMark::TitleStart && !piece.content.empty())
        title_ = closing_mark(piece.content.back());
    else if (dialect_ != Dialect::Title)
        title_ = '\0';
    pieces_.push_back(std::move(piece));
}

}  // namespace tolmach::formats::markdown
