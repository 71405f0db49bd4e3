// SPDX-License-Identifier: Apache-2.0
#include "checks/target_language.hpp"

#include "checks/conventions.hpp"
#include "checks/spacing_and_script.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>

namespace tolmach::checks {
namespace {

using text::Script;

struct Word {
    std::size_t start, end;
    std::u32string_view text, small;  ///< Composed: й is one letter; and the same in small letters.
};

// The running words of a target: what is quoted and what is an address left out.
class RunningWords {
  public:
    explicit RunningWords(const View& target) {
        const View::Mask& quoted = target.quoted();
        const View::Mask& addresses = target.addresses();
        has_marks_ = target.characters().has(text::known_characters::kMark);
        all_.reserve(target.words().size());
        for (const auto& run : target.words())
            if (!quoted[run.first] && !addresses[run.first]) add(target, run);
    }
    RunningWords(const RunningWords&) = delete;
    RunningWords& operator=(const RunningWords&) = delete;

    const std::vector<Word>& all() const { return all_; }

  private:
    void add(const View& target, const View::Runs::value_type& run) {
        Word word{run.first, run.second, target.written(run), target.small(run)};
        if (has_marks_ && std::any_of(word.text.begin(), word.text.end(), text::is_mark)) {
            word.text = composed(word.text);
            word.small = composed(word.small);
        }
        all_.push_back(word);
    }
    std::u32string_view composed(std::u32string_view word) {
        return composed_.emplace_back(text::to_utf32(text::to_nfc(text::to_utf8(word))));
    }

    bool has_marks_ = false;
    std::vector<Word> all_;
    std::list<std::u32string> composed_;  // Where they differ from what is written.
};

Script script_of_language(const std::string& language) {
    const std::string script = text::script_of_tag(language);
    return script == "Latn" ? Script::Latin : script == "Cyrl" ? Script::Cyrillic : Script::Other;
}

bool is_of(std::u32string_view word, Script script) {
    return std::any_of(word.begin(), word.end(), [&](char32_t c) { return text::script_of(c) == script; });
}

// Whether a text has a word; one without the letters of its script is not searched for each word.
bool stands_in(const View& text, std::u32string_view word) {
    const CharactersOfText& characters = text.characters();
    const bool may_stand =
        (characters.has(text::known_characters::kCyrillic) || !is_of(word, Script::Cyrillic)) &&
        (characters.has(text::known_characters::kLatin) || !is_of(word, Script::Latin));
    return may_stand && text.text.find(word) != std::u32string::npos;
}

// Whether the words are those of another script. Names keep theirs, so that words in small letters are needed
// to say it of Latin ones; in a Latin text nothing at all is Cyrillic but what is quoted.
bool has_wrong_script(const std::vector<Word>& words, const TranslatedSegment& pair, Script right) {
    const Script wrong = right == Script::Latin ? Script::Cyrillic : Script::Latin;
    if (!pair.target.characters().has(wrong == Script::Latin ? text::known_characters::kLatin
                                                             : text::known_characters::kCyrillic))
        return false;
    std::size_t of_right = 0;
    std::size_t of_wrong = 0;
    for (const Word& each : words) {
        const std::u32string_view word = each.text;
        if (is_of(word, right)) ++of_right;
        const bool counts = text::is_lower(word.front()) || right == Script::Latin;
        if (is_of(word, wrong) && word.size() > 1 && counts && !stands_in(pair.source, word)) ++of_wrong;
    }
    if (of_wrong > 0 && of_right == 0 && right == Script::Latin) return true;
    return of_wrong >= 2 && of_wrong >= 3 * of_right;
}

bool has_strange_letter(std::u32string_view word, const text::CharSet& letters, Script script) {
    return std::any_of(word.begin(), word.end(), [&](char32_t c) {
        return text::script_of(c) == script && text::is_letter(c) && !text::contains(letters, c);
    });
}

// Whether many words have a letter that the language does not have, of those in its script.
bool has_strange_letters(const std::vector<Word>& words, const text::CharSet& letters, Script script) {
    // Two words, and one in five: a stray letter, or a name, is no other language.
    constexpr std::size_t kLeast = 2;
    constexpr std::size_t kOneIn = 5;
    const auto strange = [&](const Word& word) {
        return text::is_lower(word.text.front()) && has_strange_letter(word.text, letters, script);
    };
    const auto count = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), strange));
    return count >= kLeast && count * kOneIn >= words.size();
}

