// SPDX-License-Identifier: Apache-2.0
// What is extracted comes home equal from the other version of XLIFF: 1.2 by 2.1 and 2.1 by 1.2, with terms,
// untranslated, filled and translated, with a translator's notes, states and footnotes.
#include "base/files.hpp"
#include "formats/skeleton.hpp"
#include "glossary/read.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "support/plain.hpp"
#include "support/shared.hpp"
#include "support/xliff_shown.hpp"
#include "terminology/annotate.hpp"
#include "translation/pseudo.hpp"
#include "xliff/convert.hpp"
#include "xliff/read.hpp"
#include "xliff/validate.hpp"
#include "xliff/write.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <set>

using namespace tolmach;
namespace fs = std::filesystem;

namespace {

/// A term base, and what finds its English terms.
struct Terms {
    std::vector<glossary::Concept> concepts =
        glossary::read_terms(fs::path(TOLMACH_TEST_DATA) / "sample/terms.csv").value().value;
    glossary::Matcher matcher{concepts, "en"};
};

xliff::Document extracted(const std::string& source, const std::string& target, const Terms& terms) {
    formats::Extracted made = tests::read_note(source);
    xliff::Document document;
    document.source_language = made.file.source_language;
    document.target_language = made.file.target_language = target;
    for (xliff::Unit& unit : made.file.units)
        unit = terminology::annotate(segmentation::segment(unit, document.source_language), terms.matcher,
                                     terms.concepts, {document.source_language, target});
    made.file.skeleton = {formats::encode_skeleton(made.skeleton), {}};
    document.files.push_back(std::move(made.file));
    return document;
}

/// As extract writes 1.2: every target holds its source.
xliff::Document filled(xliff::Document document) {
    for (xliff::Unit& unit : document.files[0].units)
        for (xliff::Segment& segment : unit.segments)
            segment.target = segment.source;
    return document;
}

/// As it comes back: a third of the segments in each state, one without a target and one left as it is, a
/// note on every fifth unit, on one a footnote of the translator's.
xliff::Document translated(xliff::Document document) {
    constexpr std::array kStates = {xliff::State::Translated, xliff::State::Reviewed, xliff::State::Final};
    std::size_t n = 0;
    for (xliff::Unit& unit : document.files[0].units) {
        unit = translation::pseudo_translate(unit);
        for (xliff::Segment& segment : unit.segments) {
            if (segment.ignorable || !segment.target) continue;
            segment.state = kStates[n++ % kStates.size()];
            segment.state_is_explicit = true;
        }
        if (n % 5 == 0) unit.notes.push_back({"Is this <so>?", {}, {}, {}, 1, {}, {}});
        if (n % 7 == 0) unit.notes.push_back({"N.d.T.", {}, "footnote", "target", 3, {}, {}});
        if (n % 11 == 0 && !unit.segments.empty() && !unit.segments.front().ignorable) {
            xliff::Segment& segment = unit.segments.front();
            segment.target = segment.source;
            if (segment.state_is_explicit) segment.details.mutable_value().sub_state = "tolmach:checked";
        } else if (n % 13 == 0 && !unit.segments.empty()) {
            unit.segments.back().target.reset();
            unit.segments.back().state = xliff::State::Initial;
            unit.segments.back().state_is_explicit = false;
        }
    }
    return document;
}

/// Only 2.x names original data, and only 1.2 says at the end of an annotation what its start says.
void forget_form(xliff::Content& content) {
    for (xliff::Inline& part : content) {
        if (auto* code = std::get_if<xliff::Code>(&part)) code->details.mutable_value().data_ref.clear();
        auto* marker = std::get_if<xliff::Marker>(&part);
        if (marker && marker->edge == xliff::Edge::End) marker->details = {};
    }
}

/// What stands between segments is its own translation, whether the file says so or not; and it does not
/// matter where units and segments stand in their file.
xliff::Document comparable(xliff::Document document) {
    document.name.clear();
    for (xliff::Unit& unit : document.files[0].units) {
        unit.line = unit.column = 0;
        for (xliff::Segment& segment : unit.segments) {
            segment.line = segment.column = 0;
            if (segment.ignorable && segment.target == segment.source) segment.target.reset();
            forget_form(segment.source);
            if (segment.target) forget_form(*segment.target);
        }
    }
    return document;
}

std::string converted(const xliff::Document& document, xliff::Version version) {
    const auto result = xliff::convert(document, version);
    REQUIRE(result);
    const auto validity = xliff::validate("converted.xlf", result->bytes);
    REQUIRE(validity);
    for (const base::Diagnostic& finding : validity->findings)
        if (finding.severity == base::Severity::Error) FAIL_CHECK(finding.message);
    return result->bytes;
}

void check(const xliff::Document& document, const xliff::WriteOptions& options, xliff::Version other) {
    const auto written = xliff::write(document, options);
    REQUIRE(written);
    const auto before = xliff::read("note.fr.xlf", *written);
    REQUIRE(before);
    const auto away = xliff::read("away.xlf", converted(*before, other));
    REQUIRE(away);
    const std::string bytes = converted(*away, options.version);
    const auto home = xliff::read("home.xlf", bytes);
    REQUIRE(home);
    const xliff::Document was = comparable(*before), is = comparable(*home);
    INFO(tests::difference(tests::shown(was), tests::shown(is)));
    CHECK((was == is));
    if (options.version == xliff::Version::V2_1) CHECK((bytes == *written));
}

void check_all(const fs::path& path, const Terms& terms) {
    INFO(path);
    const std::string source = base::read_file(path).value();
    for (const char* target : {"fr", "ru"}) {
        const xliff::Document document = extracted(source, target, terms);
        for (const xliff::Document& each : {document, filled(document), translated(document)}) {
            check(each, {xliff::Version::V1_2, false}, xliff::Version::V2_1);
            check(each, {xliff::Version::V1_2, true}, xliff::Version::V2_1);
            check(each, {xliff::Version::V2_1, false}, xliff::Version::V1_2);
        }
    }
}

}  // namespace

TEST_CASE("texts of every layout come home equal") {
    const Terms terms;
    for (const auto& entry :
         fs::directory_iterator(std::filesystem::path(TOLMACH_TEST_DATA) / "../fuzz/corpus/plain"))
        check_all(entry.path(), terms);
}

TEST_CASE("the sample note comes home equal") {
    check_all(fs::path(TOLMACH_TEST_DATA) / "sample/note.en.txt", Terms());
}

TEST_CASE("the notes of the shared folder come home equal") {
    const auto folder = tests::require_shared("note", {"frs-note-57-2020.en.txt", "dev"});
    if (!folder) return;
    const Terms terms;
    std::set<fs::path> notes;
    for (const auto& entry : fs::recursive_directory_iterator(*folder))
        if (entry.path().extension() == ".txt") notes.insert(entry.path());
    std::size_t number = 0;
    for (const fs::path& note : notes)
        if (tests::is_drawn(number++)) check_all(note, terms);
}
