// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/layout.hpp"

#include "formats/plain/title_block.hpp"
#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/character.hpp"
#include "text/find_where.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kWidestWrap = 120;  // Mail wraps at 72 to 80; some editors at 100.
constexpr std::size_t kNarrowestWrap = 40;
constexpr std::size_t kShort = 100;      // Longer lines are no lines of a title block or of a list.
constexpr std::size_t kFewestSeams = 3;  // Line ends that show a habit.
constexpr std::size_t kProse = 110;      // A line of that length that ends as sentences do is a paragraph.
constexpr std::size_t kLongestOverText = 200;
constexpr std::size_t kTitleLines = 6;  // Blocks among which a date or an author stands alone.

// Whether the line that ends behind `end` ends as sentences do.
bool ends_sentence(std::u32string_view t, std::size_t end) {
    while (end > 0 && (reference::is_closing_quote(t[end - 1]) || t[end - 1] == U')' || t[end - 1] == U']' ||
                       text::is_space(t[end - 1])))
        --end;
    return end > 0 && std::u32string_view(U".?!…:;").find(t[end - 1]) != std::u32string_view::npos;
}

std::size_t first_word(std::u32string_view t, const Line& line) {
    std::size_t end = line.text_start;
    while (end < line.text_end && !text::is_space(t[end]))
        ++end;
    return end - line.text_start;
}

// A bullet or number at the start of a line, with the white space behind it; 0 for none.
struct Bullet {
    std::size_t size = 0;
    bool numbered = false;
};
Bullet bullet_at(std::u32string_view t, const Line& line) {
    std::size_t at = line.text_start;
    const auto rest = [&] { return at + 1 < line.text_end && text::is_space(t[at + 1]); };
    bool numbered = false;
    if (std::u32string_view(U"-*+•‣◦▪·–").find(t[at]) == std::u32string_view::npos || !rest()) {
        while (at < line.text_end && at - line.text_start < 3 && text::is_digit(t[at]))
            ++at;
        const bool letter = at == line.text_start && at + 1 < line.text_end && text::is_lower(t[at]);
        if (letter) ++at;
        numbered = at > line.text_start && at < line.text_end &&
                   (t[at] == U')' || (t[at] == U'.' && !letter)) && rest();
        if (!numbered) return {};
    }
    ++at;
    while (at < line.text_end && text::is_space(t[at]))
        ++at;
    return {at - line.text_start, numbered};
}

// `#` to `######` and white space before a heading; 0 for none.
std::size_t hashes_at(std::u32string_view t, const Line& line) {
    std::size_t at = line.text_start;
    while (at < line.text_end && t[at] == U'#')
        ++at;
    const std::size_t count = at - line.text_start;
    return count <= 6 && at < line.text_end && text::is_space(t[at]) ? count : 0;
}

// The level that `====` or `----` under a line gives it; 0 for none.
std::size_t underline_level(std::u32string_view t, const Line& line) {
    const auto row = t.substr(line.text_start, line.length());
    if (row.size() < 3 || row.find_first_not_of(row[0]) != row.npos) return 0;
    return row[0] == U'=' ? 1 : row[0] == U'-' ? 2 : 0;
}

// Whether cells of a table stand in a line, with tabs between.
bool is_row(std::u32string_view t, const Line& line) {
    return t.substr(line.text_start, line.length()).find(U'\t') != t.npos;
}

std::size_t indentation(const Line& line) {
    return line.text_start - line.start;
}

// Whether a line opens as a footnote does, so that it may belong to the line before it.
bool opens_as_note(std::u32string_view t, const Line& line) {
    const auto row = t.substr(line.text_start, std::min<std::size_t>(line.length(), 400));
    const auto opening = reference::opening_at(row, reference::lower_of(row), 0);
    return opening.ibid || opening.opener || opening.authors_title || opening.title_first;
}

bool is_full(std::u32string_view t, const Line& line, const Line& next, std::size_t width) {
    return line.length() + 1 + first_word(t, next) > width;
}

// The length that nearly all of some lines keep to. An address may be longer than the width, so the longest
// lines are left out.
std::size_t usual_longest(std::vector<std::size_t> lengths) {
    const std::size_t rank = (lengths.size() - 1) * 95 / 100;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(rank), lengths.end());
    return lengths[rank];
}

