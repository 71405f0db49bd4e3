// SPDX-License-Identifier: Apache-2.0
#include "terminology/name_groups.hpp"

#include "glossary/phonetic_key.hpp"
#include "terminology/name_cues.hpp"
#include "terminology/name_words.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::terminology {
namespace {

using View = std::u32string_view;

// Spellings of one name lie below: Lukashenka and Lukashenko, Yury and Yuri, Aleksandr and Alyaksandr.
constexpr double kSameFamily = 0.06;
constexpr double kSameGiven = 0.2;

std::u32string folded(View text) {
    return text::fold_with_offsets(text::to_utf8(text)).text;
}
std::string sounds(View text) {
    return glossary::phonetic_key(folded(text), "en");
}
bool sound_alike(View a, View b, double limit) {
    return glossary::phonetic_distance(sounds(a), sounds(b)) <= limit;
}

std::vector<std::u32string> split_words(View text) {
    std::vector<std::u32string> words;
    for (const NameWord& word : name_words(text))
        words.push_back(word.text);
    return words;
}

// A name under construction: how often each of its forms was met.
struct Draft {
    NameGroup group;
    std::vector<std::pair<std::u32string, std::size_t>> forms;  // In the order of their first mention.
    std::u32string given, family;                               // Of a person: its fullest.

    void count(const std::u32string& form, std::size_t times = 1) {
        const auto known =
            std::find_if(forms.begin(), forms.end(), [&](const auto& each) { return each.first == form; });
        if (known == forms.end())
            forms.emplace_back(form, times);
        else
            known->second += times;
        group.mentions += times;
    }
};

bool is_initials(View given) {
    return given.find(U'.') != View::npos && split_words(given).front().size() == 1;
}

bool given_names_agree(View a, View b) {
    if (a.empty() || b.empty()) return true;
    const std::u32string first = split_words(a).front();
    const std::u32string second = split_words(b).front();
    if (is_initials(a) || is_initials(b)) return sounds(first).front() == sounds(second).front();
    return sound_alike(first, second, kSameGiven);
}

bool is_same_person(const Draft& person, const Name& name) {
    if (!sound_alike(person.family, name.family, kSameFamily)) {
        // `Buranelli` of Filippo Costa Buranelli.
        const auto whole = split_words(person.family);
        if (!(name.given.empty() && whole.size() > 1 && whole.back() == name.family)) return false;
    }
    return given_names_agree(person.given, name.given);
}

std::vector<std::u32string> naming_words(View body) {
    std::vector<std::u32string> words;
    for (std::u32string& word : split_words(body))
        if (!is_cue(NameCue::Connector, word)) words.push_back(folded(word));
    return words;
}

using WordList = std::vector<std::u32string>;

// Whether all words of `shorter` stand in `longer`, in order.
bool holds_in_order(const WordList& longer, const WordList& shorter) {
    auto at = longer.begin();
    for (const std::u32string& word : shorter) {
        at = std::find(at, longer.end(), word);
        if (at == longer.end()) return false;
        ++at;
    }
    return true;
}

// Whether a name goes on behind `shorter` with `of` or with what kind of country it belongs to.
bool goes_on_with_realm(View longer, View shorter) {
    if (!longer.starts_with(shorter) || longer.size() <= shorter.size() + 1) return false;
    const auto rest = split_words(longer.substr(shorter.size()));
    return !rest.empty() &&
           (is_cue(NameCue::RealmLink, rest.front()) || is_cue(NameCue::Realm, rest.front()));
}

// Two names of one body differ in small words, in an adjective of nation in front, in one word between the
// first and the last, or in the country behind them.
bool is_same_body(View a, View b) {
    if (goes_on_with_realm(a, b) || goes_on_with_realm(b, a)) return true;
    WordList longer = naming_words(a);
    WordList shorter = naming_words(b);
    View longer_text = a;
    if (longer.size() < shorter.size()) {
        std::swap(longer, shorter);
        longer_text = b;
    }
    if (shorter.size() < 2 || longer.size() > shorter.size() + 1) return longer == shorter;
    const bool nation = is_demonym(split_words(longer_text).front()) && longer.back() == shorter.back();
    return (nation || longer.front() == shorter.front()) && longer.back() == shorter.back() &&
           holds_in_order(longer, shorter);
}

// Whether the letters of an acronym begin the words of a name, in order; small words may be left out.
bool abbreviates(View acronym, View name) {
    std::u32string initials;
    std::u32string all;
    for (const std::u32string& word : split_words(name)) {
        if (!is_cue(NameCue::Connector, word)) initials += word.front();
        all += word.front();
    }
    return acronym == initials || folded(acronym) == folded(all);
}

class Grouper {
  public:
    void add(const Name& name) {
        if (name.kind == NameKind::Person) return add_person(name);
        if (name.kind == NameKind::Acronym) return acronyms_.push_back(name);
        Draft* known = find([&](const Draft& draft) {
            return std::any_of(draft.forms.begin(), draft.forms.end(), [&](const auto& form) {
                return form.first == name.text ||
                       (draft.group.kind == name.kind && is_same_body(form.first, name.text));
            });
        });
        Draft& draft = known ? *known : make(name);
        draft.count(name.text);
        if (!name.stands_for.empty()) draft.count(name.stands_for);
    }

