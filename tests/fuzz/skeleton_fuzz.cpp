// SPDX-License-Identifier: Apache-2.0
// A skeleton's record, with and without its base64, is read or refused; what is read can be merged or not,
// and survives being written again.
#include "formats/base64_sha256.hpp"
#include "formats/merge.hpp"
#include "formats/skeleton.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

namespace {

void try_record(std::string_view record) {
    const auto skeleton = formats::decode_skeleton(record);
    if (!skeleton) return;
    if (formats::decode_skeleton(formats::encode_skeleton(*skeleton)).value() != *skeleton) std::abort();
    xliff::File file;
    for (const formats::Hole& hole : skeleton->holes) {
        xliff::Unit unit;
        unit.id = hole.unit;
        unit.segments.emplace_back().source = xliff::content_of("text of a unit");
        file.units.push_back(unit);
    }
    formats::MergeOptions options;
    for (const bool with_source : {true, false}) {
        options.with_source = with_source;
        (void)formats::merge(file, *skeleton, options);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try_record(bytes);
    try_record(formats::to_base64(bytes));
    return 0;
}
