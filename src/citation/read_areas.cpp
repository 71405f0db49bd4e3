// SPDX-License-Identifier: Apache-2.0
#include "citation/read_work.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

constexpr std::size_t kWordsOfPlace = 3;

std::size_t first_slashes(const Work& work) {
    for (std::size_t part = 0; part < work.size(); ++part)
        if (work.is(part, Kind::Slashes)) return part;
    return work.size();
}

ReadNames leading_names(const Work& work) {
    const std::size_t first = work.next_content(0);
    if (!work.is_words(first)) return {};
    const TokenRange all{work[first].tokens.first, work.parts.back().tokens.last};
    ReadNames names = names_with_initials_behind(work.note, work.tokens, all);
    if (!names.persons.empty() || !work.is(first + 1, Kind::Comma) || !work.is_words(first + 2)) return names;
    // `Лю Вэй, Осмонова Ж. Б. …`: the first has no initials.
    if (!looks_like_person(work.note, work.tokens, work[first].tokens)) return names;
    names = names_with_initials_behind(work.note, work.tokens, {work[first + 2].tokens.first, all.last});
    if (names.persons.empty() || names.next >= work[first + 2].tokens.last) return {};
    Person person;
    person.family = work.note.utf8(work[first].start, work[first].end);
    person.span = {base::CodePoint(work[first].start), base::CodePoint(work[first].end)};
    names.persons.insert(names.persons.begin(), std::move(person));
    names.guessed = true;
    return names;
}

// Whether an area names a place: a city, or words with a year or a publisher behind.
bool begins_imprint(const Work& work, std::size_t part) {
    if (!work.is_words(part)) return false;
    const TokenRange words = work[part].tokens;
    std::size_t colon = words.first;
    while (colon < words.last && work.tokens[colon].kind != Kind::Colon)
        ++colon;
    const auto place = std::u32string_view(work.note.lower)
                           .substr(work[part].start, work.tokens[colon - 1].end - work[part].start);
    if (is_city(place)) return true;
    const bool dated = work.is(part + 1, Kind::Comma) && work.is(part + 2, Kind::Date);
    const auto name =
        std::u32string_view(work.note.text).substr(work[part].start, work[part].end - work[part].start);
    if (std::any_of(name.begin(), name.end(), text::is_digit)) return false;
    return dated && (colon < words.last ? colon : words.last) - words.first <= kWordsOfPlace &&
           !work.is_lower(part);
}

class AreaReader {
  public:
    explicit AreaReader(Work& work)
        : work_(work), reference_(work.reference), slashes_(first_slashes(work)) {}

    void run() {
        std::size_t part = read_names();
        part = read_body(part);
        part = read_title(part);
        read_behind(part);
        if (is_repeated()) reference_.kind = ReferenceKind::OpCit;
    }

  private:
    // `Сидоров К. Л. Шлюзы. С. 44.`: GOST R 7.0.5, 6.5: a repeated reference has no imprint.
    bool is_repeated() const {
        const Reference& r = reference_;
        return r.kind == ReferenceKind::Full && !r.authors.empty() && !r.title.empty() && !r.pages.empty() &&
               r.date.empty() && r.containers.empty() && r.place.empty() && r.publisher.empty() &&
               r.url.empty() && r.volume.empty() && r.number.empty();
    }

    // Nothing more before the container, the place or the first field.
    bool ends_title(std::size_t part) const {
        if (part >= work_.size()) return true;
        const Kind kind = work_[part].kind;
        if (kind == Kind::Open) return part + 1 < work_.size() && !is_inset(part);
        return kind == Kind::Slashes || kind == Kind::Slash || kind == Kind::Bracketed ||
               kind == Kind::Available || kind == Kind::EditedBy ||
               work_.tokens[work_[part].tokens.first].is_field();
    }
    bool is_inset(std::size_t part) const { return !work_.is_words(part + 1) || work_[part].depth > 0; }

    // The part in which the names end loses them; gives the part to go on with.
    std::size_t read_names() {
        ReadNames names = leading_names(work_);
        const std::size_t next = names.next;
        const bool any = !names.persons.empty();
        work_.add_authors(std::move(names));
        if (!any) return 0;
        std::size_t part = 0;
        while (part < work_.size() && work_[part].tokens.last <= next)
            work_.use(part++);
        if (part == work_.size() || work_[part].tokens.first >= next) return part;
        work_.use({work_[part].tokens.first, next});
        work_.parts[part].tokens.first = next;
        work_.parts[part].start = work_.tokens[next].start;
        return part;
    }

