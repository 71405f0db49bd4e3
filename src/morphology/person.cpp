// SPDX-License-Identifier: Apache-2.0
#include "morphology/person.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

class Person {
  public:
    Person(const Tables& tables, const Parts& parts, std::string_view paradigm)
        : tables_(tables), parts_(parts), paradigm_(paradigm), kinds_(parts.size(), WordKind::Given) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (inflects(i)) inflecting_.push_back(i);
        if (!inflecting_.empty()) kinds_[surname()] = WordKind::Surname;
    }

    Cells cells(Agreement sex) const {
        const std::size_t labels = tables_.labels.size();
        std::vector<Cells> inflected(parts_.size());
        for (const std::size_t i : inflecting_) {
            Cells cells(labels);
            const bool surname = kinds_[i] == WordKind::Surname;
            bool known = false;
            for (const WordKind kind : readings(i, sex))
                known |=
                    inflect(tables_, parts_[i].word,
                            {kind, sex, Animacy::Living, surname ? paradigm_ : std::string_view()}, cells);
            if (may_stay(i)) add_cells(cells, Cells(labels, {parts_[i].word}));
            if (known) inflected[i] = std::move(cells);
        }
        const bool none =
            std::all_of(inflected.begin(), inflected.end(), [](const Cells& c) { return c.empty(); });
        return none ? Cells(labels) : without_plural(joined(parts_, std::move(inflected), labels));
    }

    std::vector<Agreement> sexes(Gender gender) const {
        if (gender == Gender::Feminine) return {Agreement::Feminine};
        if (gender == Gender::Masculine) return {Agreement::Masculine};
        if (const auto sex = certain_sex()) return {*sex};
        if (const Sign* sex = first_sign(tables_.sexes, WordKind::Given)) return {sex->agreement};
        if (parts_.size() == 1 && likely_sex() == Agreement::Feminine)
            return {Agreement::Feminine, Agreement::Masculine};
        return {Agreement::Masculine, Agreement::Feminine};
    }

    std::optional<Agreement> certain_sex() const {
        if (const Sign* sex = first_sign(tables_.patronymics, WordKind::Given)) return sex->agreement;
        if (const Sign* sex = first_sign(tables_.families, WordKind::Surname)) return sex->agreement;
        return std::nullopt;
    }

  private:
    // A name of several words is one person's.
    Cells without_plural(Cells cells) const {
        if (parts_.size() > 1)
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (tables_.labels[i].ends_with(".pl")) cells[i].clear();
        return cells;
    }

    // Ben Wallace has a given name, Ben in the midst of an Arabic name is a particle; a Korean family name
    // stands before two more words.
    bool inflects(std::size_t at) const {
        const Part& part = parts_[at];
        const bool initial = part.after.starts_with('.') || text::count_code_points(part.word) < 2;
        const bool leads = at == 0 && (parts_.size() == 2 || !stands_in(tables_.clans, part.word));
        const bool fixed = parts_.size() > 1 && !leads && stands_in(tables_.fixed, part.word);
        return !initial && !fixed && is_capitalised(part.word);
    }

    // Ben Ali: what leads as a given name may be a particle all the same.
    bool may_stay(std::size_t at) const {
        return at == 0 && parts_.size() > 1 && stands_in(tables_.fixed, parts_[at].word);
    }

    // A word alone is a surname, or else a given name; the other way round where a row names it in whole, or
    // its end is a given name's.
    std::vector<WordKind> readings(std::size_t at, Agreement sex) const {
        if (parts_.size() > 1 || !paradigm_.empty()) return {kinds_[at]};
        if (given_alone(sex)) return {WordKind::Given, WordKind::Surname};
        return {WordKind::Surname, WordKind::Given};
    }

    bool given_alone(Agreement sex) const {
        const std::u32string lower = tables_.for_patterns(parts_.front().word);
        const auto rules = tables_.rules_for(lower, WordKind::Given, sex);
        return (!rules.empty() && rules.front()->pattern.whole) ||
               std::any_of(tables_.alone.begin(), tables_.alone.end(),
                           [&](const Pattern& end) { return end.fits(lower); });
    }

    std::optional<Agreement> likely_sex() const {
        if (given_alone(Agreement::Feminine))
            if (const Sign* sex = sex_of(tables_.sexes, parts_.front())) return sex->agreement;
        return tables_.likely_agreement(tables_.for_patterns(parts_.front().word), WordKind::Surname);
    }

    const Sign* first_sign(const std::vector<Sign>& signs, WordKind kind) const {
        for (const std::size_t i : inflecting_)
            if (kinds_[i] == kind)
                if (const Sign* sign = sex_of(signs, parts_[i])) return sign;
        return nullptr;
    }

    // The last word, or the first where a comma or a patronymic at the end says so.
    std::size_t surname() const {
        const std::size_t first = inflecting_.front();
        const std::size_t last = inflecting_.back();
        const bool in_register = inflecting_.size() == 3 && sex_of(tables_.patronymics, parts_[last]) &&
                                 !sex_of(tables_.patronymics, parts_[inflecting_[1]]);
        return in_register || parts_[first].after == "," ? first : last;
    }

    const Sign* sex_of(const std::vector<Sign>& sexes, const Part& part) const {
        const std::u32string lower = tables_.for_patterns(part.word);
        for (const Sign& sex : sexes)
            if (sex.pattern.fits(lower)) return &sex;
        return nullptr;
    }

    const Tables& tables_;
    const Parts& parts_;
    std::string_view paradigm_;
    std::vector<WordKind> kinds_;
    std::vector<std::size_t> inflecting_;
};

}  // namespace

Cells person_cells(const Tables& tables, const Parts& parts, Gender gender, std::string_view paradigm) {
    const Person person(tables, parts, paradigm);
    Cells all(tables.labels.size());
    for (const Agreement sex : person.sexes(gender))
        add_cells(all, person.cells(sex));
    return all;
}

std::optional<Agreement> certain_sex(const Tables& tables, const Parts& parts) {
    return Person(tables, parts, {}).certain_sex();
}

std::vector<Agreement> sexes_of(const Tables& tables, const Parts& parts, Gender gender) {
    return Person(tables, parts, {}).sexes(gender);
}

}  // namespace tolmach::morphology
