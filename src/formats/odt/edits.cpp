// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/edits.hpp"

#include <algorithm>
#include <tuple>

namespace tolmach::formats::odt {

void sort_edits(std::vector<Edit>& edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& one, const Edit& other) {
        return std::tie(one.span.start, one.span.end) < std::tie(other.span.start, other.span.end);
    });
}

void append_edited(std::string& to, std::string_view xml, base::ByteSpan span,
                   const std::vector<Edit>& edits) {
    std::size_t at = span.start.value;
    auto edit =
        std::lower_bound(edits.begin(), edits.end(), span.start,
                         [](const Edit& each, base::ByteOffset start) { return each.span.start < start; });
    for (; edit != edits.end() && edit->span.start <= span.end; ++edit) {
        if (edit->span.start.value < at || span.end < edit->span.end) continue;
        to.append(xml.substr(at, edit->span.start.value - at)).append(edit->bytes);
        at = edit->span.end.value;
    }
    to.append(xml.substr(at, span.end.value - at));
}

}  // namespace tolmach::formats::odt
