// SPDX-License-Identifier: Apache-2.0
#include "formats/html/notes.hpp"

#include "embedded/formats.hpp"
#include "formats/html/selectors.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace tolmach::formats::html {
namespace {

constexpr std::size_t kMostLinks = 64;    // Of one body: more are a list of links.
constexpr std::size_t kLongestCall = 24;  // Bytes of the text of a link that its name calls a call.
constexpr std::size_t kMostClimbs = 3;

struct NoteNames {
    Selectors call, body, back, held;
};

const NoteNames& note_names() {
    static const NoteNames names = [] {
        NoteNames made;
        const std::map<std::string_view, Selectors*> lists = {
            {"call", &made.call}, {"body", &made.body}, {"back", &made.back}, {"held", &made.held}};
        for (const text::TableRow& row : text::read_table("html_notes.tsv", embedded::html_notes_tsv(), 0))
            if (const auto list = lists.find(row[0]); list != lists.end())
                *list->second = selectors_of(row.words(1));
        return made;
    }();
    return names;
}

class NoteFinder {
  public:
    NoteFinder(const Markup& markup, const Tree& tree) : m_(markup), tree_(tree), links_(markup, tree) {}

    PageNotes run() {
        find_linked();
        find_held();
        drop_overlapping();
        find_back_links();
        return std::move(made_);
    }

  private:
    const Token& tag_of(std::uint32_t node) const { return m_.tokens[tree_.nodes[node].start]; }
    TokenRange range_of(std::uint32_t node) const {
        return {tree_.nodes[node].start, tree_.nodes[node].after()};
    }
    bool is_inline(std::uint32_t node) const { return tree_.nodes[node].facts->flow != Flow::Block; }

    // Whether an element or one around it up to a depth fits.
    bool fits_around(std::uint32_t node, const Selectors& selectors, std::size_t depth) const {
        for (; node != kNone && depth > 0; node = tree_.nodes[node].parent, --depth)
            if (fits(m_, tag_of(node), selectors)) return true;
        return false;
    }

    void find_linked();
    bool is_call(const InnerLink& link, TokenRange body) const;
    std::optional<TokenRange> body_at(std::uint32_t target) const;
    std::uint32_t container_of(std::uint32_t target) const;
    bool is_named_alike(std::uint32_t node, std::uint32_t target) const;
    bool points_back(TokenRange body, std::uint32_t link) const;
    void add_call(std::uint32_t node, std::size_t body);
    void find_held();
    void drop_overlapping();
    void find_back_links();

    TokenRange with_what_is_around(TokenRange range) const;
    void take_brackets(NoteCall& call) const;