// The width that lines with a follower are wrapped at: they are as full as they can be. Of all lines, or only
// of those that surely go on, since a small letter begins the next: where no blank lines part the paragraphs,
// the others may be the last of one. 0 for none.
std::size_t wrap_width(std::u32string_view t, const std::vector<Line>& lines, bool sure) {
    std::vector<std::size_t> wrapped;
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank() || (sure && !text::is_lower(t[lines[i + 1].text_start])))
            continue;
        wrapped.push_back(i);
        lengths.push_back(lines[i].length());
    }
    if (lengths.size() < kFewestSeams) return 0;
    const std::size_t width = usual_longest(std::move(lengths));
    if (width < kNarrowestWrap || width > kWidestWrap) return 0;
    const auto full =
        static_cast<std::size_t>(std::count_if(wrapped.begin(), wrapped.end(), [&](std::size_t i) {
            return is_full(t, lines[i], lines[i + 1], width);
        }));
    return full * 3 >= wrapped.size() * 2 ? width : 0;
}

std::size_t wrap_width(std::u32string_view t, const std::vector<Line>& lines) {
    const std::size_t width = wrap_width(t, lines, false);
    return width > 0 ? width : wrap_width(t, lines, true);
}

bool is_one_line_a_paragraph(std::u32string_view t, const std::vector<Line>& lines) {
    std::size_t seams = 0;   // Long lines that meet without a blank one.
    std::size_t ended = 0;   // … of which the first ends as sentences do.
    std::size_t blanks = 0;  // Long lines with a blank one behind them.
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].length() < kShort) continue;
        if (lines[i + 1].blank()) {
            ++blanks;
        } else if (lines[i + 1].length() >= kShort) {
            ++seams;
            ended += ends_sentence(t, lines[i].text_end);
        }
    }
    return (seams > 2 * blanks || blanks == 0) && seams > 0 && ended * 10 >= seams * 7;
}

// Puts the lines of a text together.
class Lumper {
  public:
    Lumper(std::u32string_view t, const std::vector<Line>& lines, Layout layout)
        : t_(t),
          lines_(lines),
          layout_(layout),
          width_(layout == Layout::Wrapped ? wrap_width(t, lines) : 0),
          first_paragraph_(find_first_paragraph()) {}

    void add(std::size_t i) {
        const Line& line = lines_[i];
        const bool joins = i > 0 && !found_.empty() && found_.back().last_line + 1 == i;
        if (joins && found_.back().first_line + 1 == i && found_.back().hashes == 0)
            if (const std::size_t level = underline_level(t_, line); level > 0) {
                found_.back().hashes = level;
                found_.back().last_line = i;
                return;
            }
        if (!joins) ++stanza_;
        if (joins && continues(i)) {
            found_.back().end = line.text_end;
            found_.back().last_line = i;
            return;
        }
        Lump lump;
        lump.start = line.text_start;
        lump.end = line.text_end;
        lump.first_line = lump.last_line = i;
        lump.stanza = stanza_;
        lump.hashes = hashes_at(t_, line);
        if (lump.hashes > 0) {
            lump.start += lump.hashes;
            while (text::is_space(t_[lump.start]))
                ++lump.start;
        } else if (const Bullet bullet = bullet_at(t_, line); bullet.size > 0) {
            lump.bulleted = true;
            lump.numbered = bullet.numbered;
            lump.start += bullet.size;
        }
        found_.push_back(lump);
    }

    std::vector<Lump> take() { return std::move(found_); }

