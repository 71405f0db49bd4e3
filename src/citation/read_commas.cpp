// SPDX-License-Identifier: Apache-2.0
#include "citation/read_authors.hpp"
#include "citation/read_unquoted.hpp"
#include "citation/read_work.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

class CommaReader {
  public:
    explicit CommaReader(Work& work) : work_(work), reference_(work.reference), authors_(work) {}

    void run() {
        const std::size_t quoted = quoted_title();
        if (quoted < work_.size()) {
            take_quoted_title(quoted);
            read_front(quoted);
            read_behind(quoted + 1);
        } else {
            const std::size_t behind = read_author_year();
            unmarked_ = true;
            read_behind(behind != 0 ? behind : read_unquoted(work_, authors_));
        }
        tell_short_form();
    }

  private:
    TokenRange range(std::size_t part) const { return work_[part].tokens; }
    // The first quotation outside parentheses, or else the first.
    std::size_t quoted_title() const {
        std::size_t inside = work_.size();
        for (std::size_t part = 0; part < work_.size(); ++part) {
            if (work_[part].kind != Kind::Quoted) continue;
            if (work_[part].depth == 0) return part;
            inside = std::min(inside, part);
        }
        return inside;
    }

    void take_quoted_title(std::size_t part) {
        const Token& token = work_.tokens[work_[part].tokens.first];
        reference_.title = work_.title(token.value_start, token.value_end);
        work_.use(part);
        if (!work_.is(part + 1, Kind::Bracketed)) return;
        work_.take_translation(part + 1);
    }
    // `Smith, J., & Doe, A. (2018). Title. Journal, 12(3), 45–67.`: the part behind the title, 0 for no such
    // form.
    std::size_t read_author_year() {
        std::size_t part = 0;
        while (part < work_.size() && !work_.is(part, Kind::Open))
            ++part;
        const bool year = work_.is(part + 1, Kind::Date) && work_.is(part + 2, Kind::Close) &&
                          (work_.is(part + 3, Kind::Stop) || work_.is(part + 3, Kind::Comma));
        if (!year || !work_.is_words(part + 4)) return 0;
        if (authors_.take_leading_names(range(part).first) != range(part).first) return 0;
        const std::size_t title = work_.next_content(part + 3);
        work_.use(title);
        reference_.title = work_.title(work_[title].start, work_[title].end);
        return title + 1;
    }

    // Authors and bodies before a title; what is neither is kept.
    void read_front(std::size_t end) {
        authors_.take_leading_names(range(end).first);
        for (std::size_t part = 0; part < end; ++part) {
            if (!work_.is_free_words(part)) continue;
            if (work_.is_called_by_kind(part)) {
                reference_.genre = work_.piece(part);
            } else if (!work_.is_prose(part)) {
                authors_.take(part, end);
            }
        }
    }
    void read_behind(std::size_t from) {
        for (std::size_t part = from; part < work_.size(); ++part) {
            if (work_.is_used(part)) continue;
            switch (work_[part].kind) {
                case Kind::By:
                    part = read_names_behind(part, false);
                    break;
                case Kind::EditedBy:
                    part = read_names_behind(part, true);
                    break;
                case Kind::In:
                    work_.use(part);
                    part = read_editors_before(part + 1);
                    break;
                case Kind::Quoted:
                    work_.add_container(part);
                    break;
                case Kind::Bracketed:
                    read_brackets(part);
                    break;
                case Kind::Editor:
                case Kind::Available:
                    work_.use(part);
                    break;
                case Kind::Word:
                    read_words(part);
                    break;
                default:
                    break;
            }
        }
    }

    void read_brackets(std::size_t part) {
        const Token& token = work_.tokens[work_[part].tokens.first];
        if (is_term(Term::Medium, std::u32string_view(work_.note.lower)
                                      .substr(token.value_start, token.value_end - token.value_start)))
            work_.use(part);
    }

    // `by J. C. Stamp`, `edited by A. Smith and B. Jones`: all parts that look like persons.
    std::size_t read_names_behind(std::size_t part, bool editors) {
        work_.use(part);
        std::size_t last = part;
        for (std::size_t next = part + 1; next < work_.size(); ++next) {
            if (work_.is(next, Kind::Comma) || work_.is(next, Kind::And)) continue;
            if (!work_.is_free_words(next) ||
                !(authors_.is_person(next) || authors_.are_joined_persons(next)) ||
                (last != part && work_.is_place(next)))
                break;
            if (last != part && !authors_.is_surely_person(next)) break;
            authors_.take_all_of(next, editors);
            last = next;
        }
        return last;
    }
    // Behind `in`: names up to `(ed.)`, or a sure person before another part; gives the last part taken.
    std::size_t read_editors_before(std::size_t from) {
        std::size_t mark = from;
        while (mark < work_.size() && !work_.tokens[work_[mark].tokens.first].is_field() &&
               !work_.is(mark, Kind::Editor) && !work_.is(mark, Kind::Open))
            ++mark;
        if (work_.is(mark, Kind::Editor)) {
            work_.use(mark);
            for (std::size_t part = from; part < mark; ++part)
                if (work_.is_free_words(part)) authors_.take_all_of(part, true);
            return mark;
        }
        std::size_t last = from - 1;
        for (std::size_t part = from; part + 2 < mark; part += 2) {
            if (!work_.is_free_words(part) || !work_.is(part + 1, Kind::Comma) ||
                !work_.is_free_words(part + 2) || work_.is_place(part + 2))
                break;
            if (!authors_.is_surely_person(part) && !authors_.are_joined_persons(part)) break;
            authors_.take_all_of(part, true);
            last = part;
        }
        return last;
    }

