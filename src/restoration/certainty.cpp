// SPDX-License-Identifier: Apache-2.0
#include "restoration/certainty.hpp"

#include "restoration/orthography.hpp"
#include "restoration/word_search.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

// How far the next choice must lie behind, as a natural logarithm; less where it takes a word for another one
// than its scheme writes, in a title that follows its scheme.
constexpr float kCertainMargin = 6.5F, kSlipMargin = 2, kHighMargin = 2, kMediumMargin = 0.7F;
// A word that is written as its scheme writes it.
constexpr float kJustSo = -1.5F;
// Of what lies so far behind, the schemes of the title write nothing.
constexpr float kOtherReading = 4, kUnknownMargin = 10;
// How far behind a word that no list has a listed one must lie that is written so but for a slip.
constexpr float kMisprintMargin = 6.5F;
// How likely a letter is, on the whole, of a word that is not foreign.
constexpr float kOfTheLanguage = -3.5F;
// A word that is met less often than so in the measure of the frequency lists tells nothing of a letter that
// the Latin leaves open.
constexpr float kSeldom = 8;
// A word that is so much less likely by its letters is none of the language.
constexpr float kNoSuchWord = 13;
// A word of so many letters tells that a title is of the language, and so many are asked for each that no
// list has.
constexpr std::size_t kTellingWord = 4, kKnownForUnknown = 2;

// How far the next choices that are another text lie behind: one that differs in ё alone is not.
struct Margins {
    float any = kCertainMargin, just_so = kCertainMargin;  // The latter: of what the scheme writes as well.
};

Margins margins_of(const TitleWords& title, const std::vector<Choice>& choices) {
    Margins margins;
    for (std::size_t i = choices.size(); i-- > 1;) {
        bool differs = false, just_so = true;
        for (std::size_t at = 0; at < title.of_token.size(); ++at) {
            const auto& words = title.of_token[at];
            if (words.empty()) continue;
            const WordCandidate &word = words[choices[0].chosen[at]], &other = words[choices[i].chosen[at]];
            if (word.plain == other.plain) continue;
            differs = true;
            just_so = just_so && other.channel > word.channel - kOtherReading;
        }
        if (!differs) continue;
        margins.any = choices[0].score - choices[i].score;
        if (just_so) margins.just_so = margins.any;
    }
    return margins;
}

// What a choice rests on.
class Evidence {
  public:
    Evidence(const std::vector<TitleToken>& tokens, const TitleWords& title, const Choice& choice,
             const LanguageWords& words)
        : tokens_(tokens), title_(title), choice_(choice), words_(words), orthography_(words.language) {
        for (std::size_t at = 0; at < tokens.size(); ++at)
            if (!title.of_token[at].empty()) note_schemes(at);
        for (std::size_t at = 0; at < tokens.size(); ++at)
            if (!title.of_token[at].empty()) add(at);
    }

    // Whether every word is listed, or can be read in one way only.
    bool suffices() const {
        return just_so_ && sole_ && follows_one_scheme() && known_ >= kKnownForUnknown * unlisted_.size() &&
               (either_ == 0 || (official_ > 0 && other_ == 0)) &&
               std::none_of(unlisted_.begin(), unlisted_.end(),
                            [&](std::size_t at) { return may_be_misprinted(at); }) &&
               std::none_of(seldom_.begin(), seldom_.end(),
                            [&](std::size_t at) { return leaves_vowel_open(at); });
    }
    // Whether the words that are known are at least as many as the rest.
    bool known_enough() const { return unlisted_.size() <= (just_so_ ? known_ : 0); }

  private:
    const WordCandidate& word(std::size_t at) const { return title_.of_token[at][choice_.chosen[at]]; }

    bool writes(std::size_t scheme, const std::u32string& word, std::size_t at) const {
        return words_.channel.cost(scheme, word, tokens_[at].latin, nullptr) != ChannelCosts::kImpossible;
    }
    // Of a title that mixes schemes, each word could be written by any of them.
    bool follows_one_scheme() const {
        return std::any_of(misfits_.begin(), misfits_.end(),
                           [](const std::vector<std::size_t>& misfits) { return misfits.empty(); });
    }
    void note_schemes(std::size_t at) {
        for (std::size_t scheme = 0; scheme < misfits_.size(); ++scheme)
            if (!writes(scheme, word(at).word, at)) misfits_[scheme].push_back(at);
    }
    // Whether a scheme that may be the title's writes another word so.
    bool may_be_written(const std::u32string& other, std::size_t at) const {
        for (std::size_t scheme = 0; scheme < misfits_.size(); ++scheme)
            if (std::all_of(misfits_[scheme].begin(), misfits_[scheme].end(),
                            [&](std::size_t misfit) { return misfit == at; }) &&
                writes(scheme, other, at))
                return true;
        return false;
    }
    float by_letters(const Spelling& spelling) const { return words_.lexicon.letters().likelihood(spelling); }

