// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/title_block.hpp"

#include "formats/plain/author_lines.hpp"
#include "formats/plain/words.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kLongestTitle = 250;    // Code points.
constexpr std::size_t kLongestSentence = 80;  // What ends with a stop and is longer is prose.
constexpr std::size_t kLongestReference = 90;
constexpr std::size_t kLongestDate = 80;
constexpr std::size_t kSeriesWords = 6;

using PieceIterator = std::vector<std::u32string_view>::const_iterator;

bool is_figures(std::u32string_view t) {
    return !t.empty() && std::all_of(t.begin(), t.end(), [](char32_t c) { return text::is_digit(c); });
}

bool has_digit(std::u32string_view t) {
    return std::any_of(t.begin(), t.end(), [](char32_t c) { return text::is_digit(c); });
}

// `2020`, `03.08.2020`, `2020-08-03`, `3/8/20`, `1er`, `3rd`, `2020г`.
bool is_date_figure(std::u32string_view piece) {
    std::size_t at = 0;
    std::size_t groups = 0;
    while (at < piece.size() && text::is_digit(piece[at])) {
        std::size_t size = 0;
        while (at < piece.size() && text::is_digit(piece[at]))
            ++at, ++size;
        if (size != 1 && size != 2 && size != 4) return false;
        ++groups;
        if (at + 1 < piece.size() &&
            std::u32string_view(U"./-–").find(piece[at]) != std::u32string_view::npos &&
            text::is_digit(piece[at + 1]))
            ++at;
        else
            break;
    }
    if (groups == 0 || groups > 3) return false;
    return at == piece.size() || is_word_of(Word::DateParticle, piece.substr(at));
}

bool is_year(std::u32string_view piece) {
    return piece.size() >= 4 && is_figures(piece.substr(0, 4)) && (piece[0] == U'1' || piece[0] == U'2') &&
           (piece.size() == 4 || !text::is_digit(piece[4]));
}

// Capitalised words and particles, or the name of a house.
bool is_place(PieceIterator first, PieceIterator last) {
    const bool house = std::any_of(
        first, last, [](std::u32string_view piece) { return is_word_of(Word::Affiliation, piece); });
    return text::is_upper((*first)[0]) && std::all_of(first, last, [&](std::u32string_view piece) {
               return house || text::is_upper(piece[0]) || is_word_of(Word::NameParticle, piece);
           });
}

// A day, a month and a year, or some of them; a place with a comma may stand before.
bool is_date(std::u32string_view line) {
    if (line.size() > kLongestDate) return false;
    std::size_t published = begins_with(Word::Published, line);
    while (published > 0 && published < line.size() &&
           (text::is_space(line[published]) || line[published] == U':'))
        ++published;
    line.remove_prefix(published);
    auto pieces = pieces_of(line);
    const auto is_part = [](std::u32string_view piece) {
        const auto word = bare(piece);
        return word.empty() || is_date_figure(word) || reference::is_month(reference::lower_of(word)) ||
               is_word_of(Word::DateParticle, word);
    };
    // `г. Минск, 3 мая`.
    if (pieces.size() > 2 && pieces[0].back() == U'.' && is_part(pieces[0]) && !has_digit(pieces[0]) &&
        text::is_upper(pieces[1].front()))
        pieces.erase(pieces.begin());
    // Places before it: `Minsk, 3 May`, `Université de Lille, Paris, 3 mai`, `Riga 3 May`.
    const auto comma = std::find_if(pieces.rbegin(), pieces.rend(), [&](std::u32string_view piece) {
        return piece.back() == U',' && !is_part(piece);
    });
    if (comma != pieces.rend() && is_place(pieces.begin(), comma.base()))
        pieces.erase(pieces.begin(), comma.base());
    while (pieces.size() > 1 && !is_part(pieces.front()) && text::is_upper(pieces.front().front())) {
        pieces.erase(pieces.begin());
        if (is_part(pieces.front())) return false;
    }
    if (!std::all_of(pieces.begin(), pieces.end(), is_part)) return false;
    return std::any_of(pieces.begin(), pieces.end(), [](std::u32string_view piece) {
        const auto word = bare(piece);
        const bool numeric =
            is_date_figure(word) && word.find_first_of(U"./-") != word.npos && word.size() >= 6;
        return is_year(word) || numeric;
    });
}

// `n°57/2020`, `Memo No. 6 (2021)`, `Policy Brief 12`, `57/2020`.
bool is_reference(std::u32string_view line) {
    if (line.size() > kLongestReference || !has_digit(line)) return false;
    bool series = false;
    const auto pieces = pieces_of(line);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t sign = begins_with(Word::Number, pieces[i]);
        // `Digest No. 12: Ports and their people` names what the issue is about.
        constexpr std::size_t kSubject = 3;
        if (sign > 0 && pieces.size() > i + 1 + kSubject &&
            (pieces[i].back() == U':' || pieces[i + 1].back() == U':'))
            return false;
        const auto behind = sign > 0 && sign == pieces[i].size() && i + 1 < pieces.size()
                                ? pieces[i + 1]
                                : pieces[i].substr(sign);
        if (sign > 0 && !behind.empty() && text::is_digit(behind.front())) return true;
        const auto word = bare(pieces[i]);
        if (i > 0 && series && has_digit(word) && text::is_digit(word.front()) && i + 1 == pieces.size())
            return true;
        series = series || is_word_of(Word::Series, word);
        const auto slash = word.find(U'/');
        if (slash != word.npos && is_figures(word.substr(0, slash)) && is_figures(word.substr(slash + 1)))
            return true;
    }
    return false;
}

