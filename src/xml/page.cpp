// SPDX-License-Identifier: Apache-2.0
#include "xml/page.hpp"

#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace tolmach::xml {

// Such characters stand in strings only, where JSON has escapes for them.
void append_script_json(std::string& to, std::string_view json) {
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(json, at);
        if (c != U'<' && !text::is_control(c)) {
            to.append(json, start, at - start);
            continue;
        }
        char escape[sizeof "\\u0000"];
        std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
        to += escape;
    }
}

std::string filled_page(std::string_view page,
                        std::span<const std::pair<std::string_view, std::string_view>> parts) {
    std::string made;
    for (const auto& [mark, part] : parts) {
        const std::size_t at = std::min(page.find(mark), page.size());
        made.append(page.substr(0, at)).append(part);
        page.remove_prefix(std::min(at + mark.size(), page.size()));
    }
    return made.append(page);
}

}  // namespace tolmach::xml
