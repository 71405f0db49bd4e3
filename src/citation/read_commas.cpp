// SPDX-License-Identifier: Apache-2.0
#include "citation/read_authors.hpp"
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
            read_behind(behind != 0 ? behind : read_unquoted(read_leading_editors()));
        }
        tell_short_form();
    }

  private:
    TokenRange range(std::size_t part) const { return work_[part].tokens; }
    bool is_free_words(std::size_t part) const { return work_.is_words(part) && !work_.is_used(part); }

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
        take_translation(part + 1);
    }
    void take_translation(std::size_t part) {
        const Token& token = work_.tokens[work_[part].tokens.first];
        work_.use(part);
        if (is_term(Term::Medium, std::u32string_view(work_.note.lower)
                                      .substr(token.value_start, token.value_end - token.value_start)))
            return;
        reference_.title.translation = work_.note.utf8(token.value_start, token.value_end);
        reference_.title.translation_span = {base::CodePoint(token.value_start),
                                             base::CodePoint(token.value_end)};
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
            if (!is_free_words(part)) continue;
            if (is_called_by_kind(part)) {
                reference_.genre = work_.piece(part);
            } else if (!is_prose(part)) {
                authors_.take(part, end);
            }
        }
    }
    bool is_called_by_kind(std::size_t part) const {
        return reference_.genre.empty() &&
               (work_.begins_with(Term::Law, part) || work_.begins_with(Term::Genre, part) ||
                work_.begins_with(Term::Interview, part) || work_.begins_with(Term::Thesis, part));
    }
    // Lower-case words that no name begins with.
    bool is_prose(std::size_t part) const {
        return work_.is_lower(part) && !is_name_cue(NameCue::Particle, first_word(part));
    }
    std::u32string_view first_word(std::size_t part) const {
        const Token& token = work_.tokens[work_[part].tokens.first];
        return std::u32string_view(work_.note.lower).substr(token.start, token.size());
    }

    // `Merton and Quill (eds.), …`: those who made the book; gives the part behind the mark, 0 where none stands there.
    std::size_t read_leading_editors() {
        std::size_t mark = 0;
        while (mark < work_.size() && (is_free_words(mark) || work_.is(mark, Kind::Comma) || work_.is(mark, Kind::And)))
            ++mark;
        if (!work_.is(mark, Kind::Editor)) return 0;
        for (std::size_t part = 0; part < mark; ++part)
            if (is_free_words(part) && !authors_.is_person(part) && !authors_.are_joined_persons(part)) return 0;
        for (std::size_t part = 0; part < mark; ++part)
            if (is_free_words(part)) take_names(part, true);
        work_.use(mark);
        return mark + 1;
    }

    // A title without marks: authors, then the title up to place, parentheses or a field. Gives the part
    // behind.
    std::size_t read_unquoted(std::size_t from) {
        const std::vector<std::size_t> head = head_parts(from);
        if (head.empty()) return from;
        const std::size_t authors = authors_in(head);
        for (std::size_t i = 0; i < authors;) {
            const std::size_t last = authors_.take(head[i], head.back() + 1);
            while (i < authors && head[i] <= last)
                ++i;
        }
        if (authors == head.size()) return head.back() + 1;
        if (work_.begins_with(Term::Genre, head[authors])) {
            reference_.genre = work_.piece(head[authors]);
            return head[authors] + 1;
        }
        if (is_archive(head) || is_issue(head)) {
            work_.add_container(head.front());
            return head.front() + 1;
        }
        std::size_t last = authors;
        while (last + 1 < head.size() && goes_title_on(head[last], head[last + 1]))
            ++last;
        if (has_imprint_in_parentheses(head.back() + 1)) last = head.size() - 1;
        const std::size_t title = head[authors];
        work_.use({range(title).first, range(head[last]).last});
        reference_.title = work_.title(work_[title].start, work_[head[last]].end);
        if (head.size() > 1 && reference_.back.empty())
            work_.doubt("title", "it stands without quotation marks");
        if (work_.is(head[last] + 1, Kind::Bracketed)) take_translation(head[last] + 1);
        return head[last] + 1;
    }

    // `Not One Step: Roads, Rails, and Rivers (Leeds: Marrow, 2014)`: commas are those of the title.
    bool has_imprint_in_parentheses(std::size_t open) const {
        if (!work_.is(open, Kind::Open)) return false;
        for (std::size_t part = open + 1; part < work_.size() && !work_.is(part, Kind::Close); ++part)
            if (work_.is_words(part) && (work_.is_imprint(part) || work_.is_place(part))) return true;
        return false;
    }

    // `РГАЭ. Ф. 1884. Оп. 80.`
    bool is_archive(const std::vector<std::size_t>& head) const {
        return head.size() == 1 && !reference_.section.empty() && reference_.date.empty() &&
               authors_.is_body(head.front());
    }

    // `Financial Times, 5 May 2019, p. 3`
    bool is_issue(const std::vector<std::size_t>& head) const {
        return head.size() == 1 && reference_.date.month != 0 && reference_.back.empty() &&
               looks_like_periodical(work_.note, work_.tokens, range(head.front()));
    }

    // `Guerre, paix et commerce`; `Le Prix du silence. Gaz et sécession en Moldavie`
    bool goes_title_on(std::size_t part, std::size_t next) const {
        if (next != part + 2 || work_.begins_with(Term::Genre, next)) return false;
        if (work_.is(part + 1, Kind::Stop) && work_.is_imprint(next)) return false;  // `Title. London: Osprey, 2017`
        return work_.is(part + 1, Kind::Stop) || work_.is_lower(next);
    }

    // The parts of words before a place, parentheses or the first field.
    std::vector<std::size_t> head_parts(std::size_t from) const {
        std::vector<std::size_t> head;
        for (std::size_t part = from; part < work_.size(); ++part) {
            const Kind kind = work_[part].kind;
            if (kind == Kind::EtAl || kind == Kind::Comma || kind == Kind::Stop || kind == Kind::And ||
                kind == Kind::Dash)
                continue;
            if (!is_free_words(part) || work_.is_figures(part) || (work_.is_place(part) && !head.empty()))
                break;
            head.push_back(part);
        }
        return head;
    }

    std::size_t authors_in(const std::vector<std::size_t>& head) {
        const std::size_t first = head.front();
        if (is_called_by_kind(first) || is_prose(first)) return 0;
        if (head.size() == 1) return names_alone(first) ? 1 : 0;
        if (head[1] == first + 2 && authors_.is_inverted(first, head[1]))
            return head.size() == 2 && reference_.back.empty() ? 2 : inverted_authors(head);
        if (authors_.are_joined_persons(first)) return 1;
        if (work_.begins_with(Term::Realm, head[1]) && !authors_.is_person(first)) return 2;
        if (!authors_.is_person(first)) return authors_.is_body(first) ? 1 : 0;
        const std::size_t most = reference_.back.empty() ? head.size() - 1 : head.size();
        std::size_t authors = 1;
        while (authors < most &&
               (authors_.are_joined_persons(head[authors]) || is_next_author(head[authors])))
            ++authors;
        return authors;
    }
    // Before op. cit. there are names rather than a title without marks.
    bool is_next_author(std::size_t part) const {
        return reference_.back.empty() ? authors_.is_surely_person(part) : authors_.is_person(part);
    }
    std::size_t inverted_authors(const std::vector<std::size_t>& head) const {
        std::size_t authors = 2;
        while (authors + 1 < head.size() && authors_.is_surely_person(head[authors]))
            ++authors;
        return authors;
    }
    // Names that stand alone before op. cit. or a page.
    bool names_alone(std::size_t part) const {
        const bool names = authors_.is_person(part) || authors_.are_joined_persons(part);
        if (!reference_.back.empty()) return names || authors_.is_body(part);
        const bool dated =
            work_.is(part + 1, Kind::Open) && work_.is(part + 2, Kind::Date);  // `Marlow (2013), p. 60`
        return names && (reference_.date.empty() || dated) && !reference_.pages.empty();
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
            if (!is_free_words(next) || !(authors_.is_person(next) || authors_.are_joined_persons(next)) ||
                (last != part && work_.is_place(next)))
                break;
            if (last != part && !authors_.is_surely_person(next)) break;
            take_names(next, editors);
            last = next;
        }
        return last;
    }
    void take_names(std::size_t part, bool editors) {
        work_.use(part);
        ReadNames names = names_of_part(work_.note, work_.tokens, range(part));
        if (!editors) return work_.add_authors(std::move(names));
        for (Person& person : names.persons)
            reference_.editors.push_back(std::move(person));
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
                if (is_free_words(part)) take_names(part, true);
            return mark;
        }
        std::size_t last = from - 1;
        for (std::size_t part = from; part + 2 < mark; part += 2) {
            if (!is_free_words(part) || !work_.is(part + 1, Kind::Comma) || !is_free_words(part + 2) ||
                work_.is_place(part + 2))
                break;
            if (!authors_.is_surely_person(part) && !authors_.are_joined_persons(part)) break;
            take_names(part, true);
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
        if (is_prose(part)) return;
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
