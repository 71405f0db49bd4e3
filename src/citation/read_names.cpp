// SPDX-License-Identifier: Apache-2.0
#include "citation/read_names.hpp"

#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;
using Tokens = std::vector<Token>;

constexpr std::size_t kMostWordsOfName = 5;
constexpr std::size_t kMostWordsOfFamily = 3;

std::u32string_view word_of(const ReadText& note, const Token& token) {
    return std::u32string_view(note.text).substr(token.start, token.size());
}
std::u32string_view lower_word(const ReadText& note, const Token& token) {
    return std::u32string_view(note.lower).substr(token.start, token.size());
}

bool is_particle(const ReadText& note, const Token& token) {
    return is_name_cue(NameCue::Particle, lower_word(note, token));
}

bool is_capitalised(const ReadText& note, const Token& token) {
    const std::u32string_view word = word_of(note, token);
    if (text::is_upper(word.front())) return true;
    // d’Encausse, al-Assad
    const std::size_t mark = word.find_first_of(U"’'-");
    return mark != word.npos && mark <= 3 && mark + 1 < word.size() && text::is_upper(word[mark + 1]);
}

bool is_acronym(std::u32string_view word) {
    std::size_t letters = 0;
    for (const char32_t c : word) {
        if (text::is_lower(c) || c == U'.') return false;
        letters += text::is_letter(c);
    }
    return letters > 1;
}

// `MOREL Lucienne`, `Lucienne MOREL`: the French habit.
bool is_family_in_capitals(const ReadText& note, const Tokens& tokens, TokenRange range, std::size_t at) {
    constexpr std::size_t kShortest = 4;  // What is shorter is an abbreviation.
    if (tokens[at].size() < kShortest) return false;
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.last), [&](const Token& token) {
                           return token.kind == Kind::Word && token.size() > 1 &&
                                  !is_acronym(word_of(note, token)) && text::is_upper(note.text[token.start]);
                       });
}

bool is_given(const ReadText& note, const Token& token) {
    std::u32string_view word = word_of(note, token);
    return is_name_cue(NameCue::Given, word.substr(0, word.find(U'-')));
}

// `MARK GALEOTTI`
bool is_name_in_capitals(const ReadText& note, const Tokens& tokens, TokenRange range) {
    if (range.last - range.first < 2 || !is_acronym(word_of(note, tokens[range.first]))) return false;
    std::u32string given(lower_word(note, tokens[range.first]));
    given.front() = text::to_upper(given.front());
    return is_name_cue(NameCue::Given, given);
}

// So many syllables of Chinese or Korean given names a word has; 0 where it is none.
std::size_t syllables_of(std::u32string_view lower) {
    std::size_t syllables = 0;
    for (std::size_t at = 0; at < lower.size(); ++syllables) {
        if (is_hyphen_or_dash(lower[at])) ++at;
        at += piece_at(Term::SyllableStart, lower, at);
        const std::size_t end = piece_at(Term::SyllableEnd, lower, at);
        if (end == 0) return 0;
        at += end;
    }
    return syllables;
}

// `Xi Jinping`, `Kim Jong-un`, `Kim Jong Un`: Chinese and Korean names stand family name first.
bool is_family_first_by_custom(const ReadText& note, const Tokens& tokens, TokenRange range) {
    constexpr std::size_t kMostSyllables = 2;
    if (range.last - range.first < 2 || !is_term(Term::FamilyFirst, lower_word(note, tokens[range.first])))
        return false;
    std::size_t syllables = 0;
    for (std::size_t i = range.first + 1; i < range.last; ++i) {
        const std::size_t more = syllables_of(lower_word(note, tokens[i]));
        if (more == 0 || is_given(note, tokens[i])) return false;
        syllables += more;
    }
    return syllables <= kMostSyllables;
}

bool ends_like_patronymic(std::u32string_view lower) {
    for (std::size_t i = 1; i < lower.size(); ++i)
        if (is_term(Term::PatronymicEnding, lower.substr(i))) return true;
    return false;
}

// A word that may be one of a family name.
bool is_family_word(const ReadText& note, const Token& token) {
    return token.kind == Kind::Word && is_capitalised(note, token) && !is_initial(note, token) &&
           word_of(note, token).find(U'.') == std::u32string_view::npos && token.size() > 1;
}

// The first token behind `Prof. Dr.`, `Sir`, where a name follows.
std::size_t behind_honorifics(const ReadText& note, const Tokens& tokens, TokenRange range) {
    std::size_t first = range.first;
    while (first + 1 < range.last && is_term(Term::Honorific, lower_word(note, tokens[first])))
        ++first;
    return first;
}

Span span_of(const Tokens& tokens, TokenRange range) {
    return {base::CodePoint(tokens[range.first].start), base::CodePoint(tokens[range.last - 1].end)};
}

std::string text_of(const ReadText& note, const Tokens& tokens, TokenRange range) {
    return range.empty() ? std::string() : note.utf8(tokens[range.first].start, tokens[range.last - 1].end);
}

Person cut(const ReadText& note, const Tokens& tokens, TokenRange given, TokenRange family) {
    Person person;
    person.given = text_of(note, tokens, given);
    person.family = text_of(note, tokens, family);
    return person;
}

