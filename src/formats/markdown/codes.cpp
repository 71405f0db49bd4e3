// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/codes.hpp"

#include "formats/format_style.hpp"
#include "formats/plain/units.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

using xliff::Code;

// What XLIFF and its Format Style module call a mark.
struct NamedMark {
    CodeMark mark;
    std::string_view type, sub_type, style, address;
};
constexpr NamedMark kNamed[] = {
    {CodeMark::Emphasis, "fmt", "xlf:i", "em", ""}, {CodeMark::Strong, "fmt", "xlf:b", "strong", ""},
    {CodeMark::Deleted, "fmt", "", "del", ""},      {CodeMark::Subscript, "fmt", "", "sub", ""},
    {CodeMark::Superscript, "fmt", "", "sup", ""},  {CodeMark::Link, "link", "", "a", "href"},
    {CodeMark::Image, "image", "", "img", "src"},   {CodeMark::Address, "link", "", "a", "href"},
    {CodeMark::Code, "other", "", "code", ""},      {CodeMark::LineBreak, "fmt", "xlf:lb", "br", ""},
};
constexpr std::string_view kStyleTags[] = {"b", "strong", "i",   "em",  "cite", "u",
                                           "s", "del",    "sub", "sup", "code"};

void add_tag_style(Code& code, std::string_view name) {
    code.type =
        name == "b" || name == "strong" || name == "i" || name == "em" || name == "u" ? "fmt" : "other";
    if (name == "b" || name == "strong") code.sub_type = "xlf:b";
    if (name == "i" || name == "em") code.sub_type = "xlf:i";
    if (name == "u") code.sub_type = "xlf:u";
    for (const std::string_view known : kStyleTags)
        if (known == name) set_format_style(code.details.mutable_value().extra, name);
}

// In a table a bar is written `\|`, in code too (GFM, 4.10).
std::string text_in_cell(std::string text) {
    for (std::size_t at = 0; (at = text.find("\\|", at)) != text.npos; ++at)
        text.erase(at, 1);
    return text;
}

// What a translator sees in place of a code that is text to a reader.
std::string text_of_code(const InlineCode& code, std::string_view written, Leaf::Kind leaf) {
    if (code.mark == CodeMark::Math) return std::string(written);
    if (code.mark == CodeMark::Untouched)
        return written.starts_with('&') || written.starts_with('[') ? std::string(written) : "";
    if (code.mark != CodeMark::Code) return {};
    const std::size_t ticks = written.find_first_not_of('`');
    const std::size_t end = written.find(written.substr(0, ticks), ticks);
    if (ticks == written.npos || end == written.npos) return {};
    std::string text(written.substr(ticks, end - ticks));
    return leaf == Leaf::Kind::Cell ? text_in_cell(std::move(text)) : text;
}

class ContentWriter {
  public:
    ContentWriter(const Passage& passage, const Inlines& inlines, const FindNote& find_note)
        : passage_(passage), inlines_(inlines), find_note_(find_note) {}

    void expect(std::size_t parts) { content_.reserve(parts); }

    void add(const Token& token) {
        if (token.kind == Token::Kind::Text) {
            xliff::append_text(content_, token.seen.empty() ? passage_.text().text().substr(
                                                                  token.from, token.to - token.from)
                                                            : std::string_view(token.seen));
        } else if (token.kind == Token::Kind::SoftBreak) {
            xliff::append_text(content_, " ");
        } else {
            content_.emplace_back(code_of(token));
        }
    }

    xliff::Content take() { return std::move(content_); }

  private:
    Code code_of(const Token& token) {
        const InlineCode& mark = inlines_.codes[token.code];
        Code code;
        code.id = numbers_.id_of(token.code);
        const std::string_view written = passage_.text().source(token.from, token.to);
        code.details.mutable_value().data = written;
        if (token.kind == Token::Kind::Open) code.shape = Code::Shape::Start;
        if (token.kind == Token::Kind::Close) code.shape = Code::Shape::End;
        name(code, mark);
        if (code.shape == Code::Shape::Placeholder) describe(code, mark, written);
        return code;
    }

