// SPDX-License-Identifier: Apache-2.0
#include "citation/cite.hpp"

#include "citation/joins.hpp"
#include "citation/read_terms.hpp"
#include "citation/written_fields.hpp"
#include "editions/language_conventions.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {

std::string_view Cited::field(std::string_view name) const {
    const auto found = fields.find(name);
    return found == fields.end() || found->second.empty() ? std::string_view() : found->second.front();
}

namespace {

// `the summary of the assessment`: a small word of the language begins no title.
bool begins_in_small(std::string_view title, std::string_view language) {
    const std::string_view first = title.substr(0, title.find(' '));
    std::size_t at = 0;
    if (first.empty() || !text::is_lower(text::next_code_point(first, at))) return false;
    const auto& languages = text::languages_with(text::to_utf32(first));
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

}  // namespace

bool is_cyrillic_work(const Reference& work) {
    const auto cyrillic = [](const Title& title) {
        if (text::script_of_tag(text::primary_language(title.language)) == "Cyrl") return true;
        const std::u32string letters = text::to_utf32(title.text);
        return std::any_of(letters.begin(), letters.end(),
                           [](char32_t c) { return text::script_of(c) == text::Script::Cyrillic; });
    };
    if (!work.title.empty()) return cyrillic(work.title);
    if (std::any_of(work.containers.begin(), work.containers.end(), cyrillic)) return true;
    return std::any_of(work.authors.begin(), work.authors.end(), [&](const Person& person) {
        return cyrillic({person.family + person.literal, {}, {}, {}, {}});
    });
}

bool is_description(const Reference& work, std::string_view language_of_document) {
    const std::string language = text::primary_language(language_of_document);
    const bool is_kind = work.type == WorkType::Interview || work.type == WorkType::Legislation;
    return (is_kind || begins_in_small(work.title.text, language)) &&
           text::primary_language(work.title.language) == language;
}

bool has_word_of_bodies(std::string_view text) {
    return has_term_word(Term::Body, ReadText(text::to_utf32(text)).lower);
}

bool has_number_of_series(const Reference& reference) {
    if (reference.containers.size() < 2) return false;
    const auto stands_before = [&](const Piece& piece) {
        return !piece.empty() && piece.span.end.value <= reference.containers[1].span.start.value;
    };
    return stands_before(reference.volume) || stands_before(reference.number);
}

std::string key_of_name(std::string_view name) {
    std::string key;
    for (const char32_t c : text::to_utf32(text::fold(name)))
        if (text::is_letter(c) || text::is_digit(c) || text::is_mark(c)) text::append_utf8(key, c);
    return key;
}

namespace {

/// Fills the fields of one reference.
class Citing {
  public:
    Citing(const Reference& reference, const Reference& work, const Style& style, const KnownWorks& works,
           const Languages& languages)
        : from_(reference), work_(work), style_(style), works_(works), languages_(languages) {
        made_.kind = reference.kind;
        made_.is_cyrillic = is_cyrillic_work(work) || is_known_as_cyrillic(work.title);
    }

    Cited cite() {
        for (const Doubt& each : from_.uncertain)
            (each.field == "author" && !order_matters() ? made_.remarks : made_.doubts)
                .push_back(each.field + ": " + each.why);
        for (const Piece& piece : from_.rest)
            made_.doubts.push_back("belongs to no field: " + tidy(piece.text));
        if (from_.kind != ReferenceKind::Full) repeat();
        names();
        title();
        containers();
        numbers();
        dates();
        set("url", from_.url.text);
        set("doi", from_.doi.text);
        doubt_what_is_not_printed();
        return std::move(made_);
    }

  private:
    // Ibid. and op. cit. are written with few fields; what else stands there must not be lost.
    void doubt_what_is_not_printed() {
        if (from_.kind == ReferenceKind::Full) return;
        const auto& parts = from_.kind == ReferenceKind::OpCit ? style_.repeated : style_.again;
        const auto is_printed = [&](const std::string& field) {
            return std::any_of(parts.begin(), parts.end(),
                               [&](const StylePart& part) { return part.field == field; });
        };
        for (const auto& [field, values] : made_.fields)
            if (!is_printed(field))
                doubt("the style does not print it again: " + (values.empty() ? field : values.front()));
    }

