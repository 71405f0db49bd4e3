// SPDX-License-Identifier: Apache-2.0
#include "formats/html/tree.hpp"

#include <algorithm>
#include <unordered_map>

namespace tolmach::formats::html {
namespace {

constexpr std::size_t kDeepestElement = 512;  // As browsers have it.

bool contains_name(const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class TreeMaker {
  public:
    explicit TreeMaker(const Markup& markup) : m_(markup) { made_.node_of.resize(m_.tokens.size(), kNone); }

    base::Result<Tree> run() {
        for (std::uint32_t i = 0; i < m_.tokens.size(); ++i) {
            const Token& token = m_.tokens[i];
            if (token.kind == Token::Kind::Start) {
                if (!open(i, token)) return too_deep(token);
            } else if (token.kind == Token::Kind::End) {
                close(i, token);
            } else {
                made_.node_of[i] = innermost();
            }
        }
        close_from(0, static_cast<std::uint32_t>(m_.tokens.size()));
        return std::move(made_);
    }

  private:
    std::uint32_t innermost() const { return open_.empty() ? kNone : open_.back(); }
    const Token& tag_of(std::uint32_t node) const { return m_.tokens[made_.nodes[node].start]; }

    bool open(std::uint32_t i, const Token& token) {
        end_implied(i, *token.facts);
        const auto index = static_cast<std::uint32_t>(made_.nodes.size());
        Node& node = made_.nodes.emplace_back();
        node.facts = token.facts;
        node.start = i;
        node.end = i + 1;
        node.parent = innermost();
        made_.node_of[i] = index;
        const bool is_whole =
            token.facts->inside == Inside::Void ||
            (token.closes_itself && (m_.is_xml || !is_known_element(token.name) || foreign()));
        if (is_whole) return true;
        // What only looks different may pile up without its end tags: deeper than that it is not opened.
        if (open_.size() >= kDeepestElement) return token.facts->flow == Flow::Inline;
        open_.push_back(index);
        ++count_[token.name];
        return true;
    }

    bool foreign() const {
        return std::any_of(open_.begin(), open_.end(), [&](std::uint32_t node) {
            return tag_of(node).name == "svg" || tag_of(node).name == "math";
        });
    }

    // Ends the open elements that a start tag ends (13.2.6.4).
    void end_implied(std::uint32_t i, const ElementFacts& facts) {
        if (m_.is_xml || facts.ends.empty()) return;
        if (std::none_of(facts.ends.begin(), facts.ends.end(), [&](auto name) { return is_open(name); }))
            return;
        std::size_t outermost = open_.size();
        for (std::size_t depth = open_.size(); depth-- > 0;) {
            const std::string_view name = tag_of(open_[depth]).name;
            if (contains_name(facts.stops, name)) break;
            if (contains_name(facts.ends, name)) outermost = depth;
        }
        close_from(outermost, i);
    }

    bool is_open(std::string_view name) const {
        const auto found = count_.find(name);
        return found != count_.end() && found->second > 0;
    }

    void close(std::uint32_t i, const Token& token) {
        if (!is_open(token.name)) return;
        const bool is_inline = token.facts->flow != Flow::Block;
        const bool is_of_table = token.facts->kind == "cell" || contains_name(token.facts->stops, "table");
        for (std::size_t depth = open_.size(); depth-- > 0;) {
            const Token& tag = tag_of(open_[depth]);
            if (tag.name == token.name) {
                Node& node = made_.nodes[open_[depth]];
                made_.node_of[i] = open_[depth];
                close_from(depth, i);
                node.is_closed = true;
                return;
            }
            // A tag of a line ends no block, one of a block no table around it.
            if (is_inline && tag.facts->flow == Flow::Block) return;
            if (tag.name == "table" || (tag.facts->kind == "cell" && token.name != "table" && !is_of_table))
                return;
        }
    }

    void close_from(std::size_t depth, std::uint32_t i) {
        for (; open_.size() > depth; open_.pop_back()) {
            made_.nodes[open_.back()].end = i;
            --count_[tag_of(open_.back()).name];
        }
    }

    tl::unexpected<base::Error> too_deep(const Token& token) const {
        return base::fail(base::ErrorCode::Limit,
                          "elements are nested more than " + std::to_string(kDeepestElement) + " deep",
                          {{}, line_of_byte(m_.text, token.start), 0},
                          "the page is damaged or hostile; close its elements");
    }

    const Markup& m_;
    std::vector<std::uint32_t> open_;
    std::unordered_map<std::string_view, std::size_t> count_;  ///< How many elements of a name are open.
    Tree made_;
};

}  // namespace

std::uint32_t Tree::around(std::uint32_t token, const Markup& markup) const {
    const std::uint32_t node = node_of[token];
    const Token::Kind kind = markup.tokens[token].kind;
    const bool is_tag = kind == Token::Kind::Start || kind == Token::Kind::End;
    return is_tag && node != kNone ? nodes[node].parent : node;
}

bool Tree::is_inside(std::uint32_t node, std::uint32_t ancestor) const {
    while (node != kNone && node > ancestor)
        node = nodes[node].parent;
    return node == ancestor;
}

base::Result<Tree> tree_of(const Markup& markup) {
    return TreeMaker(markup).run();
}

}  // namespace tolmach::formats::html
