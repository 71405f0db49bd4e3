// SPDX-License-Identifier: Apache-2.0
#include "restoration/orthography.hpp"

#include "embedded/restoration.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::u32string_view kSoftening = U"еёіюяь";
constexpr char32_t kSoftSign = U'ь';

bool has_at(std::u32string_view word, std::size_t at, std::u32string_view part) {
    return word.compare(at, part.size(), part) == 0;
}

// `-` is nothing.
std::vector<std::u32string> utf32_words(const text::TableRow& row, std::size_t cell) {
    std::vector<std::u32string> words;
    for (const std::string_view word : row.words(cell, ' '))
        words.push_back(word == "-" ? std::u32string() : text::to_utf32(word));
    return words;
}

}  // namespace

OtherOrthography::OtherOrthography(std::string_view language) {
    for (const text::TableRow& row : text::read_table("orthography.tsv", embedded::orthography_tsv(), 4)) {
        if (row[0] != language) continue;
        switch (row.index_of(1, {"soft", "stem", "joined", "abroad", "hardened", "vowels"})) {
            case 0:
                for (const std::string_view before : row.words(3, ' '))
                    softened_.push_back({text::to_utf32(row[2]), text::to_utf32(before)});
                break;
            case 1:
                stems_.push_back({text::to_utf32(row[2]), text::to_utf32(row[3])});
                break;
            case 2:
                joined_ = utf32_words(row, 2);
                break;
            case 3:
                abroad_.push_back({utf32_words(row, 2), utf32_words(row, 3)});
                break;
            case 4:
                hardened_ = text::to_utf32(row[2]);
                vowels_ = text::to_utf32(row[3]);
                break;
            default:
                hard_ = text::to_utf32(row[2]);
                soft_ = text::to_utf32(row[3]);
        }
    }
}

// Behind which letters ь stands, or would stand.
std::vector<std::size_t> OtherOrthography::soft_places(std::u32string_view word) const {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < word.size(); ++at)
        for (const Softened& pair : softened_) {
            if (!has_at(word, at, pair.consonant)) continue;
            const std::size_t place = at + pair.consonant.size();
            std::size_t next = place < word.size() && word[place] == kSoftSign ? place + 1 : place;
            if (next >= word.size() || !has_at(word, next, pair.before)) continue;
            next += pair.before.size();
            const bool soft = next < word.size() && kSoftening.find(word[next]) != kSoftening.npos;
            if (soft && (places.empty() || places.back() < place)) places.push_back(place);
        }
    return places;
}

const OtherOrthography::Stem* OtherOrthography::stem_of(std::u32string_view word,
                                                        std::u32string Stem::*spelling) const {
    const Stem* longest = nullptr;
    for (const Stem& stem : stems_)
        if (word.starts_with(stem.*spelling) &&
            (longest == nullptr || (longest->*spelling).size() < (stem.*spelling).size()))
            longest = &stem;
    return longest;
}

bool OtherOrthography::is_from_abroad(std::u32string_view word) const {
    return std::any_of(abroad_.begin(), abroad_.end(), [&](const Abroad& each) {
        return std::any_of(each.endings.begin(), each.endings.end(), [&](const std::u32string& ending) {
            if (!word.ends_with(ending)) return false;
            const std::u32string_view stem = word.substr(0, word.size() - ending.size());
            return std::any_of(each.stems.begin(), each.stems.end(),
                               [&](const std::u32string& end) { return stem.ends_with(end); });
        });
    });
}

std::u32string OtherOrthography::written(std::u32string_view word) const {
    std::u32string other(word);
    const std::vector<std::size_t> places = soft_places(word);
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (other[*place] != kSoftSign) other.insert(*place, 1, kSoftSign);
    if (const Stem* stem = stem_of(other, &Stem::official))
        other.replace(0, stem->official.size(), stem->other);
    else if (is_from_abroad(word))
        for (std::size_t at = 1; at < other.size(); ++at)
            if (other[at] == vowels_[0] && hardened_.find(other[at - 1]) != hardened_.npos)
                other[at] = vowels_[1];
    return other;
}

std::u32string OtherOrthography::official(std::u32string_view word) const {
    std::u32string official(word);
    if (const Stem* stem = stem_of(official, &Stem::other))
        official.replace(0, stem->other.size(), stem->official);
    const std::vector<std::size_t> places = soft_places(official);
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (official[*place] == kSoftSign) official.erase(*place, 1);
    return official;
}

bool OtherOrthography::shows(std::u32string_view word) const {
    for (const std::size_t place : soft_places(word))
        if (word[place] == kSoftSign) return true;
    return stem_of(word, &Stem::other) != nullptr;
}

bool OtherOrthography::softened_by(std::u32string_view word, std::u32string_view next) const {
    if (std::find(joined_.begin(), joined_.end(), word) == joined_.end()) return false;
    const std::vector<std::size_t> places = soft_places(std::u32string(word).append(next));
    return std::find(places.begin(), places.end(), word.size()) != places.end();
}

char32_t OtherOrthography::other_vowel(char32_t vowel) const {
    if (const std::size_t at = hard_.find(vowel); at != hard_.npos) return soft_[at];
    if (const std::size_t at = soft_.find(vowel); at != soft_.npos) return hard_[at];
    return vowel;
}

}  // namespace tolmach::restoration
