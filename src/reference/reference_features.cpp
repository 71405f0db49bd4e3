// SPDX-License-Identifier: Apache-2.0
#include "reference/reference_features.hpp"

#include "reference/cues.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/quotes.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

constexpr std::size_t kLongestTitle = 400;  // Code points.
constexpr std::size_t kLongestAuthors = 160;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLongestWord = 40;

bool is_word(char32_t c) {
    return text::is_letter_or_mark(c);
}

// Where the word that ends before `end` begins.
std::size_t word_start(std::u32string_view t, std::size_t end) {
    std::size_t start = end;
    while (start > 0 && end - start < kLongestWord && is_word(t[start - 1]))
        --start;
    return start;
}

bool has_vowel(std::u32string_view lower) {
    for (std::size_t i = 0; i < lower.size(); ++i)
        if (is_cue(Cue::Vowel, lower.substr(i, 1))) return true;
    return false;
}

bool is_year(std::u32string_view t, std::size_t at) {
    if (at + 4 > t.size() || (t[at] != U'1' && t[at] != U'2') || (at > 0 && text::is_digit(t[at - 1])))
        return false;
    if (at + 4 < t.size() && text::is_digit(t[at + 4])) return false;
    const bool century =
        (t[at] == U'1' && (t[at + 1] == U'8' || t[at + 1] == U'9')) || (t[at] == U'2' && t[at + 1] == U'0');
    return century && text::is_digit(t[at + 2]) && text::is_digit(t[at + 3]);
}

// A locator counts only with its figure: `p. 12`, `Vol. 5`, `№ 3`.
bool is_locator(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    const std::size_t size = cue_at(Cue::Locator, lower, at);
    if (size == 0) return false;
    const std::size_t figure = text::skip_spaces(t, at + size);
    return figure < t.size() && text::is_digit(t[figure]);
}

// Behind a closing quotation mark: white space, and then a comma, a bracket, slashes or a locator.
bool goes_on_as_reference(std::u32string_view t, std::size_t after) {
    if (after > 1 && t[after - 2] == U',') return true;  // American: “Title,” Journal
    after = text::skip_spaces(t, after);
    if (after >= t.size()) return false;
    return t[after] == U',' || t[after] == U'[' || t[after] == U';' || t.substr(after, 2) == U"//" ||
           (t[after] == U'.' && after + 1 < t.size() && text::is_space(t[after + 1]));
}

// The end of the quotation that opens at `at`, behind its closing mark; 0 if it does not close near.
std::size_t quotation_end(std::u32string_view t, std::size_t at) {
    const char32_t open = t[at];
    const auto closing = text::closing_quotes(open);
    std::size_t depth = 0;
    for (std::size_t i = at; i < std::min(t.size(), at + kLongestTitle); ++i) {
        if (t[i] == open) ++depth;
        if (closing.find(t[i]) != closing.npos && --depth == 0) return i + 1;
    }
    return 0;
}

bool names_then_title(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    std::size_t capitals = 0;
    for (std::size_t i = at; i < std::min(t.size(), at + kLongestAuthors); ++i) {
        if (is_opening_quote(t[i])) {
            if (capitals == 0 || quotation_end(t, i) == 0) return false;
            std::size_t before = i;
            while (before > at && text::is_space(t[before - 1]))
                --before;
            return before > at && (t[before - 1] == U',' || t[before - 1] == U':');
        }
        if (t[i] == U'.' && !is_abbreviation_stop(t, lower, i)) return false;
        if (t[i] == U'!' || t[i] == U'?' || t[i] == U'\n') return false;
        const bool starts = is_word(t[i]) && (i == at || !(is_word(t[i - 1]) || t[i - 1] == U'-'));
        if (!starts) continue;
        if (text::is_upper(t[i])) {
            ++capitals;
        } else {
            std::size_t end = i;
            while (end < t.size() && is_word(t[end]))
                ++end;
            if (!is_cue(Cue::Connector, lower.substr(i, end - i)) &&
                !is_cue(Cue::NamePrefix, lower.substr(i, end - i)) && capitals < 2)
                return false;
        }
    }
    return false;
}

