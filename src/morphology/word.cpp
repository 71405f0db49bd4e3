// SPDX-License-Identifier: Apache-2.0
#include "morphology/word.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

constexpr std::size_t kRoomForEnding = 12;  // Bytes of the longest endings, so that a form is allocated once.

void drop_letters(std::string& word, std::size_t count) {
    for (; count > 0 && !word.empty(); --count) {
        while (word.size() > 1 && (static_cast<unsigned char>(word.back()) & 0xC0) == 0x80)
            word.pop_back();
        word.pop_back();
    }
}

// The stem of a word whose pattern gives some letters another shape there; a capital stays one.
std::string changed_stem(std::string_view word, const Pattern& pattern) {
    const std::u32string letters = text::to_utf32(word);
    const std::size_t start = letters.size() - pattern.places.size();
    std::u32string stem = letters.substr(0, start);
    for (std::size_t i = 0; i + pattern.cut < pattern.places.size(); ++i)
        stem += pattern.places[i].stem.value_or(letters.substr(start + i, 1));
    if (!stem.empty() && text::is_upper(letters.front())) stem.front() = text::to_upper(stem.front());
    return text::to_utf8(stem);
}

// The last letter changed as the first row that knows it says.
void change_last(std::string& stem, const std::vector<std::pair<std::string, std::string>>& changes) {
    for (const auto& [from, to] : changes)
        if (stem.ends_with(from)) {
            stem.replace(stem.size() - from.size(), from.size(), to);
            return;
        }
}

// The last letter of a stem; empty for an empty one.
std::string last_letter(const std::string& stem) {
    std::string rest = stem;
    drop_letters(rest, 1);
    return stem.substr(rest.size());
}

std::string built(const Tables& tables, std::string_view word, const std::string& stem,
                  const Ending& ending) {
    using Base = Ending::Base;
    std::string form;
    form.reserve(word.size() + kRoomForEnding);
    form = ending.base == Base::Lemma ? word : stem;
    drop_letters(form, ending.drop);
    if (ending.base == Base::Doubled) form += last_letter(form);
    if (ending.base == Base::Widened) form.insert(form.size() - last_letter(form).size(), ending.inserted);
    if (ending.base == Base::Softened) change_last(form, tables.soften);
    if (ending.base == Base::Closed) change_last(form, tables.close);
    return form += ending.text;
}

// The cell that an accusative repeats: the labels stand in the order nominative, genitive, dative, accusative
// in both numbers.
constexpr std::size_t kAccusativeToNominative = 3;
constexpr std::size_t kAccusativeToGenitive = 2;

class Builder {
  public:
    Builder(const Tables& tables, std::string_view word, const Pattern& pattern, const Reading& reading)
        : tables_(tables), word_(word), stem_(stem_of(word, pattern)), reading_(reading) {}

    void add(const Paradigm& paradigm, Cells& cells) const {
        const bool plural_alone = reading_.agreement == Agreement::Plural;
        if (!plural_alone) add_form(cells[0], std::string(word_));
        const bool singular_alone = !plural_alone && has_no_plural();
        for (std::size_t at = 1; at <= paradigm.cells.size(); ++at)
            if (!singular_alone || tables_.labels[at].ends_with(".sg")) add_cell(paradigm, at, cells[at]);
    }

  private:
    bool has_no_plural() const {
        return std::find(tables_.singular.begin(), tables_.singular.end(), reading_.kind) !=
               tables_.singular.end();
    }

    // Adds to `forms` what the paradigm has in its cell `from`; the dictionary form is cell 0.
    void add_cell(const Paradigm& paradigm, std::size_t from, std::vector<std::string>& forms) const {
        if (from == 0) return add_form(forms, std::string(word_));
        for (const Ending& ending : paradigm.cells[from - 1]) {
            if (ending.base != Ending::Base::Animate) {
                add_form(forms, built(tables_, word_, stem_, ending));
                continue;
            }
            if (reading_.animacy != Animacy::Thing) add_cell(paradigm, from - kAccusativeToGenitive, forms);
            if (reading_.animacy != Animacy::Living)
                add_cell(paradigm, from - kAccusativeToNominative, forms);
        }
    }

    const Tables& tables_;
    std::string_view word_;
    std::string stem_;
    const Reading& reading_;
};

bool is_acronym(std::string_view word) {
    const std::u32string code_points = text::to_utf32(word);
    return code_points.size() > 1 && std::all_of(code_points.begin(), code_points.end(), text::is_upper);
}

// By the paradigm that the reading names; false where there is none or it does not fit the word.
bool inflect_as_named(const Tables& tables, std::string_view word, std::u32string_view lower,
                      const Reading& reading, Cells& cells) {
    for (const Rule& rule : tables.rules)
        for (const std::size_t paradigm : rule.paradigms)
            if (tables.paradigms[paradigm].name == reading.paradigm && rule.pattern.fits(lower)) {
                Builder(tables, word, rule.pattern, reading).add(tables.paradigms[paradigm], cells);
                return true;
            }
    return false;
}

