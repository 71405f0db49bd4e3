// SPDX-License-Identifier: Apache-2.0
// Translations put into the files that tools wrote change targets and nothing else.
#include "conformance/xliff_files.hpp"
#include "xliff/names.hpp"
#include "xliff/read.hpp"
#include "xliff/splice.hpp"
#include "xliff/splice/file_bytes.hpp"

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

std::string shown(const Content& content) {
    std::string text;
    for (const Inline& part : content) {
        if (const auto* run = std::get_if<Text>(&part)) text += run->value;
        if (!std::holds_alternative<Text>(part)) text += "{" + key_of(part) + "}";
        if (const auto* marker = std::get_if<Marker>(&part)) text += marker->details->value;
    }
    return text;
}

/// Every text of the target, or of the source where nothing is translated, between brackets.
Content pseudo(const Segment& segment) {
    const bool translated = segment.target && !plain_text(*segment.target).empty();
    Content made = translated ? *segment.target : segment.source;
    for (Inline& part : made)
        if (auto* text = std::get_if<Text>(&part)) text->value = "⟦" + text->value + "⟧";
    return made;
}

Document pseudo(Document document) {
    for (File& file : document.files)
        for (Unit& unit : file.units)
            for (Segment& segment : unit.segments)
                if (unit.translate && !segment.ignorable && !(segment.source.empty() && !segment.target))
                    segment.target = pseudo(segment);
    return document;
}

/// The file without its targets and the blanks before them.
std::string around_targets(const Original& original) {
    const FileBytes file(original.bytes);
    Edits edits;
    const auto cut = [&](const Tags& tags) {
        if (tags.present()) edits.replace({file.indentation(tags.whole().start).start, tags.whole().end}, {});
    };
    for (const auto& units : original.places)
        for (const UnitLocations& unit : units)
            if (names::is_xliff2(original.document.version))
                for (const SegmentLocations& segment : unit.segments)
                    cut(segment.target);
            else
                cut(unit.target);
    return edits.apply(original.bytes);
}

/// Bracketed text in keys' order: unit, segment, target.
std::string targets_of(const Document& document) {
    std::string all;
    for (const File& file : document.files)
        for (const Unit& unit : file.units)
            for (const Segment& segment : unit.segments)
                if (!segment.ignorable)
                    all += unit.id + "/" + segment.id + " = " +
                           (segment.target ? shown(*segment.target) : "-") + "\n";
    return all;
}

}  // namespace

TEST_CASE("read and written unchanged, a file is the same bytes; with other targets, only targets differ") {
    if (!tests::has_xliff_files()) return;
    std::size_t files = 0, targets = 0;
    for (const std::string folder : {"xliff12", "xliff2"})
        for (const auto& path : tests::xliff_files(folder)) {
            INFO(path);
            const auto original = read_original(path.string(), tests::bytes_of(path));
            if (!original) continue;
            ++files;
            const auto unchanged = splice(*original, original->document);
            REQUIRE(unchanged);
            CHECK(*unchanged == original->bytes);

            const Document changed = pseudo(original->document);
            const auto spliced = splice(*original, changed);
            INFO((spliced ? std::string() : to_string(spliced.error())));
            REQUIRE(spliced);
            const auto again = read_original(path.string(), *spliced);
            INFO((again ? std::string() : to_string(again.error())));
            REQUIRE(again);
            CHECK(around_targets(*again) == around_targets(*original));
            CHECK(targets_of(again->document) == targets_of(changed));
            for (const File& file : changed.files)
                targets += file.units.size();
        }
    CHECK(files > 0);
    WARN(files << " files with " << targets << " units: only targets differ");
}
