// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/emphasis.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::formats::markdown {
namespace {

constexpr std::size_t kLongestRaised = 64;  // Bytes of raised or lowered text.

char32_t character_before(std::string_view text, std::size_t at) {
    if (at == 0) return U'\n';
    std::size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
        --start;
    return text::next_code_point(text, start);
}

char32_t character_after(std::string_view text, std::size_t at) {
    return at < text.size() ? text::next_code_point(text, at) : U'\n';
}

// As CommonMark 0.31 counts: the marks of ASCII, general categories P and S. What is no letter, digit, mark
// or space comes near enough for S.
bool is_mark_of_text(char32_t c) {
    if (c < 0x80) return c > 0x20 && c != 0x7F && !text::is_letter(c) && !text::is_digit(c);
    return text::is_punctuation(c);
}

// The sizes of runs that can not pair by the rule of three count apart (appendix of CommonMark).
std::size_t slot_of(const DelimiterRun& run) {
    const std::size_t sign = run.sign == '*' ? 0 : run.sign == '_' ? 1 : run.sign == '~' ? 2 : 3;
    return sign * 6 + (run.can_open ? 3 : 0) + (sign < 2 ? run.size % 3 : std::min<std::size_t>(run.size, 2));
}

}  // namespace

std::size_t Emphasis::add_run(std::size_t from) {
    DelimiterRun run;
    run.sign = text_[from];
    run.from = from;
    run.size = run.left = std::min(text_.find_first_not_of(run.sign, from), text_.size()) - from;
    const char32_t before = character_before(text_, from), after = character_after(text_, from + run.size);
    const bool left_flanks = !text::is_space(after) &&
                             (!is_mark_of_text(after) || text::is_space(before) || is_mark_of_text(before));
    const bool right_flanks = !text::is_space(before) &&
                              (!is_mark_of_text(before) || text::is_space(after) || is_mark_of_text(after));
    const bool only_whole_words = run.sign == '_';
    run.can_open = left_flanks && (!only_whole_words || !right_flanks || is_mark_of_text(before));
    run.can_close = right_flanks && (!only_whole_words || !left_flanks || is_mark_of_text(after));
    if ((run.sign == '~' && run.size > 2) || (run.sign == '^' && run.size > 1))
        run.can_open = run.can_close = false;
    // Raised and lowered text hangs on a word, so that it need not flank as emphasis does.
    if (run.size == 1 && (run.sign == '^' || run.sign == '~')) {
        run.can_open = !text::is_space(after);
        run.can_close = !text::is_space(before);
    }
    runs_.push_back(std::move(run));
    return runs_.size() - 1;
}

bool Emphasis::fits(const DelimiterRun& opener, const DelimiterRun& closer) const {
    if (opener.sign != closer.sign || opener.left == 0) return false;
    if (opener.sign == '*' || opener.sign == '_') {
        const bool both = opener.can_close || closer.can_open;
        return !both || (opener.size + closer.size) % 3 != 0 ||
               (opener.size % 3 == 0 && closer.size % 3 == 0);
    }
    if (opener.size != closer.size) return false;
    const std::size_t from = opener.from + opener.size;
    if (opener.size == 2) return true;
    return closer.from - from <= kLongestRaised && closer.from > from &&
           text_.substr(from, closer.from - from).find_first_of(" \t\n") == std::string_view::npos;
}

void Emphasis::join(DelimiterRun& opener, DelimiterRun& closer) {
    const bool is_emphasis = opener.sign == '*' || opener.sign == '_';
    const std::size_t size = is_emphasis ? (opener.left >= 2 && closer.left >= 2 ? 2 : 1) : opener.size;
    InlineCode code;
    if (is_emphasis)
        code.mark = size == 2 ? CodeMark::Strong : CodeMark::Emphasis;
    else if (opener.sign == '^')
        code.mark = CodeMark::Superscript;
    else
        code.mark = size == 2 ? CodeMark::Deleted : CodeMark::Subscript;
    codes_.push_back(std::move(code));
    opener.opening.push_back({size, codes_.size() - 1});
    closer.closing.push_back({size, codes_.size() - 1});
    opener.left -= size;
    closer.left -= size;
}

void Emphasis::pair(std::size_t bottom) {
    std::array<std::size_t, 24> barren{};  // By slot: below this height of the stack no opener fits.
    open_.clear();
    for (std::size_t i = bottom; i < runs_.size(); ++i) {
        DelimiterRun& run = runs_[i];
        while (run.can_close && run.left > 0) {
            std::size_t& least = barren[slot_of(run)];
            std::size_t at = open_.size();
            while (at > least && !fits(runs_[open_[at - 1]], run))
                --at;
            if (at <= least) {
                least = open_.size();
                break;
            }
            join(runs_[open_[at - 1]], run);
            open_.resize(at);
            if (runs_[open_.back()].left == 0) open_.pop_back();
            for (std::size_t& each : barren)
                each = std::min(each, open_.size());
        }
        if (run.can_open && run.left > 0) open_.push_back(i);
    }
    for (std::size_t i = bottom; i < runs_.size(); ++i)
        runs_[i].can_open = runs_[i].can_close = false;
}

void Emphasis::append_tokens(std::size_t number, std::vector<Token>& tokens) const {
    const DelimiterRun& run = runs_[number];
    std::size_t at = run.from;
    const auto add = [&](Token::Kind kind, std::size_t size, std::size_t code) {
        if (size == 0) return;
        tokens.push_back({kind, at, at + size, {}, code});
        at += size;
    };
    for (const RunEdge& edge : run.closing)
        add(Token::Kind::Close, edge.size, edge.code);
    add(Token::Kind::Text, run.left, 0);
    for (auto edge = run.opening.rbegin(); edge != run.opening.rend(); ++edge)
        add(Token::Kind::Open, edge->size, edge->code);
}

}  // namespace tolmach::formats::markdown
