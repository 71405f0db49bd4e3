// SPDX-License-Identifier: Apache-2.0
// Whatever the reader of Word documents takes comes back to its bytes, and its edition is read again. The
// input is a container, or the body of one.
#include "formats/docx/merge.hpp"
#include "support/docx.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

namespace {

void try_document(const std::string& bytes) {
    const auto read = formats::read_docx("note.docx", bytes, {});
    if (!read) return;
    formats::Extracted extracted = read->value;
    const auto merged = tests::merge_word(extracted, true);
    if (!merged || *merged != bytes) std::abort();
    if (!formats::decode_skeleton(formats::encode_skeleton(extracted.skeleton))) std::abort();
    for (xliff::Unit& unit : extracted.file.units)
        for (xliff::Segment& segment : unit.segments) {
            segment.target = segment.source;
            segment.state = xliff::State::Translated;
            for (xliff::Inline& part : *segment.target)
                if (auto* text = std::get_if<xliff::Text>(&part)) text->value = "Ж " + text->value + " ж";
        }
    const auto edition = tests::merge_word(extracted, false, true);
    if (!edition || !formats::read_docx("note.docx", *edition, {})) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("PK")) return try_document(bytes), 0;
    tests::WordSample sample;
    sample.body = bytes;
    try_document(tests::word_file(sample));
    return 0;
}
