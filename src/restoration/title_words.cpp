// SPDX-License-Identifier: Apache-2.0
#include "restoration/title_words.hpp"

#include "restoration/orthography.hpp"
#include "restoration/word_search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tolmach::restoration {
namespace {

// How likely a word is none of the lexicon, by its capitals.
constexpr float kUnknown = -4.5F, kUnknownName = -1.6F, kKnown = -0.05F;
// The same where the lexicon has a word that is written just so.
constexpr float kUnknownBeside = -4, kUnknownNameBeside = -1.5F;
// How likely a listed word is spelled by another orthography.
constexpr float kOtherOrthography = -3;
// A name that no list has is likelier than a slip in one that is listed.
constexpr float kNameMended = -4;
// A name is written with a capital, another word without, but where a title begins.
constexpr float kNameFits = 2.5F, kNameInSmall = -2.5F, kWordWithCapital = -1.5F;
// A letter of an acronym, which follows no other.
constexpr float kAcronymLetter = -3.4F;
// Where no word of the lexicon is as likely as this, slips of the keys are looked for.
constexpr float kSlipsBelow = -4.0F;
// In what is longer than words are, none are looked for.
constexpr std::size_t kLongestMended = 30;
// How likely a title is written without care, by whether its scheme can be turned round.
constexpr float kCarelessTitle = -6.5F, kCarelessReversible = -25;
constexpr std::size_t kMostKnown = 32, kMostSchemes = 4, kMostCandidates = 10, kMostInvented = 6;
constexpr float kLeastProbability = 0.01F;

float log_sum(const std::vector<float>& logarithms) {
    const float most = *std::max_element(logarithms.begin(), logarithms.end());
    if (std::isinf(most)) return most;
    float sum = 0;
    for (const float each : logarithms)
        sum += std::exp(each - most);
    return most + std::log(sum);
}

// A word that is known.
struct KnownWord {
    Spelling letters;
    WordEntry entry;
    std::u32string mended;  // See FoundWord.
};

// The known words that a token may be, and which schemes write them just so.
struct TokenWords {
    std::vector<KnownWord> found;
    std::vector<SchemeSet> written_by;
    SchemeSet readable = 0;
};

class TitleSearch {
  public:
    TitleSearch(const std::vector<TitleToken>& tokens, const LanguageWords& words)
        : tokens_(tokens), words_(words), channel_(words.channel), orthography_(words.language) {}

    TitleWords run(const std::string& scheme) {
        for (const TitleToken& token : tokens_)
            if (token.is_word() && !found_.contains(token.latin)) found_.emplace(token.latin, find(token));
        const SchemeGuess schemes = guess(scheme);
        TitleWords careful = read(schemes, kCareful), careless = read(schemes, kCareless);
        careless.careless = true;
        const float prior = may_slip(schemes) ? kCarelessTitle : kCarelessReversible;
        return best_score(careless) + prior > best_score(careful) ? careless : careful;
    }

  private:
    TitleWords read(const SchemeGuess& schemes, const ChannelCosts& costs) const {
        TitleWords title;
        title.schemes = schemes;
        title.reversible = !may_slip(schemes);
        // A word that comes again is what it was, as far as its capitals and its place are the same.
        std::map<std::tuple<std::u32string_view, Capitals, bool, bool>, std::vector<WordCandidate>> read;
        for (const TitleToken& token : tokens_) {
            if (!token.is_word()) {
                title.of_token.emplace_back();
                continue;
            }
            const auto [same, is_new] = read.try_emplace(
                {token.latin, token.capitals, token.initial, token.before == Boundary::Start});
            if (is_new) same->second = candidates(token, found_.at(token.latin), schemes, costs);
            title.of_token.push_back(same->second);
        }
        return title;
    }

    // Who writes what can be turned round takes care.
    bool may_slip(const SchemeGuess& schemes) const {
        return channel_.scheme(schemes.parts.front().scheme).reversible != "yes";
    }

    static float best_score(const TitleWords& title) {
        float sum = 0;
        for (const auto& candidates : title.of_token)
            if (!candidates.empty()) sum += candidates.front().score();
        return sum;
    }