    // A romanised title too short to be told from other Latin text.
    bool is_known_as_cyrillic(const Title& title) const {
        if (title.empty() || !works_.title) return false;
        const KnownTitle known = works_.title(title);
        return known.evidence == Evidence::TermBase && !known.original.empty();
    }

    const WorkRules& rules() const { return style_.works(made_.is_cyrillic); }
    void set(std::string field, std::string value) {
        if (!value.empty()) made_.fields[std::move(field)].push_back(std::move(value));
    }
    void doubt(std::string why) { made_.doubts.push_back(std::move(why)); }
    void remark(const std::string& printed, const std::string& now, Evidence evidence) {
        if (evidence == Evidence::None || printed == now) return;
        made_.remarks.push_back("‘" + now + "’ for ‘" + printed +
                                "’: " + (evidence == Evidence::TermBase ? "term base" : "restored"));
    }

    // Where the given name stands first, it does not matter where the family name begins; a family name of
    // one word was told by the given name beside it.
    bool order_matters() const {
        return style_.names == NameForm::FamilyInitials &&
               std::any_of(from_.authors.begin(), from_.authors.end(),
                           [](const Person& person) { return person.family.find(' ') != std::string::npos; });
    }

    void repeat() {
        made_.fields["back"] = {""};
        const bool differs = style_.latin_terms != style_.cyrillic_terms;
        if (!from_.work && differs && from_.title.empty()) doubt("the work that it repeats is not found");
    }

    std::string term(std::string_view name) const {
        const Terms& terms = style_.terms(made_.is_cyrillic);
        const auto found = terms.find(name);
        return found == terms.end() ? std::string() : found->second;
    }
    std::string with_others(const std::string& names) const {
        std::string made = style_.others;
        for (const auto& [hole, value] :
             {std::pair<std::string_view, std::string>{"{}", names},
              std::pair<std::string_view, std::string>{"{others}", term("others")}})
            if (const std::size_t at = made.find(hole); at != made.npos) made.replace(at, hole.size(), value);
        return made;
    }

    // A name in the letters of the edition.
    Person person(const Person& printed) {
        if (printed.is_body()) return body(printed);
        if (!printed.honorific.empty()) doubt("a title before the name: " + tidy(printed.honorific));
        if (works_.person)
            if (auto known = works_.person(printed, made_.is_cyrillic)) {
                // A name in Cyrillic is romanised as its title is, whatever the base says.
                const bool by_style = rules().title == TitleForm::Romanised && needs_letters(printed.family);
                remark(written_name(printed, NameForm::GivenFamily),
                       written_name(*known, NameForm::GivenFamily),
                       by_style ? Evidence::None : Evidence::TermBase);
                return *known;
            }
        if (needs_letters(printed.family))
            doubt("the author’s name in its own letters: " + tidy(printed.family));
        return printed;
    }
    Person body(Person printed) {
        printed.literal = body_name(printed.literal);
        return printed;
    }
    // Whether a name of a Cyrillic work is not in the letters that the edition prints.
    bool needs_letters(std::string_view name) const {
        if (!made_.is_cyrillic || rules().title == TitleForm::AsPrinted) return false;
        const std::u32string letters = text::to_utf32(name);
        const bool has_cyrillic = std::any_of(letters.begin(), letters.end(), [](char32_t c) {
            return text::script_of(c) == text::Script::Cyrillic;
        });
        return has_cyrillic != (rules().title == TitleForm::Original);
    }
    std::string body_name(const std::string& printed) {
        const KnownName known = works_.body ? works_.body(printed, made_.is_cyrillic) : KnownName();
        if (!known.text.empty()) {
            remark(tidy(printed), known.text, known.evidence);
            // Of a name that stays in Latin letters the printed ones are evidence enough.
            const bool guessed =
                known.evidence == Evidence::Restored && rules().title != TitleForm::Romanised;
            if (!known.certain || guessed) doubt("how the edition names it: " + known.text);
            return known.text;
        }
        if (needs_letters(printed)) doubt("how the edition names it: " + tidy(printed));
        return tidy(printed);
    }

