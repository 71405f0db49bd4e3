// SPDX-License-Identifier: Apache-2.0
#include "formats/html/content.hpp"

#include "formats/format_style.hpp"
#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::formats::html {
namespace {

using HtmlPieceKind = RunPiece::Kind;
using plain::kNotePlace;
using xliff::Code;

// Appends what HTML writes, white space that is free as one space; whether it ended in such a space. What
// stands behind a space is left to `again`.
class FreeText {
  public:
    FreeText(std::string_view html, bool keeps_space, bool in_value)
        : html_(html), keeps_space_(keeps_space), in_value_(in_value) {}

    std::string read(bool& at_space, std::string& again) {
        std::string made;
        made.reserve(html_.size());
        const auto add_space = [&](std::string_view bytes) {
            if (!at_space)
                made += ' ';
            else if (made.empty())
                again += bytes;
            at_space = true;
        };
        for (std::size_t at = 0; at < html_.size();) {
            const std::size_t start = at;
            if (html_[at] == '&') {
                std::string character;
                at += decode_character(html_, at, in_value_, character);
                if (!keeps_space_ && character.size() == 1 && is_html_space(character[0])) {
                    add_space(html_.substr(start, at - start));
                    continue;
                }
                made += character;
            } else if (!keeps_space_ && is_html_space(html_[at])) {
                while (at < html_.size() && is_html_space(html_[at]))
                    ++at;
                add_space(html_.substr(start, at - start));
                continue;
            } else {
                at = keeps_space_ ? std::min(html_.find('&', at), html_.size()) : end_of_words(at + 1);
                made += html_.substr(start, at - start);
            }
            at_space = false;
        }
        return made;
    }

  private:
    // A reference, more white space than the one space between two words, or the end.
    std::size_t end_of_words(std::size_t at) const {
        if (at >= html_.size()) return at;
        const std::size_t last = html_.size() - 1;
        const std::size_t end = text::find_where(html_.substr(0, last), at, [](const char* c) {
            const auto here = static_cast<unsigned char>(c[0]), next = static_cast<unsigned char>(c[1]);
            return (here == '&') | (here < ' ') | ((here == ' ') & ((next <= ' ') | (next == '&')));
        });
        return end < last || html_[last] == '&' || is_html_space(html_[last]) ? end : end + 1;
    }

    std::string_view html_;
    bool keeps_space_, in_value_;
};

// What is seen of a stretch with elements, those left out of which a browser shows nothing; `line_break`
// stands for breaks, and between blocks.
std::string text_seen_in(TokenRange range, const Markup& markup, bool keeps_space,
                         std::string_view line_break) {
    std::string made, again;
    bool at_space = true;
    const Token* unseen = nullptr;
    for (std::uint32_t i = range.first; i < range.after; ++i) {
        const Token& token = markup.tokens[i];
        const bool is_tag = token.kind == Token::Kind::Start || token.kind == Token::Kind::End;
        if (unseen) {
            if (token.kind == Token::Kind::End && token.name == unseen->name) unseen = nullptr;
        } else if (token.kind == Token::Kind::Text) {
            made += FreeText(markup.text.substr(token.start, token.end - token.start), keeps_space, false)
                        .read(at_space, again);
        } else if (is_tag && token.kind == Token::Kind::Start && token.facts->flow == Flow::Opaque) {
            if (token.facts->inside != Inside::Void && !token.closes_itself) unseen = &token;
        } else if (is_tag && (token.facts->flow == Flow::Break ||
                              (token.facts->flow == Flow::Block && !made.empty() && !made.ends_with('\n')))) {
            if (!std::exchange(at_space, true) || keeps_space) made += line_break;
        }
    }
    return keeps_space ? made : std::string(text::trim(made));
}

class PageContentBuilder {
  public:
    PageContentBuilder(const TextPart& part, const ContentNeeds& needs)
        : part_(part), needs_(needs), m_(needs.markup) {}

    xliff::Content build() {
        if (part_.is_value) {
            add_text(part_.start, part_.end, true);
            return std::move(made_);
        }
        ids_.resize(part_.pieces.size());
        made_.reserve(part_.pieces.size());
        for (std::size_t i = 0; i < part_.pieces.size(); ++i)
            add_piece(i);
        return std::move(made_);
    }

