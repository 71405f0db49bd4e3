// SPDX-License-Identifier: Apache-2.0
#include "checks/name_index.hpp"

#include "checks/spacing_and_script.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"

namespace tolmach::checks {

bool NameIndex::has(std::u32string_view text) const {
    constexpr std::size_t kFew = 16;  // Of so many a look at each is cheaper.
    if (names_.size() <= kFew)
        return std::any_of(names_.begin(), names_.end(), [&](const auto& each) { return each.text == text; });
    return texts_
        .get([&] {
            std::unordered_set<std::u32string_view> texts;
            for (const CapitalisedWord& name : names_)
                texts.insert(name.text);
            return texts;
        })
        .contains(text);
}

bool NameIndex::may_have_letters_of(const CapitalisedWord& word) const {
    const Scripts& there = scripts_.get([&] {
        Scripts all;
        for (const CapitalisedWord& name : names_) {
            const text::Script script = text::script_of(name.text.front());
            all.latin = all.latin || script == text::Script::Latin;
            all.cyrillic = all.cyrillic || script == text::Script::Cyrillic;
            all.other = all.other || (script != text::Script::Latin && script != text::Script::Cyrillic);
            all.mixed = all.mixed || is_mixed(name.text);
        }
        return all;
    });
    const text::Script script = text::script_of(word.text.front());
    const bool same = script == text::Script::Latin      ? there.latin
                      : script == text::Script::Cyrillic ? there.cyrillic
                                                         : there.other;
    return same || there.mixed || is_mixed(word.text);
}

const std::vector<NameIndex::Folded>& NameIndex::of_letters(std::u32string folded) const {
    static const std::vector<Folded> none;
    const auto sorted = [](std::u32string word) {
        std::sort(word.begin(), word.end());
        return word;
    };
    const ByLetters& all = by_letters_.get([&] {
        ByLetters made;
        std::unordered_set<std::u32string_view> known;
        for (const CapitalisedWord& name : names_)
            if (known.insert(name.text).second) {
                std::u32string text = text::fold(name.text);
                std::u32string letters = sorted(text);
                made[std::move(letters)].push_back({&name, std::move(text)});
            }
        return made;
    });
    const auto at = all.find(sorted(std::move(folded)));
    return at == all.end() ? none : at->second;
}

}  // namespace tolmach::checks
