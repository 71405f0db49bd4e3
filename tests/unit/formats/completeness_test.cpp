// SPDX-License-Identifier: Apache-2.0
#include "formats/completeness.hpp"

#include "support/catch.hpp"
#include "unit/formats/note_sample.hpp"

using namespace tolmach;

TEST_CASE("a note that is called again and again is looked for once") {
    const std::string note = "Note " + std::string(200'000, 'x');
    xliff::Code call = tests::note_call("1", "fn1");
    call.details.mutable_value().data = "\uFFFC";
    xliff::Segment segment;
    segment.source.emplace_back(xliff::Text{"Text"});
    for (int i = 0; i < 20'000; ++i)
        segment.source.emplace_back(call);
    const xliff::File file =
        tests::file_of({tests::block("b1", "paragraph", {segment}),
                        tests::block("fn1", "footnote-commentary", {tests::segment(note, {})})});
    formats::Skeleton skeleton;
    skeleton.format = "plain";
    skeleton.encoding = "UTF-8";
    skeleton.bytes = "Text" + note;
    skeleton.holes = {{"b1", {base::ByteOffset(0), base::ByteOffset(skeleton.bytes.size())}}};
    const auto found = formats::compare_with_source("note.fr.xlf", file, skeleton);
    REQUIRE(found);
    CHECK(found->empty());
}

TEST_CASE("places that were exchanged are an error, a source that somebody edited is none") {
    const auto file_with = [](const char* first, const char* second) {
        return tests::file_of({tests::block("b1", "paragraph", {tests::segment(first, {})}),
                               tests::block("b2", "paragraph", {tests::segment(second, {})})});
    };
    formats::Skeleton skeleton;
    skeleton.format = "plain";
    skeleton.encoding = "UTF-8";
    skeleton.bytes = "One port.\nTwo ports.";
    skeleton.holes = {{"b2", {base::ByteOffset(0), base::ByteOffset(9)}},
                      {"b1", {base::ByteOffset(10), base::ByteOffset(20)}}};
    const auto exchanged =
        formats::compare_with_source("a.xlf", file_with("One port.", "Two ports."), skeleton).value();
    CHECK(exchanged.size() == 2);
    for (const auto& found : exchanged) {
        CHECK(found.check == "source.changed");
        CHECK(found.severity == base::Severity::Error);
    }
    std::swap(skeleton.holes[0].unit, skeleton.holes[1].unit);
    CHECK(formats::compare_with_source("a.xlf", file_with("One port.", "Two ports."), skeleton)->empty());
    const auto edited =
        formats::compare_with_source("a.xlf", file_with("Two ports.", "Two ports."), skeleton).value();
    REQUIRE(edited.size() == 1);
    CHECK(edited[0].severity == base::Severity::Warning);
}

TEST_CASE("a unit that is not translated and did not come back is a warning, whatever became of its mark") {
    formats::Skeleton skeleton;
    skeleton.format = "plain";
    skeleton.encoding = "UTF-8";
    skeleton.bytes = "One port.";
    skeleton.holes = {{"b1", {base::ByteOffset(0), base::ByteOffset(9)}}};
    skeleton.kept = 1;
    const xliff::Unit text = tests::block("b1", "paragraph", {tests::segment("One port.", {})});
    const xliff::Unit kept = tests::block("k1", "cell", {tests::segment("✓", {})});
    CHECK(formats::compare_with_source("a.xlf", tests::file_of({text, kept}), skeleton)->empty());
    const auto found = formats::compare_with_source("a.xlf", tests::file_of({text}), skeleton).value();
    REQUIRE(found.size() == 1);
    CHECK(found[0].check == "unit.missing");
    CHECK(found[0].unit == "k1");
    CHECK(found[0].severity == base::Severity::Warning);
    CHECK(formats::decode_skeleton(formats::encode_skeleton(skeleton)).value() == skeleton);
}