    // `Евразийский банк развития. Внутрирегиональная торговля: обзор. Алматы, 2020.`
    std::size_t read_body(std::size_t part) {
        part = work_.next_content(part);
        if (!reference_.authors.empty() || !work_.is_free_words(part) || !work_.is(part + 1, Kind::Stop))
            return part;
        const std::size_t next = work_.next_content(part + 1);
        const bool before_back =
            work_.is(next, Kind::OpCit) || (next == work_.size() && reference_.kind == ReferenceKind::OpCit);
        const bool before_title =
            work_.is_free_words(next) && next < slashes_ && !begins_imprint(work_, next);
        if (!(before_title || before_back) || !looks_like_body(work_.note, work_.tokens, work_[part].tokens))
            return part;
        Person body;
        body.literal = work_.note.utf8(work_[part].start, work_[part].end);
        body.span = {base::CodePoint(work_[part].start), base::CodePoint(work_[part].end)};
        work_.use(part);
        reference_.authors.push_back(std::move(body));
        return next;
    }

    std::size_t read_title(std::size_t part) {
        part = work_.next_content(part);
        if (const std::size_t quoted = quoted_title(part); quoted < work_.size())
            return take_quoted(part, quoted);
        if (!work_.is_free_words(part)) return part;
        if (reference_.authors.empty() && begins_imprint(work_, part) && slashes_ == work_.size())
            return part;
        std::size_t last = part;
        for (std::size_t next = part + 1; !ends_title(next); ++next) {
            if (!work_.is_free_words(next)) continue;
            if (work_.is(next - 1, Kind::Stop) || work_.is(next - 1, Kind::Dash)) {
                if (begins_imprint(work_, next)) break;
                if (slashes_ == work_.size() && !imprint_follows(next)) break;
            }
            last = next;
        }
        for (std::size_t each = part; each <= last; ++each)
            work_.use(each);
        reference_.title = work_.title(work_[part].start, work_[last].end);
        return last + 1;
    }
    bool imprint_follows(std::size_t part) const {
        for (; !ends_title(part); ++part)
            if (begins_imprint(work_, part)) return true;
        return false;
    }

    // A whole title in quotation marks before the container; a law has its date and number before it.
    std::size_t quoted_title(std::size_t from) const {
        for (std::size_t part = from; part < std::min(slashes_, work_.size()); ++part)
            if (work_.is(part, Kind::Quoted) && (part == from || work_.begins_with(Term::Law, from)))
                return part;
        return work_.size();
    }
    std::size_t take_quoted(std::size_t from, std::size_t quoted) {
        if (work_.is_free_words(from)) reference_.genre = work_.piece(from);
        const Token& token = work_.tokens[work_[quoted].tokens.first];
        work_.use(quoted);
        reference_.title = work_.title(token.value_start, token.value_end);
        return quoted + 1;
    }

