// SPDX-License-Identifier: Apache-2.0
// What holds for any bytes at all: they are refused, or read; what is read is written so that it can be read
// again; converted, they are valid; spliced unchanged they are the same; and with other targets they are
// still an XLIFF of the same units.
#pragma once

#include "xliff/convert.hpp"
#include "xliff/names.hpp"
#include "xliff/read.hpp"
#include "xliff/splice.hpp"
#include "xliff/validate.hpp"
#include "xliff/write.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace tolmach::tests {

inline void law(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

inline xliff::Document with_other_targets(xliff::Document document) {
    for (xliff::File& file : document.files)
        for (xliff::Unit& unit : file.units)
            for (xliff::Segment& segment : unit.segments) {
                segment.target = segment.source;
                xliff::append_text(*segment.target, "⟦é\n⟧");
            }
    return document;
}

inline bool is_valid(const std::string& bytes) {
    const auto validity = xliff::validate("converted.xlf", bytes);
    return validity &&
           std::none_of(validity->findings.begin(), validity->findings.end(),
                        [](const auto& finding) { return finding.severity == base::Severity::Error; });
}

/// `two`: files of 2.x are looked at, else those of 1.x.
inline int check_xliff(const std::uint8_t* data, std::size_t size, bool two) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto original = xliff::read_original("fuzz.xlf", bytes);
    if (!original) {
        law(!original.error().message.empty(), "an error says what is wrong");
        return 0;
    }
    const xliff::Document& document = original->document;
    if (xliff::names::is_xliff2(document.version) != two) return -1;
    const auto version = std::max(document.version, xliff::Version::V1_2);
    if (const auto written = xliff::write(document, {version, false}))
        law(xliff::read("again.xlf", *written).has_value(), "what is written can be read");
    using enum xliff::Version;
    for (const xliff::Version to : {V1_2, V2_0, V2_1, V2_2})
        if (const auto converted = xliff::convert(document, to))
            law(is_valid(converted->bytes), "what is converted is valid");
    const auto unchanged = xliff::splice(*original, document);
    law(unchanged && *unchanged == bytes, "unchanged is the same bytes");
    if (const auto spliced = xliff::splice(*original, with_other_targets(document))) {
        const auto again = xliff::read("spliced.xlf", *spliced);
        law(again.has_value(), "what is spliced can be read");
        law(again->files.size() == document.files.size(), "what is spliced has the same files");
        for (std::size_t i = 0; i < document.files.size(); ++i)
            law(again->files[i].units.size() == document.files[i].units.size(), "and the same units");
    }
    return 0;
}

}  // namespace tolmach::tests
