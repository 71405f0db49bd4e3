// SPDX-License-Identifier: Apache-2.0
#include "xliff/flat_text.hpp"

#include "text/utf8.hpp"

namespace tolmach::xliff {

base::CodePointSpan FlatText::to_plain(base::CodePointSpan span) const {
    return {base::CodePoint(plain[span.start.value]), base::CodePoint(plain[span.end.value])};
}

FlatText flat_text(const Content& content) {
    FlatText made;
    std::size_t at = 0;
    for (const Inline& part : content) {
        if (const auto* run = std::get_if<Text>(&part)) {
            made.text += run->value;
            for (const std::size_t end = at + text::count_code_points(run->value); at < end; ++at)
                made.plain.push_back(at);
        } else if (const auto* code = std::get_if<Code>(&part);
                   code && code->shape == Code::Shape::Placeholder) {
            text::append_utf8(made.text, 0xFFFC);
            made.plain.push_back(at);
        }
    }
    made.plain.push_back(at);
    return made;
}

}  // namespace tolmach::xliff
