// SPDX-License-Identifier: Apache-2.0
// What is extracted comes home equal from the other version of XLIFF: 1.2 by 2.1 and 2.1 by 1.2, untranslated
// and translated, with a translator's notes and states.
#include "base/files.hpp"
#include "formats/skeleton.hpp"
#include "handoff/pseudo.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "support/xliff_shown.hpp"
#include "xliff/convert.hpp"
#include "xliff/read.hpp"
#include "xliff/write.hpp"

#include <array>
#include <cstdio>
#include <filesystem>

using namespace tolmach;
namespace fs = std::filesystem;

namespace {

xliff::Document extracted(const std::string& source) {
    formats::Extracted made = tests::read_note(source);
    xliff::Document document;
    document.source_language = made.file.source_language;
    document.target_language = made.file.target_language = "fr";
    for (xliff::Unit& unit : made.file.units)
        unit = segmentation::segment(unit, document.source_language);
    made.file.skeleton = formats::pack_skeleton(made.skeleton, "note.fr.xlf").data;
    document.files.push_back(std::move(made.file));
    return document;
}

/// As it comes back: a third of the segments in each state, a note on every fifth unit.
xliff::Document translated(xliff::Document document) {
    constexpr std::array kStates = {xliff::State::Translated, xliff::State::Reviewed, xliff::State::Final};
    std::size_t n = 0;
    for (xliff::Unit& unit : document.files[0].units) {
        unit = handoff::pseudo_translate(unit);
        for (xliff::Segment& segment : unit.segments) {
            if (segment.ignorable || !segment.target) continue;
            segment.state = kStates[n++ % kStates.size()];
            segment.state_is_explicit = true;
        }
        if (n % 5 == 0) unit.notes.push_back({"Is this <so>?", {}, {}, {}, 1, {}, {}});
    }
    return document;
}

/// What stands between segments is its own translation, whether the file says so or not.
xliff::Document without_gaps(xliff::Document document) {
    for (xliff::Unit& unit : document.files[0].units)
        for (xliff::Segment& segment : unit.segments)
            if (segment.ignorable && segment.target == segment.source) segment.target.reset();
    return document;
}

xliff::Document converted(const xliff::Document& document, xliff::Version version) {
    const auto result = xliff::convert(document, version);
    REQUIRE(result);
    const auto again = xliff::read("converted.xlf", result->bytes);
    REQUIRE(again);
    return *again;
}

void check(const xliff::Document& document, xliff::Version version, xliff::Version other) {
    xliff::WriteOptions options;
    options.version = version;
    const auto written = xliff::write(document, options);
    REQUIRE(written);
    const auto before = xliff::read("note.fr.xlf", *written);
    REQUIRE(before);
    const auto home = converted(converted(*before, other), version);
    const std::string was = tests::shown(without_gaps(*before)), is = tests::shown(without_gaps(home));
    INFO(tests::difference(was, is));
    CHECK((was == is));
    CHECK(before->files[0].skeleton == home.files[0].skeleton);
}

void check_all(const fs::path& path) {
    INFO(path);
    const xliff::Document document = extracted(base::read_file(path).value());
    for (const xliff::Document& each : {document, translated(document)}) {
        check(each, xliff::Version::V1_2, xliff::Version::V2_1);
        check(each, xliff::Version::V2_1, xliff::Version::V1_2);
    }
}

}  // namespace

TEST_CASE("texts of every layout come home equal") {
    for (const auto& entry : fs::directory_iterator(std::string(TOLMACH_TEST_DATA) + "/../fuzz/corpus/plain"))
        check_all(entry.path());
}

TEST_CASE("the notes of the shared folder come home equal") {
    const fs::path folder = fs::path(TOLMACH_SHARED) / "note";
    if (!fs::exists(folder)) {
        std::puts("not run: note is absent");
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".txt") check_all(entry.path());
}
