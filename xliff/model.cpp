// SPDX-License-Identifier: Apache-2.0
#include "xliff/model.hpp"

#include <algorithm>

namespace tolmach::xliff {

std::string plain_text(const Content& content) {
    std::string text;
    for (const Inline& part : content)
        if (const auto* run = std::get_if<Text>(&part)) text += run->value;
    return text;
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
    return !code.sub_flows.empty() || foreign(code.type) || foreign(code.sub_type);
}

bool is_translated(const Segment& segment) {
    if (!segment.target) return false;
    const bool said = segment.approved || segment.state != State::Initial;
    if (segment.target->empty()) return segment.source.empty();
    return said || *segment.target != segment.source;
}

}  // namespace tolmach::xliff