    const Markup& m_;
    const Tree& tree_;
    InnerLinks links_;
    std::map<std::uint32_t, std::size_t> body_of_;  ///< By the target of the calls.
    PageNotes made_;
};

// The block in which a target stands; where its text is nothing but the mark, what is around it.
std::uint32_t NoteFinder::container_of(std::uint32_t target) const {
    std::uint32_t node = target;
    while (node != kNone && is_inline(node))
        node = tree_.nodes[node].parent;
    for (std::size_t i = 0; i < kMostClimbs && node != kNone; ++i) {
        const Node& at = tree_.nodes[node];
        const bool is_mark = is_note_mark(text_in(m_, {at.start, at.end}, kLongestCall));
        if (at.parent == kNone || !(is_mark || is_named_alike(at.parent, target))) break;
        node = at.parent;
    }
    return node;
}

// Word puts the anchor `_ftn1` into the first paragraph of the element `ftn1`.
bool NoteFinder::is_named_alike(std::uint32_t node, std::uint32_t target) const {
    const std::string id = m_.value(tag_of(node), "id"), name = m_.value(tag_of(target), "name");
    return !id.empty() && name.size() == id.size() + 1 && name.front() == '_' && name.ends_with(id);
}

// The stretch of a note: its block, or in a block of several from its target to the next one's.
std::optional<TokenRange> NoteFinder::body_at(std::uint32_t target) const {
    const std::uint32_t node = container_of(target);
    if (node == kNone) return std::nullopt;
    const Node& container = tree_.nodes[node];
    if (container.facts->kind.starts_with("heading") || tag_of(node).name == "body" ||
        tag_of(node).name == "html")
        return std::nullopt;
    TokenRange range{container.start, container.after()};
    if (tag_of(node).name == "dt" && container.after() < m_.tokens.size()) {
        const auto next =
            std::lower_bound(tree_.nodes.begin(), tree_.nodes.end(), container.after(),
                             [](const Node& each, std::uint32_t token) { return each.start < token; });
        if (next != tree_.nodes.end() && m_.tokens[next->start].name == "dd") range.after = next->after();
    }
    const std::uint32_t start = tree_.nodes[target].start;
    if (is_inline(target) && !is_bare(m_, {range.first, start})) range.first = start;
    return range;
}

bool NoteFinder::points_back(TokenRange body, std::uint32_t link) const {
    const auto inside = links_.in(body, kMostLinks);
    return std::any_of(inside.begin(), inside.end(), [&](const InnerLink& back) {
        return back.node != link && links_.is_at(back.target, link);
    });
}

bool NoteFinder::is_call(const InnerLink& link, TokenRange body) const {
    const TokenRange range = range_of(link.node);
    if (body.contains(range.first) || fits_around(link.node, note_names().back, 2)) return false;
    const std::string text = text_in(m_, range, kLongestCall);
    const bool is_named = fits_around(link.node, note_names().call, 2);
    if (text.size() > kLongestCall || !(is_note_mark(text) || (is_named && !bare_mark(text).empty())))
        return false;
    if (!has_words(m_, body)) return false;
    if (is_named) return true;
    const bool is_behind = body.first > range.first;
    if (is_behind && points_back(body, link.node)) return true;
    const bool is_raised = tree_.nodes[link.node].parent != kNone &&
                           (tag_of(tree_.nodes[link.node].parent).name == "sup" ||
                            (range.first + 1 < m_.tokens.size() && m_.tokens[range.first + 1].name == "sup"));
    const bool is_body = fits_around(link.target, note_names().body, 4);
    return is_behind && (is_raised || is_body);
}

void NoteFinder::find_linked() {
    for (const InnerLink& link : links_.all()) {
        const auto known = body_of_.find(link.target);
        if (known != body_of_.end()) {
            // It is called again, wherever its links back lead.
            const bool is_inside = made_.bodies[known->second].range.contains(range_of(link.node).first);
            if (!is_inside && is_note_mark(text_in(m_, range_of(link.node), kLongestCall)))
                add_call(link.node, known->second);
            continue;
        }
        const auto body = body_at(link.target);
        if (!body || !is_call(link, *body)) continue;
        body_of_.emplace(link.target, made_.bodies.size());
        made_.bodies.push_back({*body, false, bare_mark(text_in(m_, range_of(link.node), kLongestCall))});
        add_call(link.node, made_.bodies.size() - 1);
    }
}

void NoteFinder::add_call(std::uint32_t node, std::size_t body) {
    NoteCall call;
    call.range = with_what_is_around(range_of(node));
    call.body = body;
    take_brackets(call);
    made_.calls.push_back(call);
}

// Elements of a line that hold nothing else, and an empty anchor in front.
TokenRange NoteFinder::with_what_is_around(TokenRange range) const {
    for (;;) {
        const std::uint32_t parent = tree_.around(range.first, m_);
        if (parent == kNone || !is_inline(parent)) break;
        const TokenRange around = range_of(parent);
        if (!is_bare(m_, {around.first, range.first}) || !is_bare(m_, {range.after, around.after})) break;
        range = around;
    }
    if (range.first == 0) return range;
    const std::uint32_t before = tree_.node_of[range.first - 1];
    if (before == kNone || !is_inline(before) || tree_.nodes[before].after() != range.first) return range;
    const Token& tag = tag_of(before);
    const bool is_anchor = m_.find(tag, "id") || m_.find(tag, "name");
    if (is_anchor && !m_.find(tag, "href") && tag.facts->inside == Inside::Markup &&
        text_in(m_, range_of(before), 1).empty())
        range.first = tree_.nodes[before].start;
    return range;
}

void NoteFinder::take_brackets(NoteCall& call) const {
    call.start = m_.tokens[call.range.first].start;
    call.end = m_.tokens[call.range.after - 1].end;
    if (call.start == 0 || call.end >= m_.text.size()) return;
    const char before = m_.text[call.start - 1], behind = m_.text[call.end];
    const bool between_texts = m_.tokens[call.range.first - 1].kind == Token::Kind::Text &&
                               m_.tokens[call.range.after].kind == Token::Kind::Text;
    if (!between_texts || !((before == '[' && behind == ']') || (before == '(' && behind == ')'))) return;
    --call.start;
    ++call.end;
}

void NoteFinder::find_held() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
        const Node& node = tree_.nodes[i];
        if (!is_inline(i) || !node.is_closed || !fits(m_, tag_of(i), note_names().held)) continue;
        const TokenRange inside{node.start + 1, node.end};
        if (!has_words(m_, inside)) continue;
        NoteCall call;
        call.range = range_of(i);
        // The element that holds the mark and the note, or a mark in front.
        std::string mark;
        for (std::uint32_t parent = node.parent; parent != kNone && is_inline(parent);
             parent = tree_.nodes[parent].parent) {
            const TokenRange around = range_of(parent);
            const std::string rest = text_in(m_, {around.first, call.range.first}, kLongestCall) +
                                     text_in(m_, {call.range.after, around.after}, kLongestCall);
            if (!is_note_mark(rest) && !bare_mark(rest).empty()) break;
            mark = bare_mark(rest);
            call.range = around;
        }
        if (const std::uint32_t first = call.range.first; mark.empty() && first > 0) {
            const std::uint32_t before = tree_.node_of[first - 1];
            if (before != kNone && is_inline(before) && tree_.nodes[before].after() == first &&
                is_note_mark(text_in(m_, range_of(before), kLongestCall))) {
                mark = bare_mark(text_in(m_, range_of(before), kLongestCall));
                call.range.first = tree_.nodes[before].start;
            }
        }
        call.body = made_.bodies.size();
        call.start = m_.tokens[call.range.first].start;
        call.end = m_.tokens[call.range.after - 1].end;
        made_.calls.push_back(call);
        made_.bodies.push_back({inside, true, mark});
    }
}

