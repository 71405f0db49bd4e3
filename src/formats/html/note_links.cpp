// SPDX-License-Identifier: Apache-2.0
#include "formats/html/note_links.hpp"

#include "embedded/formats.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats::html {
namespace {

constexpr std::u32string_view kBrackets = U"[](){}";
constexpr std::size_t kFar = 24;       // Tokens between a link and what belongs to it.
constexpr std::uint32_t kMost = 2000;  // Tokens that are looked at.
constexpr std::size_t kEnough = 1024;  // Bytes of a run of text that are looked at.

bool is_raw_text(const Markup& m, std::uint32_t token) {
    return token > 0 && m.tokens[token - 1].kind == Token::Kind::Start &&
           m.tokens[token - 1].facts->inside == Inside::Raw;
}

// Calls with the text of each text token until one is judged enough.
template <class Enough>
bool any_text(const Markup& m, TokenRange range, Enough enough) {
    for (std::uint32_t i = range.first; i < range.after && i - range.first < kMost; ++i) {
        const Token& token = m.tokens[i];
        if (token.kind != Token::Kind::Text || is_raw_text(m, i)) continue;
        const std::size_t size = std::min(token.end - token.start, kEnough);
        if (enough(decode_text(m.text.substr(token.start, size), false))) return true;
    }
    return false;
}

bool is_roman(std::u32string_view mark) {
    return mark.size() <= 6 && mark.find_first_not_of(U"ivxlcIVXLC") == mark.npos;
}

// Pairs of beginnings by which Word names calls and bodies.
struct NamedPair {
    std::string_view call, body;
};
const std::vector<NamedPair>& named_pairs() {
    static const std::vector<NamedPair> pairs = [] {
        std::vector<NamedPair> rows;
        for (const text::TableRow& row : text::read_table("html_notes.tsv", embedded::html_notes_tsv(), 0))
            if (row[0] == "named") rows.push_back({row[1], row[2]});
        return rows;
    }();
    return pairs;
}

}  // namespace

std::string text_in(const Markup& markup, TokenRange range, std::size_t most) {
    std::string text;
    any_text(markup, range, [&](const std::string& run) {
        text += run;
        return text.size() > most;
    });
    return text;
}

bool has_words(const Markup& markup, TokenRange range) {
    return any_text(markup, range,
                    [](const std::string& run) { return text::has_letter_or_digit(text::to_utf32(run)); });
}

bool is_bare(const Markup& markup, TokenRange range) {
    return !any_text(markup, range, [](const std::string& run) {
        const std::u32string characters = text::to_utf32(run);
        return std::any_of(characters.begin(), characters.end(), [](char32_t c) {
            return !text::is_space(c) && kBrackets.find(c) == kBrackets.npos;
        });
    });
}

std::string bare_mark(std::string_view text) {
    std::u32string mark = text::to_utf32(text::trim(text));
    const auto dressed = [](char32_t c) {
        return text::is_space(c) || std::u32string_view(U"[](){}.:,").find(c) != std::u32string_view::npos;
    };
    while (!mark.empty() && dressed(mark.back()))
        mark.pop_back();
    mark.erase(mark.begin(), std::find_if_not(mark.begin(), mark.end(), dressed));
    return text::to_utf8(mark);
}

bool is_note_mark(std::string_view text) {
    constexpr std::size_t kMostSigns = 4;
    const std::u32string mark = text::to_utf32(bare_mark(text));
    if (mark.empty()) return false;
    const auto is_word = [](char32_t c) { return text::is_letter(c) || text::is_digit(c); };
    if (std::none_of(mark.begin(), mark.end(), is_word)) return mark.size() <= kMostSigns;
    if (std::all_of(mark.begin(), mark.end(), text::is_digit)) return mark.size() <= kMostSigns;
    return mark.size() == 1 || is_roman(mark) || (mark.size() <= 3 && text::is_digit(mark[0]));
}

InnerLinks::InnerLinks(const Markup& markup, const Tree& tree) : m_(markup), tree_(tree) {
    collect_names();
    collect_links();
}

void InnerLinks::collect_names() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
        const Token& tag = m_.tokens[tree_.nodes[i].start];
        for (const std::string_view attribute : {"id", "name", "xml:id"})
            if (attribute != "name" || tag.name == "a")
                if (const TagAttribute* found = m_.find(tag, attribute))
                    names_.emplace(decode_text(m_.raw(*found), true), i);
    }
}

void InnerLinks::collect_links() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
        const Token& tag = m_.tokens[tree_.nodes[i].start];
        if (tag.name != "a") continue;
        std::uint32_t target = kNone;
        if (const TagAttribute* href = m_.find(tag, "href");
            href && m_.raw(*href).find('#') != std::string_view::npos) {
            const std::string address = decode_text(m_.raw(*href), true);
            target = named(address.substr(address.find('#') + 1));
        }
        if (target == kNone) target = target_by_name(tag);
        if (target != kNone && target != i) links_.push_back({i, target});
    }
}

// Word's anchors, where the addresses were lost on the way.
std::uint32_t InnerLinks::target_by_name(const Token& tag) const {
    const std::string name = m_.value(tag, "name");
    for (const NamedPair& pair : named_pairs()) {
        if (name.starts_with(pair.call)) return named(std::string(pair.body) + name.substr(pair.call.size()));
        if (name.starts_with(pair.body)) return named(std::string(pair.call) + name.substr(pair.body.size()));
    }
    return kNone;
}

std::vector<InnerLink> InnerLinks::in(TokenRange range, std::size_t most) const {
    std::vector<InnerLink> found;
    auto link = std::lower_bound(
        links_.begin(), links_.end(), range.first,
        [&](const InnerLink& each, std::uint32_t token) { return tree_.nodes[each.node].start < token; });
    for (; link != links_.end() && tree_.nodes[link->node].start < range.after && found.size() < most; ++link)
        found.push_back(*link);
    return found;
}

std::uint32_t InnerLinks::named(const std::string& name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? kNone : found->second;
}

bool InnerLinks::is_at(std::uint32_t node, std::uint32_t link) const {
    const std::uint32_t place = tree_.nodes[node].start, start = tree_.nodes[link].start;
    if (place >= start) return place < tree_.nodes[link].after();
    return start - place <= kFar && is_bare(m_, {place, start});
}

}  // namespace tolmach::formats::html
