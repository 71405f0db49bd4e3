// SPDX-License-Identifier: Apache-2.0
#include "romanization/original_language.hpp"

#include "romanization/letter_costs.hpp"
#include "romanization/other_languages.hpp"
#include "romanization/recognise_text.hpp"
#include "text/character.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <array>

namespace tolmach::romanization {
namespace {

// A letter of Belarusian words costs so much less there than in Russian, and no more than that where the
// alphabet leaves Ukrainian, of whose words nothing is known.
constexpr double kClearlyCheaper = 0.5, kDearestWords = 3.9;
// So much cheaper than in Russian is a letter of a romanised passage that is taken to be Belarusian.
constexpr double kClearlyRomanised = 0.2;

struct Alphabet {
    std::string_view language;
    text::CharSet letters;
};

const std::array<Alphabet, 3>& alphabets() {
    static const std::array<Alphabet, 3> all = {
        {{"ru", text::letters_of("ru")}, {"be", text::letters_of("be")}, {"uk", text::letters_of("uk")}}};
    return all;
}

/// The letters of the passage that an alphabet lacks.
std::size_t strangers(std::u32string_view passage, const Alphabet& alphabet) {
    return static_cast<std::size_t>(std::count_if(passage.begin(), passage.end(), [&](char32_t c) {
        return text::script_of(c) == text::Script::Cyrillic && !text::contains(alphabet.letters, c);
    }));
}

/// What a letter of a passage costs as one of a language's words.
double cost_of_letter(std::u32string_view passage, std::string_view language) {
    double cost = 0;
    std::size_t letters = 0;
    LetterPair before;
    const auto step = [&](char32_t letter) {
        cost += letter_cost(language, before, letter);
        ++letters;
    };
    for (std::size_t i = 0; i <= passage.size(); ++i) {
        if (i < passage.size() && text::is_letter(passage[i])) {
            const char32_t letter = text::to_lower(passage[i]);
            step(letter);
            before = before.then(letter);
        } else if (!(before == LetterPair{})) {
            step(U'$');
            before = {};
        }
    }
    return letters == 0 ? 0 : cost / static_cast<double>(letters);
}

}  // namespace

std::string cyrillic_language(std::u32string_view passage) {
    if (std::none_of(passage.begin(), passage.end(),
                     [](char32_t c) { return text::script_of(c) == text::Script::Cyrillic; }))
        return {};
    const auto& [russian, belarusian, ukrainian] = alphabets();
    const std::size_t ru = strangers(passage, russian), be = strangers(passage, belarusian),
                      uk = strangers(passage, ukrainian);
    const std::size_t fewest = std::min({ru, be, uk});
    if (be > fewest) return ru == fewest ? "ru" : "uk";
    const double cost = cost_of_letter(passage, "be");
    if (ru > fewest) return uk > fewest || cost <= kDearestWords ? "be" : "uk";
    return cost + kClearlyCheaper < cost_of_letter(passage, "ru") ? "be" : "";
}

std::string romanised_tag(std::string_view passage) {
    const std::string_view beginning = telling_part(passage);
    if (const auto other = other_language_of(beginning); !other.empty()) return std::string(other) + "-Latn";
    static const TextReader reader(schemes());
    const TextReading reading = reader.read(beginning);
    const auto russian = std::find_if(reading.fits.begin(), reading.fits.end(),
                                      [](const SchemeFit& fit) { return fit.scheme->language == "ru"; });
    const double spare = kClearlyRomanised * static_cast<double>(reading.letters);
    const bool may_be_russian = reading.fits.empty() || (russian != reading.fits.end() &&
                                                         russian->cost < reading.fits.front().cost + spare);
    return (may_be_russian ? "ru" : reading.language) + "-Latn";
}

}  // namespace tolmach::romanization
