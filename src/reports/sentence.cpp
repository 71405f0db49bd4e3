// SPDX-License-Identifier: Apache-2.0
#include "reports/sentence.hpp"

#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::reports {
namespace {

constexpr std::size_t kAround = 40;  // Code points that are shown on each side of the place.
constexpr std::size_t kPlace = 60;   // Those that are shown of the place itself.
constexpr const char* kIndent = "    ";

}  // namespace

std::optional<MarkedSentence> marked_sentence(const base::Diagnostic& finding) {
    if (!finding.span || finding.sentence.empty()) return std::nullopt;
    const std::u32string sentence = text::to_utf32(finding.sentence);
    const std::size_t start = finding.span->start.value, end = finding.span->end.value;
    if (start > end || end > sentence.size()) return std::nullopt;
    const std::size_t from = start - std::min(start, kAround);
    const std::size_t place_end = std::min(end, start + kPlace);
    const std::size_t to = end == place_end ? std::min(sentence.size(), end + kAround) : place_end;
    const auto part = [&](std::size_t a, std::size_t b) { return text::to_utf8(sentence.substr(a, b - a)); };
    return MarkedSentence{(from > 0 ? "…" : "") + text::printable(part(from, start)),
                          text::visible(part(start, place_end)),
                          text::printable(part(place_end, to)) + (to < sentence.size() ? "…" : "")};
}

std::string sentence_with_caret(const base::Diagnostic& finding) {
    const auto sentence = marked_sentence(finding);
    if (!sentence) return {};
    const std::size_t width = std::max<std::size_t>(1, text::display_width(sentence->place));
    return kIndent + sentence->before + sentence->place + sentence->after + "\n" + kIndent +
           std::string(text::display_width(sentence->before), ' ') + "^" + std::string(width - 1, '~') + "\n";
}

}  // namespace tolmach::reports
