// SPDX-License-Identifier: Apache-2.0
#include "translation/progress.hpp"

#include "text/boundary.hpp"
#include "text/utf8.hpp"
#include "xliff/keys.hpp"

namespace tolmach::translation {
namespace {

Amount amount_of(const xliff::Content& content) {
    const std::string text = xliff::plain_text(content);
    return {1, text::words(text).size(), text::count_code_points(text)};
}

}  // namespace

Amount& Amount::operator+=(const Amount& other) {
    segments += other.segments;
    words += other.words;
    characters += other.characters;
    return *this;
}

void Progress::observe(const xliff::Unit& unit, const IsUntranslated& is_untranslated) {
    if (!unit.translate) return;
    bool has_text = false;
    for (const xliff::Segment& segment : unit.segments) {
        if (segment.ignorable || segment.source.empty()) continue;
        has_text = true;
        const Amount amount = amount_of(segment.source);
        source += amount;
        if (is_untranslated(unit, segment)) {
            untranslated += amount;
            continue;
        }
        by_state[static_cast<std::size_t>(segment.state)] += amount;
        // What may stay as it is counts as it will be printed.
        target += amount_of(segment.target ? *segment.target : segment.source);
    }
    units += has_text ? 1 : 0;
    const bool is_later_part = !xliff::whole_id(unit.id).empty() && !unit.id.ends_with(".1");
    footnotes += has_text && !is_later_part && unit.type.starts_with("tolmach:footnote-") ? 1 : 0;
}

Progress& Progress::operator+=(const Progress& other) {
    units += other.units;
    footnotes += other.footnotes;
    source += other.source;
    untranslated += other.untranslated;
    for (std::size_t state = 0; state < by_state.size(); ++state)
        by_state[state] += other.by_state[state];
    target += other.target;
    return *this;
}

std::size_t Progress::percent() const {
    return source.words == 0 ? 100 : (source.words - untranslated.words) * 100 / source.words;
}

}  // namespace tolmach::translation
