// SPDX-License-Identifier: Apache-2.0
#include "xliff/model.hpp"

#include <algorithm>
#include <tuple>

namespace tolmach::xliff {

std::string_view to_string(State state) {
    constexpr std::string_view kWords[] = {"initial", "translated", "reviewed", "final"};
    return kWords[static_cast<std::size_t>(state)];
}

std::optional<State> state_from(std::string_view word) {
    for (const State state : {State::Initial, State::Translated, State::Reviewed, State::Final})
        if (to_string(state) == word) return state;
    return std::nullopt;
}

bool SegmentDetails::operator==(const SegmentDetails& other) const {
    return std::tie(sub_state, native_state, source_extra, target_extra) ==
           std::tie(other.sub_state, other.native_state, other.source_extra, other.target_extra);
}

std::string plain_text(const Content& content) {
    std::string text;
    for (const Inline& part : content)
        if (const auto* run = std::get_if<Text>(&part)) text += run->value;
    return text;
}

std::string source_text(const Unit& unit) {
    std::string text;
    for (const Segment& segment : unit.segments)
        text += plain_text(segment.source);
    return text;
}

bool has_tracked_changes(const Content& content) {
    return std::any_of(content.begin(), content.end(), [](const Inline& part) {
        const auto* marker = std::get_if<Marker>(&part);
        return marker && (marker->type == kInserted || marker->type == kDeleted);
    });
}

bool reads_like(const Content& one, const Content& other) {
    if (one.size() == 1 && other.size() == 1 && std::holds_alternative<Text>(one.front()) &&
        std::holds_alternative<Text>(other.front()))
        return std::get<Text>(one.front()).value == std::get<Text>(other.front()).value;
    const auto shown = [](const Content& content) {
        std::string all;
        for (const Inline& part : content) {
            if (const auto* text = std::get_if<Text>(&part)) all += text->value;
            // XML and therefore text has no U+FFFF
            if (const auto* code = std::get_if<Code>(&part))
                all += "\uFFFF" + std::to_string(static_cast<int>(code->shape)) + code->id + "\uFFFF";
        }
        return all;
    };
    return shown(one) == shown(other);
}

Content content_of(std::string text) {
    Content content;
    if (!text.empty()) content.emplace_back(Text{std::move(text)});
    return content;
}

void append_text(Content& content, std::string_view text) {
    if (text.empty()) return;
    if (!content.empty())
        if (auto* last = std::get_if<Text>(&content.back())) {
            last->value += text;
            return;
        }
    content.emplace_back(Text{std::string(text)});
}

bool is_footnote_call(const Code& code) {
    const auto foreign = [](const std::string& name) {
        return name == "x:footnote-ref" || name == "x-footnote";
    };
    // A pair, an image, a link or a control has text of its own, such as a title.
    const bool may_call = code.shape == Code::Shape::Placeholder && code.type != "image" &&
                          code.type != "link" && code.type != "ui";
    return (may_call && !code.details->sub_flows.empty()) || foreign(code.type) || foreign(code.sub_type);
}

bool is_translated(const Segment& segment) {
    if (!segment.target) return false;
    const bool said = segment.approved || segment.state != State::Initial;
    if (segment.target->empty()) return segment.source.empty();
    return said || !reads_like(*segment.target, segment.source);
}

}  // namespace tolmach::xliff
