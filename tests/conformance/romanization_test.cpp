// SPDX-License-Identifier: Apache-2.0
// Schemes held against words and names that others romanised: shared/transliteration, shared/corpora.
#include "romanization/lattice.hpp"
#include "romanization/romanize.hpp"
#include "support/catch.hpp"
#include "support/rows.hpp"
#include "support/shared.hpp"

#include <chrono>
#include <iostream>

using namespace tolmach;
using romanization::schemes;

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

TEST_CASE("romanizing is fast") {
    const auto file = tests::require_shared("corpora/titles/ru-titles.tsv");
    if (!file) return;
    std::string text;
    for (const auto& row : tests::rows_of(*file))
        text += row[1] + '\n';
    while (text.size() < 4'000'000)
        text += text;
    const auto start = std::chrono::steady_clock::now();
    const std::string written = romanization::romanize(*romanization::find_scheme(schemes(), "ru-fr"), text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::cout << "romanize, French: " << static_cast<double>(text.size()) / 1e6 / seconds.count()
              << " MB/s\n";
    CHECK(written.size() > text.size() / 2);
}