// `Sophie Wendel, art. cit.`: capitalised words and particles of names up to a comma.
bool names_then_comma(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    std::size_t capitals = 0;
    for (std::size_t i = at; i < std::min(t.size(), at + kLongestName);) {
        std::size_t end = i;
        while (end < t.size() && (is_word(t[end]) || t[end] == U'-' || t[end] == U'’'))
            ++end;
        if (end == i) return false;
        if (text::is_upper(t[i]))
            ++capitals;
        else if (!is_cue(Cue::NamePrefix, lower.substr(i, end - i)))
            return false;
        if (end < t.size() && t[end] == U',') return capitals > 1;
        if (end < t.size() && t[end] == U'.' && end - i == 1) ++end;
        i = text::skip_spaces(t, end);
        if (i == end) return false;
    }
    return false;
}

// `Иванов И. И.` or `И. И. Иванов`, `Smith J.`, `J. Smith`.
bool has_initials(std::u32string_view t, std::size_t at) {
    std::size_t end = at;
    while (end < t.size() && is_word(t[end]))
        ++end;
    if (end == at || !text::is_upper(t[at])) return false;
    if (end - at == 1) return end < t.size() && t[end] == U'.';
    std::size_t next = text::skip_spaces(t, end + (end < t.size() && t[end] == U',' ? 1 : 0));
    return next > end && next + 1 < t.size() && text::is_upper(t[next]) && t[next + 1] == U'.';
}

}  // namespace

std::u32string with_curled_quotes(std::u32string_view t) {
    std::u32string curled(t);
    bool open = false;
    for (std::size_t at = curled.find(U'"'); at != curled.npos; at = curled.find(U'"', at + 1)) {
        const bool space_before =
            at == 0 || text::is_space(t[at - 1]) || t[at - 1] == U'(' || t[at - 1] == U'[';
        const bool space_behind = at + 1 == t.size() || text::is_space(t[at + 1]);
        open = space_before == space_behind ? !open : space_before;
        curled[at] = open ? U'“' : U'”';
    }
    return curled;
}

bool is_opening_quote(char32_t c) {
    return c != U'"' && text::opens_quotation(c);
}

bool is_closing_quote(char32_t c) {
    return c != U'"' && text::closes_quotation(c);
}

bool is_abbreviation_stop(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    const std::size_t start = word_start(t, at);
    if (start == at) return false;
    const std::size_t size = at - start;
    if (size == 1 && text::is_upper(t[start])) return true;
    const std::size_t next = text::skip_spaces(t, at + 1);
    if (next == t.size()) return false;
    if (is_cue(Cue::Locator, lower.substr(start, size)) ||
        is_cue(Cue::Locator, lower.substr(start, size + 1)))
        return text::is_digit(t[next]) || size <= 2;
    const bool continues = text::is_lower(t[next]) || text::is_digit(t[next]) || t[next] == U',';
    if (continues && size <= 4) return true;
    // Mr. Mrs. Dr. Jr. St.: short, capitalised, without a vowel.
    return size <= 3 && text::is_upper(t[start]) && text::is_lower(t[start + 1]) &&
           !has_vowel(lower.substr(start, size));
}

