// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/tags.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kMostOpenTags = 64;
constexpr std::string_view kVoidTags[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                          "input", "link", "meta", "param", "source", "track", "wbr"};

bool is_void(std::string_view name, std::string_view tag) {
    return tag.ends_with("/>") ||
           std::find(std::begin(kVoidTags), std::end(kVoidTags), name) != std::end(kVoidTags);
}

class TagPairing {
  public:
    TagPairing(Inlines& inlines, std::string_view text) : inlines_(inlines), text_(text) {}

    void run() {
        for (std::size_t i = 0; i < inlines_.tokens.size(); ++i) {
            const Token& token = inlines_.tokens[i];
            if (token.kind == Token::Kind::Open) bottoms_.push_back(open_.size());
            if (token.kind == Token::Kind::Close && !bottoms_.empty()) {
                open_.resize(bottoms_.back());
                bottoms_.pop_back();
            }
            if (token.kind == Token::Kind::Placeholder && inlines_.codes[token.code].mark == CodeMark::Tag)
                look_at(i);
        }
    }

  private:
    void look_at(std::size_t index) {
        Token& token = inlines_.tokens[index];
        const std::string_view tag = text_.substr(token.from, token.to - token.from);
        const std::string& name = inlines_.codes[token.code].name;
        if (!tag.starts_with("</")) {
            if (!is_void(name, tag) && open_.size() < kMostOpenTags) open_.push_back(index);
            return;
        }
        const std::size_t bottom = bottoms_.empty() ? 0 : bottoms_.back();
        std::size_t at = open_.size();
        while (at > bottom && inlines_.codes[inlines_.tokens[open_[at - 1]].code].name != name)
            --at;
        if (at == bottom) return;
        Token& opening = inlines_.tokens[open_[at - 1]];
        opening.kind = Token::Kind::Open;
        token.kind = Token::Kind::Close;
        token.code = opening.code;
        open_.resize(at - 1);
    }

    Inlines& inlines_;
    std::string_view text_;
    std::vector<std::size_t> open_;     ///< Tags that are not closed.
    std::vector<std::size_t> bottoms_;  ///< How many there were where a code of another kind began.
};

}  // namespace

void pair_tags(Inlines& inlines, std::string_view text) {
    TagPairing(inlines, text).run();
}

}  // namespace tolmach::formats::markdown