    std::vector<KnownWord> known_words(const TitleToken& token, int slips) const {
        std::vector<KnownWord> known;
        if (!words_.added.empty())
            for (FoundWord& word :
                 find_words(words_.added.words(), channel_, words_.language, token.latin, slips))
                known.push_back(
                    {std::move(word.letters), words_.added.entry(word.number), std::move(word.mended)});
        const auto added = static_cast<std::ptrdiff_t>(known.size());
        for (FoundWord& word :
             find_words(words_.lexicon.words(), channel_, words_.language, token.latin, slips))
            if (std::none_of(known.begin(), known.begin() + added,
                             [&](const KnownWord& other) { return other.letters == word.letters; }))
                known.push_back(
                    {std::move(word.letters), words_.lexicon.entry(word.number), std::move(word.mended)});
        const auto likelier = [](const KnownWord& a, const KnownWord& b) {
            return a.entry.likelihood > b.entry.likelihood;
        };
        std::stable_sort(known.begin() + added, known.end(), likelier);
        if (known.size() > kMostKnown) known.resize(kMostKnown);
        return known;
    }

    TokenWords find(const TitleToken& token) const {
        TokenWords words;
        words.found = known_words(token, 0);
        words.readable = channel_.readable(token.latin);
        for (const KnownWord& found : words.found) {
            SchemeSet by = 0;
            for (std::size_t scheme = 0; scheme < channel_.size(); ++scheme)
                if ((words.readable >> scheme & 1) != 0 &&
                    channel_.cost(scheme, characters_of(found.letters), token.latin, nullptr) !=
                        ChannelCosts::kImpossible)
                    by |= SchemeSet{1} << scheme;
            words.written_by.push_back(by);
        }
        return words;
    }

    static float unknown(const TitleToken& token) {
        return token.capitals == Capitals::None ? kUnknown : kUnknownName;
    }

    // How likely a token is written by a scheme.
    float likelihood(const TitleToken& token, const TokenWords& words, std::size_t scheme) const {
        const SchemeSet bit = SchemeSet{1} << scheme;
        const float by_letters = -2.2F * static_cast<float>(token.latin.size()) + unknown(token);
        std::vector<float> ways = {by_letters + ((words.readable & bit) != 0 ? 0 : -2 * kCareless.deviation)};
        for (std::size_t i = 0; i < words.found.size(); ++i)
            ways.push_back(kKnown + words.found[i].entry.likelihood -
                           ((words.written_by[i] & bit) != 0 ? 0 : kCareless.deviation * 1.5F));
        return log_sum(ways);
    }

    SchemeGuess guess(const std::string& wanted) const {
        SchemeGuess guess;
        std::vector<float> sums;
        for (std::size_t scheme = 0; scheme < channel_.size(); ++scheme) {
            if (channel_.scheme(scheme).id == wanted) return {{{scheme, 1.0F}}};
            float sum = 0;
            for (const TitleToken& token : tokens_)
                if (token.is_word()) sum += likelihood(token, found_.at(token.latin), scheme);
            sums.push_back(sum);
        }
        const float all = log_sum(sums);
        for (std::size_t scheme = 0; scheme < sums.size(); ++scheme)
            guess.parts.push_back({scheme, std::exp(sums[scheme] - all)});
        std::sort(guess.parts.begin(), guess.parts.end(),
                  [](const auto& a, const auto& b) { return a.probability > b.probability; });
        while (guess.parts.size() > kMostSchemes || guess.parts.back().probability < kLeastProbability)
            guess.parts.pop_back();
        return guess;
    }

    float channel_likelihood(const std::u32string& word, std::u32string_view latin,
                             const SchemeGuess& schemes, const ChannelCosts& costs) const {
        std::vector<float> ways;
        for (const SchemeGuess::Part& part : schemes.parts)
            ways.push_back(std::log(part.probability) - channel_.cost(part.scheme, word, latin, &costs));
        return log_sum(ways);
    }

    void add(std::vector<WordCandidate>& to, const Spelling& letters, const TitleToken& token,
             const SchemeGuess& schemes, const ChannelCosts& costs, const std::optional<WordEntry>& entry,
             const std::u32string& mended = {}, float by_letters = 0) const {
        WordCandidate candidate;
        candidate.word = characters_of(letters);
        if (std::any_of(to.begin(), to.end(),
                        [&](const auto& known) { return known.word == candidate.word; }))
            return;
        candidate.plain = folded(letters, words_.language);
        const Spelling& plain = candidate.plain;
        candidate.known = entry.has_value();
        candidate.capitalised = entry && entry->capitalised;
        candidate.likelihood = entry ? entry->likelihood + kKnown + capitals_fit(*entry, token)
                                     : invented_likelihood(plain, token, by_letters) + beside(to, token);
        candidate.channel = channel_likelihood(candidate.word, token.latin, schemes, costs);
        if (!mended.empty())
            candidate.channel = std::max(
                candidate.channel, channel_likelihood(candidate.word, mended, schemes, costs) - costs.slip);
        if (token.capitals != Capitals::None && candidate.channel < kSlipsBelow)
            candidate.channel += kNameMended;
        candidate.of_class = words_.lexicon.context().class_of(plain);
        to.push_back(std::move(candidate));
    }