    // Acronyms come last, when all that they may stand for is known.
    void add_acronyms() {
        for (const Name& name : acronyms_) {
            Draft* known = find([&](const Draft& draft) {
                return std::any_of(draft.forms.begin(), draft.forms.end(), [&](const auto& form) {
                    return form.first == name.text || (draft.group.kind == NameKind::Organisation &&
                                                       (abbreviates(name.text, form.first) ||
                                                        is_same_body(form.first, name.stands_for)));
                });
            });
            Draft& draft = known ? *known : make(name);
            if (!known && !name.stands_for.empty()) draft.count(name.stands_for);
            draft.count(name.text);
            draft.group.acronyms.insert(name.text);
        }
    }

    // Family names alone, wherever prose has them.
    void count_family_names(const std::vector<Passage>& passages) {
        for (const Passage& passage : passages) {
            if (passage.region != Region::Prose && passage.region != Region::Title) continue;
            const std::vector<NameWord> words = name_words(passage.text);
            for (std::size_t i = 0; i < words.size(); ++i) {
                const bool has_given = i > 0 && words[i - 1].joins_next && words[i - 1].is_capital;
                if (words[i].is_capital && !has_given) count_family_name(words[i].text);
            }
        }
    }

    std::vector<NameGroup> groups() {
        std::vector<NameGroup> made;
        for (Draft& draft : drafts_) {
            if (draft.forms.empty()) continue;
            std::stable_sort(draft.forms.begin(), draft.forms.end(),
                             [&](const auto& a, const auto& b) { return rank(draft, a) > rank(draft, b); });
            for (const auto& [form, times] : draft.forms)
                draft.group.forms.push_back(form);
            made.push_back(std::move(draft.group));
        }
        return made;
    }

  private:
    template <class Fits>
    Draft* find(const Fits& fits) {
        const auto at = std::find_if(drafts_.begin(), drafts_.end(), fits);
        return at == drafts_.end() ? nullptr : &*at;
    }

    Draft& make(const Name& name) {
        Draft draft;
        draft.group.kind = name.kind;
        draft.group.unit = name.unit;
        draft.given = name.given;
        draft.family = name.family;
        drafts_.push_back(std::move(draft));
        return drafts_.back();
    }

    void add_person(const Name& name) {
        Draft* known = find([&](const Draft& draft) {
            return draft.group.kind == NameKind::Person && is_same_person(draft, name);
        });
        // One word where a name of an author should be is a person only if a full name says so.
        if (!known && name.given.empty() && name.region == Region::Author) return;
        if (!known && name.region == Region::Title) return;
        Draft& draft = known ? *known : make(name);
        if (draft.given.empty() || (is_initials(draft.given) && !is_initials(name.given)))
            draft.given = name.given;
        draft.count(name.text);
        const bool inverted = !name.given.empty() && name.text.starts_with(name.family);
        if (inverted && !is_initials(name.given)) draft.count(name.given + U" " + name.family, 0);
    }

    void count_family_name(const std::u32string& word) {
        Draft* known = find([&](const Draft& draft) {
            return draft.group.kind == NameKind::Person && !draft.given.empty() &&
                   (split_words(draft.family).back() == word || sound_alike(draft.family, word, kSameFamily));
        });
        if (known) known->count(word);
    }

    // Full names before names with initials before family names, then what was met more often.
    static std::pair<int, std::size_t> rank(const Draft& draft,
                                            const std::pair<std::u32string, std::size_t>& form) {
        const auto words = split_words(form.first);
        int fullness = static_cast<int>(std::min<std::size_t>(words.size(), 2));
        if (draft.group.kind == NameKind::Person && words.size() > 1 && is_initials(form.first)) fullness = 1;
        if (draft.group.kind == NameKind::Person && form.second == 0) fullness = 3;
        return {fullness, form.second};
    }

    std::vector<Draft> drafts_;
    std::vector<Name> acronyms_;
};

}  // namespace

bool is_same_name(View a, View b) {
    const auto first = split_words(a), second = split_words(b);
    if (first.size() < 2 || first.size() != second.size()) return false;
    for (std::size_t i = 0; i + 1 < first.size(); ++i)
        if (first[i].size() < 2 || second[i].size() < 2 || !sound_alike(first[i], second[i], kSameGiven))
            return false;
    return sound_alike(first.back(), second.back(), kSameFamily);
}

std::vector<NameGroup> group_names(const std::vector<Name>& names, const std::vector<Passage>& passages) {
    Grouper grouper;
    // Full names first, so that family names find them wherever they stand.
    for (const bool full : {true, false})
        for (const Name& name : names)
            if ((name.kind != NameKind::Person || !name.given.empty()) == full) grouper.add(name);
    grouper.add_acronyms();
    grouper.count_family_names(passages);
    return grouper.groups();
}

}  // namespace tolmach::terminology