    // Bodies that stand where authors do, as what published the work.
    void move_bodies(std::vector<Person>& people) {
        if (from_.title.empty()) return;
        std::vector<Person> left;
        for (Person& each : people)
            if (each.is_body())
                publishers_.push_back(each.literal);
            else
                left.push_back(std::move(each));
        people = std::move(left);
    }

    // A repeat by the family name alone has the rest from the work.
    Person with_given_name(const Person& printed) const {
        if (from_.kind != ReferenceKind::OpCit || printed.is_body() || !printed.given.empty()) return printed;
        const auto same = std::find_if(work_.authors.begin(), work_.authors.end(), [&](const Person& author) {
            return !author.is_body() && key_of_name(author.family) == key_of_name(printed.family);
        });
        return same == work_.authors.end() ? printed : *same;
    }

    void names() {
        std::vector<Person> people;
        for (const Person& printed : from_.authors)
            people.push_back(person(with_given_name(printed)));
        const bool moved = style_.bodies == Bodies::Container && from_.kind == ReferenceKind::Full &&
                           from_.containers.empty();
        if (moved) move_bodies(people);
        if (people.empty()) return;
        if (style_.most_names > 0 && people.size() > style_.most_names && !from_.title.empty()) {
            set("responsibility", with_others(initials_first(people.front())));
            return;
        }
        std::string list;
        for (const Person& each : people)
            list += (list.empty() ? "" : style_.between_names) + written_name(each, style_.names);
        set("names", from_.et_al ? with_others(list) : list);
    }
    static std::string initials_first(const Person& person) {
        if (person.is_body() || person.given.empty()) return written_name(person, NameForm::GivenFamily);
        return initials_of(person.given) + std::string(kNoBreak) + tidy(person.family);
    }

    void title() {
        if (from_.title.empty()) return;
        const bool repeats = from_.kind != ReferenceKind::Full;
        const bool same = repeats && key_of_name(from_.title.text) == key_of_name(work_.title.text);
        const Title& printed = same ? work_.title : from_.title;
        if (!made_.is_cyrillic) return latin_title(printed);
        const KnownTitle known = works_.title ? works_.title(printed) : KnownTitle();
        const std::string& now = rules().title == TitleForm::Romanised ? known.romanised : known.original;
        if (now.empty())
            doubt("the original of the title is not known: " + tidy(printed.text));
        else if (known.evidence == Evidence::Restored || !known.certain)
            doubt("the title is restored, not known: " + known.original);
        if (!now.empty()) remark(tidy(printed.text), now, known.evidence);
        set("title", now.empty() ? tidy(printed.text) : with_inner_quotes(now));
        if (repeats || !rules().translation) return;
        const std::string own =
            text::primary_language(known.language.empty() ? printed.language : known.language);
        if (own == text::primary_language(languages_.edition)) return;
        if (known.translation.empty())
            doubt("the translation of the title is not known");
        else
            set("translation", known.translation);
    }
    // A translation of the document's own language does not stand in another edition.
    void latin_title(const Title& printed) {
        set("title", described(printed));
        if (printed.translation.empty()) return;
        const KnownTitle known = works_.title ? works_.title(printed) : KnownTitle();
        if (known.translation.empty())
            doubt("the translation of the title is not known");
        else
            set("translation", known.translation);
    }
    // `Interview with the author`, `Decree No. 5`: words of the document, which are no title and are
    // translated.
    std::string described(const Title& printed) {
        const bool same =
            text::primary_language(languages_.edition) == text::primary_language(languages_.document);
        if (same || !is_description(work_, languages_.document)) return tidy(printed.text);
        const std::string phrase = join_for(printed.text, languages_.document, languages_.edition);
        if (phrase.empty()) doubt("what it is, in the words of the edition: " + tidy(printed.text));
        if (phrase.empty()) return tidy(printed.text);
        return printed.span.start.value == from_.span.start.value ? with_capital(phrase) : phrase;
    }
    std::string with_inner_quotes(const std::string& title) const {
        if (rules().inner_quotes.empty()) return title;
        std::u32string marks = text::to_utf32(title);
        for (char32_t& c : marks)
            if (c == U'«' || c == U'„')
                c = rules().inner_quotes[0];
            else if (c == U'»')
                c = rules().inner_quotes[1];
        return text::to_utf8(marks);
    }