    // How well the capitals of a token fit a word of the lexicon.
    static float capitals_fit(const WordEntry& entry, const TitleToken& token) {
        if (token.before == Boundary::Start || token.capitals == Capitals::All) return 0;
        if (token.capitals == Capitals::None) return entry.capitalised ? kNameInSmall : 0;
        return entry.capitalised ? kNameFits : kWordWithCapital;
    }

    // Words that are thought up stand back behind those of the lexicon.
    static float beside(const std::vector<WordCandidate>& found, const TitleToken& token) {
        const bool known = std::any_of(found.begin(), found.end(), [](const WordCandidate& each) {
            return each.known && each.channel > kSlipsBelow;
        });
        if (!known) return 0;
        return token.capitals == Capitals::First ? kUnknownNameBeside : kUnknownBeside;
    }

    static bool is_acronym(const TitleToken& token) {
        return token.capitals == Capitals::All || token.initial;
    }

    float invented_likelihood(const Spelling& letters, const TitleToken& token, float by_letters) const {
        if (is_acronym(token)) return kUnknownName + kAcronymLetter * static_cast<float>(letters.size());
        return unknown(token) + by_letters;
    }

    // What is known of a word, or of the official spelling of one that the Latin shows to be of another
    // orthography: nothing of the official one was found that is written so.
    std::optional<WordEntry> entry_of(const Spelling& letters,
                                      const std::vector<WordCandidate>& found) const {
        std::optional<WordEntry> entry = words_.find(folded(letters, words_.language));
        const std::u32string word = characters_of(letters);
        if (entry || !orthography_.shows(word)) return entry;
        const std::u32string official = orthography_.official(word);
        const auto spelled = spelling_of(official);
        if (spelled) entry = words_.find(folded(*spelled, words_.language));
        const bool may_be_official = std::any_of(found.begin(), found.end(), [&](const WordCandidate& each) {
            return each.word == official && each.channel > kSlipsBelow;
        });
        if (!entry || may_be_official) return std::nullopt;
        entry->likelihood += kOtherOrthography;
        return entry;
    }

    std::vector<WordCandidate> candidates(const TitleToken& token, const TokenWords& words,
                                          const SchemeGuess& schemes, const ChannelCosts& costs) const {
        std::vector<WordCandidate> found;
        for (const KnownWord& word : words.found)
            add(found, word.letters, token, schemes, costs, word.entry);
        const bool plain = std::any_of(found.begin(), found.end(),
                                       [](const WordCandidate& each) { return each.channel > kSlipsBelow; });
        if (!plain && may_slip(schemes) && token.latin.size() > 3 && token.latin.size() <= kLongestMended)
            for (const KnownWord& word : known_words(token, 1))
                add(found, word.letters, token, schemes, costs, word.entry, word.mended);
        const SchemeSet usable = (schemes.set() & words.readable) != 0 ? schemes.set() : ~SchemeSet{0};
        for (const InventedWord& word : invent_words(words_.lexicon, channel_, words_.language, token.latin,
                                                     usable, kMostInvented, !is_acronym(token)))
            add(found, word.letters, token, schemes, costs, entry_of(word.letters, found), {},
                word.likelihood);
        std::sort(found.begin(), found.end(),
                  [](const WordCandidate& a, const WordCandidate& b) { return a.score() > b.score(); });
        if (found.size() > kMostCandidates) found.resize(kMostCandidates);
        return found;
    }

    const std::vector<TitleToken>& tokens_;
    const LanguageWords& words_;
    const Channel& channel_;
    const OtherOrthography orthography_;
    std::map<std::u32string, TokenWords> found_;  // By the Latin.
};

}  // namespace

SchemeSet SchemeGuess::set() const {
    SchemeSet set = 0;
    for (const Part& part : parts)
        set |= SchemeSet{1} << part.scheme;
    return set;
}

TitleWords words_of_title(const std::vector<TitleToken>& tokens, const LanguageWords& words,
                          const std::string& scheme) {
    return TitleSearch(tokens, words).run(scheme);
}

}  // namespace tolmach::restoration
