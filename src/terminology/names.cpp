// SPDX-License-Identifier: Apache-2.0
#include "terminology/names.hpp"

#include "citation/read_terms.hpp"
#include "reference/cues.hpp"
#include "terminology/name_cues.hpp"
#include "terminology/name_words.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::terminology {
namespace {

using Words = std::vector<NameWord>;

bool is_plain_name(const NameWord& word) {
    return word.is_capital && !word.is_initial && word.text.size() > 1 && !is_acronym(word.text) &&
           !is_cue(NameCue::Common, word.text) && !is_cue(NameCue::Head, word.text) &&
           !is_cue(NameCue::Office, word.text) && !is_demonym(word.text);
}

// Whether a word stands behind what leads to places as well as to bodies, one word or two.
bool stands_behind_any(const Words& words, std::size_t at) {
    if (at == 0) return false;
    const std::u32string& last = words[at - 1].text;
    return is_cue(NameCue::BeforeAny, last) ||
           (at > 1 && is_cue(NameCue::BeforeAny, words[at - 2].text + U' ' + last));
}

bool is_capital_run(const Words& words, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i)
        if (!words[i].is_capital || (i < last && !words[i].joins_next)) return false;
    return true;
}

bool has_head(const Words& words, std::size_t first, std::size_t last) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(last + 1),
                       [](const NameWord& word) { return is_cue(NameCue::Head, word.text); });
}

// Reads one passage from its first word to its last.
class NameRecogniser {
  public:
    NameRecogniser(const Passage& passage, const WordStatistics& statistics)
        : passage_(passage), statistics_(statistics), words_(name_words(passage.text)) {}

    std::vector<Name> read_prose() {
        for (std::size_t i = 0; i < words_.size();) {
            const std::size_t end = person_end(i);
            if (end > i) add_person(i, end - 1);
            i = end > i ? end : read_phrase(i);
        }
        return std::move(names_);
    }

    std::vector<Name> read_author() {
        const std::size_t last = words_.size() - 1;
        if (words_.empty()) return {};
        const bool all_name = std::all_of(words_.begin(), words_.end(), [](const NameWord& word) {
            return word.is_capital || is_cue(NameCue::Particle, word.text) ||
                   is_cue(NameCue::Suffix, word.text);
        });
        if (words_.size() == 1)
            add(is_acronym(words_[0].text) ? NameKind::Periodical : NameKind::Person, 0, 0);
        else if (is_cue(NameCue::Realm, words_[0].text))
            add(NameKind::Place, 0, last);
        else if (!all_name || has_head(words_, 0, last))
            add(NameKind::Organisation, 0, last);
        else if (words_.size() <= kLongestName)
            add_person(0, last);
        return std::move(names_);
    }

    // A body that publishes, a periodical, or the one before the other: `Ostrogorski Centre Belarus Digest`.
    std::vector<Name> read_container() {
        if (words_.empty()) return {};
        const std::size_t last = words_.size() - 1;
        // A season of an issue, and where it appeared.
        if (last == 0 && is_cue(NameCue::Common, words_[0].text)) return {};
        if (citation::is_city(reference::lower_of(printed(words_, 0, last)))) {
            add(NameKind::Place, 0, last);
            return std::move(names_);
        }
        std::size_t head = 0;
        while (head <= last && !is_cue(NameCue::Head, words_[head].text))
            ++head;
        std::size_t title = last;
        while (title > head && !is_cue(NameCue::Periodical, words_[title].text))
            --title;
        if (head > last) {
            const bool office = is_cue(NameCue::Office, words_[0].text);
            add(office ? NameKind::Organisation : NameKind::Periodical, 0, last);
        } else if (title == head || has_small_word(head, title)) {
            add(NameKind::Organisation, 0, last);
        } else if (title > head + 1) {
            add(NameKind::Organisation, 0, head);
            add(NameKind::Periodical, head + 1, last);
        } else {
            add(NameKind::Periodical, 0, last);
        }
        return std::move(names_);
    }

