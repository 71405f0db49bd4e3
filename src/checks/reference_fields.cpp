// SPDX-License-Identifier: Apache-2.0
#include "checks/reference_fields.hpp"

#include "checks/reference_text.hpp"
#include "checks/reference_words.hpp"
#include "citation/read_note.hpp"
#include "citation/written_fields.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/number.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace tolmach::checks {
namespace {

using citation::Evidence;
using citation::Person;
using citation::ReferenceKind;
using citation::Title;
using FieldWord = ReferenceWord;

bool has_script(std::string_view utf8, text::Script script) {
    const std::u32string letters = text::to_utf32(utf8);
    return std::any_of(letters.begin(), letters.end(),
                       [&](char32_t c) { return text::script_of(c) == script; });
}

/// Compares one reference.
class FieldComparer {
  public:
    FieldComparer(const ReferencePair& pair, const TellReference& tell)
        : pair_(pair),
          tell_(tell),
          source_(pair.source),
          target_(pair.target),
          cyrillic_edition_(text::script_of_tag(pair.rules.languages.edition) == "Cyrl") {}

    void compare() {
        back();
        title();
        translation();
        authors();
        containers();
        date();
        numbers(kReferencePages, source_.pages, "pages");
        numbers(kReferenceNumber, source_.volume, "volume");
        numbers(kReferenceNumber, source_.number, "number");
        exchanged_numbers();
    }

  private:
    bool is_cyrillic() const { return pair_.cited.is_cyrillic; }
    bool is_uncertain(std::string_view field) const {
        return std::any_of(source_.uncertain.begin(), source_.uncertain.end(),
                           [&](const citation::Doubt& doubt) { return doubt.field == field; });
    }
    std::string printed(std::string_view field) const { return std::string(pair_.cited.field(field)); }

    std::optional<CodePointSpan> word_of(FieldWord kind) const {
        for (const std::u32string& word : reference_words(kind))
            if (const auto at = target_.find_word(text::to_utf8(word))) return at;
        return std::nullopt;
    }

    // Ibid. and op. cit. are named by the script of the work, whatever the edition's.
    void back() {
        const bool named_by_script = pair_.rules.style.latin_terms != pair_.rules.style.cyrillic_terms;
        const bool cyrillic = named_by_script && is_cyrillic();
        const auto check = [&](FieldWord right, FieldWord wrong, const std::string& term) {
            if (word_of(right)) return;
            const auto at = word_of(wrong);
            if (at && named_by_script && !pair_.source.work && source_.title.empty()) return;
            tell_(kReferenceBack, at,
                  at ? "a repeat is named by the script of the work it repeats"
                     : "the repeat of a work is not in the target",
                  term);
        };
        const auto& terms = pair_.rules.style.terms(cyrillic);
        const auto term = [&](std::string_view name) {
            const auto found = terms.find(name);
            return found == terms.end() ? std::string() : found->second;
        };
        if (source_.kind == ReferenceKind::Ibid)
            cyrillic ? check(FieldWord::IbidCyrillic, FieldWord::IbidLatin, term("ibid"))
                     : check(FieldWord::IbidLatin, FieldWord::IbidCyrillic, term("ibid"));
        else if (source_.kind == ReferenceKind::OpCit)
            cyrillic ? check(FieldWord::OpCitCyrillic, FieldWord::OpCitLatin, term("op-cit"))
                     : check(FieldWord::OpCitLatin, FieldWord::OpCitCyrillic, term("op-cit"));
    }

    void title() {
        if (source_.title.empty()) return;
        if (is_uncertain("title")) return misspelt(kReferenceTitle, source_.title.text);
        if (citation::is_description(pair_.work, pair_.rules.languages.document)) return;
        if (!is_cyrillic()) {
            if (target_.has(source_.title.text) || target_.has(pair_.work.title.text)) return;
            const bool translated = cyrillic_edition_ && has_script(pair_.target, text::Script::Cyrillic);
            tell_(kReferenceTitle, std::nullopt,
                  translated ? "the title of a work in Latin letters is cited as it was published"
                             : "the title of the work is not in the target as it was published",
                  source_.title.text);
            return;
        }
        if (!cyrillic_edition_ || !pair_.rules.works.title) return;
        const auto known = pair_.rules.works.title(source_.title);
        // Titles of the term base are `title.changed`; what is left in Latin letters is that too.
        if (known.evidence != Evidence::Restored || !known.certain || target_.has(known.original)) return;
        if (target_.has(source_.title.text)) return;
        tell_(kReferenceTitle, std::nullopt, "the original of a romanised title is not in the target",
              known.original);
    }

