// SPDX-License-Identifier: Apache-2.0
#include "checks/ellipsis.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr char32_t kEllipsis = U'…';
constexpr std::size_t kStops = 3;  // That make an ellipsis.

// Where a run of full stops ends.
std::size_t end_of_stops(const std::u32string& text, std::size_t at) {
    while (at < text.size() && text[at] == U'.')
        ++at;
    return at;
}

bool has_run(const std::u32string& text, std::size_t length) {
    for (std::size_t at = text.find(U'.'); at != text.npos; at = text.find(U'.', at)) {
        const std::size_t end = end_of_stops(text, at);
        if (end - at == length) return true;
        at = end;
    }
    return false;
}

// `?..` and `!..` are ellipses whose first stop is the mark (Russian, Belarusian).
bool completes_mark(const std::u32string& text, std::size_t at) {
    return at > 0 && among(text[at - 1], U"?!");
}

}  // namespace

void Ellipsis::count(Way& way, const TranslatedSegment& pair, std::size_t start, std::size_t end) {
    if (way.count++ == 0)
        way.first = pair.at(kTypographyEllipsis, start, end, "the edition also writes an ellipsis as ");
}

void Ellipsis::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    const std::u32string& text = pair.target.text;
    if (text.find(U"..") == text.npos && !pair.target.may_hold(std::u32string_view(&kEllipsis, 1))) return;
    const View::Mask& masked = pair.target.not_prose();
    std::size_t next = 0;
    for (const std::size_t at : pair.target.characters().marks()) {
        if (at < next || masked[at]) continue;
        if (text[at] == kEllipsis) count(ways_.character, pair, at, at + 1);
        if (text[at] != U'.') continue;
        const std::size_t end = end_of_stops(text, at), length = end - at;
        if (length == kStops)
            count(ways_.stops, pair, at, end);
        else if (length > 1 && !completes_mark(text, at) && !has_run(pair.source.text, length))
            found.push_back(pair.at(kTypographyEllipsis, at, end,
                                    std::to_string(length) + " full stops in a row are no ellipsis"));
        next = end;
    }
}

void Ellipsis::end_document() {
    Way& rarer = ways_.stops.count < ways_.character.count ? ways_.stops : ways_.character;
    const Way& other = &rarer == &ways_.stops ? ways_.character : ways_.stops;
    if (rarer.first && other.first) {
        Diagnostic made = std::move(*rarer.first);
        made.message += "‘" + other.first->text + "’ (" + std::to_string(other.count) + " to " +
                        std::to_string(rarer.count) + ")";
        mixed_.push_back(std::move(made));
    }
    ways_ = {};
}

void Ellipsis::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(mixed_.begin(), mixed_.end(), std::back_inserter(found));
}

}  // namespace tolmach::checks