bool is_prose(std::u32string_view line) {
    if (line.size() > kLongestTitle) return true;
    return line.size() > kLongestSentence &&
           std::u32string_view(U".!…").find(line.back()) != std::u32string_view::npos;
}

// Rows of a table, and the keywords that stand behind an abstract.
bool is_of_body(std::u32string_view line) {
    return line.find(U'\t') != line.npos || begins_with(Word::Keywords, line) > 0;
}

// `Introduction`; a sentence, which ends with its stop and is no date.
bool begins_body(std::u32string_view line) {
    constexpr std::size_t kFewestWords = 6;
    if (is_word_of(Word::Section, line)) return true;
    return line.back() == U'.' && pieces_of(line).size() >= kFewestWords && !is_date(line) &&
           !is_reference(line);
}

struct Candidate {
    enum class Kind { Unknown, Title, Date, Reference, Author, Affiliation };
    Kind kind = Kind::Unknown;
    bool names = false;
    std::u32string_view line;
    std::size_t stanza = 0;
};

Candidate candidate_of(const TitleLine& of) {
    const std::u32string_view line = of.text;
    Candidate made;
    made.line = line;
    made.stanza = of.stanza;
    if (of.is_title) {
        made.kind = Candidate::Kind::Title;
        return made;
    }
    if (is_date(line))
        made.kind = Candidate::Kind::Date;
    else if (is_reference(line))
        made.kind = Candidate::Kind::Reference;
    if (is_author_line(line)) made.kind = Candidate::Kind::Author;
    made.names = made.kind == Candidate::Kind::Author || are_names(line);
    if (made.kind == Candidate::Kind::Unknown && !made.names && is_affiliation(line))
        made.kind = Candidate::Kind::Affiliation;
    return made;
}

std::vector<Candidate> candidates_of(const std::vector<TitleLine>& lines) {
    std::vector<Candidate> candidates;
    for (const TitleLine& line : lines) {
        if (candidates.size() == kMostTitleLines || line.is_other || is_prose(line.text) ||
            is_of_body(line.text) || (!candidates.empty() && begins_body(line.text)))
            break;
        candidates.push_back(candidate_of(line));
    }
    return candidates;
}

// Reads the candidates in order; the rules weigh where a line stands against what it looks like.
class TitleBlock {
  public:
    TitleBlock(std::vector<Candidate> lines, std::size_t follow, bool is_ended)
        : lines_(std::move(lines)),
          follow_(follow),
          is_ended_(is_ended),
          has_marked_title_(has(Candidate::Kind::Title)) {
        // After an author; elsewhere a title or a series may name a house.
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (lines_[i].kind == Candidate::Kind::Affiliation &&
                (i == 0 || !(lines_[i - 1].names || lines_[i - 1].kind == Candidate::Kind::Affiliation)))
                lines_[i].kind = Candidate::Kind::Unknown;
    }

    // Something of it can be nothing else.
    bool is_shown() const {
        return has_marked_title_ || has(Candidate::Kind::Date) || has(Candidate::Kind::Reference) ||
               has(Candidate::Kind::Author);
    }

    std::vector<std::string> kinds() const {
        const std::size_t size = zone();
        if (size == 0) return {};
        std::vector<std::string> kinds(size);
        const std::size_t title = title_of(size);
        bool author = false;
        for (std::size_t i = 0; i < size; ++i) {
            const Candidate& line = lines_[i];
            if (line.kind == Candidate::Kind::Date)
                kinds[i] = "date";
            else if (line.kind == Candidate::Kind::Reference)
                kinds[i] = "reference";
            else if (line.kind == Candidate::Kind::Author || line.kind == Candidate::Kind::Affiliation ||
                     (i > title && (line.names || (author && !has_marked_title_))))
                kinds[i] = "author";
            else if (i < title && line.names && !has_author_behind(title, size) && !is_series(line))
                kinds[i] = "author";
            else if (has_marked_title_ && i != title)
                kinds[i] = i < title && is_series(line) ? "series" : "";
            else
                kinds[i] = i < title ? "series" : "title";
            author = author || kinds[i] == "author";
        }
        return kinds;
    }

  private:
    bool has(Candidate::Kind kind) const {
        return std::any_of(lines_.begin(), lines_.end(),
                           [&](const Candidate& line) { return line.kind == kind; });
    }

    bool unknown(std::size_t i) const { return lines_[i].kind == Candidate::Kind::Unknown; }

