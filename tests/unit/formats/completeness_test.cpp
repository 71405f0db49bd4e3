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