  private:
    // That others follow, or the first of all: menus and banners stand over the text of a page.
    std::size_t find_first_paragraph() const {
        constexpr std::size_t kLook = 6, kFewest = 2;
        std::size_t first = lines_.size();
        std::vector<std::size_t> full;  // The lines that are not blank.
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!lines_[i].blank()) full.push_back(i);
        const auto is_paragraph = [&](std::size_t i) {
            return lines_[i].length() >= kProse && ends_sentence(t_, lines_[i].text_end);
        };
        for (auto at = full.begin(); at != full.end(); ++at) {
            if (!is_paragraph(*at)) continue;
            first = std::min(first, *at);
            const auto look = std::min<std::ptrdiff_t>(kLook, full.end() - at - 1);
            if (std::count_if(at + 1, at + 1 + look, is_paragraph) >= static_cast<std::ptrdiff_t>(kFewest))
                return *at;
        }
        return first;
    }

    // Whether the line before a line is the heading of a part, or the line names the author under a title.
    bool is_head(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const Line& line = lines_[i];
        const bool first = found_.back().first_line + 1 == i;
        if (first && is_word_of(Word::Section, t_.substr(before.text_start, before.length()))) return true;
        const auto row = t_.substr(line.text_start, std::min(line.length(), kShort));
        if (first && line.length() < kNarrowestWrap && before.length() * 10 < width_ * 6 &&
            begins_with(Word::By, row) > 0)
            return true;
        return found_.size() <= kTitleLines &&
               (is_title_line(row) || is_title_line(t_.substr(before.text_start, before.length())));
    }

    // Whether a line is set in and the next is not, as the first of a paragraph; or is set in at its end.
    bool begins_paragraph(std::size_t i) const {
        const std::size_t own = indentation(lines_[i]);
        const bool last = i + 1 == lines_.size() || lines_[i + 1].blank();
        return !found_.back().bulleted && !text::is_lower(t_[lines_[i].text_start]) &&
               own > indentation(lines_[i - 1]) + 1 && (last || indentation(lines_[i + 1]) + 1 < own);
    }

    // Whether a line goes on with the block of the line before it.
    bool continues(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const Line& line = lines_[i];
        if (layout_ == Layout::Lines || found_.back().hashes > 0 || is_head(i)) return false;
        if (bullet_at(t_, line).size > 0 || hashes_at(t_, line) > 0) return false;
        if (is_row(t_, line) || is_row(t_, before)) return false;
        const bool ended = ends_sentence(t_, before.text_end);
        const bool is_small = text::is_lower(t_[line.text_start]);
        if (layout_ == Layout::Wrapped)
            return !begins_paragraph(i) && (is_full(t_, before, line, width_) || is_small ||
                                            (!ended && before.length() * 10 >= width_ * 6));
        const auto row = t_.substr(line.text_start, std::min(line.length(), kShort));
        if (i <= first_paragraph_ && begins_with(Word::By, row) > 0) return false;
        if (is_small && !ended && before.length() >= kNarrowestWrap) return true;
        // What stands over a text, its title and who wrote it, is told line by line.
        const bool over_text = i <= first_paragraph_ && before.length() <= kLongestOverText;
        if (over_text && !is_small && !opens_as_note(t_, line)) return false;
        return opens_as_note(t_, line) || before.length() > kShort || line.length() > kShort;
    }

    std::u32string_view t_;
    const std::vector<Line>& lines_;
    Layout layout_;
    std::size_t width_;
    std::size_t first_paragraph_;
    std::size_t stanza_ = 0;
    std::vector<Lump> found_;
};

}  // namespace

std::vector<Line> lines_of(std::u32string_view t) {
    std::vector<Line> lines;
    for (std::size_t start = 0; start < t.size();) {
        Line line;
        line.start = start;
        line.end =
            text::find_where(t, start, [](const char32_t* at) { return (*at == U'\n') | (*at == U'\r'); });
        line.text_start = line.start;
        line.text_end = line.end;
        while (line.text_start < line.text_end && text::is_space(t[line.text_start]))
            ++line.text_start;
        while (line.text_end > line.text_start && text::is_space(t[line.text_end - 1]))
            --line.text_end;
        lines.push_back(line);
        start = line.end + (t.substr(line.end, 2) == U"\r\n" ? 2 : 1);
    }
    return lines;
}

Layout layout_of(std::u32string_view t, const std::vector<Line>& lines) {
    if (wrap_width(t, lines) > 0) return Layout::Wrapped;
    return is_one_line_a_paragraph(t, lines) ? Layout::Lines : Layout::BlankLines;
}

std::vector<Lump> lumps_of(std::u32string_view t, const std::vector<Line>& lines, Layout layout,
                           const std::vector<bool>& taken) {
    Lumper lumper(t, lines, layout);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].blank() && !taken[i]) lumper.add(i);
    return lumper.take();
}

}  // namespace tolmach::formats::plain
