// SPDX-License-Identifier: Apache-2.0
#include "checks/untranslated_words.hpp"

#include "checks/left_words.hpp"
#include "checks/messages.hpp"
#include "checks/spelling_facts.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortest = 4;        // `pro`, `de` and units are everybody's.
constexpr std::size_t kShortestEnding = 6;  // `pied` is French, `closed` is not.

bool is_small_latin(std::u32string_view word) {
    return std::all_of(word.begin(), word.end(), [](char32_t c) {
        return text::is_lower(c) && text::script_of(c) == text::Script::Latin;
    });
}

std::set<std::u32string_view> long_words_of(const View& source) {
    std::set<std::u32string_view> words;
    for (const auto& run : source.words())
        if (run.second - run.first >= kShortest) words.insert(source.written(run));
    return words;
}

bool has_strange_ending(const LeftWords& of, std::u32string_view word) {
    return word.size() >= kShortestEnding && of.may_end_strangely(word) &&
           std::any_of(of.strange_endings.begin(), of.strange_endings.end(),
                       [&](const std::u32string& ending) { return word.ends_with(ending); });
}

// A word joined by a hyphen, a dot or a sign to others is a part of a name or of a piece of code.
bool stands_free(const std::u32string& text, std::size_t start, std::size_t end) {
    constexpr std::u32string_view kJoints = U"-_./@#%{}$=&'’‑";
    const auto joins = [&](std::size_t at) { return kJoints.find(text[at]) != std::u32string_view::npos; };
    const bool stop =
        end < text.size() && text[end] == U'.' && (end + 1 == text.size() || !text::is_letter(text[end + 1]));
    return (start == 0 || !joins(start - 1)) && (end == text.size() || stop || !joins(end));
}

// `au estate`, `de assistants`: whoever writes the language has another form of the word before a vowel, so
// that what follows was not written but left.
bool stands_behind_unelided(const View& target, const View::Runs& runs, std::size_t number,
                            const SpellingFacts& facts) {
    constexpr std::u32string_view kVowels = U"aâàäeéèêëiîïoôöuùûü";
    if (number == 0 || runs[number - 1].second + 1 != runs[number].first ||
        !text::is_space(target.text[runs[number - 1].second]))
        return false;
    const std::u32string_view word = target.written(runs[number]);
    if (kVowels.find(word.front()) == std::u32string_view::npos) return false;
    const std::u32string_view before = target.small(runs[number - 1]);
    return !facts.has(SpellingFact::NotElided, word) &&
           (facts.has(SpellingFact::Elides, before) || facts.has(SpellingFact::BeforeConsonant, before));
}

}  // namespace

void UntranslatedWords::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const bool cyrillic = text::script_of_tag(pair.file.target_language) == "Cyrl";
    const LeftWords& left = left_words_of(pair.language);
    const auto& facts = spelling_facts_of(pair.language);
    const std::u32string& text = pair.target.text;
    if ((!cyrillic && left.strange_endings.empty()) || pair.source.text == text) return;
    const View::Runs& runs = pair.target.words();
    Lazy<std::set<std::u32string_view>> of_source;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [start, end] = runs[i];
        const std::u32string_view word = pair.target.written({start, end});
        if (word.size() < kShortest ||
            (!cyrillic && !has_strange_ending(left, word) &&
             !stands_behind_unelided(pair.target, runs, i, facts)) ||
            !is_small_latin(word))
            continue;
        // A quotation is cited as it is, but what stands among Cyrillic words is not what it cites.
        const bool among_words = cyrillic && start > 0 && text::is_space(text[start - 1]) &&
                                 end < text.size() && text::is_space(text[end]);
        if ((pair.target.quoted()[start] && !among_words) || pair.target.addresses()[start]) continue;
        if (!of_source.get([&] { return long_words_of(pair.source); }).contains(word) ||
            !stands_free(text, start, end))
            continue;
        if (loans_ && loans_(text::fold(text::to_utf8(word)))) continue;
        // Beside another Latin word it is a part of a name or of a phrase that is cited.
        const auto beside = [&, from = runs[i].first,
                             to = runs[i].second](const std::pair<std::size_t, std::size_t>& run) {
            const bool near = run.second + 1 == from || run.first == to + 1;
            return near && text::script_of(text[run.first]) == text::Script::Latin;
        };
        if (cyrillic && std::any_of(runs.begin(), runs.end(), beside)) continue;
        // The keywords of a message stay.
        if (!choices_in(pair.source.text).empty()) return;
        if (pair.is_reference()) return;
        found.push_back(pair.at(kWordUntranslated, start, end, "a word of the source is left in the target"));
        return;
    }
}

}  // namespace tolmach::checks
