// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/symbol_notes.hpp"

#include "formats/plain/back_links.hpp"
#include "formats/plain/note_taking.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kMostSigns = 3;
constexpr std::size_t kMostCalls = 3;  // Of one note.

bool is_sign(char32_t c) {
    return (c == U'*') | (c == U'†') | (c == U'‡');
}

// A sign, up to three times, perhaps in brackets; empty for none.
std::u32string_view sign_at(std::u32string_view t, std::size_t at) {
    std::size_t i = at;
    const char32_t open = t[at];
    const bool bracket = open == U'[' || open == U'(';
    if (bracket) ++i;
    if (i >= t.size() || !is_sign(t[i])) return {};
    const char32_t sign = t[i];
    const std::size_t first = i;
    while (i < t.size() && t[i] == sign)
        ++i;
    if (i - first > kMostSigns) return {};
    if (bracket && (i >= t.size() || t[i] != (open == U'[' ? U']' : U')'))) return {};
    return t.substr(at, i - at + (bracket ? 1 : 0));
}

// A call hangs on the word or stop before it, and nothing hangs on it.
bool may_call(std::u32string_view t, std::size_t at, std::size_t end) {
    if (at == 0) return false;
    const char32_t before = t[at - 1];
    const char32_t behind = end < t.size() ? t[end] : U' ';
    const bool hangs = text::is_letter(before) || text::is_digit(before) ||
                       std::u32string_view(U".,;:!?…»”\"’)").find(before) != std::u32string_view::npos;
    return hangs && !text::is_letter(behind) && !text::is_digit(behind);
}

// A place where a sign stands.
struct SignPlace {
    Stretch place;
    std::size_t line = 0;
    bool heads = false;  ///< It begins its line and a text follows.
};

using SignPlaces = std::map<std::u32string, std::vector<SignPlace>>;
SignPlaces sign_places(std::u32string_view t, const std::vector<Line>& lines,
                       const std::vector<bool>& taken) {
    SignPlaces found;
    if (text::find_where(t, 0, [](const char32_t* at) { return is_sign(*at); }) == t.size()) return found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (taken[i]) continue;
        std::map<std::u32string_view, std::vector<std::size_t>> opened;
        for (std::size_t at = lines[i].text_start; at < lines[i].text_end; ++at) {
            if (!is_sign(t[at]) && t[at] != U'[' && t[at] != U'(') continue;
            const auto sign = sign_at(t, at);
            if (sign.empty()) continue;
            const std::size_t end = at + sign.size();
            const bool first = at == lines[i].text_start;
            if (first && end < lines[i].text_end && (text::is_space(t[end]) || text::is_letter(t[end])) &&
                t.substr(end, lines[i].text_end - end).find(sign) == std::u32string_view::npos) {
                found[std::u32string(sign)].push_back({{at, end}, i, true});
            } else if (!may_call(t, at, end)) {
                opened[sign].push_back(at);
            } else if (!opened[sign].empty()) {
                opened[sign].pop_back();  // The end of an emphasis.
            } else {
                found[std::u32string(sign)].push_back({{at, end}, i, false});
            }
            at = end - 1;
        }
    }
    return found;
}

}  // namespace

void take_symbol_notes(std::u32string_view t, const std::vector<Line>& lines, Layout layout,
                       MarkedNotes& to) {
    const std::vector<bool> holds_call = lines_with_calls(lines, to);
    for (const auto& [sign, places] : sign_places(t, lines, to.in_list))
        for (std::size_t p = 1; p < places.size(); ++p) {
            // A call and then its note; two calls or two notes in a row are something else.
            if (!places[p].heads || places[p - 1].heads || places[p - 1].line == places[p].line) continue;
            if (to.in_list[places[p].line] || holds_call[places[p].line]) continue;
            // Several calls of one note, each on a line of its own.
            std::size_t first = p - 1;
            while (first > 0 && !places[first - 1].heads && places[first - 1].line != places[first].line)
                --first;
            if (first > 0 && !places[first - 1].heads) continue;
            if (p - first > kMostCalls ||
                std::any_of(places.begin() + static_cast<std::ptrdiff_t>(first),
                            places.begin() + static_cast<std::ptrdiff_t>(p),
                            [&](const SignPlace& call) { return to.in_list[call.line]; }))
                continue;
            if (p + 1 < places.size() && places[p + 1].heads) continue;
            std::size_t last = places[p].line;
            while (layout != Layout::Lines && last + 1 < lines.size() && !lines[last + 1].blank() &&
                   !to.in_list[last + 1] && !holds_call[last + 1] &&
                   sign_at(t, lines[last + 1].text_start).empty())
                ++last;
            const std::size_t start = text::skip_spaces(t, places[p].place.end);
            const std::size_t end = without_back_links(t, start, lines[last].text_end);
            if (end <= start) continue;
            for (std::size_t call = first; call < p; ++call)
                to.calls.push_back({to.notes.size(), places[call].place, 1});
            to.notes.push_back({0, {start, end}});
            for (std::size_t line = places[p].line; line <= last; ++line)
                to.in_list[line] = true;
            take_heading(t, lines, places[p].line, to.in_list);
        }
}

}  // namespace tolmach::formats::plain
