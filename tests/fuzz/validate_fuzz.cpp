// SPDX-License-Identifier: Apache-2.0
// Any bytes are validated or refused; what can be read can be validated, and what is converted can be read.
#include "xliff/convert.hpp"
#include "xliff/names.hpp"
#include "xliff/read.hpp"
#include "xliff/validate.hpp"

#include <cstdint>
#include <cstdlib>

using namespace tolmach::xliff;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto validity = validate("fuzz.xlf", bytes);
    const auto document = read("fuzz.xlf", bytes);
    if (!document) return 0;
    if (!validity) std::abort();
    const bool two = names::is_xliff2(document->version);
    const auto converted = convert(*document, two ? Version::V1_2 : Version::V2_1);
    if (converted && !read("converted.xlf", converted->bytes)) std::abort();
    return 0;
}
