// SPDX-License-Identifier: Apache-2.0
// Any bytes as a rule file and, behind a NUL, as a text: an error or breaks inside the text, in bounded time.
#include "segmentation/rules.hpp"
#include "segmentation/srx.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace tolmach::segmentation;

namespace {

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const std::string_view file = input.substr(0, input.find('\0'));
    const std::string_view text = input.substr(std::min(size, file.size() + 1));
    auto srx = read_srx("fuzz.srx", file);
    require(srx.has_value() == validate_srx("fuzz.srx", file).empty(), "what is valid can be read");
    if (!srx) return 0;
    const auto rules = Rules::compile(std::move(*srx), "en");
    require(rules.has_value(), "what can be read can be compiled");
    const auto decisions = rules->decide(text);
    if (!decisions) return 0;
    std::size_t last = 0;
    for (const Decision& decision : *decisions) {
        require(decision.at.value > last && decision.at.value < text.size(),
                "breaks lie in the text, in order");
        last = decision.at.value;
    }
    return 0;
}
