// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/cut_words.hpp"

#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats::plain {
namespace {

constexpr char32_t kSoftHyphen = U'\u00AD';

bool is_line_hyphen(char32_t c) {
    return c == U'-' || c == U'\u2010' || c == kSoftHyphen;
}

}  // namespace

char32_t cut_hyphen(std::u32string_view soft_break) {
    return !soft_break.empty() && is_line_hyphen(soft_break.front()) ? soft_break.front() : U'\0';
}

void CutWords::read_words() {
    has_read_ = true;
    bool cut = false;  // The first word of a line is the rest of one.
    for (const std::string_view line : text::split(utf8_, '\n')) {
        const std::u32string text = text::to_utf32(line);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t start = at;
            while (at < text.size() &&
                   (text::is_letter(text[at]) || (at > start && is_line_hyphen(text[at]) &&
                                                  at + 1 < text.size() && text::is_letter(text[at + 1]))))
                ++at;
            if (at == start) {
                ++at;
                continue;
            }
            const bool is_cut_here = at + 1 == text.size() && is_line_hyphen(text[at]);
            if (!cut && !is_cut_here) words_.insert(reference::lower_of(text.substr(start, at - start)));
            cut = is_cut_here;
        }
    }
}

LineEndHyphen CutWords::at(std::u32string_view part, std::size_t end, std::size_t next) {
    if (end < 2 || next >= part.size() || !is_line_hyphen(part[end - 1]) || !text::is_letter(part[end - 2]) ||
        !text::has_letter_or_digit(part.substr(next, 1)))
        return LineEndHyphen::None;
    if (part[end - 1] == kSoftHyphen) return LineEndHyphen::Cut;
    if (!text::is_lower(part[next])) return LineEndHyphen::Own;  // `Nord-` and `Sud`
    if (!has_read_) read_words();
    std::size_t start = end - 1;
    while (start > 0 && text::is_letter(part[start - 1]))
        --start;
    std::size_t stop = next;
    while (stop < part.size() && text::is_letter(part[stop]))
        ++stop;
    const std::u32string first = reference::lower_of(part.substr(start, end - 1 - start));
    const std::u32string rest = reference::lower_of(part.substr(next, stop - next));
    if (words_.contains(first + rest)) return LineEndHyphen::Cut;
    if (words_.contains(first + U'-' + rest) || is_word_of(Word::Compound, first)) return LineEndHyphen::Own;
    // `state-` and `owned`, which both stand elsewhere: a hyphen too many is seen, a lost one is not.
    constexpr std::size_t kShortest = 4;
    if (first.size() >= kShortest && rest.size() >= kShortest && words_.contains(first) &&
        words_.contains(rest))
        return LineEndHyphen::Own;
    return LineEndHyphen::Cut;
}

}  // namespace tolmach::formats::plain