  private:
    static constexpr std::size_t kLongestName = 5;
    // More initials and given names, and a longer name of a body, are none; each is asked for at every word.
    static constexpr std::size_t kMostGiven = 8, kLongestPhrase = 64;

    void add(NameKind kind, std::size_t first, std::size_t last) {
        Name name;
        name.kind = kind;
        name.text = printed(words_, first, last);
        name.region = passage_.region;
        name.unit = passage_.unit;
        if (kind == NameKind::Person) name.family = name.text;
        names_.push_back(std::move(name));
    }

    bool has_small_word(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i <= last; ++i)
            if (is_cue(NameCue::Connector, words_[i].text)) return true;
        return false;
    }

    // Given names, then the family name; `Laruelle M.` has them the other way round.
    void add_person(std::size_t first, std::size_t last) {
        add(NameKind::Person, first, last);
        Name& name = names_.back();
        std::size_t end = last;
        while (end > first && is_cue(NameCue::Suffix, words_[end].text))
            --end;
        std::size_t family = end;
        while (family > first + 1 && is_cue(NameCue::Particle, words_[family - 1].text))
            --family;
        const bool inverted = words_[end].is_initial || (is_cue(NameCue::Given, words_[end].text) &&
                                                         !is_cue(NameCue::Given, words_[first].text) &&
                                                         !words_[first].is_initial && end == first + 1);
        if (inverted) {
            while (family > first + 1 && words_[family - 1].is_initial)
                --family;
            name.family = printed(words_, first, family - 1);
            name.given = printed(words_, family, end);
        } else {
            name.family = printed(words_, family, end);
            name.given = family > first ? printed(words_, first, family - 1) : std::u32string();
        }
    }

    // The word behind a person's name that begins with word `first`; `first` where none does.
    std::size_t person_end(std::size_t first) const {
        if (!words_[first].is_capital) return first;
        std::size_t at = first;
        while (at + 1 < words_.size() && at < first + kMostGiven && words_[at].joins_next &&
               (words_[at].is_initial || is_cue(NameCue::Given, words_[at].text)))
            ++at;
        if (at > first + 1 && !is_plain_name(words_[at])) --at;
        const bool by_ending = at == first && is_name_by_ending(first);
        if (by_ending) at = first + 1;
        if (at == first && !(is_behind_office(first) && is_plain_name(words_[first]))) return first;
        while (at + 1 < words_.size() && words_[at].joins_next && is_cue(NameCue::Particle, words_[at].text))
            ++at;
        if (!is_plain_name(words_[at])) return first;
        const auto takes_next = [&] { return words_[at].joins_next && at + 1 < words_.size(); };
        // A family name of two words: the second is no place and begins nothing else.
        if (at > first && !by_ending && takes_next() && is_plain_name(words_[at + 1]) &&
            !statistics_.singles.contains(words_[at + 1].text))
            ++at;
        if (takes_next() && is_cue(NameCue::Suffix, words_[at + 1].text)) ++at;
        return at + 1;
    }

    bool is_behind_office(std::size_t at) const {
        // The stop of `Mr.` may stand between.
        return at > 0 && is_cue(NameCue::Office, words_[at - 1].text) &&
               (words_[at - 1].joins_next || words_[at].start == words_[at - 1].end + 2);
    }

    bool is_name_by_ending(std::size_t first) const {
        return words_[first].joins_next && first + 1 < words_.size() && is_plain_name(words_[first]) &&
               is_plain_name(words_[first + 1]) &&
               has_ending(NameCue::FamilyEnding, words_[first + 1].text) &&
               !is_cue(NameCue::Place, printed(words_, first, first + 1));
    }

    // Whether small words and then a capital follow word `last`; `next` is that capital.
    bool goes_on(std::size_t last, std::size_t& next) const {
        next = last;
        for (std::size_t small = 0; small <= 2; ++small) {
            if (!words_[next].joins_next || next + 1 >= words_.size()) return false;
            ++next;
            if (words_[next].is_capital) return true;
            if (!is_cue(NameCue::Connector, words_[next].text)) return false;
        }
        return false;
    }

    // Whether a body's name goes on behind word `last` to the capital `next`.
    bool belongs(std::size_t first, std::size_t last, std::size_t next) const {
        if (next == last + 1) return true;
        if (!has_head(words_, first, last)) return false;
        const std::u32string& small = words_[last + 1].text;
        if (is_cue(NameCue::ListJoint, small))
            return !statistics_.singles.contains(words_[next].text) && !is_demonym(words_[next].text) &&
                   last > first && is_cue(NameCue::Connector, words_[last - 1].text);
        return !is_cue(NameCue::BodyBorder, small);
    }

    // Reads what begins with the capital `first`: a body, an acronym, a place. Gives the word behind it.
    std::size_t read_phrase(std::size_t first) {
        if (!words_[first].is_capital || words_[first].is_initial) return first + 1;
        std::size_t last = first;
        for (std::size_t next = first; last < first + kLongestPhrase && goes_on(last, next) &&
                                       person_end(next) == next && belongs(first, last, next);)
            last = next;
        const std::size_t end = last + 1;
        while (first < last && is_not_part(first))
            ++first;
        const std::size_t split = second_body(first, last);
        if (split > first) last = split;
        judge(first, last);
        return split > first ? split + 1 : end;
    }

    // Words before a name that are no part of it: `However`, `President of`, `Prime Minister`, `Russian-led`.
    bool is_not_part(std::size_t at) const {
        const NameWord& word = words_[at];
        const bool ordinary =
            word.opens_sentence && !is_demonym(word.text) && statistics_.lower.contains(lower(word.text));
        const bool modifier =
            is_cue(NameCue::Modifier, word.text) && at + 1 < words_.size() &&
            (is_cue(NameCue::Office, words_[at + 1].text) || is_cue(NameCue::Modifier, words_[at + 1].text));
        const bool compound = !text::is_upper(word.text[word.text.rfind(U'-') + 1]);
        return compound || is_cue(NameCue::Common, word.text) || is_cue(NameCue::Office, word.text) ||
               modifier || ordinary;
    }

    static std::u32string lower(std::u32string text) {
        for (char32_t& c : text)
            c = text::to_lower(c);
        return text;
    }

    // `Guard of Honor of the People’s Army`: the last word of the first body, where `of the` joins two;
    // `first` where there is one.
    std::size_t second_body(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i + 2 <= last; ++i)
            if (is_cue(NameCue::BodyLink, words_[i].text + U' ' + words_[i + 1].text) &&
                has_head(words_, first, i - 1) && has_head(words_, i + 2, end_of_capitals(i + 2, last)))
                return i - 1;
        return first;
    }

    std::size_t end_of_capitals(std::size_t first, std::size_t last) const {
        while (first < last && words_[first + 1].is_capital)
            ++first;
        return first;
    }

    void judge(std::size_t first, std::size_t last) {
        const std::u32string phrase = printed(words_, first, last);
        const bool alone = first == last;
        if (alone && is_acronym(phrase)) return add_acronym(first);
        if (is_cue(NameCue::Common, phrase) || (alone && is_demonym(phrase))) return;
        // `the Republic` is named elsewhere.
        if (alone && is_cue(NameCue::Realm, phrase)) return;
        if (is_cue(NameCue::Place, phrase)) return add(NameKind::Place, first, last);
        if (is_cue(NameCue::Realm, words_[first].text)) return add(NameKind::Place, first, last);
        if (!alone && has_head(words_, first, last)) return add_body(first, last);
        if (alone && has_inner_capital(phrase) && !has_family_prefix(phrase) &&
            phrase.find(U'-') == std::u32string::npos)
            return add(NameKind::Organisation, first, last);
        if (is_behind_preposition(first, phrase) && is_capital_run(words_, first, last) &&
            is_plain_name(words_[last]))
            add(NameKind::Place, first, last);
    }

    // `at Rosatom`, `told to Bloomberg`: what stands before bodies too tells a place where the document has
    // it behind another preposition as well.
    bool is_behind_preposition(std::size_t first, const std::u32string& phrase) const {
        if (first == 0 || !words_[first - 1].joins_next) return false;
        if (stands_behind_any(words_, first)) return statistics_.placed.contains(phrase);
        return is_cue(NameCue::BeforePlace, words_[first - 1].text);
    }

    // A body, with its name in its own language in parentheses: `Russian National Unity (Russkoye …)`.
    void add_body(std::size_t first, std::size_t last) {
        add(NameKind::Organisation, first, last);
        const std::size_t own = last + 1;
        if (own >= words_.size() || !words_[own].in_parentheses || !words_[own].is_capital) return;
        std::size_t end = own;
        while (end + 1 < words_.size() && words_[end].joins_next && words_[end + 1].is_capital)
            ++end;
        const std::u32string name = printed(words_, own, end);
        if (is_romanized(name)) names_.back().stands_for = name;
    }

    // `Full Name (FN)` and `FN (Full Name)`.
    void add_acronym(std::size_t at) {
        if (is_cue(NameCue::Common, words_[at].text)) return;
        add(NameKind::Acronym, at, at);
        Name& name = names_.back();
        if (words_[at].in_parentheses && at > 0 && words_[at - 1].is_capital) {
            std::size_t first = at - 1;
            while (first > 0 && words_[first - 1].joins_next &&
                   (words_[first - 1].is_capital || is_cue(NameCue::Connector, words_[first - 1].text)))
                --first;
            while (first < at - 1 && (!words_[first].is_capital || is_not_part(first)))
                ++first;
            name.stands_for = printed(words_, first, at - 1);
        } else if (at + 1 < words_.size() && words_[at + 1].in_parentheses && words_[at + 1].is_capital) {
            std::size_t last = at + 1;
            for (std::size_t next = last; goes_on(last, next);)
                last = next;
            if (last > at + 1) name.stands_for = printed(words_, at + 1, last);
        }
    }

    const Passage& passage_;
    const WordStatistics& statistics_;
    Words words_;
    std::vector<Name> names_;
};

}  // namespace

