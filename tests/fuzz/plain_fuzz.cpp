// SPDX-License-Identifier: Apache-2.0
// Whatever the plain-text reader takes comes back to its bytes, and its edition is written.
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = formats::read_plain("note.txt", bytes, {});
    if (!read) return 0;
    formats::MergeOptions options;
    options.with_source = true;
    const auto merged = formats::merge(read->value.file, read->value.skeleton, options);
    if (!merged || *merged != bytes) std::abort();
    options.with_source = false;
    if (!formats::merge(read->value.file, read->value.skeleton, options)) std::abort();
    const auto recovered = formats::recover_structure("note.txt", bytes, {});
    const std::string dump = formats::to_json(recovered->structure, recovered->text);
    if (!formats::structure_from_json(dump, recovered->text)) std::abort();
    return 0;
}
