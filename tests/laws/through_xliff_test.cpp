// SPDX-License-Identifier: Apache-2.0
// What was extracted, segmented and written as XLIFF 2.1 or 1.2 gives the source's bytes when it is read and
// merged with its sources, one unit a paragraph or a sentence.
#include "base/files.hpp"
#include "formats/merge.hpp"
#include "formats/unit_parts.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"
#include "support/shared.hpp"
#include "xliff/read.hpp"
#include "xliff/write.hpp"

#include <cstdio>
#include <filesystem>

using namespace tolmach;

namespace {

std::string through_xliff(const std::string& source, xliff::Version version, bool split) {
    formats::Extracted extracted = tests::read_note(source);
    xliff::Document document;
    document.source_language = extracted.file.source_language;
    document.target_language = extracted.file.target_language = "fr";
    for (xliff::Unit& unit : extracted.file.units)
        unit = segmentation::segment(unit, document.source_language);
    if (split) extracted = formats::split_units(std::move(extracted));
    extracted.file.skeleton = {formats::encode_skeleton(extracted.skeleton), {}};
    document.files.push_back(extracted.file);
    xliff::WriteOptions write;
    write.version = version;
    const auto back = xliff::read("note.fr.xlf", xliff::write(document, write).value());
    REQUIRE(back);
    const auto skeleton = formats::skeleton_of(back->files.at(0), {});
    REQUIRE(skeleton);
    formats::MergeOptions options;
    options.with_source = true;
    return formats::merge(back->files.at(0), *skeleton, options).value();
}

void check_both_versions(const std::string& source) {
    for (const xliff::Version version : {xliff::Version::V2_1, xliff::Version::V1_2})
        for (const bool split : {false, true}) {
            INFO(static_cast<int>(version) << (split ? ", one unit a sentence" : ""));
            CHECK((through_xliff(source, version, split) == source));
        }
}

}  // namespace

TEST_CASE("texts of every layout come back through XLIFF") {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TOLMACH_TEST_DATA) /
                                                                 "../fuzz/corpus/plain")) {
        INFO(entry.path());
        check_both_versions(base::read_file(entry.path()).value());
        ++count;
    }
    CHECK(count >= 8);
}

TEST_CASE("the sample note comes back through XLIFF") {
    const auto file = tests::require_shared("note/frs-note-57-2020.en.txt");
    if (!file) return;
    check_both_versions(base::read_file(*file).value());
}
