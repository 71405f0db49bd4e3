// SPDX-License-Identifier: Apache-2.0
// Whatever the reader of OpenDocument texts takes comes back to its bytes, and its edition is written or
// refused for its tracked changes.
#include "formats/merge.hpp"
#include "formats/odt/read.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = formats::read_odt("note.odt", bytes, {});
    if (!read) return 0;
    formats::MergeOptions options;
    options.with_source = true;
    const auto merged = formats::merge(read->value.file, read->value.skeleton, options);
    if (!merged || *merged != bytes) std::abort();
    options.with_source = false;
    options.accept_changes = true;
    options.house.language = "fr";
    options.house.draft_mark = "draft";
    if (!formats::merge(read->value.file, read->value.skeleton, options)) std::abort();
    return 0;
}
