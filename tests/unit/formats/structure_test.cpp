// SPDX-License-Identifier: Apache-2.0
#include "formats/structure.hpp"

#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "support/plain.hpp"

using namespace tolmach;
using formats::structure_from_json;

namespace {

constexpr std::string_view kNote = "Ports\n\nIt closed\nAnn Weir, « Quays », 2019. . It opened.\n";
constexpr std::string_view kDump = R"({
 "blocks": [
  {
   "kind": "title",
   "start": 0,
   "end": 5
  },
  {
   "kind": "paragraph",
   "start": 7,
   "end": 56
  }
 ],
 "footnotes": [
  {
   "n": 1,
   "start": 17,
   "end": 43,
   "anchor": 16,
   "resumes": 44,
   "kind": "bibliographic",
   "confidence": 0.999,
   "text": "Ann Weir, « Quays », 2019."
  }
 ]
}
)";

formats::RecoveredStructure recovered(std::string_view source = kNote) {
    return formats::recover_structure("note.txt", source, {}).value();
}

std::string with(std::string_view what, std::string_view by) {
    std::string dump(kDump);
    const auto at = dump.find(what);
    REQUIRE(at != dump.npos);
    return dump.replace(at, what.size(), by);
}

std::string fault(const std::string& dump) {
    const auto read = structure_from_json(dump, recovered().text);
    REQUIRE_FALSE(read);
    return read.error().message;
}

}  // namespace

TEST_CASE("a dump says what was recovered, in code points") {
    const auto read = recovered();
    CHECK(formats::to_json(read.structure, read.text) == kDump);
}

TEST_CASE("a dump is read back; its confidence is rounded") {
    const auto read = recovered();
    auto back = structure_from_json(kDump, read.text).value();
    CHECK(back.footnotes[0].confidence == Approx(read.structure.footnotes[0].confidence).margin(0.001));
    back.footnotes[0].confidence = read.structure.footnotes[0].confidence;
    CHECK(back == read.structure);
}

TEST_CASE("a BOM is not counted and CR LF is two") {
    const auto read =
        recovered("\xEF\xBB\xBFPorts\r\n\r\nIt closed for good, and nobody knew the reason why.\r\n");
    CHECK(read.structure.blocks[1].span.start == base::CodePoint(9));
}

TEST_CASE("the units follow an edited dump") {
    formats::SourceOptions options;
    std::string dump = with("\"title\"", "\"heading-2\"");
    const auto at = dump.find("\"footnotes\"");
    dump = dump.substr(0, at) + "\"footnotes\": []}";
    options.structure = structure_from_json(dump, recovered().text).value();
    CHECK(tests::listed(tests::read_note(kNote, options).file) ==
          std::vector<std::string>{"b1 heading-2: Ports",
                                   "b2 paragraph: It closed{lb}Ann Weir, « Quays », 2019. . It opened."});
    const auto read = formats::read_plain("note.txt", kNote, options);
    CHECK(read->diagnostics.empty());
}

TEST_CASE("a dump that does not fit its text is refused, and the entry named") {
    CHECK(fault(with("Ann Weir", "Ann Wear")) ==
          "footnote 1: its `text` is not what stands at 17: the offsets count, not the text");
    CHECK(fault(with("\"end\": 56", "\"end\": 570")) ==
          "block 2: `start` and `end` are not a place in the text");
    CHECK(fault(with("\"start\": 7", "\"start\": 3")) ==
          "block 2: it begins before the block before it ends");
    CHECK(fault(with("\"title\"", "\"titel\"")) == "block 1: there is no kind 'titel'");
    CHECK(fault(with("\"bibliographic\"", "\"book\"")) == "footnote 1: there is no kind \"book\"");
    CHECK(fault(with("\"anchor\": 16", "\"anchor\": 5")) == "footnote 1: no block holds its call");
    CHECK(fault(with("\"resumes\": 44", "\"resumes\": 30")) ==
          "footnote 1: it lies in a block and not between `anchor` and `resumes`");
    CHECK(fault(with("\"n\": 1", "\"n\": -1")) == "footnote 1: `n` is not a number from 1");
    CHECK(fault("[]") == "the structure: it is not an object with the lists `blocks` and `footnotes`");
    CHECK(fault("{\"blocks\": [7], \"footnotes\": []}") ==
          "block 1: `start` and `end` are not a place in the text");
    CHECK(fault("{") == "the structure is not JSON");
}

TEST_CASE("two notes of one number are refused with the places of both; one that is called again is not") {
    const std::u32string text = U"One. Two. Three.\n\nA note.\nB note.\n";
    const auto with = [&](const char* second) {
        const std::string record =
            R"({"blocks":[{"kind":"paragraph","start":0,"end":16}],"footnotes":[)"
            R"({"n":1,"start":18,"end":25,"anchor":4,"resumes":4,"kind":"commentary"},)" +
            std::string(second) + "]}";
        return structure_from_json(record, text);
    };
    CHECK(with(R"({"n":1,"start":18,"end":25,"anchor":9,"resumes":9,"kind":"commentary"})"));
    CHECK(with(R"({"n":2,"start":26,"end":33,"anchor":9,"resumes":9,"kind":"commentary"})"));
    const auto twice = with(R"({"n":1,"start":26,"end":33,"anchor":9,"resumes":9,"kind":"commentary"})");
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message == "footnote 2: it stands at 26 and has the number 1, as footnote 1 at 18");
}