// Where the family name begins in a name that has it last and no initial before it.
std::size_t family_start(const ReadText& note, const Tokens& tokens, TokenRange range, bool& guessed) {
    for (std::size_t i = range.first + 1; i + 1 < range.last; ++i)
        if (is_particle(note, tokens[i])) return i;
    std::size_t start = range.first + 1;
    while (start + 1 < range.last &&
           (is_given(note, tokens[start]) || ends_like_patronymic(lower_word(note, tokens[start]))))
        ++start;
    if (range.last - start > 1) guessed = true;
    return start;
}

// Family, given: told by initials at the end, by a patronymic at the end, by a given name that stands last.
bool is_family_first(const ReadText& note, const Tokens& tokens, TokenRange range, bool& guessed) {
    const Token& last = tokens[range.last - 1];
    if (is_family_first_by_custom(note, tokens, range)) return true;
    if (is_family_in_capitals(note, tokens, range, range.first) &&
        is_acronym(word_of(note, tokens[range.first])) && !is_initial(note, tokens[range.first]))
        return true;
    if (is_initial(note, last)) return !is_initial(note, tokens[range.first]);
    const std::size_t size = range.last - range.first;
    if (size == 3 && ends_like_patronymic(lower_word(note, last)) &&
        !ends_like_patronymic(lower_word(note, tokens[range.first + 1])))
        return !is_given(note, tokens[range.first]) && !is_initial(note, tokens[range.first + 1]);
    if (size != 2 || !is_given(note, last) || is_given(note, tokens[range.first]) ||
        is_initial(note, tokens[range.first]) || is_term(Term::FamilyToo, lower_word(note, last)))
        return false;
    guessed = true;
    return true;
}

// `John M. Smith and …`, `Ricarda M. Smith et al.`: the initial stands before the family name and not behind
// it.
bool is_middle_initial(const ReadText& note, const Tokens& tokens, TokenRange name, std::size_t last) {
    const Token& first = tokens[name.first];
    if (name.last >= last || !is_family_word(note, tokens[name.last]) ||
        text::script_of(note.text[first.start]) != text::Script::Latin)
        return false;
    const std::size_t behind = name.last + 1;
    if (behind >= last) return false;
    const Kind kind = tokens[behind].kind;
    if (kind == Kind::EtAl || kind == Kind::Editor) return true;
    if (kind == Kind::And && behind + 1 < last && tokens[behind + 1].kind == Kind::Word &&
        (is_given(note, tokens[behind + 1]) || is_initial(note, tokens[behind + 1])))
        return true;
    return is_given(note, first) && (kind == Kind::Comma || kind == Kind::And || kind == Kind::Open);
}

// One name with initials behind it; its end, or its beginning where there is none.
std::size_t initials_behind(const ReadText& note, const Tokens& tokens, TokenRange range, Person& person) {
    std::size_t i = range.first;
    while (
        i < range.last && i - range.first < kMostWordsOfFamily &&
        (is_family_word(note, tokens[i]) || (tokens[i].kind == Kind::Word && is_particle(note, tokens[i]))))
        ++i;
    const std::size_t family_end = i;
    if (i == range.first) return range.first;
    if (i < range.last && tokens[i].kind == Kind::Comma) ++i;
    const std::size_t first_initial = i;
    while (i < range.last && is_initial(note, tokens[i]))
        ++i;
    if (i == first_initial) return range.first;
    if (first_initial == family_end && is_middle_initial(note, tokens, {range.first, i}, range.last))
        return range.first;
    person = cut(note, tokens, {first_initial, i}, {range.first, family_end});
    person.span = span_of(tokens, {range.first, i});
    return i;
}

}  // namespace

bool is_initial(const ReadText& note, const Token& token) {
    if (token.kind != Kind::Word) return false;
    const std::u32string_view word = word_of(note, token);
    if (word.size() < 2 || word.back() != U'.' || !text::is_upper(word.front())) return false;
    if (is_name_cue(NameCue::Suffix, word) || is_term(Term::Degree, lower_word(note, token))) return false;
    std::size_t run = 0;
    for (const char32_t c : word) {
        run = text::is_letter(c) ? run + 1 : 0;
        if (run > 2 || !(text::is_letter(c) || c == U'.' || c == U'-')) return false;
    }
    return true;
}

ReadNames names_with_initials_behind(const ReadText& note, const Tokens& tokens, TokenRange range) {
    ReadNames names;
    names.next = range.first;
    for (std::size_t i = range.first; i < range.last;) {
        Person person;
        const std::size_t end = initials_behind(note, tokens, {i, range.last}, person);
        if (end == i) break;
        names.persons.push_back(std::move(person));
        names.next = i = end;
        while (i < range.last && (tokens[i].kind == Kind::Comma || tokens[i].kind == Kind::And))
            ++i;
        if (i < range.last && tokens[i].kind == Kind::EtAl) {
            names.et_al = true;
            names.next = i + 1;
            break;
        }
        if (i == end) break;
    }
    return names;
}

