// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/text_codes.hpp"

#include "xliff/v1/dialect.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::xliff {
namespace {

constexpr std::string_view kPhrase = "http://www.memsource.com/mxlf/2.0";

using Listed = std::map<std::string, std::string, std::less<>>;  // content by id

Listed listed_in(const Element& trans_unit) {
    Listed all;
    trans_unit.for_each_child([&](const Element& metadata) {
        if (!metadata.is(kPhrase, "tunit-metadata")) return;
        metadata.for_each_child([&](const Element& mark) {
            std::string content;
            mark.for_each_child([&](const Element& child) {
                if (child.is(kPhrase, "content")) content = child.all_text();
            });
            if (mark.is(kPhrase, "mark")) all.emplace(mark.value("id"), std::move(content));
        });
    });
    return all;
}

struct Token {
    std::size_t start = 0, end = 0;
    Code::Shape shape = Code::Shape::Placeholder;
    std::string_view id;
};

/// The next thing in a text that has the form of a code.
std::optional<Token> next_token(std::string_view text, std::size_t from) {
    const auto is_name = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    for (std::size_t at = from; (at = text.find_first_of("{<", at)) != text.npos; ++at) {
        std::size_t end = at + 1;
        while (end < text.size() && is_name(text[end]))
            ++end;
        if (end == at + 1 || end == text.size()) continue;
        const std::string_view id = text.substr(at + 1, end - at - 1);
        const bool opens = text[at] == '{';
        if (opens && text[end] == '}') return Token{at, end + 1, Code::Shape::Placeholder, id};
        if (opens && text[end] == '>') return Token{at, end + 1, Code::Shape::Start, id};
        if (!opens && text[end] == '}') return Token{at, end + 1, Code::Shape::End, id};
    }
    return std::nullopt;
}

class TextCodes {
  public:
    explicit TextCodes(Listed listed) : listed_(std::move(listed)) {}

    void find(Content& content) const {
        const std::string whole = plain_text(content);
        const Pairs pairs = complete_pairs(whole);
        Content made;
        for (Inline& part : content) {
            const auto* text = std::get_if<Text>(&part);
            if (text)
                cut(text->value, pairs, made);
            else
                made.push_back(std::move(part));
        }
        content = std::move(made);
    }

  private:
    using Pairs = std::set<std::string_view>;

    static Pairs complete_pairs(std::string_view whole) {
        Pairs opened, complete;
        std::size_t at = 0;
        while (const auto token = next_token(whole, at)) {
            at = token->end;
            if (token->shape == Code::Shape::Start) opened.insert(token->id);
            if (token->shape == Code::Shape::End && opened.contains(token->id)) complete.insert(token->id);
        }
        return complete;
    }

    bool is_code(const Token& token, const Pairs& pairs) const {
        if (listed_.contains(token.id)) return true;
        const TextCode* known = Dialect::text_code(token.id);
        if (!known) return false;
        const bool alone = token.shape == Code::Shape::Placeholder;
        return known->pair ? !alone && pairs.contains(token.id) : alone;
    }

    void cut(std::string_view text, const Pairs& pairs, Content& to) const {
        std::size_t done = 0, at = 0;
        while (const auto token = next_token(text, at)) {
            at = token->end;
            if (!is_code(*token, pairs)) {
                at = token->start + 1;
                continue;
            }
            append_text(to, text.substr(done, token->start - done));
            to.emplace_back(code(*token, text));
            done = token->end;
        }
        append_text(to, text.substr(done));
    }

    Code code(const Token& token, std::string_view text) const {
        Code code;
        code.shape = token.shape;
        code.id = token.id;
        code.details.mutable_value().disp = text.substr(token.start, token.end - token.start);
        if (token.shape != Code::Shape::Placeholder) code.can_overlap = true;
        if (const auto at = listed_.find(token.id); at != listed_.end())
            code.details.mutable_value().data = at->second;
        if (const TextCode* known = Dialect::text_code(token.id)) {
            code.type = known->type;
            code.sub_type = known->sub_type;
        }
        return code;
    }

    Listed listed_;
};

}  // namespace

std::string text_code_of(const Code& code) {
    switch (code.shape) {
        case Code::Shape::Placeholder:
            return "{" + code.id + "}";
        case Code::Shape::Start:
            return "{" + code.id + ">";
        case Code::Shape::End:
            return "<" + code.id + "}";
    }
    return {};
}

void find_text_codes(const Element& trans_unit, Unit& unit) {
    const TextCodes codes(listed_in(trans_unit));
    for (Segment& segment : unit.segments) {
        codes.find(segment.source);
        if (segment.target) codes.find(*segment.target);
    }
}

}  // namespace tolmach::xliff