bool inflect_simple(const Tables& tables, std::string_view word, const Reading& reading, Cells& cells) {
    const std::u32string lower = tables.for_patterns(word);
    if (!reading.paradigm.empty() && inflect_as_named(tables, word, lower, reading, cells)) return true;
    const WordKind kind = is_acronym(word) ? WordKind::Acronym : reading.kind;
    const auto rules = tables.rules_for(lower, kind, reading.agreement);
    for (const Rule* rule : rules) {
        const Builder builder(tables, word, rule->pattern, reading);
        for (const std::size_t paradigm : rule->paradigms)
            builder.add(tables.paradigms[paradigm], cells);
    }
    return !rules.empty();
}

// Every way to join a form of the first part, a hyphen and a form of the second, cell by cell.
Cells hyphenated(const Cells& first, const Cells& second) {
    Cells joined(first.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        for (const std::string& head : first[i])
            for (const std::string& tail : second[i])
                add_form(joined[i], head + "-" + tail);
    return joined;
}

// Whether the first part of a hyphenated word inflects with the last one: in surnames it does, in men's given
// names and in other words it may or may not, and the likelier comes first.
enum class First { Inflects, InflectsOrNot, StaysOrInflects };

First first_part(const Reading& reading) {
    if (reading.kind == WordKind::Surname) return First::Inflects;
    const bool woman = reading.kind == WordKind::Given && reading.agreement == Agreement::Feminine;
    return woman ? First::InflectsOrNot : First::StaysOrInflects;
}

// Rostov-na-Donu inflects before its tie.
bool inflect_tied(const Tables& tables, std::string_view first, std::string_view rest, const Reading& reading,
                  Cells& cells) {
    Cells firsts(tables.labels.size());
    if (!inflect_simple(tables, first, reading, firsts)) return false;
    add_cells(cells, hyphenated(firsts, Cells(tables.labels.size(), {std::string(rest)})));
    return true;
}

// In a chain of more parts than names have, only the last inflects: each part with a choice would double the
// forms.
constexpr std::ptrdiff_t kMostHyphens = 3;

bool inflect_last(const Tables& tables, std::string_view word, const Reading& reading, Cells& cells) {
    const std::size_t hyphen = word.rfind('-');
    Cells lasts(tables.labels.size());
    if (!inflect_simple(tables, word.substr(hyphen + 1), reading, lasts)) return false;
    const Cells before(tables.labels.size(), {std::string(word.substr(0, hyphen))});
    add_cells(cells, hyphenated(before, lasts));
    return true;
}

bool inflect_hyphenated(const Tables& tables, std::string_view word, std::size_t hyphen,
                        const Reading& reading, Cells& cells) {
    const std::string_view first = word.substr(0, hyphen);
    const std::string_view rest = word.substr(hyphen + 1);
    const std::size_t next = rest.find('-');
    if (next != std::string_view::npos && stands_in(tables.ties, rest.substr(0, next)))
        return inflect_tied(tables, first, rest, reading, cells);
    Cells rests(tables.labels.size());
    if (!inflect(tables, rest, reading, rests)) return false;
    Cells firsts(tables.labels.size());
    const bool name = reading.kind == WordKind::Surname || reading.kind == WordKind::Given;
    const bool particle = name && stands_in(tables.fixed, first);
    const bool may_inflect = !particle && inflect_simple(tables, first, reading, firsts);
    const First rule = may_inflect ? first_part(reading) : First::StaysOrInflects;
    const Cells fixed(tables.labels.size(), {std::string(first)});
    if (rule == First::StaysOrInflects) add_cells(cells, hyphenated(fixed, rests));
    if (may_inflect) add_cells(cells, hyphenated(firsts, rests));
    if (rule == First::InflectsOrNot) add_cells(cells, hyphenated(fixed, rests));
    return true;
}

}  // namespace

bool inflect(const Tables& tables, std::string_view word, const Reading& reading, Cells& cells) {
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0 || hyphen + 1 == word.size())
        return inflect_simple(tables, word, reading, cells);
    if (std::count(word.begin(), word.end(), '-') > kMostHyphens)
        return inflect_last(tables, word, reading, cells);
    return inflect_hyphenated(tables, word, hyphen, reading, cells);
}

std::string stem_of(std::string_view word, const Pattern& pattern) {
    if (pattern.changes) return changed_stem(word, pattern);
    std::string stem(word);
    drop_letters(stem, pattern.cut);
    return stem;
}

void add_form(std::vector<std::string>& forms, std::string form) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

void add_cells(Cells& to, Cells from) {
    for (std::size_t i = 0; i < to.size(); ++i)
        for (std::string& form : from[i])
            add_form(to[i], std::move(form));
}

bool stands_in(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), text::to_lower(word)) != list.end();
}

bool is_capitalised(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

}  // namespace tolmach::morphology
