// SPDX-License-Identifier: Apache-2.0
// Whatever page the reader takes comes back to its bytes, and its edition is written.
#include "formats/completeness.hpp"
#include "formats/html/read.hpp"
#include "formats/merge.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = formats::html::read_html("page.html", bytes, {});
    if (!read) return 0;
    const formats::Extracted& page = read->value;
    formats::MergeOptions options;
    options.with_source = true;
    const auto merged = formats::merge(page.file, page.skeleton, options);
    if (!merged || *merged != bytes) std::abort();
    options.with_source = false;
    if (!formats::merge(page.file, page.skeleton, options)) std::abort();
    const auto compared = formats::compare_with_source("page.fr.xlf", page.file, page.skeleton);
    if (!compared || !compared->empty()) std::abort();
    return 0;
}