    static void name(Code& code, const InlineCode& mark) {
        code.type = "other";
        const bool styled = code.shape != Code::Shape::End;
        for (const NamedMark& named : kNamed) {
            if (named.mark != mark.mark) continue;
            code.type = named.type;
            code.sub_type = named.sub_type;
            if (styled)
                set_format_style(code.details.mutable_value().extra, named.style,
                                 mark.name.empty() ? "" : named.address, mark.name);
        }
        if (mark.mark == CodeMark::Tag) {
            Code styled_code;
            add_tag_style(styled_code, mark.name);
            code.type = styled_code.type;
            code.sub_type = styled_code.sub_type;
            if (styled && code.shape == Code::Shape::Start)
                code.details.mutable_value().extra = styled_code.details->extra;
        }
    }

    void describe(Code& code, const InlineCode& mark, std::string_view written) const {
        if (mark.mark == CodeMark::TitleStart) {
            code.sub_type = "tolmach:link-title";
            code.can_delete = code.can_copy = false;
            code.can_reorder = xliff::Reorder::No;
        }
        if (const std::string text = text_of_code(mark, written, passage_.leaf().kind); !text.empty())
            code.details.mutable_value().equiv = code.details.mutable_value().disp = text;
        if (mark.mark != CodeMark::NoteCall && mark.mark != CodeMark::InlineNote) return;
        const CalledNote note = find_note_(mark);
        if (note.units.empty()) return;
        code.sub_type = "tolmach:footnote-call";
        code.can_copy = code.can_delete = false;
        auto& details = code.details.mutable_value();
        details.sub_flows = note.units;
        details.disp = details.equiv = "[" + std::to_string(note.number) + "]";
        if (mark.mark == CodeMark::InlineNote) details.data = "^[" + std::string(plain::kNotePlace) + "]";
    }

    const Passage& passage_;
    const Inlines& inlines_;
    const FindNote& find_note_;
    CodeNumbers numbers_;
    xliff::Content content_;
};

}  // namespace

std::string CodeNumbers::id_of(std::size_t code) {
    return std::to_string(numbers_.try_emplace(code, numbers_.size() + 1).first->second);
}

std::string seen_text(const Passage& passage) {
    if (passage.leaf().kind == Leaf::Kind::Code) return std::string(passage.text().text());
    std::string seen;
    for (const Token& token : passage.inlines().tokens) {
        if (token.kind == Token::Kind::Text)
            seen += token.seen.empty() ? passage.text().text().substr(token.from, token.to - token.from)
                                       : std::string_view(token.seen);
        if (token.kind == Token::Kind::SoftBreak) seen += ' ';
        if (token.kind == Token::Kind::Placeholder)
            seen += text_of_code(passage.inlines().codes[token.code],
                                 passage.text().source(token.from, token.to), passage.leaf().kind);
    }
    return seen;
}

bool is_all_code(const Passage& passage) {
    const auto& tokens = passage.inlines().tokens;
    return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.kind == Token::Kind::Placeholder &&
               passage.inlines().codes[token.code].mark == CodeMark::Code;
    });
}

xliff::Content content_of(const Passage& passage, const Inlines& inlines, std::size_t first, std::size_t last,
                          const FindNote& find_note) {
    ContentWriter writer(passage, inlines, find_note);
    std::size_t codes = 0;
    for (std::size_t i = first; i < last; ++i)
        codes +=
            inlines.tokens[i].kind != Token::Kind::Text && inlines.tokens[i].kind != Token::Kind::SoftBreak;
    writer.expect(std::min(2 * codes + 1, last - first));
    for (std::size_t i = first; i < last; ++i)
        writer.add(inlines.tokens[i]);
    return writer.take();
}

}  // namespace tolmach::formats::markdown
