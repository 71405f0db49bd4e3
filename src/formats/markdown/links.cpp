// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/links.hpp"

namespace tolmach::formats::markdown {
namespace {

LinkEnd inline_link(std::string_view text, const BracketedText& brackets) {
    LinkEnd link;
    if (text.substr(brackets.close + 1, 1) != "(") return link;
    const std::size_t from = skip_white(text, brackets.close + 2);
    const std::size_t to = destination_end(text, from);
    if (to == kNoEnd) return link;
    std::size_t end = skip_white(text, to);
    const std::size_t title = end > to ? link_title_end(text, end) : kNoEnd;
    if (title != kNoEnd) {
        link.title_from = end + 1;
        link.title_to = title - 1;
        end = skip_white(text, title);
    }
    if (end >= text.size() || text[end] != ')') return {};
    link.to = end + 1;
    link.code.mark = brackets.is_image ? CodeMark::Image : CodeMark::Link;
    link.code.name = destination_of(text.substr(from, to - from));
    return link;
}

LinkEnd reference_link(std::string_view text, const BracketedText& brackets, const Document& document) {
    LinkEnd link;
    if (document.links.empty()) return link;
    const std::size_t behind = brackets.close + 1;
    const std::size_t label_end = link_label_end(text, behind);
    std::string_view label = text.substr(brackets.from, brackets.close - brackets.from);
    if (label_end != kNoEnd)
        label = text.substr(behind + 1, label_end - behind - 2);
    else if (brackets.holds_bracket || link_label_end(text, brackets.from - 1) != behind)
        return link;
    const auto known = document.links.find(normal_label(label));
    if (known == document.links.end()) return link;
    link.code.mark = brackets.is_image ? CodeMark::Image : CodeMark::Link;
    link.code.name = known->second.destination;
    link.to = label_end != kNoEnd ? label_end : behind + (text.substr(behind, 2) == "[]" ? 2 : 0);
    if (label_end == kNoEnd) link.code.label = "][" + std::string(label) + "]";
    return link;
}

LinkEnd span_end(std::string_view text, const BracketedText& brackets) {
    LinkEnd link;
    link.to = attributes_end(text, brackets.close + 1);
    link.code.mark = CodeMark::Span;
    return link;
}

}  // namespace

LinkEnd link_end(std::string_view text, const BracketedText& brackets, const Document& document) {
    LinkEnd link = inline_link(text, brackets);
    if (link.to == kNoEnd) link = reference_link(text, brackets, document);
    return link.to == kNoEnd ? span_end(text, brackets) : link;
}

}  // namespace tolmach::formats::markdown
