// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/passage.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

// Whether `#` stands before the first line of a heading.
bool begins_with_hashes(const Leaf& leaf, std::string_view text) {
    auto at = static_cast<std::size_t>(leaf.lines.front().data() - text.data());
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t'))
        --at;
    return at > 0 && text[at - 1] == '#';
}

}  // namespace

bool has_words(const LeafText& text, const Inlines& inlines) {
    for (const Token& token : inlines.tokens) {
        if (token.kind != Token::Kind::Text) continue;
        const std::string_view run = token.seen.empty()
                                         ? text.text().substr(token.from, token.to - token.from)
                                         : std::string_view(token.seen);
        for (std::size_t at = 0; at < run.size();) {
            const char32_t c = text::next_code_point(run, at);
            if (text::is_letter(c) || text::is_digit(c)) return true;
        }
    }
    return false;
}

Passage::Passage(const Leaf& leaf, const Document& document)
    : leaf_(&leaf),
      text_(leaf.lines),
      inlines_(leaf.kind == Leaf::Kind::Code ? Inlines{}
                                             : inlines_of(text_.text(), dialect_of(leaf.kind), document)) {
    has_text_ = has_own_words_ = has_words(text_, inlines_);
    for (std::size_t i = 0; i < inlines_.codes.size(); ++i) {
        InlineCode& code = inlines_.codes[i];
        has_text_ = has_text_ || (code.mark == CodeMark::NoteCall && document.notes.contains(code.name));
        if (code.mark != CodeMark::InlineNote) continue;
        Inlines note =
            inlines_of(text_.text().substr(code.from, code.to - code.from), Dialect::Note, document);
        for (Token& token : note.tokens) {
            token.from += code.from;
            token.to += code.from;
        }
        if (!has_words(text_, note))
            code.mark = CodeMark::Untouched;
        else
            has_text_ = true;
        notes_.emplace(i, std::move(note));
    }
    has_hashes_ = has_text_ && leaf.kind == Leaf::Kind::Heading && begins_with_hashes(leaf, document.text);
    trim();
}

std::size_t Passage::from() const {
    return first_ < last_ ? inlines_.tokens[first_].from : text_.text().size();
}

std::size_t Passage::to() const {
    return first_ < last_ ? inlines_.tokens[last_ - 1].to : text_.text().size();
}

bool Passage::stays_outside(const Token& token) const {
    if (token.kind == Token::Kind::SoftBreak) return true;
    if (token.kind != Token::Kind::Placeholder) return false;
    const CodeMark mark = inlines_.codes[token.code].mark;
    return mark == CodeMark::Tag || mark == CodeMark::Untouched || mark == CodeMark::LineBreak;
}

// The code that encloses the tokens between; none where it ends before the last of them.
const InlineCode* Passage::enclosing() const {
    const std::vector<Token>& tokens = inlines_.tokens;
    const bool is_pair = last_ - first_ > 2 && tokens[first_].kind == Token::Kind::Open &&
                         tokens[last_ - 1].kind == Token::Kind::Close &&
                         tokens[first_].code == tokens[last_ - 1].code;
    return is_pair ? &inlines_.codes[tokens[first_].code] : nullptr;
}

void Passage::trim() {
    const std::vector<Token>& tokens = inlines_.tokens;
    last_ = tokens.size();
    for (;;) {
        while (first_ < last_ && stays_outside(tokens[first_]))
            ++first_;
        while (last_ > first_ && stays_outside(tokens[last_ - 1]))
            --last_;
        const InlineCode* code = enclosing();
        const bool is_image = code && code->mark == CodeMark::Image;
        is_image_ = is_image_ || is_image;
        // An image by its own text needs its label when that changes. A block of HTML may be one by its first
        // tag.
        if (!code || (is_image ? !code->label.empty() : leaf_->kind != Leaf::Kind::Html)) return;
        ++first_;
        --last_;
    }
}

}  // namespace tolmach::formats::markdown