  private:
    void add_piece(std::size_t i) {
        const RunPiece& piece = part_.pieces[i];
        switch (piece.kind) {
            case HtmlPieceKind::Text:
                return part_.keeps_space ? add_lines(piece.start, piece.end)
                                         : add_text(piece.start, piece.end, false);
            case HtmlPieceKind::Break:
                return add_break(piece);
            case HtmlPieceKind::Call:
                return add_call(piece);
            case HtmlPieceKind::Shown:
                return add_shown(piece);
            case HtmlPieceKind::Start:
            case HtmlPieceKind::End:
            case HtmlPieceKind::Single:
            case HtmlPieceKind::Back:
                add_code(i);
        }
    }

    std::string_view bytes(std::size_t start, std::size_t end) const {
        return m_.text.substr(start, end - start);
    }

    void add_text(std::size_t start, std::size_t end, bool in_value) {
        std::string again;
        std::string text = FreeText(bytes(start, end), part_.keeps_space, in_value).read(at_space_, again);
        // A second space at a code is not seen: its bytes are of the code.
        if (auto* last = made_.empty() ? nullptr : std::get_if<Code>(&made_.back()))
            last->details.mutable_value().data += again;
        if (!made_.empty() && std::holds_alternative<xliff::Text>(made_.back()))
            xliff::append_text(made_, text);
        else if (!text.empty())
            made_.emplace_back(xliff::Text{std::move(text)});
        behind_ = end;
    }

    // Preformatted text: its line ends are breaks.
    void add_lines(std::size_t start, std::size_t end) {
        while (start < end) {
            const std::size_t line_end = std::min(m_.text.find_first_of("\r\n", start), end);
            if (line_end > start) add_text(start, line_end, false);
            if (line_end == end) return;
            const std::size_t next = line_end + (m_.text.substr(line_end, 2) == "\r\n" ? 2 : 1);
            Code code = new_code("fmt", "xlf:lb");
            code.details.mutable_value().data = bytes(line_end, std::min(next, end));
            made_.emplace_back(std::move(code));
            start = std::min(next, end);
        }
    }

    Code new_code(std::string_view type, std::string_view sub_type) {
        Code code;
        code.id = std::to_string(++codes_);
        code.type = type;
        code.sub_type = sub_type;
        return code;
    }

    // The bytes of a piece; texts of its own are places in them, and named by the code.
    void set_data(Code& code, const RunPiece& piece) {
        xliff::CodeDetails& details = code.details.mutable_value();
        std::size_t at = piece.start;
        for (const InnerText& inner : piece.inside) {
            const auto units = needs_.unit_of(inner.part);
            if (units.empty()) continue;
            details.data.append(bytes(at, inner.start)).append(kNotePlace);
            details.sub_flows.insert(details.sub_flows.end(), units.begin(), units.end());
            at = inner.end;
        }
        details.data += bytes(at, piece.end);
    }

    void add_break(const RunPiece& piece) {
        Code code = new_code("fmt", "xlf:lb");
        std::string& data = code.details.mutable_value().data;
        // The space before a break is not seen either.
        auto* last = made_.empty() ? nullptr : std::get_if<xliff::Text>(&made_.back());
        if (last && at_space_ && last->value.ends_with(' ') && behind_ == piece.start) {
            std::size_t space = piece.start;
            while (space > part_.start && is_html_space(m_.text[space - 1]))
                --space;
            if (space < piece.start) {
                data = bytes(space, piece.start);
                last->value.pop_back();
                if (last->value.empty()) made_.pop_back();
            }
        }
        data += bytes(piece.start, piece.end);
        made_.emplace_back(std::move(code));
        at_space_ = true;
    }

    void add_call(const RunPiece& piece) {
        const CalledNote note = needs_.note_of(piece.call);
        Code code = new_code("other", "tolmach:footnote-call");
        code.can_copy = code.can_delete = false;
        set_data(code, piece);
        xliff::CodeDetails& details = code.details.mutable_value();
        if (bytes(piece.start, piece.end).find(kNotePlace) == std::string_view::npos)
            for (const std::string& unit : note.units)
                if (std::find(details.sub_flows.begin(), details.sub_flows.end(), unit) ==
                    details.sub_flows.end())
                    details.sub_flows.push_back(unit);
        if (note.number > 0) details.disp = details.equiv = "[" + std::to_string(note.number) + "]";
        made_.emplace_back(std::move(code));
        at_space_ = false;
    }

