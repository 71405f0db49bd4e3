// SPDX-License-Identifier: Apache-2.0
#include "citation/read_unquoted.hpp"

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

class UnquotedReader {
  public:
    UnquotedReader(Work& work, AuthorReader& authors)
        : work_(work), reference_(work.reference), authors_(authors) {}

    std::size_t run() { return read_head(read_leading_editors()); }

  private:
    TokenRange range(std::size_t part) const { return work_[part].tokens; }

    // `Merton and Quill (eds.), …`: those who made the book; gives the part behind the mark, 0 where none
    // stands there.
    std::size_t read_leading_editors() {
        std::size_t mark = 0;
        while (mark < work_.size() &&
               (work_.is_free_words(mark) || work_.is(mark, Kind::Comma) || work_.is(mark, Kind::And)))
            ++mark;
        if (!work_.is(mark, Kind::Editor)) return 0;
        for (std::size_t part = 0; part < mark; ++part)
            if (work_.is_free_words(part) && !authors_.is_person(part) && !authors_.are_joined_persons(part))
                return 0;
        for (std::size_t part = 0; part < mark; ++part)
            if (work_.is_free_words(part)) authors_.take_all_of(part, true);
        work_.use(mark);
        return mark + 1;
    }

    // A title without marks: authors, then the title up to place, parentheses or a field. Gives the part
    // behind.
    std::size_t read_head(std::size_t from) {
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
        if (work_.is(head[last] + 1, Kind::Bracketed)) work_.take_translation(head[last] + 1);
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
        if (work_.is(part + 1, Kind::Stop) && work_.is_imprint(next))
            return false;  // `Title. London: Osprey, 2017`
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
            if (!work_.is_free_words(part) || work_.is_figures(part) ||
                (work_.is_place(part) && !head.empty()))
                break;
            head.push_back(part);
        }
        return head;
    }

    std::size_t authors_in(const std::vector<std::size_t>& head) {
        const std::size_t first = head.front();
        if (work_.is_called_by_kind(first) || work_.is_prose(first)) return 0;
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

    Work& work_;
    Reference& reference_;
    AuthorReader& authors_;
};

}  // namespace

std::size_t read_unquoted(Work& work, AuthorReader& authors) {
    return UnquotedReader(work, authors).run();
}

}  // namespace tolmach::citation
