// SPDX-License-Identifier: Apache-2.0
#include "translation/pseudo.hpp"

#include "embedded/translation.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace tolmach::translation {
namespace {

const std::map<char32_t, char32_t>& look_alikes() {
    static const std::map<char32_t, char32_t> table = [] {
        std::map<char32_t, char32_t> rows;
        for (const text::TableRow& row : text::read_table("pseudo.tsv", embedded::pseudo_tsv(), 2))
            rows.emplace(text::to_utf32(row[0]).front(), text::to_utf32(row[1]).front());
        return rows;
    }();
    return table;
}

/// Letters in disguise; an address stays what it is.
std::string disguised(std::string_view utf8) {
    std::u32string made = text::to_utf32(utf8);
    std::size_t at = 0;
    const auto disguise_until = [&](std::size_t end) {
        for (; at < end; ++at)
            if (const auto known = look_alikes().find(made[at]); known != look_alikes().end())
                made[at] = known->second;
    };
    for (const text::Stretch& address : text::addresses(std::u32string(made))) {
        disguise_until(address.start);
        at = address.end;
    }
    disguise_until(made.size());
    return text::to_utf8(made);
}

xliff::Content pseudo(const xliff::Content& source) {
    const std::u32string plain = text::to_utf32(xliff::plain_text(source));
    const auto letters = static_cast<std::size_t>(std::count_if(plain.begin(), plain.end(), text::is_letter));
    if (letters == 0) return source;
    // What makes it longer stands in front, for the final mark is looked for at the end.
    xliff::Content target = xliff::content_of("[" + std::string((letters + 2) / 3, '~'));
    for (const xliff::Inline& part : source) {
        if (const auto* run = std::get_if<xliff::Text>(&part))
            xliff::append_text(target, disguised(run->value));
        else
            target.push_back(part);
    }
    xliff::append_text(target, "]");
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

}  // namespace tolmach::translation
