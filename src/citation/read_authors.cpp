// SPDX-License-Identifier: Apache-2.0
#include "citation/read_authors.hpp"

#include <algorithm>

namespace tolmach::citation {

using Kind = Token::Kind;

bool AuthorReader::is_person(std::size_t part) const {
    return looks_like_person(work_.note, work_.tokens, range(part));
}

bool AuthorReader::is_surely_person(std::size_t part) const {
    return citation::is_surely_person(work_.note, work_.tokens, without_leading_and(part));
}

bool AuthorReader::is_body(std::size_t part) const {
    return looks_like_body(work_.note, work_.tokens, range(part));
}

bool AuthorReader::are_joined_persons(std::size_t part) const {
    const TokenRange words = range(part);
    const bool joined = std::any_of(work_.tokens.begin() + static_cast<std::ptrdiff_t>(words.first),
                                    work_.tokens.begin() + static_cast<std::ptrdiff_t>(words.last),
                                    [](const Token& token) { return token.kind == Kind::And; });
    if (!joined) return false;
    const ReadNames names = names_of_part(work_.note, work_.tokens, words);
    return std::none_of(names.persons.begin(), names.persons.end(),
                        [](const Person& each) { return each.is_body(); });
}

bool AuthorReader::is_inverted(std::size_t part, std::size_t next) const {
    if (!is_person(part) || range(part).last - range(part).first > 2 || !is_person(next)) return false;
    if (is_surely_person(part)) return false;
    if (is_bibliography_entry(next)) return true;
    const TokenRange given = range(next);
    return std::all_of(
        work_.tokens.begin() + static_cast<std::ptrdiff_t>(given.first),
        work_.tokens.begin() + static_cast<std::ptrdiff_t>(given.last), [&](const Token& token) {
            const auto word = std::u32string_view(work_.note.text).substr(token.start, token.size());
            return is_initial(work_.note, token) || is_name_cue(NameCue::Given, word);
        });
}

// `Merton, Ada, and Paul Quill. “Title.”`, `Merton, Ada. Title. London: Tidewater Press`: a stop stands
// before the title, as in a list of references.
bool AuthorReader::is_bibliography_entry(std::size_t part) const {
    while (part < work_.size() && !work_.is(part, Kind::Stop) && !work_.is(part, Kind::Quoted))
        ++part;
    if (!work_.is(part, Kind::Stop)) return false;
    return work_.is(part + 1, Kind::Quoted) ||
           (work_.is_words(part + 1) && work_.is(part + 2, Kind::Stop) && work_.is_imprint(part + 3));
}

std::size_t AuthorReader::take_leading_names(std::size_t last) {
    if (!work_.is_words(0)) return 0;
    ReadNames names = names_with_initials_behind(work_.note, work_.tokens, {range(0).first, last});
    // `Paul K. MacDonald, …`: what stands behind the initials is the family name.
    const bool ends = names.next == last || work_.tokens[names.next].kind != Kind::Word;
    if (names.persons.empty() || !ends) return 0;
    work_.use({range(0).first, names.next});
    const std::size_t next = names.next;
    work_.add_authors(std::move(names));
    return next;
}

std::size_t AuthorReader::take(std::size_t part, std::size_t end) {
    const std::size_t next = part + 2;
    const bool comma =
        work_.is(part + 1, Kind::Comma) && next < end && work_.is_words(next) && !work_.is_used(next);
    if (comma && is_inverted(part, next)) {
        take_inverted(part, next);
        return next;
    }
    if (comma && is_suffix(next)) {
        take_with_suffix(part, next);
        return next;
    }
    if (comma && is_person(part) && is_term(Term::Degree, work_.lower(next))) {
        take_one(part);
        work_.reference.rest.push_back(work_.piece(next));
        return next;
    }
    if (comma && !is_person(part) && work_.begins_with(Term::Realm, next)) {
        take_body_of_realm(part, next);
        return next;
    }
    take_one(part);
    return part;
}

void AuthorReader::take_all_of(std::size_t part, bool editors) {
    work_.use(part);
    ReadNames names = names_of_part(work_.note, work_.tokens, range(part));
    if (!editors) return work_.add_authors(std::move(names));
    for (Person& person : names.persons)
        work_.reference.editors.push_back(std::move(person));
}

void AuthorReader::take_one(std::size_t part) {
    work_.use(part);
    work_.add_authors(names_of_part(work_.note, work_.tokens, without_leading_and(part)));
}

TokenRange AuthorReader::without_leading_and(std::size_t part) const {
    TokenRange names = range(part);
    while (names.last - names.first > 1 && work_.tokens[names.first].kind == Kind::And)
        ++names.first;
    return names;
}

bool AuthorReader::is_suffix(std::size_t part) const {
    const auto word =
        std::u32string_view(work_.note.text).substr(work_[part].start, work_[part].end - work_[part].start);
    return is_name_cue(NameCue::Suffix, word);
}

void AuthorReader::take_inverted(std::size_t part, std::size_t next) {
    Person person;
    person.family = work_.piece(part).text;
    person.given = work_.piece(next).text;
    person.span = {base::CodePoint(work_[part].start), base::CodePoint(work_[next].end)};
    work_.reference.authors.push_back(std::move(person));
}

void AuthorReader::take_with_suffix(std::size_t part, std::size_t suffix) {
    bool guessed = false;
    Person person = person_of(work_.note, work_.tokens, range(part), guessed);
    person.suffix = work_.piece(suffix).text;
    person.span.end = base::CodePoint(work_[suffix].end);
    work_.use(part);
    work_.add_authors({{std::move(person)}, false, 0, guessed});
}

// `Ministry of Defence, Republic of Belarus`
void AuthorReader::take_body_of_realm(std::size_t part, std::size_t realm) {
    Person body;
    body.literal = work_.note.utf8(work_[part].start, work_[realm].end);
    body.span = {base::CodePoint(work_[part].start), base::CodePoint(work_[realm].end)};
    work_.use(part);
    work_.use(realm);
    work_.reference.authors.push_back(std::move(body));
}

}  // namespace tolmach::citation