    bool has_author_behind(std::size_t from, std::size_t size) const {
        for (std::size_t i = from + 1; i < size; ++i)
            if (lines_[i].names && (unknown(i) || lines_[i].kind == Candidate::Kind::Author)) return true;
        return false;
    }

    // How many lines belong to the title block: up to the last that can be nothing else, and an author
    // behind.
    std::size_t zone() const {
        std::size_t size = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (!unknown(i)) size = i + 1;
        if (size == 0) {
            // A title alone, perhaps with an author.
            if (lines_.empty()) return 0;
            if (const std::size_t authors = authors_below_titles(); authors > 0) return authors;
            const bool author = lines_.size() > 1 && lines_[1].names && follow_ > 0 &&
                                (lines_[1].stanza == lines_[0].stanza || lines_.size() > 2 || is_ended_);
            return author ? 2 : 1;
        }
        const bool named = has(Candidate::Kind::Author) || has_author_behind(title_of(size), size);
        // What follows a marked title alone may as well be words that stand over the text.
        const bool is_title_alone =
            has_marked_title_ && !has(Candidate::Kind::Date) && !has(Candidate::Kind::Reference);
        if (!named && !is_title_alone && size < lines_.size() && lines_[size].names &&
            (lines_[size].stanza == lines_[size - 1].stanza || size + 1 < lines_.size()))
            ++size;
        // The title may stand after its reference and date, and after the name of an act.
        const auto is_titleless = [](const Candidate& line) {
            return line.kind != Candidate::Kind::Unknown || is_word_of(Word::Act, line.line);
        };
        if (!has_marked_title_ && size < lines_.size() &&
            std::all_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(size), is_titleless))
            ++size;
        return size;
    }

    // Behind the line of several authors that ends the lines below the first, without a blank one between; 0
    // for none.
    std::size_t authors_below_titles() const {
        constexpr std::size_t kMostTitles = 4;
        for (std::size_t i = 1; i < std::min(lines_.size(), kMostTitles + 1); ++i) {
            if (lines_[i].stanza != lines_[1].stanza) return 0;
            const auto pieces = pieces_of(lines_[i].line);
            const bool several = std::any_of(pieces.begin(), pieces.end(), [](std::u32string_view piece) {
                return is_word_of(Word::And, piece);
            });
            if (lines_[i].names && several && (follow_ > 0 || i + 1 < lines_.size())) return i + 1;
        }
        return 0;
    }

    std::size_t title_of(std::size_t size) const {
        for (std::size_t i = 0; i < size; ++i)
            if (lines_[i].kind == Candidate::Kind::Title) return i;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < size; ++i)
            if (unknown(i)) open.push_back(i);
        if (open.empty()) return size;
        if (open.size() == 1) return open[0];
        const bool first_is_series = is_series(lines_[open[0]]);
        const bool others =
            std::any_of(open.begin() + 1, open.end(), [&](std::size_t i) { return !lines_[i].names; });
        if (first_is_series && (others || open.size() > 2)) return open[1];
        if (first_is_series && has(Candidate::Kind::Author)) return open[1];
        // An author may stand above the title.
        if (lines_[open[0]].names && others && !lines_[open[1]].names) return open[1];
        return open[0];
    }

    // A series calls itself one, or shares a word with the reference of its issue.
    bool is_series(const Candidate& line) const {
        const auto pieces = pieces_of(line.line);
        if (pieces.size() > kSeriesWords || line.line.find_first_of(U":?!") != line.line.npos) return false;
        if (is_word_of(Word::Act, line.line)) return true;
        for (const auto piece : pieces) {
            if (is_word_of(Word::Series, piece)) return true;
            const auto word = reference::lower_of(bare(piece));
            if (word.size() < 3 || is_word_of(Word::NameParticle, word)) continue;
            for (const Candidate& other : lines_)
                if (other.kind == Candidate::Kind::Reference &&
                    reference::lower_of(other.line).find(word) != std::u32string::npos)
                    return true;
        }
        return false;
    }

    std::vector<Candidate> lines_;
    std::size_t follow_;  ///< How many lines follow the candidates.
    bool is_ended_;       ///< What follows them is plainly the body.
    bool has_marked_title_;
};

}  // namespace

bool is_title_line(std::u32string_view line) {
    if (line.empty()) return false;
    const Candidate::Kind kind = candidate_of({line}).kind;
    return kind == Candidate::Kind::Date || kind == Candidate::Kind::Author;
}

std::vector<std::string> title_block_of(const std::vector<TitleLine>& lines) {
    std::vector<Candidate> candidates = candidates_of(lines);
    const std::size_t follow = lines.size() - candidates.size();
    if (follow == 0 && lines.size() == 1) return {};
    const bool is_ended = follow > 0 && begins_body(lines[candidates.size()].text);
    return TitleBlock(std::move(candidates), follow, is_ended).kinds();
}

std::vector<std::string> marked_title_block_of(const std::vector<TitleLine>& lines) {
    const TitleBlock block(candidates_of(lines), lines.size(), false);
    return block.is_shown() ? block.kinds() : std::vector<std::string>();
}

}  // namespace tolmach::formats::plain
