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
            if (inflects(parts[i])) inflecting_.push_back(i);
        if (!inflecting_.empty()) kinds_[surname()] = WordKind::Surname;
    }

    Cells cells(Agreement sex) const {
        const std::size_t labels = tables_.labels.size();
        std::vector<Cells> inflected(parts_.size());
        for (const std::size_t i : inflecting_) {
            Cells cells(labels);
            const bool surname = kinds_[i] == WordKind::Surname;
            bool known =
                inflect(tables_, parts_[i].word,
                        {kinds_[i], sex, Animacy::Living, surname ? paradigm_ : std::string_view()}, cells);
            if (parts_.size() == 1 && paradigm_.empty())
                known |= inflect(tables_, parts_[i].word, {WordKind::Given, sex, Animacy::Living, {}}, cells);
            if (known) inflected[i] = std::move(cells);
        }
        const bool none =
            std::all_of(inflected.begin(), inflected.end(), [](const Cells& c) { return c.empty(); });
        return none ? Cells(labels) : without_plural(joined(parts_, std::move(inflected), labels));
    }

    std::vector<Agreement> sexes(Gender gender) const {
        if (gender == Gender::Feminine) return {Agreement::Feminine};
        if (gender == Gender::Masculine) return {Agreement::Masculine};
        for (const auto* sexes : {&tables_.patronymics, &tables_.sexes})
            for (const std::size_t i : inflecting_)
                if (kinds_[i] == WordKind::Given)
                    if (const Sign* sex = sex_of(*sexes, parts_[i])) return {sex->agreement};
        return {Agreement::Masculine, Agreement::Feminine};
    }

  private:
    // A name of several words is one person's.
    Cells without_plural(Cells cells) const {
        if (parts_.size() > 1)
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (tables_.labels[i].ends_with(".pl")) cells[i].clear();
        return cells;
    }

    bool inflects(const Part& part) const {
        const bool initial = part.after.starts_with('.') || text::count_code_points(part.word) < 2;
        const bool fixed = parts_.size() > 1 && stands_in(tables_.fixed, part.word);
        return !initial && !fixed && is_capitalised(part.word);
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

}  // namespace tolmach::morphology
