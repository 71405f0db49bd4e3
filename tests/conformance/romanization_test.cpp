// SPDX-License-Identifier: Apache-2.0
// Schemes held against words and names that others romanised: shared/transliteration, shared/corpora.
#include "romanization/lattice.hpp"
#include "romanization/recognise.hpp"
#include "romanization/recognise_text.hpp"
#include "romanization/romanize.hpp"
#include "romanization/title_spans.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "support/rows.hpp"
#include "support/shared.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

using namespace tolmach;
using romanization::schemes;

namespace {

std::string cell(const std::vector<std::string>& row, std::size_t at) {
    return at < row.size() ? row[at] : std::string();
}

/// The share of the names of a list all of whose words are explained; TOLMACH_SHOW prints the others.
double explained_share(const std::filesystem::path& file, std::size_t cyrillic, std::size_t latin,
                       std::size_t russian) {
    double names = 0, explained = 0;
    std::size_t number = 0;
    for (const auto& row : tests::rows_of(file)) {
        if (cell(row, latin).empty() || !tests::is_drawn(number++)) continue;
        ++names;
        const auto tokens = romanization::recognise_name(
            romanization::recognised_schemes(), {cell(row, cyrillic), cell(row, latin), cell(row, russian)});
        const bool is_explained = std::none_of(tokens.begin(), tokens.end(),
                                               [](const auto& token) { return token.readings.empty(); });
        explained += is_explained;
        if (!is_explained && std::getenv("TOLMACH_SHOW"))
            std::cout << cell(row, cyrillic) << " | " << cell(row, latin) << '\n';
    }
    std::cout << file.stem().string() << ": " << 100 * explained / names << " % of " << names
              << " names explained\n";
    return explained / names;
}

}  // namespace

TEST_CASE("names are explained given their Cyrillic") {
    const auto folder = tests::require_shared("corpora/names", {"persons-ru-en.tsv", "persons-be.tsv"});
    if (!folder) return;
    CHECK(explained_share(*folder / "persons-ru-en.tsv", 1, 3, 9) >= 0.975);
    CHECK(explained_share(*folder / "persons-be.tsv", 1, 3, 4) >= 0.94);
}

namespace {

struct TitleFigures {
    double titles = 0, with_scheme = 0, true_scheme = 0, language = 0, schemes = 0;
};

// The scheme that made a style of corpora/titles; empty for `loose`, which follows none.
std::string scheme_of_style(const std::string& style) {
    static const std::map<std::string, std::string> kSchemes = {{"bgn-pcgn", "ru-bgn-pcgn-1947"},
                                                                {"ala-lc", "ru-ala-lc-2012"},
                                                                {"ala-lc-plain", "ru-ala-lc-plain"},
                                                                {"icao", "ru-icao-9303"},
                                                                {"scholarly", "ru-scholarly"},
                                                                {"iso-9", "ru-iso-9-1995"},
                                                                {"gost-b", "ru-gost-7.79b-2000"},
                                                                {"press", "ru-press-en"},
                                                                {"french", "ru-fr"},
                                                                {"loose", ""}};
    const auto found = kSchemes.find(style);
    return found == kSchemes.end() ? style : found->second;
}

// TOLMACH_SHOW prints what is missed.
TitleFigures figures_of(const std::filesystem::path& file, const std::string& language) {
    static const romanization::TextReader reader(schemes());
    TitleFigures sum;
    std::size_t number = 0;
    for (const auto& row : tests::rows_of(file)) {
        if (!tests::is_drawn(number++)) continue;
        const std::string scheme = scheme_of_style(row.at(1));
        const romanization::TextReading reading = reader.read(row.at(2));
        ++sum.titles;
        sum.language += reading.language == language;
        sum.schemes += static_cast<double>(reading.fits.size());
        if (reading.language != language && std::getenv("TOLMACH_SHOW"))
            std::cout << language << " taken for '" << reading.language << "': " << row[2] << '\n';
        if (scheme.empty()) continue;
        ++sum.with_scheme;
        const bool is_in = std::any_of(reading.fits.begin(), reading.fits.end(),
                                       [&](const auto& fit) { return fit.scheme->id == scheme; });
        sum.true_scheme += is_in;
        if (!is_in && std::getenv("TOLMACH_SHOW")) std::cout << scheme << " missed: " << row[2] << '\n';
    }
    std::cout << language << ": " << sum.titles << " titles, true scheme in the set "
              << 100 * sum.true_scheme / sum.with_scheme << " %, language right "
              << 100 * sum.language / sum.titles << " %, schemes in a set " << sum.schemes / sum.titles
              << '\n';
    return sum;
}

}  // namespace

TEST_CASE("schemes and language of romanised titles are told from their Latin letters") {
    const auto folder = tests::require_shared("corpora/titles", {"ru-romanized.tsv", "be-romanized.tsv"});
    if (!folder) return;
    for (const std::string language : {"ru", "be"}) {
        const TitleFigures sum = figures_of(*folder / (language + "-romanized.tsv"), language);
        CHECK(sum.true_scheme / sum.with_scheme >= 0.995);
        CHECK(sum.language / sum.titles >= 0.98);
    }
}

