// SPDX-License-Identifier: Apache-2.0
#include "citation/read_doubts.hpp"
#include "citation/read_work.hpp"
#include "citation/title_language.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

// A field of one token, where it is still empty.
void take(Work& work, std::size_t part, Piece& field) {
    if (!field.empty()) return;
    const Token& token = work.tokens[work[part].tokens.first];
    work.use(part);
    field = {work.note.utf8(token.value_start, token.value_end),
             {base::CodePoint(token.start), base::CodePoint(token.end)}};
}

// The words that led a date in say nothing by themselves: `published in 1916`, `from`, `от`.
void use_lead(Work& work, std::size_t part) {
    if (part == 0 || !work.is_words(part - 1)) return;
    const Part& words = work[part - 1];
    for (std::size_t i = words.tokens.first; i < words.tokens.last; ++i) {
        const std::size_t start = work.tokens[i].start;
        if (term_at(Term::DateLead, work.note.lower, start) != words.end - start) continue;
        work.use({i, words.tokens.last});
        if (i == words.tokens.first) return;
        work.parts[part - 1].tokens.last = i;
        work.parts[part - 1].end = work.tokens[i - 1].end;
        return;
    }
}

bool only_marks_between(const Work& work, std::size_t first, std::size_t last) {
    for (std::size_t i = first + 1; i < last; ++i)
        if (!work.is_mark(i)) return false;
    return true;
}

// `2019. 14 февр.`: a year, and behind it the day.
bool completes_year(const Work& work, const Date& year, const Date& day) {
    return year.year != 0 && year.month == 0 && year.season == 0 && day.year == 0 && day.month != 0 &&
           !work.reference.date.empty();
}

// `05/06/2020` in English is in May in America and in June in Britain.
bool is_ambiguous(const Date& date, std::string_view language) {
    constexpr int kMonths = 12;
    return language.starts_with("en") && date.printed.find('/') != std::string::npos && date.day > 0 &&
           date.day <= kMonths && date.day != date.month;
}

void take_date(Work& work, std::size_t part, std::size_t& last_date) {
    Date& date = work.reference.date;
    const Date& found = *work.tokens[work[part].tokens.first].date;
    if (date.empty()) {
        date = found;
    } else if (completes_year(work, date, found) && only_marks_between(work, last_date, part)) {
        const int year = date.year;
        const auto start = date.span.start;
        date = found;
        date.year = year;
        date.span.start = start;
        date.printed = work.note.utf8(start.value, date.span.end.value);
    } else {
        return;
    }
    if (is_ambiguous(found, work.language))
        work.doubt("issued", "the day and the month may be either way round");
    last_date = part;
    work.use(part);
    use_lead(work, part);
}

void take_address(Work& work, std::size_t part) {
    take(work, part, work[part].kind == Kind::Doi ? work.reference.doi : work.reference.url);
    for (std::size_t i = part; i > 0 && work.is(i - 1, Kind::Available); --i)
        work.use(i - 1);
}

// A field that a token is by itself.
Piece* field_of(Reference& reference, Kind kind) {
    switch (kind) {
        case Kind::Volume:
            return &reference.volume;
        case Kind::Number:
            return &reference.number;
        case Kind::Pages:
            return &reference.pages;
        case Kind::Section:
            return &reference.section;
        case Kind::Edition:
            return &reference.edition;
        default:
            return nullptr;
    }
}

// `Ф. 1884. Оп. 80. Д. 312. Л. 7 об.`: what is more exact stands behind, and all of it is one place.
bool extends_section(Work& work, std::size_t part, std::size_t last) {
    Piece& section = work.reference.section;
    if (work[part].kind != Kind::Section || section.empty() || last >= part ||
        !only_marks_between(work, last, part))
        return false;
    section.span.end = base::CodePoint(work[part].end);
    section.text = work.note.utf8(section.span.start.value, section.span.end.value);
    work.reference.section_word.clear();
    work.use(part);
    return true;
}

void take_back(Work& work, std::size_t part) {
    Reference& reference = work.reference;
    if (!reference.back.empty()) return;
    // `Id., « Title », op. cit.` cites a work by the same author; who that is, no field holds.
    const bool before_opcit = std::any_of(work.parts.begin(), work.parts.end(),
                                          [](const Part& each) { return each.kind == Kind::OpCit; });
    if (work[part].kind == Kind::Ibid && (before_opcit || work.next_content(0) != part)) return;
    reference.kind = work[part].kind == Kind::Ibid ? ReferenceKind::Ibid : ReferenceKind::OpCit;
    take(work, part, reference.back);
}

// What no field holds, as stretches of the note.
void keep_rest(Work& work) {
    for (std::size_t part = 0; part < work.size();) {
        if (work.is_mark(part) || work.is_used(part)) {
            ++part;
            continue;
        }
        const std::size_t start = work[part].start;
        std::size_t end = start;
        for (; part < work.size() && !work.is_mark(part) && !work.is_used(part); ++part)
            end = work[part].end;
        work.reference.rest.push_back(work.piece(start, end));
    }
}

