// SPDX-License-Identifier: Apache-2.0
#include "formats/skeleton.hpp"

#include "formats/digest.hpp"
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
    CHECK_FALSE(formats::pack_skeleton(large, "note.fr.xlf").source_file);
    large.bytes += std::string(std::size_t{4} << 20, 'x');
    const auto packed = formats::pack_skeleton(large, "note.fr.xlf");
    CHECK(packed.source_file == "note.fr.xlf.skl");
    CHECK(packed.data.text.size() < 2000);
    xliff::File file;
    file.skeleton = packed.data;
    const auto beside = [&](const std::string& name) -> base::Result<std::string> {
        CHECK(name == "note.fr.xlf.skl");
        return large.bytes;
    };
    CHECK(formats::skeleton_of(file, beside).value() == large);
    const auto other = [&](const std::string&) -> base::Result<std::string> { return large.bytes + "!"; };
    CHECK(formats::skeleton_of(file, other).error().code == base::ErrorCode::Invalid);
    CHECK_FALSE(formats::skeleton_of(file, {}));
}

TEST_CASE("a skeleton that was tampered with is refused") {
    CHECK(decode_skeleton(forged(sample(), "closed", "opened")).error().code == base::ErrorCode::Invalid);
    CHECK(decode_skeleton(forged(sample(), "[9,15]", "[9,99]")).error().code == base::ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "[9,15]", "[9,1e300]")).error().code ==
          base::ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "[9,15]", "[7,15]")).error().code == base::ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "[0,8]", "[1,8]")).error().code == base::ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "[15,16]", "[-5,16]")).error().code == base::ErrorCode::Malformed);
    CHECK(decode_skeleton(forged(sample(), "skeleton\":1", "skeleton\":2")).error().code ==
          base::ErrorCode::Unsupported);
    CHECK_FALSE(decode_skeleton("no base64"));
    CHECK_FALSE(decode_skeleton(""));
    CHECK_FALSE(decode_skeleton(formats::to_base64("[[[")));
}

TEST_CASE("a source file outside of the folder is refused") {
    const std::string record = formats::encode_skeleton(sample(), "name.skl");
    const auto beside = [](const std::string&) -> base::Result<std::string> { return sample().bytes; };
    CHECK(decode_skeleton(record, beside).value() == sample());
    for (const char* name : {"/etc/passwd", "../name.skl", "a/b", "a\\b", "C:name", ".."})
        CHECK(decode_skeleton(formats::encode_skeleton(sample(), name), beside).error().code ==
              base::ErrorCode::Refused);
}