TEST_CASE("every example of every scheme is written letter for letter") {
    const auto file = tests::require_shared("transliteration/examples.tsv");
    if (!file) return;
    const auto rows = tests::rows_of(*file);
    std::size_t right = 0;
    for (const auto& row : rows) {
        const romanization::Scheme* scheme = romanization::find_scheme(schemes(), row[0]);
        REQUIRE(scheme);
        const std::string written = romanization::romanize(*scheme, row[1]);
        right += written == row[2];
        if (written != row[2])
            std::cout << scheme->id << ": " << row[1] << ": " << written << ", not " << row[2] << '\n';
        CHECK(romanization::can_write(*scheme, row[1], row[2]));
    }
    std::cout << "examples: " << right << " of " << rows.size() << '\n';
    CHECK(right == rows.size());
}

TEST_CASE("the titles and terms of the note are written as its table has them") {
    const auto file = tests::require_shared("note/russian_titles.tsv");
    if (!file) return;
    // The table has English quotation marks, and the modifier letter for the soft sign in both schemes.
    const auto evened = [](std::string_view written) {
        std::u32string text = text::to_utf32(written);
        for (char32_t& c : text)
            c = c == U'«' ? U'“' : c == U'»' ? U'”' : c == U'’' ? U'ʹ' : c;
        return text::to_utf8(text);
    };
    constexpr std::size_t kCyrillic = 10, kBgn = 15, kIso = 16;
    const auto rows = tests::rows_of(*file);
    CHECK(rows.size() == 24);
    for (const auto& row : rows)
        for (const auto& [scheme, column] : {std::pair("ru-bgn-pcgn-1947", kBgn), {"ru-iso-9-1995", kIso}})
            CHECK(evened(romanization::romanize(*romanization::find_scheme(schemes(), scheme),
                                                cell(row, kCyrillic))) == evened(cell(row, column)));
}

TEST_CASE("romanizing is fast") {
    const auto file = tests::require_shared("corpora/titles/ru-titles.tsv");
    if (!file) return;
    std::string text;
    for (const auto& row : tests::rows_of(*file))
        text += row[1] + '\n';
    while (text.size() < 4'000'000 / tests::kOneIn)
        text += text;
    const auto start = std::chrono::steady_clock::now();
    const std::string written = romanization::romanize(*romanization::find_scheme(schemes(), "ru-fr"), text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::cout << "romanize, French: " << static_cast<double>(text.size()) / 1e6 / seconds.count()
              << " MB/s\n";
    CHECK(written.size() > text.size() / 2);
}

namespace {

using Spans = std::vector<std::pair<std::size_t, std::size_t>>;

struct TitleCounts {
    std::size_t wanted = 0, right = 0, found = 0;
};

// Which of the labelled titles of a note are found whole, and how many are found in all.
TitleCounts count_titles(const std::filesystem::path& path, const Spans& wanted) {
    std::ifstream file(path, std::ios::binary);
    const std::string note{std::istreambuf_iterator<char>(file), {}};
    const auto found = romanization::romanised_titles(note);
    TitleCounts counts{wanted.size(), 0, found.size()};
    // A sign of the title may stand at its end, or its quotation mark be counted in.
    const auto is_near = [](std::size_t a, std::size_t b) { return a <= b + 2 && b <= a + 2; };
    for (const auto& [start, end] : wanted)
        counts.right +=
            std::any_of(found.begin(), found.end(), [&, start = start, end = end](const auto& span) {
                return is_near(span.start.value, start) && is_near(span.end.value, end);
            });
    if (std::getenv("TOLMACH_SHOW")) {
        const std::u32string text = text::to_utf32(note);
        for (const auto& span : found)
            std::cout << path.filename().string() << ": "
                      << text::to_utf8(text.substr(span.start.value, span.size())) << '\n';
    }
    return counts;
}

}  // namespace

TEST_CASE("the romanised titles of the note are found, and nothing else is taken for one") {
    const auto folder = tests::require_shared("note", {"frs-note-57-2020.en.txt", "russian_titles.tsv"});
    if (!folder) return;
    Spans wanted;
    for (const auto& row : tests::rows_of(*folder / "russian_titles.tsv"))
        if (row.at(0) == "title") wanted.emplace_back(std::stoul(row.at(1)), std::stoul(row.at(2)));
    const TitleCounts counts = count_titles(*folder / "frs-note-57-2020.en.txt", wanted);
    std::cout << "titles of the note: " << counts.right << " of " << counts.wanted << ", " << counts.found
              << " found\n";
    CHECK(counts.right == counts.wanted);
    CHECK(counts.found == counts.wanted);
}

TEST_CASE("so are those of other notes") {
    const auto folder = tests::require_shared("note", {"open", "dev"});
    if (!folder) return;
    TitleCounts sum;
    const std::filesystem::path labels = TOLMACH_CONFORMANCE_DATA "/romanised_titles.tsv";
    for (const auto& row : tests::rows_of(labels)) {
        if (row.empty() || row[0].starts_with('#')) continue;
        Spans wanted;
        std::istringstream spans(cell(row, 1));
        for (std::string span; spans >> span;)
            wanted.emplace_back(std::stoul(span), std::stoul(span.substr(span.find('-') + 1)));
        const TitleCounts counts = count_titles(*folder / row[0], wanted);
        sum.wanted += counts.wanted;
        sum.right += counts.right;
        sum.found += counts.found;
    }
    std::cout << "titles of other notes: " << sum.right << " of " << sum.wanted << ", " << sum.found
              << " found\n";
    CHECK(sum.right == sum.wanted);
    CHECK(sum.found == sum.wanted);
}
