// SPDX-License-Identifier: Apache-2.0
#include "romanization/recognise_text.hpp"

#include "romanization/comparable.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::romanization {
namespace {

// A scheme is left out where each letter costs so much more than with the likeliest; languages nearer than
// the second are in doubt.
constexpr double kMuchDearer = 0.35, kInDoubt = 0.03;
// Quotation marks and apostrophes that may close a quotation as well as be a sign at the end of a word.
constexpr std::u32string_view kMayClose = U"'’\"”“´`";
constexpr std::u32string_view kVowels = U"aeiouy";
constexpr char32_t kAcute = 0x301;

struct LatinWord {
    /// As it stands, and then without what may be print rather than spelling; as `comparable` gives them.
    std::vector<std::u32string> spellings;
    bool is_acronym = false;  ///< All in capitals, whose letters follow no rule of words.
};

/// Whether a character goes on a word: letters, their marks, and the signs of the soft and the hard sign.
bool goes_on_word(char32_t c) {
    constexpr std::u32string_view kSigns = U"'\"`·";
    const std::u32string shown = comparable(text::to_utf8(std::u32string_view(&c, 1)));
    return shown.empty() || text::is_letter(shown[0]) || text::is_mark(shown[0]) ||
           kSigns.find(shown[0]) != kSigns.npos;
}

/// Without the acute accents that dictionaries put over stressed vowels.
std::u32string unstressed(const std::u32string& word) {
    std::u32string bare;
    for (const char32_t c : word)
        if (c != kAcute || bare.empty() || kVowels.find(bare.back()) == kVowels.npos) bare += c;
    return bare;
}

std::vector<std::u32string> spellings_of(std::u32string_view word) {
    std::vector<std::u32string> all = {comparable(text::to_utf8(word))};
    const auto add = [&](std::u32string spelling) {
        if (spelling != all.back()) all.push_back(std::move(spelling));
    };
    add(comparable(text::to_utf8(word.substr(0, word.find_last_not_of(kMayClose) + 1))));
    add(unstressed(all.back()));
    return all;
}

std::vector<LatinWord> latin_words(std::string_view latin) {
    std::vector<LatinWord> words;
    const std::u32string given = text::to_utf32(latin);
    for (std::size_t at = 0; at < given.size();) {
        if (!text::is_letter(given[at])) {
            ++at;
            continue;
        }
        std::size_t end = at, capitals = 0, letters = 0;
        for (; end < given.size() && goes_on_word(given[end]); ++end) {
            letters += text::is_letter(given[end]);
            capitals += text::is_upper(given[end]);
        }
        words.push_back({spellings_of(std::u32string_view(given).substr(at, end - at)),
                         letters > 1 && capitals == letters});
        at = end;
    }
    return words;
}

/// How each reader reads a word in the first spelling that it can; all nothing for a foreign word.
std::vector<std::optional<ReadWord>> read_by_all(const std::vector<SchemeReader>& readers,
                                                 const LatinWord& word) {
    std::vector<std::optional<ReadWord>> read(readers.size());
    for (const std::u32string& spelling : word.spellings)
        for (std::size_t i = 0; i < readers.size(); ++i)
            if (!read[i]) read[i] = readers[i].read(spelling);
    return read;
}

/// Whether two languages are among the fits, and so near that the text may be of either.
bool is_in_doubt(const TextReading& reading) {
    const auto other = std::find_if(reading.fits.begin(), reading.fits.end(), [&](const SchemeFit& fit) {
        return fit.scheme->language != reading.language;
    });
    return other != reading.fits.end() &&
           other->cost - reading.fits.front().cost < kInDoubt * static_cast<double>(reading.letters);
}

}  // namespace

std::string_view telling_part(std::string_view passage) {
    constexpr std::size_t kEnough = 300;  // Code points.
    return passage.substr(0, text::byte_of(passage, base::CodePoint(kEnough)).value);
}

TextReader::TextReader(std::span<const Scheme> schemes) {
    for (const Scheme& scheme : schemes)
        readers_.emplace_back(scheme);
}

TextReading TextReader::read(std::string_view latin) const {
    TextReading reading;
    std::vector<SchemeFit> fits(readers_.size());
    std::vector<bool> is_out(readers_.size());
    std::size_t in_acronyms = 0;
    for (const LatinWord& word : latin_words(latin)) {
        const auto read = read_by_all(readers_, word);
        const bool is_foreign = std::none_of(read.begin(), read.end(), [](const auto& each) { return each; });
        if (!is_foreign) (word.is_acronym ? in_acronyms : reading.letters) += word.spellings.front().size();
        for (std::size_t i = 0; i < readers_.size(); ++i) {
            is_out[i] = is_out[i] || (!is_foreign && !read[i]);
            fits[i].cyrillic.push_back(read[i] ? text::to_utf8(read[i]->cyrillic) : std::string());
            if (read[i] && !word.is_acronym) fits[i].cost += read[i]->cost;
        }
    }
    if (reading.letters == 0) reading.letters = in_acronyms;
    if (reading.letters == 0) return reading;
    for (std::size_t i = 0; i < readers_.size(); ++i) {
        fits[i].scheme = &readers_[i].scheme();
        if (!is_out[i]) reading.fits.push_back(std::move(fits[i]));
    }
    std::stable_sort(reading.fits.begin(), reading.fits.end(),
                     [](const SchemeFit& a, const SchemeFit& b) { return a.cost < b.cost; });
    if (reading.fits.empty()) return reading;
    reading.language = reading.fits.front().scheme->language;
    reading.is_doubtful = is_in_doubt(reading);
    const double most = reading.fits.front().cost + kMuchDearer * static_cast<double>(reading.letters);
    std::erase_if(reading.fits, [&](const SchemeFit& fit) { return fit.cost > most; });
    return reading;
}

}  // namespace tolmach::romanization
