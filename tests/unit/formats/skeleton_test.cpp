// SPDX-License-Identifier: Apache-2.0
#include "formats/skeleton.hpp"

#include "formats/base64_sha256.hpp"
#include "support/catch.hpp"

using namespace tolmach;
using formats::decode_skeleton;
using formats::Skeleton;

namespace {

Skeleton sample() {
    Skeleton made;
    made.format = "plain";
    made.encoding = "UTF-8";
    made.bytes = "Порт\nclosed\n";
    made.holes = {{"b1", {base::ByteOffset(0), base::ByteOffset(8)}},
                  {"b2", {base::ByteOffset(9), base::ByteOffset(15)}}};
    made.soft_breaks = {{"b2", base::CodePoint(3), "\r\n "}};
    made.note_list = {{base::ByteOffset(15), base::ByteOffset(16)}};
    return made;
}

/// A record with some text of its header replaced.
std::string forged(const Skeleton& skeleton, std::string_view what, std::string_view by) {
    std::string record = formats::from_base64(formats::encode_skeleton(skeleton)).value();
    const auto at = record.find(what);
    REQUIRE(at != record.npos);
    return formats::to_base64(record.replace(at, what.size(), by));
}

/// The record as version 1 wrote it, whose hash was that of the source alone.
std::string old_record(const Skeleton& skeleton, std::string_view what = {}, std::string_view by = {}) {
    std::string record = formats::from_base64(formats::encode_skeleton(skeleton)).value();
    record.replace(record.find("skeleton\":2"), 11, "skeleton\":1");
    record.replace(record.find("sha256") + 9, 64, formats::sha256(skeleton.bytes));
    if (!what.empty()) record.replace(record.find(what), what.size(), by);
    return formats::to_base64(record);
}

}  // namespace

TEST_CASE("base64 and SHA-256 are those of their standards") {
    CHECK(formats::to_base64("foob") == "Zm9vYg==");
    CHECK(formats::from_base64("Zm9v\n Yg==") == "foob");
    CHECK_FALSE(formats::from_base64("Zm9vY"));
    CHECK(formats::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a skeleton survives its record") {
    CHECK(decode_skeleton(formats::encode_skeleton(sample())).value() == sample());
}

TEST_CASE("a large source stands in a file beside the XLIFF") {
    Skeleton large = sample();
    CHECK(formats::file_beside(large, "note.fr.xlf").empty());
    large.bytes += std::string(std::size_t{4} << 20, 'x');
    const std::string in_file = formats::file_beside(large, "note.fr.xlf");
    CHECK(in_file == "note.fr.xlf.skl");
    xliff::File file;
    file.skeleton = {formats::encode_skeleton(large, in_file), {}};
    CHECK(file.skeleton->text.size() < 2000);
    const auto beside = [&](const std::string& name) -> base::Result<std::string> {
        CHECK(name == "note.fr.xlf.skl");
        return large.bytes;
    };
    CHECK(formats::skeleton_of(file, beside).value() == large);
    const auto other = [&](const std::string&) -> base::Result<std::string> { return large.bytes + "!"; };
    CHECK(formats::skeleton_of(file, other).error().code == base::ErrorCode::Invalid);
    CHECK_FALSE(formats::skeleton_of(file, {}));
}

TEST_CASE("a skeleton that was tampered with is refused, its places as its source") {
    using base::ErrorCode;
    for (const auto& [what, by] :
         {std::pair("closed", "opened"), {"[9,15]", "[9,14]"}, {"[15,16]", "[0,16]"}, {"\"b2\"", "\"b1\""}})
        CHECK(decode_skeleton(forged(sample(), what, by)).error().code == ErrorCode::Invalid);
    for (const char* span : {"[9,1e300]", "[-9,15]"})
        CHECK(decode_skeleton(forged(sample(), "[9,15]", span)).error().code == ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "skeleton\":2", "skeleton\":3")).error().code ==
          ErrorCode::Unsupported);
    CHECK_FALSE(decode_skeleton("no base64"));
    CHECK_FALSE(decode_skeleton(""));
    CHECK_FALSE(decode_skeleton(formats::to_base64("[[[")));
}

TEST_CASE("a record of the first version is read, its holes in order inside the source") {
    CHECK(decode_skeleton(old_record(sample())).value() == sample());
    for (const auto& [what, by] : {std::pair("[9,15]", "[9,99]"), {"[9,15]", "[7,15]"}, {"[0,8]", "[1,8]"}})
        CHECK(decode_skeleton(old_record(sample(), what, by)).error().code == base::ErrorCode::Malformed);
    CHECK(decode_skeleton(old_record(sample(), "closed", "opened")).error().code == base::ErrorCode::Invalid);
}

TEST_CASE("a line break that holds words is refused") {
    Skeleton hostile = sample();
    hostile.soft_breaks[0].bytes = "\n never ";
    CHECK(decode_skeleton(formats::encode_skeleton(hostile)).error().code == base::ErrorCode::Malformed);
}

TEST_CASE("a source file outside of the folder is refused") {
    const std::string record = formats::encode_skeleton(sample(), "name.skl");
    const auto beside = [](const std::string&) -> base::Result<std::string> { return sample().bytes; };
    CHECK(decode_skeleton(record, beside).value() == sample());
    for (const char* name : {"/etc/passwd", "../name.skl", "a/b", "a\\b", "C:name", ".."})
        CHECK(decode_skeleton(formats::encode_skeleton(sample(), name), beside).error().code ==
              base::ErrorCode::Refused);
}