    void read_words(std::size_t part) {
        if (work_.is_figures(part)) return read_figures(part);
        if (work_.is_place(part) && reference_.place.empty()) {
            work_.take_place(part);
            return;
        }
        if (reference_.publisher.empty() && work_.is_imprint(part) && work_.take_imprint(part)) return;
        if ((work_.begins_with(Term::Genre, part) || work_.begins_with(Term::Thesis, part) ||
             work_.begins_with(Term::Report, part)) &&
            reference_.genre.empty()) {
            reference_.genre = work_.piece(part);
            return;
        }
        if (work_.is_prose(part)) return;
        if (is_publisher(part)) {
            reference_.publisher = work_.piece(part);
            return;
        }
        if (!has_bare_volume(part)) return work_.add_container(part);
        take_bare_volume(part);
    }

    // Figures without a term: a volume before a number, or else pages.
    void read_figures(std::size_t part) {
        const bool number_follows = work_.is(part + 2, Kind::Number) ||
                                    (work_.is(part + 1, Kind::Open) && work_.is_figures(part + 2));
        if (number_follows && reference_.volume.empty()) {
            reference_.volume = work_.piece(part);
            return;
        }
        const bool in_parentheses =
            part > 0 && work_.is(part - 1, Kind::Open) && work_.is(part + 1, Kind::Close);
        Piece& field = in_parentheses ? reference_.number : reference_.pages;
        if (field.empty())
            field = work_.piece(part);
        else if (reference_.number.empty() && part >= 2 && work_.is(part - 2, Kind::Date))
            reference_.number = work_.piece(part);  // `Polis, 1999, 2, pp. 26-30`
    }

    // Behind a place, or called by the word; not the journal of a title in marks.
    bool is_publisher(std::size_t part) const {
        if (!reference_.publisher.empty()) return false;
        const bool before_place =
            work_.is(part + 1, Kind::Comma) && part + 2 < work_.size() && work_.is_place(part + 2);
        const bool in_imprint = work_[part].depth > 0 && !work_.is(part + 1, Kind::Close);
        const bool called =
            has_term_word(Term::Publisher, work_.lower(part)) || (unmarked_ && (before_place || in_imprint));
        return called || (!reference_.place.empty() && reference_.place.span.end.value <= work_[part].start &&
                          part >= 2 && reference_.place.span.end.value == work_[part - 2].end);
    }

    // `Journal of Commodity Politics 14, no. 2 (2019): 33–51`
    bool has_bare_volume(std::size_t part) const {
        const TokenRange words = range(part);
        if (words.last - words.first < 2 || work_.tokens[words.last - 1].kind != Kind::Figure ||
            !reference_.volume.empty())
            return false;
        return work_.is(part + 1, Kind::Open) || work_.is(part + 1, Kind::Colon) ||
               work_.is(part + 2, Kind::Number) ||
               (work_.is(part + 1, Kind::Comma) && work_.is_figures(part + 2));
    }
    void take_bare_volume(std::size_t part) {
        const Token& figure = work_.tokens[range(part).last - 1];
        reference_.volume = work_.piece(figure.start, figure.end);
        work_.use(part);
        Part& name = work_.parts[part];
        --name.tokens.last;
        name.end = work_.tokens[name.tokens.last - 1].end;
        work_.add_container(part);
    }

    // `Fell, Borrowed Walls, 140`: a family name, a short title and a page: it cites what was cited before.
    void tell_short_form() {
        if (reference_.kind != ReferenceKind::Full || reference_.pages.empty()) return;
        if (reference_.title.empty() && (reference_.authors.empty() || reference_.date.empty())) return;
        const bool dated = !reference_.date.empty() && !reference_.title.empty();
        const bool nothing_else = !dated && reference_.containers.empty() && reference_.place.empty() &&
                                  reference_.publisher.empty() && reference_.url.empty() &&
                                  reference_.number.empty();
        const bool family_names =
            std::all_of(reference_.authors.begin(), reference_.authors.end(),
                        [](const Person& each) { return each.given.empty() && !each.is_body(); });
        if (nothing_else && family_names) reference_.kind = ReferenceKind::OpCit;
    }

    Work& work_;
    Reference& reference_;
    AuthorReader authors_;
    bool unmarked_ = false;  ///< The title has no quotation marks: a book, by the habit of most houses.
};

}  // namespace

void read_commas(Work& work) {
    CommaReader(work).run();
}

}  // namespace tolmach::citation
