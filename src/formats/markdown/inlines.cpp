// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/inlines.hpp"

#include "formats/markdown/brackets.hpp"
#include "formats/markdown/emphasis.hpp"
#include "formats/markdown/links.hpp"
#include "formats/markdown/spans.hpp"
#include "formats/markdown/tags.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kLongestMath = 1000;  // Bytes of a formula in a line of text.

using Specials = std::array<bool, 256>;

constexpr Specials specials_of(std::string_view characters) {
    Specials made{};
    for (const char c : characters)
        made[static_cast<unsigned char>(c)] = true;
    return made;
}
constexpr Specials kOfMarkdown = specials_of("\\`&<*_~^[]!${:\n");
constexpr Specials kOfTitle = specials_of("\\&\n");
constexpr Specials kOfHtml = specials_of("<&\n");

// A token, or a run whose tokens are known at the end.
struct TokenOrRun {
    Token token;
    std::size_t run = kNoEnd;
};

class InlineReader {
  public:
    InlineReader(std::string_view text, Dialect dialect, const Document& document)
        : text_(text),
          dialect_(dialect),
          document_(document),
          emphasis_(text, made_.codes),
          brackets_(text) {}

    Inlines read() {
        constexpr std::size_t kUsualPieces = 16;
        pieces_.reserve(kUsualPieces);
        const Specials& specials = dialect_ == Dialect::Title  ? kOfTitle
                                   : dialect_ == Dialect::Html ? kOfHtml
                                                               : kOfMarkdown;
        const auto is_special = [&](char c) { return specials[static_cast<unsigned char>(c)]; };
        while (at_ < text_.size()) {
            at_ = static_cast<std::size_t>(
                std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), is_special) -
                text_.begin());
            if (at_ < text_.size() && !read_special()) ++at_;
        }
        flush(at_);
        emphasis_.pair(0);
        made_.tokens.reserve(pieces_.size());
        for (TokenOrRun& piece : pieces_)
            if (piece.run == kNoEnd)
                made_.tokens.push_back(std::move(piece.token));
            else
                emphasis_.append_tokens(piece.run, made_.tokens);
        pair_tags(made_, text_);
        return std::move(made_);
    }

  private:
    char next(std::size_t ahead = 1) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    // Whether the character at hand began something, behind which at_ then is.
    bool read_special() {
        switch (text_[at_]) {
            case '\\':
                return read_escape();
            case '&':
                return read_entity();
            case '\n':
                return read_line_end();
            case '<':
                return read_angle();
            case '`':
                return read_code();
            case '$':
                return read_math();
            case '{':
                return add_untouched(instruction_end(text_, at_));
            case ':':
                return read_bare_address();
            case '!':
                return next() == '[' && open_bracket(2);
            case '[':
                return read_note_call() || read_citation() || open_bracket(1);
            case ']':
                return close_bracket();
            case '^':
                return read_inline_note() || read_run();
            default:
                return read_run();
        }
    }

    void flush(std::size_t to) {
        if (to > from_) pieces_.push_back({{Token::Kind::Text, from_, to, {}, 0}});
        from_ = to;
    }

    // Ends the text before at_, and adds a token up to a place.
    Token& add(Token::Kind kind, std::size_t to) {
        flush(at_);
        pieces_.push_back({{kind, at_, to, {}, 0}});
        at_ = from_ = to;
        return pieces_.back().token;
    }

    std::size_t new_code(CodeMark mark, std::string name = {}) {
        made_.codes.push_back({mark, std::move(name), {}, 0, 0});
        return made_.codes.size() - 1;
    }

    bool add_code(CodeMark mark, std::size_t to, std::string name = {}) {
        const std::size_t code = new_code(mark, std::move(name));
        add(Token::Kind::Placeholder, to).code = code;
        return true;
    }

    bool add_untouched(std::size_t end) { return end != kNoEnd && add_code(CodeMark::Untouched, end); }

    bool read_escape() {
        if (next() == '\n' && dialect_ != Dialect::Title) return add_code(CodeMark::LineBreak, at_ + 2);
        const char escaped = next();
        if (!is_ascii_punctuation(escaped)) return false;
        add(Token::Kind::Text, at_ + 2).seen = escaped;
        return true;
    }

    bool read_entity() {
        std::string character;
        const std::size_t end = entity_end(text_, at_, character);
        if (end == kNoEnd) return add_untouched(named_entity_end(text_, at_));
        // No text of a unit has a line end, and two characters have no bytes each.
        if (character == "\n" || character == "\r" || text::count_code_points(character) > 1)
            return add_untouched(end);
        add(Token::Kind::Text, end).seen = std::move(character);
        return true;
    }

    // Two spaces before a line end break the line; one space, or none, joins it to the next.
    bool read_line_end() {
        std::size_t space = at_;
        while (space > from_ && (text_[space - 1] == ' ' || text_[space - 1] == '\t'))
            --space;
        const bool breaks = at_ - space >= 2 && dialect_ != Dialect::Html && dialect_ != Dialect::Title &&
                            text_.substr(space, at_ - space).ends_with("  ");
        const std::size_t end = at_ + 1;
        at_ = space;
        if (breaks) return add_code(CodeMark::LineBreak, end);
        add(Token::Kind::SoftBreak, end);
        return true;
    }

    bool read_angle() {
        std::size_t end = dialect_ == Dialect::Html ? kNoEnd : autolink_end(text_, at_);
        if (end != kNoEnd) {
            const std::size_t code =
                new_code(CodeMark::Address, std::string(text_.substr(at_ + 1, end - at_ - 2)));
            add(Token::Kind::Open, at_ + 1).code = code;
            at_ = end - 1;
            add(Token::Kind::Close, end).code = code;
            return true;
        }
        std::size_t& hopeless = no_declaration_[declaration_kind()];
        if (at_ >= hopeless) return false;
        end = html_tag_end(text_, at_);
        if (end == kNoEnd) {
            if (next() == '?' || (next() == '!' && declaration_kind() < 4)) hopeless = at_;
            return false;
        }
        std::string name = html_tag_name(text_.substr(at_, end - at_));
        if (name.empty() || next() == '!' || next() == '?') return add_untouched(end);
        const CodeMark mark = name == "br" ? CodeMark::LineBreak : CodeMark::Tag;
        return add_code(mark, end, std::move(name));
    }

    // Where a declaration of a kind does not end, none that comes later does.
    std::size_t declaration_kind() const {
        const std::string_view from = text_.substr(at_);
        if (from.starts_with("<!--")) return 0;
        if (from.starts_with("<![")) return 1;
        return next() == '?' ? 2 : next() == '!' && is_latin_letter(next(2)) ? 3 : 4;
    }

    bool read_code() {
        const std::size_t size = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
        const std::size_t close = brackets_.closing_ticks(at_, size);
        if (close == kNoEnd) {
            at_ += size;
            return true;
        }
        return add_code(CodeMark::Code, with_attributes(close));
    }

    std::size_t with_attributes(std::size_t end) const {
        const std::size_t attributes = attributes_end(text_, end);
        return attributes == kNoEnd ? end : attributes;
    }

    bool read_math() {
        if (next() == '$') {
            const std::size_t close = at_ < no_display_from_ ? text_.find("$$", at_ + 2) : kNoEnd;
            if (close != kNoEnd && close > at_ + 2) return add_code(CodeMark::Math, close + 2);
            no_display_from_ = std::min(no_display_from_, at_);
            at_ += 2;
            return true;
        }
        if (next() == ' ' || next() == '\n' || next() == '\0') return false;
        const std::string_view near = text_.substr(0, std::min(text_.size(), at_ + kLongestMath));
        for (std::size_t close = near.find('$', at_ + 1); close != kNoEnd;
             close = near.find('$', close + 1)) {
            const char before = text_[close - 1], after = close + 1 < text_.size() ? text_[close + 1] : ' ';
            if (before == '\\') continue;
            if (before == ' ' || before == '\n' || (after >= '0' && after <= '9')) return false;
            return add_code(CodeMark::Math, close + 1);
        }
        return false;
    }

    bool read_bare_address() {
        if (!openers_.empty()) return false;
        const std::size_t end = bare_address_end(text_, at_);
        if (end == kNoEnd) return false;
        at_ = end;
        return true;
    }

    bool read_note_call() {
        const std::string_view label = note_label(text_, at_);
        if (label.empty()) return false;
        std::string name = normal_label(label);
        if (!document_.notes.contains(name)) return false;
        return add_code(CodeMark::NoteCall, at_ + label.size() + 3, std::move(name));
    }

    // `[see @key, p. 3]`: what pandoc replaces by a citation.
    bool read_citation() {
        if (!brackets_.has_citations()) return false;
        const std::size_t close = brackets_.closing_bracket(at_);
        if (close == kNoEnd) return false;
        const std::string_view inside = text_.substr(at_, close - at_);
        const bool cites = inside.starts_with("[@") || inside.starts_with("[-@") ||
                           inside.find(" @") != inside.npos || inside.find(" -@") != inside.npos ||
                           inside.find(";@") != inside.npos;
        const char after = close + 1 < text_.size() ? text_[close + 1] : ' ';
        return cites && after != '(' && after != '[' && add_code(CodeMark::Untouched, close + 1);
    }

    bool read_inline_note() {
        if (next() != '[' || dialect_ == Dialect::Note) return false;
        const std::size_t close = brackets_.closing_bracket(at_ + 1);
        if (close == kNoEnd || close == at_ + 2) return false;
        const std::size_t from = at_ + 2;
        add_code(CodeMark::InlineNote, close + 1);
        made_.codes.back().from = from;
        made_.codes.back().to = close;
        return true;
    }

    bool read_run() {
        flush(at_);
        const std::size_t run = emphasis_.add_run(at_);
        TokenOrRun piece;
        piece.run = run;
        pieces_.push_back(std::move(piece));
        at_ = std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
        from_ = at_;
        return true;
    }

    struct Opener {
        std::size_t piece = 0;
        std::size_t text = 0;    ///< Where the text of the link begins.
        std::size_t bottom = 0;  ///< Runs before it.
        bool is_image = false;
        bool is_active = true;
        bool holds_bracket = false;
    };

    bool open_bracket(std::size_t size) {
        if (!openers_.empty()) openers_.back().holds_bracket = true;
        add(Token::Kind::Text, at_ + size);
        openers_.push_back({pieces_.size() - 1, at_, emphasis_.size(), size == 2, true, false});
        return true;
    }

    bool close_bracket() {
        if (openers_.empty()) return false;
        const Opener opener = openers_.back();
        openers_.pop_back();
        if (!opener.is_active) return false;
        LinkEnd link = link_end(text_, {opener.text, at_, opener.is_image, opener.holds_bracket}, document_);
        if (link.to == kNoEnd) return false;
        const bool is_link = link.code.mark == CodeMark::Link;
        made_.codes.push_back(std::move(link.code));
        const std::size_t code = made_.codes.size() - 1;
        Token& open = pieces_[opener.piece].token;
        open.kind = Token::Kind::Open;
        open.code = code;
        if (link.title_from < link.title_to) add_title(link.title_from, link.title_to);
        add(Token::Kind::Close, with_attributes(link.to)).code = code;
        emphasis_.pair(opener.bottom);
        if (is_link)
            for (Opener& outer : openers_)
                outer.is_active = outer.is_active && outer.is_image;
        return true;
    }

    void add_title(std::size_t from, std::size_t to) {
        add_code(CodeMark::TitleStart, from);
        Inlines title = inlines_of(text_.substr(from, to - from), Dialect::Title, document_);
        for (Token& token : title.tokens) {
            token.from += from;
            token.to += from;
            pieces_.push_back({std::move(token)});
        }
        at_ = from_ = to;
    }

    std::string_view text_;
    Dialect dialect_;
    const Document& document_;
    Inlines made_;
    Emphasis emphasis_;
    Brackets brackets_;
    std::vector<TokenOrRun> pieces_;
    std::vector<Opener> openers_;
    std::size_t at_ = 0;
    std::size_t from_ = 0;                  ///< Where the text begins that is in no token yet.
    std::size_t no_display_from_ = kNoEnd;  ///< From here on no `$$` closes.
    std::array<std::size_t, 5> no_declaration_{kNoEnd, kNoEnd, kNoEnd, kNoEnd, kNoEnd};
};

}  // namespace

Inlines inlines_of(std::string_view text, Dialect dialect, const Document& document) {
    return InlineReader(text, dialect, document).read();
}

Dialect dialect_of(Leaf::Kind kind) {
    switch (kind) {
        case Leaf::Kind::Cell:
            return Dialect::Cell;
        case Leaf::Kind::Html:
            return Dialect::Html;
        case Leaf::Kind::LinkTitle:
            return Dialect::Title;
        default:
            return Dialect::Markdown;
    }
}

}  // namespace tolmach::formats::markdown
