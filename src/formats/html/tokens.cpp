// SPDX-License-Identifier: Apache-2.0
#include "formats/html/tokens.hpp"

#include <algorithm>

namespace tolmach::formats::html {
namespace {

constexpr std::string_view kHtmlSpace = " \n\t\r\f";

class Tokeniser {
  public:
    Tokeniser(std::string_view text, bool is_xml) : t_(text) {
        made_.text = text;
        made_.is_xml = is_xml;
        std::size_t tags = 0;
        for (std::size_t at = t_.find('<'); at != t_.npos; at = t_.find('<', at + 1))
            ++tags;
        made_.tokens.reserve(2 * tags + 1);  // With the text behind each; more are rare.
    }

    Markup run() {
        while (at_ < t_.size()) {
            const std::size_t open = next_markup(at_);
            if (open > at_) add(Token::Kind::Text, at_, open);
            at_ = open;
            if (at_ < t_.size()) read_markup();
        }
        return std::move(made_);
    }

  private:
    // The next `<` that begins markup.
    std::size_t next_markup(std::size_t at) const {
        for (;; ++at) {
            at = t_.find('<', at);
            if (at >= t_.size() || at + 1 >= t_.size()) return t_.size();
            const char c = t_[at + 1];
            if (is_name_letter(c) || c == '!' || c == '?' || (c == '/' && at + 2 < t_.size())) return at;
        }
    }

    void read_markup() {
        const std::string_view rest = t_.substr(at_);
        if (is_name_letter(rest[1])) return read_tag(Token::Kind::Start, at_ + 1);
        if (rest[1] == '/' && is_name_letter(rest[2])) return read_tag(Token::Kind::End, at_ + 2);
        if (rest.starts_with("<!--")) return add_other(end_of_comment());
        if (rest.starts_with("<![CDATA[") && (foreign_ > 0 || made_.is_xml))
            return add_other(behind("]]>", at_));
        if (rest.starts_with("<?") && made_.is_xml) return add_other(behind("?>", at_));
        add_other(behind(">", at_));
    }

    std::size_t behind(std::string_view mark, std::size_t from) const {
        const std::size_t found = t_.find(mark, from);
        return found == t_.npos ? t_.size() : found + mark.size();
    }

    // `<!-->` and `<!--->` are comments too, and `--!>` ends one.
    std::size_t end_of_comment() const {
        if (t_.substr(at_ + 4, 1) == ">") return at_ + 5;
        if (t_.substr(at_ + 4, 2) == "->") return at_ + 6;
        for (std::size_t dashes = t_.find("--", at_ + 4); dashes != t_.npos;
             dashes = t_.find("--", dashes + 1)) {
            if (t_.substr(dashes + 2, 1) == ">") return dashes + 3;
            if (t_.substr(dashes + 2, 2) == "!>") return dashes + 4;
        }
        return t_.size();
    }

    Token& add(Token::Kind kind, std::size_t start, std::size_t end) {
        Token& token = made_.tokens.emplace_back();
        token.kind = kind;
        token.start = start;
        token.end = end;
        return token;
    }
    void add_other(std::size_t end) {
        add(Token::Kind::Other, at_, end);
        at_ = end;
    }

    std::string_view lowered(std::string_view name) {
        if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return name;
        return made_.lowered.emplace_back(ascii_lowered(name));
    }

    std::size_t find_any(std::string_view marks, std::size_t from) const {
        return std::min(t_.find_first_of(marks, from), t_.size());
    }

    void read_tag(Token::Kind kind, std::size_t name_start) {
        const std::size_t name_end = find_any(" \n\t\r\f/>", name_start);
        const auto first = static_cast<std::uint32_t>(made_.attributes.size());
        bool closes_itself = false;
        const std::size_t end = read_attributes(name_end, closes_itself);
        if (end == t_.npos) {  // Cut off: no tag.
            made_.attributes.resize(first);
            return add_other(t_.size());
        }
        Token& token = add(kind, at_, end);
        token.name = lowered(t_.substr(name_start, name_end - name_start));
        token.facts = &facts_of(token.name);
        token.first_attribute = first;
        token.attributes = static_cast<std::uint32_t>(made_.attributes.size()) - first;
        token.closes_itself = closes_itself;
        at_ = end;
        follow(token);
    }