    void add_shown(const RunPiece& piece) {
        Code code = new_code("other", {});
        set_data(code, piece);
        std::string again;
        const bool is_text = m_.tokens[piece.tokens.first].kind == Token::Kind::Text;
        code.details.mutable_value().equiv =
            is_text ? FreeText(bytes(piece.start, piece.end), false, false).read(at_space_, again)
                    : text_seen_in(piece.tokens, m_, false, " ");
        made_.emplace_back(std::move(code));
        at_space_ = is_text && at_space_;
    }

    void add_code(std::size_t i) {
        const RunPiece& piece = part_.pieces[i];
        const bool ends = piece.kind == HtmlPieceKind::End;
        const Token& token = m_.tokens[piece.tokens.first];
        const bool is_element = token.kind == Token::Kind::Start || token.kind == Token::Kind::End;
        Code code = is_element ? element_code(token) : new_code("other", {});
        if (piece.kind == HtmlPieceKind::Start) code.shape = Code::Shape::Start;
        if (ends) code.shape = Code::Shape::End;
        code.isolated = code.shape != Code::Shape::Placeholder && piece.partner == kNone;
        if (ends && !code.isolated) {
            --codes_;
            code.id = ids_[piece.partner];
            code.details.mutable_value().extra.clear();
        }
        ids_[i] = code.id;
        if (!piece.inside.empty() && piece.kind == HtmlPieceKind::Single && code.type == "other")
            code.type = "ui";
        if (code.type == "image" || code.type == "ui") at_space_ = false;  // It is seen.
        set_data(code, piece);
        made_.emplace_back(std::move(code));
    }

    Code element_code(const Token& token) {
        const bool is_link = token.facts->type == "link" && m_.find(token, "href");
        const std::string_view type = token.facts->type;
        Code code =
            new_code(type.empty() || (type == "link" && !is_link) ? "other" : type, token.facts->sub_type);
        const std::string_view style = type == "link" && !is_link ? "" : token.facts->style;
        if (style.empty() || token.kind == Token::Kind::End) return code;
        set_format_style(code.details.mutable_value().extra, style, is_link ? "href" : "",
                         is_link ? m_.value(token, "href") : "");
        return code;
    }

    const TextPart& part_;
    const ContentNeeds& needs_;
    const Markup& m_;
    xliff::Content made_;
    std::vector<std::string> ids_;  ///< Of the codes, by piece.
    std::size_t codes_ = 0;
    std::size_t behind_ = 0;  ///< The byte behind the text that was added last.
    bool at_space_ = true;    ///< Whether free space here would not be seen.
};

}  // namespace

xliff::Content content_of(const TextPart& part, const ContentNeeds& needs) {
    return PageContentBuilder(part, needs).build();
}

std::string kept_text(const TextPart& part, const Markup& markup) {
    const TokenRange range{part.pieces.front().tokens.first, part.pieces.back().tokens.after};
    std::string made = text_seen_in(range, markup, part.keeps_space, "\n");
    // The line end behind `<pre>` is not seen.
    const std::size_t first = made.find_first_not_of("\r\n");
    const std::size_t last = made.find_last_not_of(" \t\r\n");
    if (first == made.npos || last == made.npos) return {};
    made = made.substr(first, last + 1 - first);
    std::erase(made, '\r');
    return made;
}

bool is_all_code(const TextPart& part, const Markup& markup) {
    return std::all_of(part.pieces.begin(), part.pieces.end(), [&](const RunPiece& piece) {
        const Token& first = markup.tokens[piece.tokens.first];
        return piece.kind == HtmlPieceKind::Shown
                   ? first.facts && first.facts->flow == Flow::Code
                   : first.kind != Token::Kind::Text ||
                         std::all_of(markup.text.data() + piece.start, markup.text.data() + piece.end,
                                     is_html_space);
    });
}

std::string plain_of(const TextPart& part, const Markup& markup) {
    std::string made, again;
    bool at_space = true;
    const auto add = [&](std::size_t start, std::size_t end, bool in_value) {
        made += FreeText(markup.text.substr(start, end - start), false, in_value).read(at_space, again);
    };
    if (part.is_value) add(part.start, part.end, true);
    for (const RunPiece& piece : part.pieces) {
        if (piece.kind == HtmlPieceKind::Text) add(piece.start, piece.end, false);
        if (piece.kind == HtmlPieceKind::Break && !std::exchange(at_space, true)) made += ' ';
    }
    return std::string(text::trim(made));
}

}  // namespace tolmach::formats::html
