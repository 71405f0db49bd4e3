// SPDX-License-Identifier: Apache-2.0
// Any bytes give the same events and the same error with the scanner in front of expat as with expat alone.
#include "support/xml_log.hpp"
#include "xml/expat_parser.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tests::XmlLog with, without;
    const std::string quick = with.finish(xml::parse("fuzz.xml", bytes, with));
    const std::string strict = without.finish(xml::parse_with_expat("fuzz.xml", bytes, without, {}));
    if (quick == strict) return 0;
    std::fprintf(stderr, "broken: the scanner reads as expat does\n%s\n--\n%s\n", quick.c_str(),
                 strict.c_str());
    std::abort();
}