// A short word in Latin letters that look like Cyrillic ones, between words in Cyrillic: `c городом`, `He
// был`.
bool looks_cyrillic(const TranslatedSegment& pair, const Word& word) {
    constexpr std::size_t kLongest = 3;
    constexpr std::u32string_view kAlike = U"aceiopxyABCEHIKMOPTX";
    const std::u32string& text = pair.target.text;
    const bool alike = word.text.size() <= kLongest && word.text.find_first_not_of(kAlike) == word.text.npos;
    // An acronym is a word of its own, an initial has its stop.
    const bool shouted = word.text.size() > 1 && text::is_upper(word.text[1]);
    if (!alike || shouted || word.end + 1 >= text.size() || !text::is_space(text[word.end])) return false;
    const bool begins = word.start == 0 || text::is_space(text[word.start - 1]);
    if (!begins || text::script_of(text[word.end + 1]) != Script::Cyrillic) return false;
    const auto& runs = pair.source.words();
    return std::none_of(runs.begin(), runs.end(),
                        [&](const auto& run) { return pair.source.written(run) == word.text; });
}

// Whether the commonest words are those of another language: several of them, and hardly one of its own.
std::string_view language_of_words(const std::vector<Word>& words, const std::string& language) {
    constexpr std::size_t kLeast = 3;
    std::map<std::string_view, std::size_t> counts;
    for (const Word& word : words)
        for (std::u32string_view rest = word.small; !rest.empty();) {
            // `qu’elle` is two.
            const auto mark =
                std::find_if(rest.begin(), rest.end(), [](char32_t c) { return c == U'\'' || c == U'’'; });
            const std::size_t end =
                mark == rest.end() ? rest.npos : static_cast<std::size_t>(mark - rest.begin());
            for (const std::string_view each : text::languages_with(rest.substr(0, end)))
                ++counts[each];
            rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
        }
    const auto own = counts.find(language);
    const std::size_t own_count = own == counts.end() ? 0 : own->second;
    for (const auto& [other, count] : counts)
        if (other != language && count >= kLeast && count >= 4 * own_count) return other;
    return {};
}

// Single words with a letter of a neighbour's alphabet, or with Latin letters that nobody can tell from it.
std::vector<Diagnostic> stray_letters(const TranslatedSegment& pair, const std::vector<Word>& words,
                                      const text::CharSet& letters) {
    const std::u32string& also = conventions_of(pair.file.target_language).letters_too;
    std::vector<Diagnostic> found;
    const auto has_stray = [&](std::u32string_view word) {
        if (letters.empty() || !has_strange_letter(word, letters, Script::Cyrillic)) return false;
        std::u32string known(word);
        std::erase_if(known, [&](char32_t c) { return among(text::to_lower(c), also); });
        return has_strange_letter(known, letters, Script::Cyrillic);
    };
    for (const Word& word : words) {
        const bool strange = has_stray(word.text) && !stands_in(pair.source, word.text);
        if (strange)
            found.push_back(pair.at(kScriptMixed, word.start, word.end,
                                    "a word has a letter that the language does not have"));
        else if (looks_cyrillic(pair, word))
            found.push_back(
                pair.at(kScriptMixed, word.start, word.end,
                        "a word among Cyrillic ones is written with Latin letters that look alike"));
    }
    return found;
}

}  // namespace

const text::CharSet& TargetLanguage::letters_of(const std::string& language) {
    const std::lock_guard one_at_a_time(reading_letters_);
    const auto [at, is_new] = letters_.try_emplace(language);
    if (is_new) at->second = text::letters_of(language);
    return at->second;
}

void TargetLanguage::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const Script script = script_of_language(pair.file.target_language);
    if (script == Script::Other || pair.source.text == pair.target.text) return;
    const RunningWords running(pair.target);
    const std::vector<Word>& words = running.all();
    if (words.empty()) return;
    const text::CharSet& letters = letters_of(pair.language);
    std::string what;
    if (has_wrong_script(words, pair, script))
        what = "the target is not in the script of the language";
    else if (!letters.empty() && script == Script::Cyrillic && has_strange_letters(words, letters, script))
        what = "the target is in another language: it has letters that this one does not have";
    else if (const auto other = language_of_words(words, pair.language); !other.empty())
        what = "the target is in another language: its words are those of ‘" + std::string(other) + "’";
    std::vector<Diagnostic> said;
    if (!what.empty())
        said.push_back(pair.whole(kTargetLanguage, std::move(what)));
    else if (script == Script::Cyrillic)
        said = stray_letters(pair, words, letters);
    if (said.empty() || pair.is_reference()) return;
    std::move(said.begin(), said.end(), std::back_inserter(found));
}

}  // namespace tolmach::checks
