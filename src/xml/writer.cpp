// SPDX-License-Identifier: Apache-2.0
#include "xml/writer.hpp"

namespace tolmach::xml {

std::size_t find_unholdable(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != 0xEF) continue;
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return i;
        if (c == 0xEF && text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() &&
            static_cast<unsigned char>(text[i + 2]) >= 0xBE)
            return i;
    }
    return text.size();
}

std::string displayable(std::string_view text) {
    std::string shown;
    for_each_run(
        text, [&](std::string_view run) { shown += run; }, [&](char32_t) { shown += "\uFFFD"; });
    return shown;
}

void Writer::start(std::string_view name, bool block) {
    end_tag();
    if (!open_.empty() && block) open_.back().has_blocks = true;
    if (block && !open_.empty()) new_line();
    out_ += '<';
    out_ += name;
    open_.push_back({std::string(name), block, false});
    in_tag_ = true;
}

void Writer::attribute(std::string_view name, std::string_view value) {
    inspect(value);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    append_escaped(out_, value, true);
    out_ += '"';
}

void Writer::text(std::string_view text) {
    end_tag();
    inspect(text);
    append_escaped(out_, text, false);
}

void Writer::raw(std::string_view xml) {
    end_tag();
    open_.back().has_blocks = true;
    new_line();
    out_ += xml;
}

void Writer::close() {
    const Element element = std::move(open_.back());
    open_.pop_back();
    if (in_tag_) {
        out_ += "/>";
        in_tag_ = false;
        return;
    }
    if (element.has_blocks) new_line();
    out_ += "</";
    out_ += element.name;
    out_ += '>';
}

void Writer::end_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

void Writer::new_line() {
    out_ += '\n';
    out_.append(2 * open_.size(), ' ');
}

void Writer::inspect(std::string_view text) {
    if (unholdable_.empty() && find_unholdable(text) < text.size()) unholdable_ = open_.back().name;
}

}  // namespace tolmach::xml
