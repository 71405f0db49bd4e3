// SPDX-License-Identifier: Apache-2.0
#include "handoff/pseudo.hpp"

#include "embedded/handoff.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

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

std::string disguised(std::string_view utf8, std::size_t& letters) {
    std::string made;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, i);
        letters += text::is_letter(c) ? 1 : 0;
        const auto known = look_alikes().find(c);
        text::append_utf8(made, known == look_alikes().end() ? c : known->second);
    }
    return made;
}

xliff::Content pseudo(const xliff::Content& source) {
    xliff::Content target;
    std::size_t letters = 0;
    for (const xliff::Inline& part : source) {
        const auto* run = std::get_if<xliff::Text>(&part);
        if (run)
            xliff::append_text(target, disguised(run->value, letters));
        else
            target.push_back(part);
    }
    if (letters == 0) return target;
    std::string filling;
    for (std::size_t i = 0; i < (letters + 2) / 3; ++i)
        filling += "~";
    xliff::Content framed = xliff::content_of("[");
    for (const xliff::Inline& part : target) {
        const auto* run = std::get_if<xliff::Text>(&part);
        if (run)
            xliff::append_text(framed, run->value);
        else
            framed.push_back(part);
    }
    xliff::append_text(framed, filling + "]");
    return framed;
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