    void read_behind(std::size_t from) {
        for (std::size_t part = from; part < work_.size(); ++part) {
            if (work_.is_used(part)) continue;
            switch (work_[part].kind) {
                case Kind::Slash:
                    part = read_statement(part + 1);
                    break;
                case Kind::EditedBy:
                    work_.use(part);
                    part = read_editors(part + 1);
                    break;
                case Kind::Bracketed:
                    read_brackets(part);
                    break;
                case Kind::Quoted:
                    work_.add_container(part);
                    break;
                case Kind::Available:
                case Kind::Editor:
                case Kind::In:
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

    // What stands behind ` / `: who made it. Names that the reference begins with are said again here.
    std::size_t read_statement(std::size_t part) {
        const bool repeats = !reference_.authors.empty();
        std::size_t last = part - 1;
        for (; part < work_.size() &&
               (work_.is(part, Kind::Comma) || work_.is_words(part) || work_.is(part, Kind::EtAl));
             ++part) {
            if (work_.is_words(part)) {
                if (!looks_like_person(work_.note, work_.tokens, work_[part].tokens)) return last;
                if (!repeats) {
                    work_.use(part);
                    work_.add_authors(names_of_part(work_.note, work_.tokens, work_[part].tokens));
                }
            }
            last = part;
        }
        return last;
    }
    std::size_t read_editors(std::size_t part) {
        std::size_t last = part - 1;
        for (; part < work_.size() && (work_.is(part, Kind::Comma) || work_.is_free_words(part)); ++part) {
            if (work_.is_free_words(part)) {
                work_.use(part);
                for (Person& person : names_of_part(work_.note, work_.tokens, work_[part].tokens).persons)
                    reference_.editors.push_back(std::move(person));
            }
            last = part;
        }
        return last;
    }

    // What only says that the work is a web page stands behind the container too.
    void read_brackets(std::size_t part) {
        if ((part < slashes_ && reference_.title.translation.empty()) || is_medium(part))
            work_.take_translation(part);
    }
    bool is_medium(std::size_t part) const {
        const Token& token = work_.tokens[work_[part].tokens.first];
        return is_term(Term::Medium, std::u32string_view(work_.note.lower)
                                         .substr(token.value_start, token.value_end - token.value_start));
    }

    void read_words(std::size_t part) {
        const bool starts_area = part > 0 && (work_.is(part - 1, Kind::Stop) ||
                                              work_.is(part - 1, Kind::Dash) || work_[part].depth > 0);
        if (reference_.place.empty() && starts_area && begins_imprint(work_, part)) {
            if (!work_.take_imprint(part)) work_.take_place(part);
            return;
        }
        if (work_.is_figures(part)) return read_figures(part);
        if (reference_.place.empty() && work_.is_place(part)) {
            work_.take_place(part);
            return;
        }
        if (work_.is(part - (part > 0 ? 1 : 0), Kind::Comma) && !reference_.place.empty() &&
            reference_.publisher.empty()) {
            reference_.publisher = work_.piece(part);
            return;
        }
        if (reference_.genre.empty() &&
            (work_.begins_with(Term::Genre, part) || work_.begins_with(Term::Thesis, part))) {
            reference_.genre = work_.piece(part);
            return;
        }
        if (work_.is_lower(part) || (part < slashes_ && slashes_ < work_.size())) return;
        drop_medium(part);
        work_.add_container(part);
    }
    void read_figures(std::size_t part) {
        if (reference_.pages.empty() && part + 1 >= work_.size()) reference_.pages = work_.piece(part);
    }
    // `МВД России: сайт`
    void drop_medium(std::size_t part) {
        Part& words = work_.parts[part];
        for (std::size_t i = words.tokens.first + 1; i + 1 < words.tokens.last; ++i) {
            const std::size_t start = work_.tokens[i + 1].start;
            if (work_.tokens[i].kind != Kind::Colon ||
                !is_term(Term::Medium,
                         std::u32string_view(work_.note.lower).substr(start, words.end - start)))
                continue;
            work_.use({i, words.tokens.last});
            words.tokens.last = i;
            words.end = work_.tokens[i - 1].end;
            return;
        }
    }

    Work& work_;
    Reference& reference_;
    std::size_t slashes_;  ///< The part `//`; the size where there is none.
};

}  // namespace

bool is_in_areas(const Work& work) {
    if (first_slashes(work) < work.size()) return true;
    if (const ReadNames names = leading_names(work); !names.persons.empty()) {
        // `Paul K. MacDonald, …`: a whole name between commas.
        const std::size_t first = work.next_content(0);
        if (work[first].tokens.last > names.next && work.is(first + 1, Kind::Comma) &&
            looks_like_person(work.note, work.tokens, work[first].tokens))
            return false;
        const Kind behind =
            names.next < work.parts.back().tokens.last ? work.tokens[names.next].kind : Kind::Stop;
        return behind == Kind::Word || behind == Kind::OpCit || behind == Kind::Figure ||
               behind == Kind::Slash;
    }
    // `Body. Title. Place, year`: the first mark is a stop, with words before and behind.
    for (std::size_t part = 0; part < work.size(); ++part) {
        if (work.is_words(part) || work.is_used(part)) continue;
        if (work.is(part, Kind::Quoted) || work.is(part, Kind::Comma) || work.is(part, Kind::Open))
            return false;
        return part > 0 && (work.is(part, Kind::Slash) ||
                            (work.is(part, Kind::Stop) && work.is_words(work.next_content(part + 1))));
    }
    return false;
}

void read_areas(Work& work) {
    AreaReader(work).run();
}

}  // namespace tolmach::citation