    // `Series, n° 113, Institute`: the number is that of the series, in a style that tells them apart.
    bool numbered_behind_first() const {
        const bool told = std::any_of(style_.full.begin(), style_.full.end(),
                                      [](const StylePart& part) { return part.field == "bodies"; });
        if (!told || from_.kind != ReferenceKind::Full || publishers_.size() < 2) return false;
        return has_number_of_series(from_);
    }

    void containers() {
        for (const Title& each : from_.containers)
            publishers_.push_back(body_name(each.text));
        const auto bodies = publishers_.begin() +
                            static_cast<std::ptrdiff_t>(numbered_behind_first() ? 1 : publishers_.size());
        if (bodies != publishers_.end()) made_.fields["bodies"].assign(bodies, publishers_.end());
        publishers_.erase(bodies, publishers_.end());
        if (!publishers_.empty()) made_.fields["containers"] = publishers_;
        std::string editors;
        for (const Person& each : from_.editors)
            editors += (editors.empty() ? "" : style_.between_names) +
                       (style_.names == NameForm::FamilyInitials ? initials_first(person(each))
                                                                 : written_name(person(each), style_.names));
        set("editors", editors);
        if (!editors.empty() && made_.is_cyrillic) doubt("editors of a Cyrillic work: " + editors);
        std::string imprint = tidy(from_.place.text);
        if (!from_.publisher.empty())
            imprint += (imprint.empty() ? "" : ": ") + body_name(from_.publisher.text);
        set("imprint", imprint);
        if (!imprint.empty() && needs_letters(from_.place.text))
            doubt("the place of publication: " + imprint);
        if (!from_.genre.empty()) doubt("the kind of the work: " + tidy(from_.genre.text));
        if (!from_.edition.empty()) doubt("the edition of the work: " + tidy(from_.edition.text));
        set("edition", tidy(from_.edition.text));
    }

    void numbers() {
        set("volume", tidy(from_.volume.text));
        set("number", tidy(from_.number.text));
        set("pages", with_ranges(tidy(from_.pages.text), style_.page_range));
        const std::string section = tidy(from_.section_word + from_.section.text);
        set("section", section);
        if (!from_.section.empty()) doubt("articles, paragraphs or sheets: " + section);
    }

    std::string language_of_words() const {
        if (style_.month_words == WordsOf::Edition) return languages_.edition;
        const std::string own = text::primary_language(work_.title.language);
        if (!own.empty() && editions::conventions_for(own).known) return own;
        return made_.is_cyrillic ? languages_.edition : languages_.document;
    }
    void dates() {
        Date date = from_.date;
        const bool issue = !from_.volume.empty() || !from_.number.empty();
        if (style_.only_year_of_issue && issue && date.year > 0) {
            Date year;
            year.year = date.year;
            year.end_year = date.end_year;
            year.printed = date.printed;
            date = year;
        }
        if (date.end_day > 0) doubt("a range of days: " + tidy(date.printed));
        if (!date.empty()) set("date", written_date(date, style_, language_of_words()));
        if (!from_.accessed.empty())
            set("accessed", written_date(from_.accessed, style_, languages_.edition));
    }

    const Reference& from_;
    const Reference& work_;
    const Style& style_;
    const KnownWorks& works_;
    const Languages& languages_;
    Cited made_;
    std::vector<std::string> publishers_;
};

}  // namespace

Cited cite(const Reference& reference, const Reference& work, const Style& style, const KnownWorks& works,
           const Languages& languages) {
    return Citing(reference, work, style, works, languages).cite();
}

}  // namespace tolmach::citation
