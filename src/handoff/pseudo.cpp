// SPDX-License-Identifier: Apache-2.0
#include "handoff/pseudo.hpp"

#include "embedded/handoff.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace tolmach::handoff {
namespace {

const std::map<char32_t, char32_t>& look_alikes() {
    static const std::map<char32_t, char32_t> table = [] {
        std::map<char32_t, char32_t> rows;
        const std::u32string data = text::to_utf32(embedded::pseudo_tsv());
        for (std::size_t i = 0; i + 2 < data.size(); ++i)
            if ((i == 0 || data[i - 1] == U'\n') && data[i + 1] == U'\t') rows[data[i]] = data[i + 2];
        return rows;
    }();
    return table;
}

std::string disguised(std::string_view utf8) {
    std::string made;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, i);
        const auto known = look_alikes().find(c);
        text::append_utf8(made, known == look_alikes().end() ? c : known->second);
    }
    return made;
}

xliff::Content pseudo(const xliff::Content& source) {
    const std::u32string plain = text::to_utf32(xliff::plain_text(source));
    const auto letters = static_cast<std::size_t>(std::count_if(plain.begin(), plain.end(), text::is_letter));
    if (letters == 0) return source;
    xliff::Content target = xliff::content_of("[");
    for (const xliff::Inline& part : source) {
        if (const auto* run = std::get_if<xliff::Text>(&part))
            xliff::append_text(target, disguised(run->value));
        else
            target.push_back(part);
    }
    xliff::append_text(target, std::string((letters + 2) / 3, '~') + "]");
    return target;
}

}  // namespace

xliff::Unit pseudo_translate(xliff::Unit unit) {
    if (!unit.translate) return unit;
    for (xliff::Segment& segment : unit.segments) {
        if (segment.ignorable) continue;
        segment.target = pseudo(segment.source);
        segment.state = xliff::State::Translated;
        segment.state_is_explicit = true;
    }
    return unit;
}

}  // namespace tolmach::handoff