    void translation() {
        const Title& title = source_.title;
        if (title.empty() || source_.kind != ReferenceKind::Full) return;
        const auto brackets = brackets_of(pair_.target);
        if (!title.translation.empty())
            for (const Bracket& each : brackets)
                if (letters_of_words(each.text) == letters_of_words(title.translation)) {
                    const bool printed_here = pair_.rules.style.works(is_cyrillic()).translation;
                    tell_(kReferenceTranslation, each.span,
                          printed_here ? "the translation of a title is still that of the source"
                                       : "this edition prints an original title without a translation",
                          printed("translation"));
                    return;
                }
        if (!is_cyrillic() || !pair_.rules.style.works(true).translation) return;
        if (title.translation.empty() && printed("translation").empty()) return;
        if (has_own_language()) return;
        if (std::none_of(brackets.begin(), brackets.end(), is_translation))
            tell_(kReferenceTranslation, std::nullopt, "the translation of a title is missing",
                  printed("translation"));
    }
    bool has_own_language() const {
        return text::primary_language(source_.title.language) ==
               text::primary_language(pair_.rules.languages.edition);
    }
    static bool is_translation(const Bracket& bracket) {
        const std::u32string letters = letters_of_words(bracket.text);
        const auto& remarks = reference_words(FieldWord::Remark);
        return !letters.empty() &&
               std::none_of(remarks.begin(), remarks.end(), [&](const std::u32string& word) {
                   return letters == letters_of_words(text::to_utf8(word));
               });
    }

