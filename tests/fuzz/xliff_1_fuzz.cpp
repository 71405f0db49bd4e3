// SPDX-License-Identifier: Apache-2.0
// Any bytes as XLIFF 1.x.
#include "fuzz/xliff_laws.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return tolmach::tests::check_xliff(data, size, false);
}
