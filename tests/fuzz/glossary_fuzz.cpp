// SPDX-License-Identifier: Apache-2.0
// Any bytes as a glossary: the first names the format, the others are the file. What was read is written,
// read again and written the same.
#include "glossary/exchange/table_write.hpp"
#include "glossary/exchange/tbx_write.hpp"
#include "glossary/read.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace tolmach::glossary;

namespace {

void check_round_trip(const std::vector<Concept>& concepts) {
    const auto tbx = write_tbx(concepts);
    const auto again = read_terms("again.tbx", tbx.value);
    if (!again || write_tbx(again->value).value != tbx.value) std::abort();
    const std::string table = delimited(term_rows(again->value), ',');
    const auto back = read_terms("again.csv", table);
    if (!back || delimited(term_rows(back->value), ',') != table) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto format = static_cast<Format>(1 + data[0] % 8);
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    ReadOptions options;
    options.format = format;
    options.languages = {"en", "ru"};
    const auto read = read_terms("fuzz", bytes, options);
    if (read && !read->value.empty()) check_round_trip(read->value);
    return 0;
}