    void authors() {
        std::size_t named = source_.authors.size();
        const std::size_t most = pair_.rules.style.most_names;
        if (most > 0 && named > most) named = 1;
        for (std::size_t i = 0; i < named; ++i)
            author(source_.authors[i]);
        if (named == source_.authors.size()) order_of_authors();
    }
    // The first author stands first.
    void order_of_authors() {
        std::optional<CodePointSpan> before;
        for (const Person& person : source_.authors) {
            const auto at = person.is_body() ? std::nullopt : target_.find_word(person.family);
            if (!at) return;
            if (before && at->start < before->start)
                return tell_(kReferenceAuthor, at, "the authors stand in another order than in the source",
                             printed("names"));
            before = at;
        }
    }
    void author(const Person& person) {
        if (person.is_body()) return body(person.literal);
        if (is_cyrillic()) return cyrillic_author(person);
        if (is_named(person.family, person.given)) return;
        // The cut may be the other way round; a letter alone is no family name.
        if (letters_of_words(person.given).size() > 1 && is_named(person.given, person.family)) return;
        // Where the cut of a name was guessed, its last word may be the family name alone.
        const std::string last = person.family.substr(person.family.rfind(' ') + 1);
        if (is_uncertain("author") && is_named(last, person.given)) return;
        if (pair_.commentary && !names_authors()) return misspelt(kReferenceAuthor, person.family);
        tell_(kReferenceAuthor, target_.find_word(person.family),
              "an author of the source is not in the target as the publication names them",
              citation::written_name(person, pair_.rules.style.names));
    }
    // Whether the target has authors in Latin letters: prose may have named the author in those of the
    // edition.
    bool names_authors() const {
        const auto read = citation::read_note(pair_.target, pair_.rules.languages.edition).references;
        return std::any_of(read.begin(), read.end(), [](const citation::Reference& each) {
            return std::any_of(each.authors.begin(), each.authors.end(), [](const Person& person) {
                return has_script(person.family, text::Script::Latin);
            });
        });
    }
    // The family name as a word, and the given one, or its initial beside the family name.
    bool is_named(const std::string& family, const std::string& given) const {
        if (family.empty()) return false;
        const auto at = target_.find_word(family);
        if (!at) return false;
        if (given.empty()) return true;
        // A letter alone may be that of pages.
        if (letters_of_words(given).size() > 1 && target_.find_word(given)) return true;
        const std::u32string text = text::to_utf32(pair_.target);
        const std::u32string letters = text::to_utf32(given);
        const auto is_letter_of = [&](std::size_t letter, std::size_t place) {
            return letter < letters.size() && text::is_letter(letters[letter]) && place < text.size() &&
                   text::to_lower(text[place]) == text::to_lower(letters[letter]);
        };
        // `T. Gomart`, `Th. Gomart`.
        const auto near = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < std::min(to, text.size()); ++i) {
                const std::size_t behind = i + (is_letter_of(1, i + 1) ? 2 : 1);
                if (is_letter_of(0, i) && behind < text.size() && text[behind] == U'.') return true;
            }
            return false;
        };
        constexpr std::size_t kNear = 12;
        const std::size_t start = at->start.value, end = at->end.value;
        return near(start - std::min(start, kNear), start) || near(end, end + kNear);
    }
    void cyrillic_author(const Person& person) {
        if (!cyrillic_edition_) return;
        const auto known = pair_.rules.works.person ? pair_.rules.works.person(person, true) : std::nullopt;
        if (known && !target_.has(known->family))
            return tell_(kReferenceAuthor, target_.find_word(person.family),
                         "the author of a Cyrillic work is named in Cyrillic",
                         citation::written_name(*known, pair_.rules.style.names));
        if (!known && has_script(person.family, text::Script::Latin))
            if (const auto at = target_.find_word(person.family))
                tell_(kReferenceAuthor, at, "the author of a Cyrillic work is named in Cyrillic", {});
    }

    void containers() {
        misspelt(kReferenceContainer, source_.publisher.text);
        // In Latin letters an edition may have its own name of a place: Moscou.
        if (cyrillic_edition_) misspelt(kReferenceContainer, source_.place.text);
        if (is_uncertain("container-title")) return;
        for (const Title& each : source_.containers)
            body(each.text);
    }
    // What may be printed otherwise, or was guessed: wrong where it stands but for a slip.
    void misspelt(const CheckInfo& check, const std::string& text) {
        if (is_cyrillic() || target_.has(text)) return;
        if (const auto at = target_.find_misspelt(text))
            tell_(check, at, "the target has this but for a letter", text);
    }
    // What published a work: of a Latin one as it calls itself, of a Cyrillic one as the edition calls it.
    void body(const std::string& name) {
        if (!is_cyrillic()) {
            if (target_.has(name) || LetterText(one_spelling(pair_.target)).has(one_spelling(name))) return;
            const auto misspelt = target_.find_misspelt(name);
            if (!misspelt && is_named_in_the_edition(name)) return;
            return tell_(kReferenceContainer, misspelt,
                         "what published a work in Latin letters is named as it names itself", name);
        }
        const auto known =
            pair_.rules.works.body ? pair_.rules.works.body(name, true) : citation::KnownName();
        if (known.evidence == Evidence::TermBase && !target_.has(known.text))
            return tell_(kReferenceContainer, target_.find(name), "what published a work is named otherwise",
                         known.text);
        if (known.evidence == Evidence::TermBase || !cyrillic_edition_) return;
        if (!has_script(name, text::Script::Latin)) return;
        if (const auto at = target_.find_word(name))
            tell_(kReferenceContainer, at, "what published a Cyrillic work is left in Latin letters",
                  known.certain ? known.text : std::string());
    }

    // `European Commission` is the `Commission européenne`: a body may have a name in the edition's language.
    bool is_named_in_the_edition(const std::string& name) const {
        const std::string target = without_titles(), subject = subject_of_body(name);
        if (!subject.empty() && LetterText(target).has(subject)) return false;
        return citation::has_word_of_bodies(name) && citation::has_word_of_bodies(target);
    }

    // The target where its figures stand, without the titles, whose words and figures are not the note's.
    std::string without_titles() const {
        std::u32string text = text::to_utf32(pair_.target);
        for (std::size_t at = 0; at < text.size(); ++at)
            if (at < pair_.figures.start.value || at >= pair_.figures.end.value) text[at] = U' ';
        std::vector<std::string> titles = {source_.title.text, pair_.work.title.text};
        for (const Title& each : source_.containers)
            titles.push_back(each.text);
        for (const std::string& title : titles)
            if (const auto at = target_.find(title))
                std::fill(text.begin() + static_cast<std::ptrdiff_t>(at->start.value),
                          text.begin() + static_cast<std::ptrdiff_t>(at->end.value), U' ');
        return text::to_utf8(text);
    }

    void date() {
        const citation::Date& date = source_.date;
        if (date.empty() || date.year == 0 || is_uncertain("issued")) return;
        const std::string text = without_titles();
        if (const auto left = foreign_month(text)) {
            tell_(kReferenceDate, left, "a date is still in the words of the source", printed("date"));
            return;
        }
        if (!says(text))
            tell_(kReferenceDate, std::nullopt, "the date of the work is not in the target", printed("date"));
    }
    bool year_is_enough() const {
        const bool issue = !source_.volume.empty() || !source_.number.empty();
        return pair_.rules.style.only_year_of_issue && issue;
    }
    // A month, or a season, in the words of the document, where the edition has its own or figures.
    std::optional<CodePointSpan> foreign_month(const std::string& text) const {
        const auto& [document, edition] = pair_.rules.languages;
        if (text::primary_language(document) == text::primary_language(edition)) return std::nullopt;
        const bool words_of_work = pair_.rules.style.month_words == citation::WordsOf::Work;
        if (words_of_work && !is_cyrillic() && source_.date.day == 0) return std::nullopt;
        const std::u32string letters = text::to_utf32(text);
        const auto own = text::numbers_in(text, edition).months;
        for (const text::MonthToken& month : text::numbers_in(text, document).months) {
            const bool is_word = text::is_letter(letters[month.span.start.value]);
            const bool is_own = std::any_of(own.begin(), own.end(), [&](const text::MonthToken& each) {
                return each.span.start == month.span.start;
            });
            if (is_word && !is_own) return month.span;
        }
        if (source_.date.season == 0) return std::nullopt;
        const std::string season = source_.date.printed.substr(0, source_.date.printed.find(' '));
        return printed("date").find(season) == std::string::npos ? LetterText(text).find_word(season)
                                                                 : std::nullopt;
    }
    bool says(const std::string& text) const {
        const citation::Date& date = source_.date;
        if (!has_figure(text, date.year)) return false;
        if (year_is_enough() || date.month == 0) return true;
        if (date.day > 0 && !has_figure(text, date.day)) return false;
        const std::string work = text::primary_language(pair_.work.title.language);
        for (const std::string& language :
             {pair_.rules.languages.edition, work, pair_.rules.languages.document})
            for (const text::MonthToken& month : text::numbers_in(text, language).months)
                if (month.month == date.month) return true;
        return false;
    }
    // A run of digits of that value.
    static bool has_figure(const std::string& text, int value) {
        for (std::size_t at = 0; at < text.size();) {
            int number = 0;
            std::size_t end = at;
            while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - at < 9)
                number = number * 10 + (text[end++] - '0');
            if (end > at && number == value) return true;
            at = end > at ? end : at + 1;
        }
        return false;
    }

    // `vol. 29, n° 2` for `vol. 2, n° 29`.
    void exchanged_numbers() {
        const std::string volume = source_.volume.text, number = source_.number.text;
        if (volume.empty() || number.empty() || volume == number) return;
        for (const citation::Reference& each :
             citation::read_note(pair_.target, pair_.rules.languages.edition).references)
            if (each.volume.text == number && each.number.text == volume)
                return tell_(kReferenceNumber, each.volume.span, "volume and number are exchanged",
                             printed("volume"));
    }

    // Every number of a field stands in the target.
    void numbers(const CheckInfo& check, const citation::Piece& piece, std::string_view field) {
        if (piece.empty()) return;
        const std::string text = without_titles();
        std::string digits, before;
        for (const char c : piece.text + " ")
            if (c >= '0' && c <= '9') {
                digits += c;
            } else if (!digits.empty()) {
                // `103-5` may be written `103–105`.
                const std::string whole = digits.size() < before.size()
                                              ? before.substr(0, before.size() - digits.size()) + digits
                                              : digits;
                before = digits;
                if (digits.size() < 9 && whole.size() < 9 && !has_figure(text, std::stoi(digits)) &&
                    !has_figure(text, std::stoi(whole)))
                    return tell_(check, std::nullopt,
                                 field == "pages" ? "pages of the source are not in the target"
                                                  : "the volume or number of the source is not in the target",
                                 printed(field));
                digits.clear();
            }
    }

    const ReferencePair& pair_;
    const TellReference& tell_;
    const citation::Reference& source_;
    LetterText target_;
    bool cyrillic_edition_;
};

}  // namespace

void compare_reference(const ReferencePair& pair, const TellReference& tell) {
    FieldComparer(pair, tell).compare();
}

}  // namespace tolmach::checks
