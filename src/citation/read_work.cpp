// SPDX-License-Identifier: Apache-2.0
#include "citation/read_work.hpp"

#include "citation/title_language.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::citation {

using Kind = Token::Kind;

Work::Work(const ReadText& text, const std::vector<Token>& all, TokenRange range, std::string_view of)
    : note(text),
      tokens(all),
      parts(parts_of(text, all, range)),
      language(of),
      used_(range.last - range.first, false),
      first_(range.first) {}

std::u32string_view Work::lower(std::size_t part) const {
    return std::u32string_view(note.lower).substr(parts[part].start, parts[part].end - parts[part].start);
}

bool Work::is_used(std::size_t part) const {
    return used_[parts[part].tokens.first - first_];
}

void Work::use(TokenRange range) {
    for (std::size_t i = range.first; i < range.last; ++i)
        used_[i - first_] = true;
}

Piece Work::piece(std::size_t start, std::size_t end) const {
    return {note.utf8(start, end), {base::CodePoint(start), base::CodePoint(end)}};
}

Piece Work::piece(std::size_t part) {
    use(part);
    return piece(parts[part].start, parts[part].end);
}

void Work::doubt(std::string field, std::string why) {
    reference.uncertain.push_back({std::move(field), std::move(why)});
}

std::size_t Work::next_content(std::size_t from) const {
    while (from < parts.size() && (is_mark(from) || is_used(from)))
        ++from;
    return from;
}

bool Work::begins_with(Term kind, std::size_t part) const {
    return is_words(part) && term_at(kind, note.lower, parts[part].start) != 0;
}

bool Work::is_figures(std::size_t part) const {
    if (!is_words(part)) return false;
    const TokenRange range = parts[part].tokens;
    return std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(range.first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.last),
                       [](const Token& token) { return token.kind == Kind::Figure; });
}

bool Work::is_mark(std::size_t part) const {
    return tokens[parts[part].tokens.first].is_mark() || parts[part].kind == Kind::And;
}

// Behind `г.`
std::size_t Work::name_of_place(std::size_t part) const {
    const std::size_t lead = term_at(Term::PlaceLead, note.lower, parts[part].start);
    return lead == 0 ? parts[part].start : note.skip_spaces(parts[part].start + lead);
}

bool Work::is_place(std::size_t part) const {
    if (!is_words(part)) return false;
    const std::size_t start = name_of_place(part);
    return start < parts[part].end &&
           is_city(std::u32string_view(note.lower).substr(start, parts[part].end - start));
}

void Work::take_place(std::size_t part) {
    use(part);
    reference.place = piece(name_of_place(part), parts[part].end);
}

std::u32string_view Work::words_around() const {
    return std::u32string_view(note.lower)
        .substr(parts.front().start, parts.back().end - parts.front().start);
}

bool Work::is_lower(std::size_t part) const {
    return text::is_lower(note.text[parts[part].start]);
}

bool Work::is_prose(std::size_t part) const {
    const Token& first = tokens[parts[part].tokens.first];
    return is_lower(part) &&
           !is_name_cue(NameCue::Particle, std::u32string_view(note.lower).substr(first.start, first.size()));
}

bool Work::is_called_by_kind(std::size_t part) const {
    return reference.genre.empty() && (begins_with(Term::Law, part) || begins_with(Term::Genre, part) ||
                                       begins_with(Term::Interview, part) || begins_with(Term::Thesis, part));
}

Title Work::title(std::size_t start, std::size_t end) const {
    Title title;
    title.text = note.utf8(start, end);
    title.span = {base::CodePoint(start), base::CodePoint(end)};
    return title;
}

void Work::add_authors(ReadNames names) {
    if (names.guessed) doubt("author", "which words are the family name");
    for (Person& person : names.persons)
        reference.authors.push_back(std::move(person));
    reference.et_al = reference.et_al || names.et_al;
}

void Work::add_container(std::size_t part) {
    use(part);
    const Part& at = parts[part];
    Title container = title(at.start, at.end);
    if (at.kind == Kind::Quoted) {
        const Token& token = tokens[at.tokens.first];
        container = title(token.value_start, token.value_end);
    }
    container.language = language_of_title({container.text, false, language, words_around()}).tag;
    reference.containers.push_back(std::move(container));
}

// `New Haven, CT: Yale University Press`: the part where the place begins.
std::size_t Work::start_of_place(std::size_t part, std::size_t colon) const {
    constexpr std::size_t kState = 2;
    const auto state = std::u32string_view(note.text).substr(parts[part].start, kState);
    const bool is_state = tokens[colon - 1].end == parts[part].start + kState &&
                          std::all_of(state.begin(), state.end(), text::is_upper);
    const bool city = is_state && part >= 2 && is(part - 1, Kind::Comma) && is_words(part - 2) &&
                      parts[part - 2].depth == parts[part].depth;
    return city ? part - 2 : part;
}

void Work::take_translation(std::size_t part) {
    const Token& token = tokens[parts[part].tokens.first];
    use(part);
    if (is_term(
            Term::Medium,
            std::u32string_view(note.lower).substr(token.value_start, token.value_end - token.value_start)))
        return;
    reference.title.translation = note.utf8(token.value_start, token.value_end);
    reference.title.translation_span = {base::CodePoint(token.value_start), base::CodePoint(token.value_end)};
}

bool Work::is_imprint(std::size_t part) const {
    if (!is_words(part)) return false;
    const TokenRange words = parts[part].tokens;
    for (std::size_t i = words.first + 1; i + 1 < words.last; ++i)
        if (tokens[i].kind == Kind::Colon)
            return parts[part].depth > 0 ||
                   is_city(std::u32string_view(note.lower)
                               .substr(parts[part].start, tokens[i - 1].end - parts[part].start));
    return false;
}

bool Work::take_imprint(std::size_t part) {
    const TokenRange range = parts[part].tokens;
    for (std::size_t i = range.first + 1; i + 1 < range.last; ++i) {
        if (tokens[i].kind != Kind::Colon) continue;
        const std::size_t start = start_of_place(part, i);
        use({parts[start].tokens.first, range.last});
        reference.place = piece(parts[start].start, tokens[i - 1].end);
        reference.publisher = piece(tokens[i + 1].start, parts[part].end);
        return true;
    }
    return false;
}

}  // namespace tolmach::citation
