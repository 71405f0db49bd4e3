// SPDX-License-Identifier: Apache-2.0
// Whatever the reader of Markdown takes comes back to its bytes, and its edition is written.
#include "formats/markdown/merge.hpp"
#include "formats/markdown/read.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto read = formats::read_markdown("note.md", bytes, {});
    if (!read) return 0;
    formats::MergeOptions options;
    options.with_source = true;
    const auto merged = formats::markdown::merge(read->value.file, read->value.skeleton, options);
    if (!merged || *merged != bytes) std::abort();
    for (xliff::Unit& unit : read->value.file.units) {
        unit.segments.front().target = unit.segments.front().source;
        xliff::append_text(*unit.segments.front().target, "*x");
    }
    options.with_source = false;
    if (!formats::markdown::merge(read->value.file, read->value.skeleton, options)) std::abort();
    if (!formats::markdown::texts_in_holes(read->value.skeleton)) std::abort();
    return 0;
}