bool looks_like_person(const ReadText& note, const Tokens& tokens, TokenRange range) {
    const std::size_t size = range.last - range.first;
    if (range.empty() || size > kMostWordsOfName) return false;
    std::size_t capitals = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (tokens[i].kind != Kind::Word) return false;
        const std::u32string_view lower = lower_word(note, tokens[i]);
        if (is_particle(note, tokens[i]) && i > range.first) continue;
        if (!is_capitalised(note, tokens[i]) || std::any_of(lower.begin(), lower.end(), text::is_digit))
            return false;
        if (is_term(Term::Body, lower) || is_term(Term::Newspaper, lower) ||
            (i == range.first && is_term(Term::Article, lower)) ||
            is_name_cue(NameCue::Head, word_of(note, tokens[i])))
            return false;
        if (is_acronym(word_of(note, tokens[i])) && !is_initial(note, tokens[i]) &&
            !is_name_cue(NameCue::Suffix, word_of(note, tokens[i])) &&
            !is_family_in_capitals(note, tokens, range, i) && !is_name_in_capitals(note, tokens, range))
            return false;
        ++capitals;
    }
    const auto whole =
        std::u32string_view(note.lower)
            .substr(tokens[range.first].start, tokens[range.last - 1].end - tokens[range.first].start);
    return capitals > 0 && !is_city(whole) && !is_term(Term::Realm, whole);
}

bool is_surely_person(const ReadText& note, const Tokens& tokens, TokenRange range) {
    if (!looks_like_person(note, tokens, range)) return false;
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.last),
                       [&](const Token& token) {
                           return is_initial(note, token) || is_given(note, token) ||
                                  ends_like_patronymic(lower_word(note, token));
                       }) &&
           range.last - range.first > 1;
}

bool looks_like_body(const ReadText& note, const Tokens& tokens, TokenRange range) {
    if (range.empty() || !text::is_upper(note.text[tokens[range.first].start])) return false;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (tokens[i].kind != Kind::Word) continue;
        const std::u32string_view lower = lower_word(note, tokens[i]);
        if (is_term(Term::Body, lower) || is_term(Term::Newspaper, lower) ||
            is_name_cue(NameCue::Head, word_of(note, tokens[i])) || is_acronym(word_of(note, tokens[i])))
            return true;
    }
    return false;
}

bool looks_like_periodical(const ReadText& note, const Tokens& tokens, TokenRange range) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.last), [&](const Token& token) {
                           return text::is_upper(note.text[token.start]) &&
                                  (is_name_cue(NameCue::Periodical, word_of(note, token)) ||
                                   is_term(Term::Periodical, lower_word(note, token)));
                       });
}

Person person_of(const ReadText& note, const Tokens& tokens, TokenRange range, bool& guessed) {
    const Span span = span_of(tokens, range);
    Person person;
    if (!looks_like_person(note, tokens, range)) {
        person.literal = text_of(note, tokens, range);
        person.span = span;
        return person;
    }
    std::string suffix;
    TokenRange name = range;
    name.first = behind_honorifics(note, tokens, range);
    const std::string honorific = text_of(note, tokens, {range.first, name.first});
    while (name.last - name.first > 1 && is_name_cue(NameCue::Suffix, word_of(note, tokens[name.last - 1]))) {
        suffix = text_of(note, tokens, {name.last - 1, range.last});
        --name.last;
    }
    if (name.last - name.first == 1) {
        person.family = text_of(note, tokens, name);
    } else if (is_family_first(note, tokens, name, guessed)) {
        std::size_t given = name.first + 1;
        while (given + 1 < name.last && !is_initial(note, tokens[given]) &&
               is_initial(note, tokens[name.last - 1]))
            ++given;
        person = cut(note, tokens, {given, name.last}, {name.first, given});
    } else {
        std::size_t family = name.last - 1;
        while (family > name.first && !is_initial(note, tokens[family]))
            --family;
        family = family > name.first || is_initial(note, tokens[family])
                     ? family + 1
                     : family_start(note, tokens, name, guessed);
        person = cut(note, tokens, {name.first, family}, {family, name.last});
    }
    person.suffix = suffix;
    person.family_first = is_family_first_by_custom(note, tokens, name);
    person.honorific = honorific;
    person.span = span;
    return person;
}

ReadNames names_of_part(const ReadText& note, const Tokens& tokens, TokenRange range) {
    ReadNames names;
    names.next = range.last;
    if (auto behind = names_with_initials_behind(note, tokens, range); behind.next == range.last)
        return behind;
    std::vector<TokenRange> pieces;
    std::size_t first = range.first;
    for (std::size_t i = range.first; i < range.last; ++i)
        if (tokens[i].kind == Kind::And) {
            pieces.push_back({first, i});
            first = i + 1;
        }
    pieces.push_back({first, range.last});
    const bool persons = std::all_of(pieces.begin(), pieces.end(), [&](TokenRange piece) {
        return looks_like_person(note, tokens, piece);
    });
    if (!persons) pieces = {range};
    for (const TokenRange piece : pieces)
        names.persons.push_back(person_of(note, tokens, piece, names.guessed));
    return names;
}

}  // namespace tolmach::citation
