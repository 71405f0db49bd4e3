// SPDX-License-Identifier: Apache-2.0
// What was extracted and comes back whole lacks nothing; with any unit or any segment taken out, it is said
// what is lost, once.
#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "support/shared.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace tolmach;

namespace {

using Lines = std::vector<std::string>;

Lines compare(const xliff::File& file, const formats::Skeleton& skeleton) {
    Lines found;
    const auto compared = formats::compare_with_source("note.fr.xlf", file, skeleton);
    REQUIRE(compared);
    for (const base::Diagnostic& each : *compared)
        found.push_back(each.check + " " + each.unit);
    return found;
}

bool has_letter(const xliff::Content& content) {
    const std::u32string text = text::to_utf32(xliff::plain_text(content));
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return text::is_letter(c); });
}

formats::Extracted segmented(const std::string& source) {
    formats::Extracted extracted = tests::read_note(source);
    for (xliff::Unit& unit : extracted.file.units)
        unit = segmentation::segment(unit, extracted.file.source_language);
    return extracted;
}

void check_units(const formats::Extracted& extracted) {
    for (std::size_t i = 0; i < extracted.file.units.size(); ++i) {
        xliff::File file = extracted.file;
        const xliff::Unit unit = file.units[i];
        file.units.erase(file.units.begin() + static_cast<std::ptrdiff_t>(i));
        INFO(unit.id);
        CHECK(compare(file, extracted.skeleton) == Lines{"unit.missing " + unit.id});
    }
}

void check_segments(const formats::Extracted& extracted) {
    for (std::size_t i = 0; i < extracted.file.units.size(); ++i)
        for (std::size_t s = 0; s < extracted.file.units[i].segments.size(); ++s) {
            xliff::File file = extracted.file;
            std::vector<xliff::Segment>& segments = file.units[i].segments;
            if (segments.size() == 1 || !has_letter(segments[s].source)) continue;
            INFO(file.units[i].id << " " << segments[s].id);
            segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(s));
            const Lines found = compare(file, extracted.skeleton);
            CHECK(found.size() == 1);
            CHECK(found.front().starts_with("segment.missing "));
        }
}

// A tool that joins segments, breaks lines and drops what stands between segments loses no text.
void check_other_layout(const formats::Extracted& extracted) {
    xliff::File file = extracted.file;
    for (xliff::Unit& unit : file.units) {
        xliff::Segment joined;
        for (const xliff::Segment& segment : unit.segments)
            if (!segment.ignorable)
                joined.source.insert(joined.source.end(), segment.source.begin(), segment.source.end());
        for (xliff::Inline& part : joined.source)
            if (auto* text = std::get_if<xliff::Text>(&part))
                for (std::size_t at = text->value.find(' '); at != text->value.npos;
                     at = text->value.find(' ', at + 3))
                    text->value.replace(at, 1, "\n  ");
        unit.segments = {joined};
    }
    const Lines found = compare(file, extracted.skeleton);
    CHECK(std::none_of(found.begin(), found.end(),
                       [](const std::string& line) { return line.find(".missing") != line.npos; }));
}

void check_all(const std::string& source) {
    const formats::Extracted extracted = segmented(source);
    CHECK(compare(extracted.file, extracted.skeleton).empty());
    check_units(extracted);
    check_segments(extracted);
    check_other_layout(extracted);
}

}  // namespace

TEST_CASE("texts of every layout lose nothing without a word") {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TOLMACH_TEST_DATA) /
                                                                 "../fuzz/corpus/plain")) {
        INFO(entry.path());
        check_all(base::read_file(entry.path()).value());
    }
}

TEST_CASE("the sample note loses nothing without a word") {
    const auto file = tests::require_shared("note/frs-note-57-2020.en.txt");
    if (!file) return;
    check_all(base::read_file(*file).value());
}