bool any_part(const Work& work, bool (*test)(const Work&, std::size_t)) {
    for (std::size_t part = 0; part < work.size(); ++part)
        if (work.is_words(part) && test(work, part)) return true;
    return false;
}

bool any_container_has(const Reference& reference, Term kind) {
    return std::any_of(reference.containers.begin(), reference.containers.end(), [&](const Title& each) {
        return has_term_word(kind, ReadText(text::to_utf32(each.text)).lower);
    });
}

WorkType type_of_container(const Reference& reference) {
    if (!reference.volume.empty() || (!reference.number.empty() && reference.date.day == 0))
        return WorkType::Article;
    if (any_container_has(reference, Term::Newspaper)) return WorkType::NewspaperArticle;
    if (any_container_has(reference, Term::Body)) return WorkType::Report;
    if (reference.date.day != 0) return WorkType::NewspaperArticle;
    return reference.url.empty() ? WorkType::Article : WorkType::WebPage;
}

// What is cited, by the words it is called with, and then by what fields it has.
WorkType type_of(const Work& work) {
    const Reference& reference = work.reference;
    constexpr std::size_t first = 0;
    if (work.is_words(first) && work.begins_with(Term::Interview, first)) return WorkType::Interview;
    if (work.is_words(first) && work.begins_with(Term::Law, first)) return WorkType::Legislation;
    if (any_part(work, [](const Work& w, std::size_t p) { return w.begins_with(Term::Thesis, p); }))
        return WorkType::Thesis;
    if (!reference.editors.empty() && !reference.containers.empty()) return WorkType::Chapter;
    if (any_part(work, [](const Work& w, std::size_t p) { return w.begins_with(Term::Report, p); }))
        return WorkType::Report;
    const bool chapter =
        std::any_of(work.parts.begin(), work.parts.end(), [](const Part& p) { return p.kind == Kind::In; });
    if (chapter && !reference.containers.empty()) return WorkType::Chapter;
    if (!reference.publisher.empty() && reference.volume.empty())
        return reference.containers.empty() ? WorkType::Book : WorkType::Chapter;
    if (!reference.containers.empty()) return type_of_container(reference);
    if (!reference.place.empty() && !reference.authors.empty())
        return reference.authors.front().is_body() ? WorkType::Report : WorkType::Book;
    return reference.url.empty() ? WorkType::Document : WorkType::WebPage;
}

void set_title_language(Work& work) {
    Title& title = work.reference.title;
    if (title.empty()) return;
    const bool translated = !title.translation.empty();
    const TitleLanguage told =
        language_of_title({title.text, translated, work.language, work.words_around()});
    title.language = told.tag;
    if (told.guessed && work.language.empty())
        work.doubt("language", "nothing in the title tells its language");
    if (may_be_romanised(title)) work.doubt("language", "it may be romanised");
}

}  // namespace

void take_fields(Work& work) {
    std::size_t last_date = work.size();
    std::size_t last_section = work.size();
    for (std::size_t part = 0; part < work.size(); ++part) {
        const Kind kind = work[part].kind;
        const bool section = extends_section(work, part, last_section);
        if (kind == Kind::Section) last_section = part;
        if (section) continue;
        if (kind == Kind::Section && work.reference.section.empty()) {
            const Token& token = work.tokens[work[part].tokens.first];
            work.reference.section_word = work.note.utf8(token.start, token.value_start);
        }
        if (Piece* field = field_of(work.reference, kind)) take(work, part, *field);
        if (kind == Kind::EtAl) {
            work.reference.et_al = true;
            work.use(part);
        }
        if (kind == Kind::Date) take_date(work, part, last_date);
        if (kind == Kind::Url || kind == Kind::Doi) take_address(work, part);
        if (kind == Kind::Ibid || kind == Kind::OpCit) take_back(work, part);
        if (kind == Kind::Accessed && work.reference.accessed.empty()) {
            work.reference.accessed = *work.tokens[work[part].tokens.first].date;
            work.reference.accessed.span.start = base::CodePoint(work[part].start);
            work.use(part);
        }
    }
}

Reference read_reference(const ReadText& note, const std::vector<Token>& tokens, TokenRange range,
                         std::string_view language) {
    Work work(note, tokens, range, language);
    work.reference.span = {base::CodePoint(tokens[range.first].start),
                           base::CodePoint(tokens[range.last - 1].end)};
    take_fields(work);
    if (is_in_areas(work))
        read_areas(work);
    else
        read_commas(work);
    set_title_language(work);
    if (work.reference.kind == ReferenceKind::Full) work.reference.type = type_of(work);
    keep_rest(work);
    doubt_what_looks_misread(work.reference);
    return std::move(work.reference);
}

}  // namespace tolmach::citation