    // The end of a tag, or npos where it has none.
    std::size_t read_attributes(std::size_t at, bool& closes_itself) {
        for (;;) {
            at = t_.find_first_not_of(" \n\t\r\f/", at);
            if (at == t_.npos) return at;
            if (t_[at] == '>') {
                closes_itself = t_[at - 1] == '/';
                return at + 1;
            }
            TagAttribute made;
            const std::size_t name_end = find_any(" \n\t\r\f/>=", at + 1);  // A `=` in front is of the name.
            made.name = lowered(t_.substr(at, name_end - at));
            at = t_.find_first_not_of(kHtmlSpace, name_end);
            if (at == t_.npos) return at;
            if (t_[at] != '=') {
                at = name_end;
            } else if (at = read_value(at + 1, made); at == t_.npos) {
                return at;
            }
            made_.attributes.push_back(made);
        }
    }

    // What stands behind the equals sign; the place behind it, or npos.
    std::size_t read_value(std::size_t at, TagAttribute& made) const {
        at = t_.find_first_not_of(kHtmlSpace, at);
        if (at == t_.npos) return at;
        made.has_value = true;
        if (t_[at] == '"' || t_[at] == '\'') {
            made.quote = t_[at];
            made.value_start = at + 1;
            made.value_end = t_.find(made.quote, at + 1);
            return made.value_end == t_.npos ? t_.npos : made.value_end + 1;
        }
        made.value_start = at;
        made.value_end = find_any(" \n\t\r\f>", at);
        return made.value_end;
    }

    // Text behind a start tag that is no markup, up to its end tag.
    void follow(const Token& token) {
        const bool is_foreign = token.name == "svg" || token.name == "math";
        if (is_foreign && token.kind == Token::Kind::End && foreign_ > 0) --foreign_;
        if (token.kind == Token::Kind::End || token.closes_itself) return;
        if (is_foreign) ++foreign_;
        const Inside inside = token.facts->inside;
        if (inside != Inside::Raw && inside != Inside::Rcdata) return;
        const std::string_view name = token.name;
        std::size_t end = at_;
        for (;; ++end) {
            end = std::min(t_.find("</", end), t_.size());
            if (end == t_.size()) break;
            const std::size_t after = end + 2 + name.size();
            const bool ends =
                after >= t_.size() || is_html_space(t_[after]) || t_[after] == '/' || t_[after] == '>';
            if (ends && ascii_lowered(t_.substr(end + 2, name.size())) == name) break;
        }
        if (end > at_) add(Token::Kind::Text, at_, end);
        at_ = end;
    }

    std::string_view t_;
    std::size_t at_ = 0;
    std::size_t foreign_ = 0;  ///< Depth of `svg` and `math`.
    Markup made_;
};

}  // namespace

const TagAttribute* Markup::find(const Token& token, std::string_view attribute) const {
    const auto first = attributes.begin() + token.first_attribute;
    const auto found = std::find_if(first, first + token.attributes,
                                    [&](const TagAttribute& each) { return each.name == attribute; });
    return found == first + token.attributes ? nullptr : &*found;
}

std::string Markup::value(const Token& token, std::string_view attribute) const {
    const TagAttribute* found = find(token, attribute);
    return found ? decode_text(raw(*found), true) : std::string{};
}

std::size_t line_of_byte(std::string_view text, std::size_t place) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(place);
    return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

Markup tokenise(std::string_view text) {
    return tokenise(text, text.starts_with("<?xml"));
}

Markup tokenise(std::string_view text, bool is_xml) {
    return Tokeniser(text, is_xml).run();
}

}  // namespace tolmach::formats::html