Marks marks_of(std::u32string_view t, std::u32string_view lower) {
    Marks marks;
    for (std::size_t i = text::find_address_sign(t); i != t.npos; i = text::find_address_sign(t, i + 1))
        marks.addresses.push_back(i);
    for (std::size_t i = 0; i < t.size(); ++i) {
        const char32_t c = t[i];
        if (is_year(t, i)) marks.years.push_back(i);
        if (c == U'/' && i > 0 && t.substr(i, 2) == U"//" && text::is_space(t[i - 1]))
            marks.slashes.push_back(i);
        if (c == U'[' && i > 1 && text::is_space(t[i - 1]) && is_closing_quote(t[i - 2]))
            marks.brackets.push_back(i);
        if (c == U'.' && i + 2 < t.size() && text::is_space(t[i + 1]) && !is_abbreviation_stop(t, lower, i))
            marks.sentence_ends.push_back(i + 1);
        const bool starts = i == 0 || !is_word(t[i - 1]);
        if (!starts) continue;
        if (is_locator(t, lower, i)) marks.locators.push_back(i);
        if (cue_at(Cue::OpCit, lower, i) != 0) marks.opcits.push_back(i);
        if (cue_at(Cue::Meta, lower, i) != 0) marks.metas.push_back(i);
        if (is_word(c)) {
            std::size_t end = i;
            while (end < t.size() && is_word(t[end]))
                ++end;
            if (is_month(lower.substr(i, end - i))) marks.months.push_back(i);
        }
    }
    return marks;
}

Opening opening_at(std::u32string_view t, std::u32string_view lower, std::size_t at) {
    Opening opening;
    opening.ibid = cue_at(Cue::Ibid, lower, at) != 0;
    const std::size_t opener = cue_at(Cue::Opener, lower, at);
    opening.opener = opener != 0;
    const std::size_t work = text::skip_spaces(t, at + opener);
    if (work >= t.size()) return opening;
    if (is_opening_quote(t[work])) {
        const std::size_t end = quotation_end(t, work);
        opening.title_first = end != 0 && goes_on_as_reference(t, end);
    } else {
        opening.authors_title = names_then_title(t, lower, work);
        opening.initials = has_initials(t, work);
        opening.names = names_then_comma(t, lower, work);
    }
    return opening;
}

bool is_short_form(std::u32string_view note) {
    if (note.size() > kLongestAuthors || note.find_first_of(U"([«“„/") != std::u32string_view::npos)
        return false;
    std::size_t end = note.size();
    while (end > 0 && (note[end - 1] == U'.' || text::is_space(note[end - 1])))
        --end;
    std::size_t page = end;
    while (page > 0 && (text::is_digit(note[page - 1]) || note[page - 1] == U'–' || note[page - 1] == U'-'))
        --page;
    if (page == end || page < 3 || is_year(note, page) || note[page - 2] != U',' ||
        !text::is_space(note[page - 1]))
        return false;
    const std::u32string lower = lower_of(note);
    for (std::size_t i = 0; i < page;) {
        std::size_t stop = i;
        while (stop < page && is_word(note[stop]))
            ++stop;
        const auto word = std::u32string_view(lower).substr(i, stop - i);
        if (stop > i && !text::is_upper(note[i]) && !is_cue(Cue::Connector, word)) return false;
        i = stop + 1;
    }
    return true;
}

bool ends_reference(std::u32string_view t, std::u32string_view lower, std::size_t end) {
    while (end > 0 && text::is_space(t[end - 1]))
        --end;
    if (end == 0) return false;
    const char32_t last = t[end - 1];
    if (text::is_digit(last) || last == U')' || last == U']' || last == U'/') return true;
    if (is_closing_quote(last)) return true;
    // The word may be glued to one of the sentence, as in `openedIbid.`: it begins with its last capital.
    std::size_t start = word_start(t, end);
    for (std::size_t i = start; i < end; ++i)
        if (text::is_upper(t[i])) start = i;
    const auto word = lower.substr(start, end - start);
    if (is_cue(Cue::LastWord, word) || is_cue(Cue::Ibid, word)) return true;
    // The last token is an address.
    std::size_t token = end;
    while (token > 0 && !text::is_space(t[token - 1]) && end - token < 400)
        --token;
    return text::find_address_sign(t.substr(token, end - token)) != std::u32string_view::npos;
}

}  // namespace tolmach::reference
