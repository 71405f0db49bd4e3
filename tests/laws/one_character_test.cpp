// SPDX-License-Identifier: Apache-2.0
// One character inserted into any unit's source changes exactly that place of what merging with the sources
// gives: every hole is built from the XLIFF, none is copied.
#include "base/files.hpp"
#include "formats/merge.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "support/shared.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace tolmach;

namespace {

constexpr char32_t kInserted = U'\uE000';
constexpr std::size_t kWitness = 12;  // Code points before the place, by which it is known.

/// The places of a text that are tried: its ends, and some between.
std::vector<std::size_t> places_in(std::size_t size) {
    return {0, size / 4, size / 2, size * 3 / 4, size};
}

void check_unit(formats::Extracted extracted, std::size_t index, const std::string& source) {
    formats::MergeOptions options;
    options.with_source = true;
    xliff::Unit& unit = extracted.file.units[index];
    INFO(unit.id);
    for (xliff::Inline& part : unit.segments[0].source) {
        auto* run = std::get_if<xliff::Text>(&part);
        if (!run) continue;
        const std::u32string text = text::to_utf32(run->value);
        for (const std::size_t at : places_in(text.size())) {
            std::u32string changed = text;
            run->value = text::to_utf8(changed.insert(at, 1, kInserted));
            std::u32string merged =
                text::to_utf32(formats::merge(extracted.file, extracted.skeleton, options).value());
            REQUIRE(std::count(merged.begin(), merged.end(), kInserted) == 1);
            const std::size_t place = merged.find(kInserted);
            const std::size_t known = std::min(at, kWitness);
            CHECK((merged.substr(place - known, known) == text.substr(at - known, known)));
            merged.erase(place, 1);
            CHECK((text::to_utf8(merged) == source));
        }
        run->value = text::to_utf8(text);
    }
}

void check_every_unit(const std::string& source) {
    const auto extracted = tests::read_note(source);
    for (std::size_t i = 0; i < extracted.file.units.size(); ++i)
        check_unit(extracted, i, source);
}

}  // namespace

TEST_CASE("the one-character law on every unit of the sample note") {
    const auto file = tests::require_shared("note/frs-note-57-2020.en.txt");
    if (!file) return;
    check_every_unit(base::read_file(*file).value());
}

TEST_CASE("the one-character law where notes have marks and lists, and line ends are CR LF") {
    check_every_unit(
        "Ports\r\nAnn Weir\r\n3 May 2019\r\n\r\nThe port was closed[1], and so was the quay[2].\r\n\r\n- "
        "one\r\n- two\r\n\r\n"
        "Notes\r\n\r\n[1] Ann Dunn, « Harbours », 2019.\r\n[2] Ibid.\r\n");
}
