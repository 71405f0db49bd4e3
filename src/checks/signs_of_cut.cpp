// SPDX-License-Identifier: Apache-2.0
#include "checks/signs_of_cut.hpp"

#include "checks/conventions.hpp"
#include "checks/name_nouns.hpp"
#include "checks/name_sounds.hpp"
#include "checks/segment_check.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace tolmach::checks {
namespace {

// Measured on corpora/parallel with sentences and ends of sentences left out.
constexpr double kOfName = 0.06, kOfAside = 0.12, kOfLongAside = 0.18, kOfQuote = 0.12, kOfJoining = 0.07,
                 kOfOpposing = 0.08, kOfAdjective = 0.08;

// `And`, `But` at the beginning join nothing within.
bool has_inside(const View& side, const text::WordSet& set) {
    const View::Runs& runs = side.words();
    return !runs.empty() && std::any_of(runs.begin() + 1, runs.end(),
                                        [&](const auto& run) { return set.contains(side.small(run)); });
}

bool ends_with_any_of(std::u32string_view word, const text::WordSet& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const std::u32string& ending) { return word.ends_with(ending); });
}

bool is_spaced_dash(const std::u32string& text, std::size_t at) {
    return among(text[at], U"-–—") && text::is_space(text[at - 1]) && text::is_space(text[at + 1]);
}

// A dash or a semicolon between clauses; the more of the text stands behind the only one, the more is lost.
double sign_of_aside(const std::u32string& text) {
    constexpr double kShare = 0.3;
    std::vector<std::size_t> asides;
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == U';' || (among(text[i], U"-–—") && text::is_space(text[i + 1]))) asides.push_back(i);
    if (asides.empty()) return 0;
    const auto behind = static_cast<double>(text.size() - asides.front());
    return asides.size() == 1 && behind > kShare * static_cast<double>(text.size()) ? kOfLongAside : kOfAside;
}

// Anything that may stand for one in a translation.
bool has_break(const std::u32string& text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool stop = among(text[i], U".!?") && !text::is_letter_or_mark(text[i + 1]);
        if (among(text[i], U";:()…") || (stop && i + 3 < text.size()) ||
            (among(text[i], U"–—") && !text::is_digit(text[i + 1])) || is_spaced_dash(text, i))
            return true;
    }
    return false;
}

bool lost_closing_quote(const View& source, const View& target) {
    const auto last = source.text.find_last_not_of(U" .,");
    if (last == std::u32string::npos || !among(source.text[last], U"\"”»")) return false;
    return std::none_of(target.text.begin(), target.text.end(),
                        [](char32_t c) { return c == U'"' || text::is_quotation_mark(c); });
}

// The names of the source that stand behind its beginning, those that belong together in one.
std::vector<std::vector<std::size_t>> late_names(const TranslatedSegment& pair) {
    constexpr double kBeginning = 0.4;
    constexpr std::size_t kBetween = 5;  // ` of `, ` and `.
    constexpr std::size_t kShortest = 3;
    const auto& words = pair.source.capitalised();
    const Conventions& of = conventions_of(pair.file.source_language);
    std::vector<std::vector<std::size_t>> names;
    std::size_t end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool goes_on = i > 0 && words[i].start - words[i - 1].end <= kBetween && !words[i].begins;
        if (!goes_on && (words[i].begins || words[i].text.size() < kShortest ||
                         of.calendar.contains(text::fold(words[i].text))))
            continue;
        if (goes_on && !names.empty() && end == i)
            names.back().push_back(i);
        else
            names.push_back({i});
        end = i + 1;
    }
    std::erase_if(names, [&](const auto& name) {
        const bool early = static_cast<double>(words[name.front()].start) <
                           kBeginning * static_cast<double>(pair.source.text.size());
        // What is translated by its sense, and acronyms, have other letters.
        return early || std::any_of(name.begin(), name.end(), [&](std::size_t at) {
                   return words[at].is_acronym() || is_noun_of_names(pair.file.source_language, words[at]) ||
                          ends_with_any_of(words[at].text, of.demonym);
               });
    });
    return names;
}

// Whether some word of the target begins or sounds as a name does.
class NamesOfTarget {
  public:
    explicit NamesOfTarget(const TranslatedSegment& pair)
        : pair_(pair),
          sounds_(pair.source.capitalised(), pair.file.source_language, pair.file.target_language) {
        for (const auto& run : pair.target.words())
            words_.push_back(text::fold(pair.target.small(run)));
    }

    bool have(std::size_t name) const {
        constexpr double kLike = 0.45;
        constexpr std::size_t kSame = 3;
        const std::u32string& written = pair_.source.capitalised()[name].text;
        if (pair_.target.text.find(written) != std::u32string::npos) return true;
        const std::u32string folded = text::fold(written);
        return std::any_of(words_.begin(), words_.end(), [&](const std::u32string& word) {
            if (word.size() < kSame) return false;
            if (word.find(folded.substr(0, kSame)) != std::u32string::npos) return true;
            return sounds_.distance_of(name, word, kLike) <= kLike;
        });
    }

  private:
    const TranslatedSegment& pair_;
    NameSounds sounds_;
    std::vector<std::u32string> words_;
};

// One name counts, or two, where none of them is left.
double signs_of_names(const TranslatedSegment& pair) {
    // More are a list and no sentence, and each is looked for in all words.
    constexpr std::size_t kMostNames = 100;
    const auto names = late_names(pair);
    if (names.empty() || names.size() > kMostNames) return 0;
    const NamesOfTarget target(pair);
    for (const auto& name : names)
        if (std::any_of(name.begin(), name.end(), [&](std::size_t at) { return target.have(at); })) return 0;
    return names.size() > 1 ? 2 * kOfName : kOfName;
}

bool ends_with_adjective(const TranslatedSegment& pair) {
    constexpr std::size_t kShortest = 6;
    const View::Runs& runs = pair.target.words();
    if (runs.empty() || runs.back().second - runs.back().first < kShortest) return false;
    return ends_with_any_of(pair.target.small(runs.back()), conventions_of(pair.language).adjectival);
}

bool lost_word(const TranslatedSegment& pair, text::WordSet Conventions::*words) {
    const text::WordSet& of_target = conventions_of(pair.language).*words;
    return !of_target.empty() && has_inside(pair.source, conventions_of(pair.file.source_language).*words) &&
           !has_inside(pair.target, of_target);
}

}  // namespace

bool has_signs_of_cut(const TranslatedSegment& pair, double least) {
    double signs = 0;
    if (lost_closing_quote(pair.source, pair.target)) signs += kOfQuote;
    if (ends_with_adjective(pair)) signs += kOfAdjective;
    if (const double aside = sign_of_aside(pair.source.text); aside > 0 && !has_break(pair.target.text))
        signs += aside;
    // What costs more is asked only where it may be enough.
    if (signs + kOfJoining + kOfOpposing + 2 * kOfName <= least) return false;
    if (lost_word(pair, &Conventions::joining)) signs += kOfJoining;
    if (lost_word(pair, &Conventions::opposing)) signs += kOfOpposing;
    if (signs > least || signs + 2 * kOfName <= least) return signs > least;
    return signs + signs_of_names(pair) > least;
}

bool is_left_subordinate(const TranslatedSegment& pair) {
    const View& target = pair.target;
    return !target.words().empty() &&
           conventions_of(pair.language).subordinating.contains(target.small(target.words().front())) &&
           !target.may_hold(U",?!:—–") && pair.source.may_hold(U",");
}

}  // namespace tolmach::checks