// Notes in one block end where the next begins; of bodies and calls that still overlap the inner one stays,
// and what has no call left is no note.
void NoteFinder::drop_overlapping() {
    const std::size_t count = made_.bodies.size();
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const TokenRange &one = made_.bodies[a].range, &other = made_.bodies[b].range;
        return one.first != other.first ? one.first < other.first : one.after > other.after;
    });
    std::vector<bool> dropped(count, false);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        TokenRange& range = made_.bodies[order[i]].range;
        const TokenRange next = made_.bodies[order[i + 1]].range;
        if (range.after <= next.first) continue;
        const bool same_end = range.after == next.after && range.first < next.first;
        if (same_end && !made_.bodies[order[i + 1]].is_held)
            range.after = next.first;
        else if (!made_.bodies[order[i + 1]].is_held)
            dropped[order[i]] = true;
    }
    std::sort(made_.calls.begin(), made_.calls.end(),
              [](const NoteCall& a, const NoteCall& b) { return a.range.first < b.range.first; });
    std::vector<NoteCall> calls;
    for (const NoteCall& call : made_.calls) {
        const bool overlaps = !calls.empty() && calls.back().range.after > call.range.first;
        if (!dropped[call.body] && !overlaps) calls.push_back(call);
    }
    std::vector<bool> called(count, false);
    for (const NoteCall& call : calls)
        called[call.body] = true;
    std::map<std::size_t, std::size_t> kept;
    std::vector<NoteBody> bodies;
    for (const std::size_t i : order)
        if (called[i]) {
            kept.emplace(i, bodies.size());
            bodies.push_back(made_.bodies[i]);
        }
    for (NoteCall& call : calls)
        call.body = kept.at(call.body);
    made_.bodies = std::move(bodies);
    made_.calls = std::move(calls);
}

void NoteFinder::find_back_links() {
    std::vector<std::vector<TokenRange>> calls(made_.bodies.size());
    for (const NoteCall& call : made_.calls)
        calls[call.body].push_back(call.range);
    for (std::size_t i = 0; i < made_.bodies.size(); ++i) {
        const TokenRange range = made_.bodies[i].range;
        for (std::uint32_t token = range.first; token < range.after; ++token) {
            if (m_.tokens[token].kind != Token::Kind::Start) continue;
            const std::uint32_t node = tree_.node_of[token];
            if (!is_inline(node)) continue;
            bool is_back = fits(m_, m_.tokens[token], note_names().back);
            if (!is_back && m_.tokens[token].name == "a") {
                const auto link = links_.in({token, token + 1}, 1);
                is_back =
                    !link.empty() && std::any_of(calls[i].begin(), calls[i].end(), [&](TokenRange call) {
                        return call.contains(tree_.nodes[link[0].target].start);
                    });
            }
            if (!is_back) continue;
            made_.back_links.push_back(range_of(node));
            token = tree_.nodes[node].after() - 1;
        }
    }
}

}  // namespace

PageNotes find_page_notes(const Markup& markup, const Tree& tree) {
    return NoteFinder(markup, tree).run();
}

}  // namespace tolmach::formats::html