namespace {

// The capitalised words behind a preposition of places.
void add_placed(const Words& words, std::size_t preposition, std::set<std::u32string>& placed) {
    if (!is_cue(NameCue::BeforePlace, words[preposition].text) || stands_behind_any(words, preposition + 1))
        return;
    std::size_t last = preposition;
    while (words[last].joins_next && last + 1 < words.size() && words[last + 1].is_capital)
        ++last;
    if (last > preposition) placed.insert(printed(words, preposition + 1, last));
}

}  // namespace

WordStatistics word_statistics(const std::vector<Passage>& passages) {
    WordStatistics statistics;
    for (const Passage& passage : passages) {
        if (passage.region != Region::Prose) continue;
        const Words words = name_words(passage.text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool joined = (words[i].joins_next && i + 1 < words.size() && words[i + 1].is_capital) ||
                                (i > 0 && words[i - 1].joins_next && words[i - 1].is_capital);
            add_placed(words, i, statistics.placed);
            if (!words[i].is_capital)
                statistics.lower.insert(words[i].text);
            else if (!words[i].opens_sentence && !joined)
                statistics.singles.insert(words[i].text);
        }
    }
    return statistics;
}

std::vector<Name> names_in(const Passage& passage, const WordStatistics& statistics) {
    NameRecogniser reader(passage, statistics);
    if (passage.region == Region::Author) return reader.read_author();
    if (passage.region == Region::Container) return reader.read_container();
    std::vector<Name> names = reader.read_prose();
    // A title names persons as its own language or its translator writes them; the rest has its capitals from
    // being a title.
    if (passage.region == Region::Title)
        std::erase_if(names, [](const Name& name) { return name.kind != NameKind::Person; });
    return names;
}

}  // namespace tolmach::terminology