    void add(std::size_t at) {
        just_so_ = just_so_ && word(at).channel > kJustSo;
        add_orthography(at);
        const auto entry = words_.find(word(at).plain);
        if (!entry || entry->likelihood <= words_.lexicon.likelihood(kSeldom)) seldom_.push_back(at);
        if (is_known(at)) {
            known_ += tokens_[at].latin.size() >= kTellingWord ? 1 : 0;
            return;
        }
        unlisted_.push_back(at);
        const Spelling& plain = word(at).plain;
        const bool natural = by_letters(plain) / static_cast<float>(plain.size() + 1) > kOfTheLanguage;
        sole_ = sole_ && (tokens_[at].capitals != Capitals::None || natural) && !is_read_otherwise(at);
    }
    void add_orthography(std::size_t at) {
        std::u32string written = orthography_.written(word(at).word);
        // The word behind, over a space.
        const std::size_t next = at + 2;
        if (next < tokens_.size() && tokens_[at + 1].text == U" " && !title_.of_token[next].empty() &&
            orthography_.softened_by(word(at).word, word(next).word))
            written += U'ь';
        if (orthography_.shows(word(at).word))
            ++other_;
        else if (written != word(at).word)
            ++(may_be_written(written, at) ? either_ : official_);
    }
    // Whether a word is listed, as it stands or as the official orthography has it.
    bool is_known(std::size_t at) const {
        if (word(at).known || !orthography_.shows(word(at).word)) return word(at).known;
        const auto official = spelling_of(orthography_.official(word(at).word));
        return official && words_.find(folded(*official, words_.language));
    }
    bool is_read_otherwise(std::size_t at) const {
        return std::any_of(
            title_.of_token[at].begin(), title_.of_token[at].end(), [&](const WordCandidate& each) {
                return each.plain != word(at).plain && each.channel > word(at).channel - kOtherReading &&
                       each.score() > word(at).score() - kUnknownMargin;
            });
    }
    // Whether a word that no list has is one that is listed but for a slip.
    bool may_be_misprinted(std::size_t at) const {
        const float least = word(at).score() - kMisprintMargin + kCareful.slip;
        const auto near =
            find_words(words_.lexicon.words(), words_.channel, words_.language, tokens_[at].latin, 1);
        return std::any_of(near.begin(), near.end(), [&](const FoundWord& each) {
            return words_.lexicon.entry(each.number).likelihood > least;
        });
    }
    // Whether another vowel with the same Latin makes another word: in words from abroad nothing but use
    // tells a soft consonant from a hard one.
    bool leaves_vowel_open(std::size_t at) const {
        const float least = by_letters(word(at).plain) - kNoSuchWord;
        std::u32string other = word(at).word;
        for (char32_t& letter : other) {
            const char32_t own = letter;
            letter = orthography_.other_vowel(own);
            if (letter != own && by_letters(folded(spelling_of(other).value(), words_.language)) > least &&
                may_be_written(other, at))
                return true;
            letter = own;
        }
        return false;
    }

    const std::vector<TitleToken>& tokens_;
    const TitleWords& title_;
    const Choice& choice_;
    const LanguageWords& words_;
    const OtherOrthography orthography_;
    // Of each scheme, the words that it writes otherwise.
    std::vector<std::vector<std::size_t>> misfits_{words_.channel.size()};
    std::vector<std::size_t> unlisted_, seldom_;
    std::size_t known_ = 0;
    bool just_so_ = !title_.careless, sole_ = true;
    // Words that the other orthography writes with the same Latin, and such as tell which one it is.
    std::size_t either_ = 0, official_ = 0, other_ = 0;
};

}  // namespace

Certainty certainty_of(const std::vector<TitleToken>& tokens, const TitleWords& title,
                       const std::vector<Choice>& choices, const LanguageWords& words) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].is_word() && title.of_token[i].empty()) return Certainty::Low;
    const Margins margins = margins_of(title, choices);
    const Evidence evidence(tokens, title, choices[0], words);
    if (margins.just_so >= kCertainMargin && margins.any >= kSlipMargin && evidence.suffices())
        return Certainty::Certain;
    if (margins.any >= kHighMargin && evidence.known_enough()) return Certainty::High;
    return margins.any >= kMediumMargin ? Certainty::Medium : Certainty::Low;
}

}  // namespace tolmach::restoration
