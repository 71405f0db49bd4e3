// SPDX-License-Identifier: Apache-2.0
// Romanised titles of corpora/titles restored with the dictionaries of the system alone, by style: words and
// whole titles, case and ё ignored; what is called certain; and the titles of the real note.
#include "restoration/lexicon_store.hpp"
#include "restoration/restore.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "support/rows.hpp"
#include "support/shared.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace tolmach;

namespace {

struct Floor {
    double words, titles;
};
// How many of those called certain are right, and how many of the right ones are called so.
struct CertaintyFloor {
    double right, called;
};
struct StyleFigures {
    std::size_t words = 0, right_words = 0, titles = 0, right_titles = 0;
};
struct CertaintyFigures {
    std::size_t certain = 0, certain_and_right = 0, right = 0, titles = 0;
    double milliseconds = 0;
};

// The words of a text for comparison: lower case, е for ё, one apostrophe.
std::vector<std::u32string> compared_words(std::string_view title) {
    std::vector<std::u32string> words(1);
    for (char32_t c : text::to_utf32(text::to_lower(title))) {
        if (c == U'\u0301') continue;
        if (c == U'ё') c = U'е';
        if (c == U'\'' || c == U'ʼ') c = U'’';
        if (text::is_letter(c) || c == U'’')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::vector<std::vector<std::string>> table_of(const std::filesystem::path& file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells(1);
        for (const char c : line)
            if (c == '\t')
                cells.emplace_back();
            else
                cells.back() += c;
        rows.push_back(std::move(cells));
    }
    rows.erase(rows.begin());
    return rows;
}

std::optional<restoration::Restorer> restorer() {
    std::vector<restoration::LanguageWords> languages;
    for (const std::string& language : restoration::restored_languages()) {
        auto loaded = restoration::load_lexicon(language);
        REQUIRE(loaded);
        if (loaded->sources.empty()) {
            tests::not_run("no Hunspell dictionary of " + language);
            return std::nullopt;
        }
        restoration::Channel channel(language, romanization::schemes());
        languages.push_back({language, std::move(loaded->lexicon), std::move(channel), {}});
    }
    return restoration::Restorer(std::move(languages));
}

void measure(const std::string& language, const std::filesystem::path& folder,
             const restoration::Restorer& with, const std::map<std::string, Floor>& floors,
             const CertaintyFloor& certain_floor) {
    std::map<std::string, std::string> titles;
    for (const auto& row : table_of(folder / (language + "-titles.tsv")))
        titles[row[0]] = row[1];
    std::map<std::string, StyleFigures> figures;
    CertaintyFigures all;
    std::size_t number = 0;
    for (const auto& row : table_of(folder / (language + "-romanized.tsv"))) {
        if (!tests::is_drawn(number++)) continue;
        const auto start = std::chrono::steady_clock::now();
        const auto candidates = with.restore(row[2], {language, "", 1});
        all.milliseconds +=
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        const auto wanted = compared_words(titles.at(row[0]));
        const auto got =
            candidates.empty() ? std::vector<std::u32string>() : compared_words(candidates[0].text);
        StyleFigures& style = figures[row[1]];
        style.words += wanted.size();
        for (std::size_t i = 0; i < wanted.size() && wanted.size() == got.size(); ++i)
            style.right_words += wanted[i] == got[i] ? 1 : 0;
        ++style.titles;
        style.right_titles += wanted == got ? 1 : 0;
        const bool certain =
            !candidates.empty() && candidates[0].certainty == restoration::Certainty::Certain;
        ++all.titles;
        all.right += wanted == got ? 1 : 0;
        all.certain += certain ? 1 : 0;
        all.certain_and_right += certain && wanted == got ? 1 : 0;
    }
    const auto percent = [](std::size_t part, std::size_t whole) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
    };
    for (const auto& [style, figure] : figures) {
        const double words = percent(figure.right_words, figure.words);
        const double whole = percent(figure.right_titles, figure.titles);
        std::printf("%s %-18s words %6.2f %%, whole titles %6.2f %% of %zu\n", language.c_str(),
                    style.c_str(), words, whole, figure.titles);
        if (tests::kIsSanitized) continue;
        const auto floor = floors.find(style);
        const Floor& least = floor == floors.end() ? floors.at("") : floor->second;
        CHECK(words >= least.words);
        CHECK(whole >= least.titles);
    }
    std::printf("%s certain: %.1f %% of the right ones, %.2f %% of them right; %.2f ms a title\n",
                language.c_str(), percent(all.certain_and_right, all.right),
                percent(all.certain_and_right, all.certain),
                all.milliseconds / static_cast<double>(all.titles));
    if (tests::kIsSanitized) return;
    CHECK(percent(all.certain_and_right, all.certain) >= certain_floor.right);
    CHECK(percent(all.certain_and_right, all.right) >= certain_floor.called);
}

}  // namespace

TEST_CASE("Romanised titles come back") {
    const auto folder = tests::require_shared("corpora/titles", {"ru-romanized.tsv", "be-romanized.tsv"});
    if (!folder) return;
    const auto with = restorer();
    if (!with) return;
    const Floor reversible{99.5, 96.5};
    measure("ru", *folder, *with,
            {{"iso-9", reversible},
             {"gost-b", reversible},
             {"ala-lc", reversible},
             {"scholarly", reversible},
             {"bgn-pcgn", {98.3, 90}},
             {"loose", {95, 70}},
             {"", {97, 82}}},
            {99.5, 60});
    measure("be", *folder, *with, {{"be-iso-9-1995", {98.5, 94}}, {"", {95, 73}}}, {99.5, 62});
}

TEST_CASE("The titles of the real note come back") {
    const auto file = tests::require_shared("note/russian_titles.tsv");
    if (!file) return;
    const auto with = restorer();
    if (!with) return;
    std::size_t sure = 0, right = 0;
    for (const auto& row : table_of(*file)) {
        const std::string &romanised = row[3], &cyrillic = row[10], &certainty = row[11];
        const auto candidates = with->restore(romanised, {"", "", 1});
        const bool same =
            !candidates.empty() && compared_words(candidates[0].text) == compared_words(cyrillic);
        std::printf("%s %s -> %s\n", same ? "right" : certainty.c_str(), romanised.c_str(),
                    candidates.empty() ? "-" : candidates[0].text.c_str());
        if (certainty != "certain" && certainty != "high") continue;
        ++sure;
        right += same ? 1 : 0;
    }
    std::printf("note: %zu of %zu rows that are certain or high\n", right, sure);
    CHECK(right >= 20);
}

TEST_CASE("Names keep their capitals where all words have one") {
    const auto with = restorer();
    if (!with) return;
    const auto restored = [&](const char* title, const char* language) {
        return with->restore(title, {language, "", 1}).at(0).text;
    };
    CHECK(restored("Istoriya Rossii", "ru") == "История России");
    CHECK(restored("Krasnaya Zvezda", "ru") == "Красная звезда");
    CHECK(restored("Historyia Belarusi", "be") == "Гісторыя Беларусі");
}
