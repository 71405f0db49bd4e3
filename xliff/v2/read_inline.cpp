// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/read_inline.hpp"

#include "text/utf8.hpp"
#include "xliff/common/version_reader.hpp"

#include <charconv>

namespace tolmach::xliff {
namespace {

/// The character that `cp` stands for; U+FFFD where its hex is not a character.
char32_t character_of(const Element& cp) {
    const std::string_view hex = cp.find("hex").value_or("");
    std::uint32_t c = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), c, 16);
    const bool whole = error == std::errc() && end == hex.data() + hex.size();
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    return whole && !surrogate && c <= 0x10FFFF ? c : 0xFFFD;
}

void append_character(std::string& to, const Element& cp) {
    text::append_utf8(to, character_of(cp));
}

Reorder reorder_of(std::string_view word) {
    return word == "no" ? Reorder::No : word == "firstNo" ? Reorder::FirstNo : Reorder::Yes;
}

/// An attribute that both edges of a code share; false where it is none.
bool read_shared(std::string_view name, std::string_view value, Code& code) {
    if (name == "type")
        code.type = value;
    else if (name == "subType")
        code.sub_type = value;
    else if (name == "copyOf")
        code.details.mutable_value().copy_of = value;
    else if (name == "canCopy")
        code.can_copy = value == "yes";
    else if (name == "canDelete")
        code.can_delete = value == "yes";
    else if (name == "canOverlap")
        code.can_overlap = value == "yes";
    else if (name == "canReorder")
        code.can_reorder = reorder_of(value);
    else
        return false;
    return true;
}

/// An attribute of one edge, `equivStart` for the suffix Start; those of the other edge are known too.
bool read_edge(std::string_view name, std::string_view suffix, std::string_view value, Code& code) {
    for (const std::string_view own : {"equiv", "disp", "dataRef", "subFlows"}) {
        if (!name.starts_with(own)) continue;
        const std::string_view rest = name.substr(own.size());
        if (rest != suffix) return !suffix.empty() && (rest == "Start" || rest == "End");
        if (own == "equiv") code.details.mutable_value().equiv = value;
        if (own == "disp") code.details.mutable_value().disp = value;
        if (own == "dataRef") code.details.mutable_value().data_ref = value;
        if (own == "subFlows") code.details.mutable_value().sub_flows = words(value);
        return true;
    }
    return false;
}

Marker marker_of(const Element& element) {
    Marker marker;
    marker.id = element.value("id");
    marker.type = element.value("type");
    marker.translate = yes_or_no(element.find("translate"));
    marker.details = MarkerDetails{element.value("value"), element.value("ref"),
                                   attributes_but(element, {"id", "type", "value", "ref", "translate"})};
    return marker;
}

}  // namespace

std::string text_with_characters(const Element& element) {
    std::string text;
    element.for_each_child([&](const Element& part) {
        if (part.is_text()) text += part.text();
        if (part.is("cp")) append_character(text, part);
    });
    return text;
}

Xliff2InlineReader::Xliff2InlineReader(const Element& owner) {
    if (const auto all = owner.child("originalData"))
        all->for_each_child([&](const Element& data) {
            if (data.is("data"))
                data_.try_emplace(data.find("id").value_or(""),
                                  Data{text_with_characters(data), data.value("dir")});
        });
}

Content Xliff2InlineReader::read(const Element& side, CodeLocations* places) {
    places_ = places;
    content_.reserve(side.count_inside());
    read_children(side);
    return std::exchange(content_, {});
}

void Xliff2InlineReader::put(Inline part, base::ByteSpan bytes, bool wraps) {
    if (places_) places_->push_back({key_of(part), bytes, wraps});
    content_.push_back(std::move(part));
}

void Xliff2InlineReader::read_children(const Element& element) {
    element.for_each_child([&](const Element& part) {
        if (part.is_text()) append_text(content_, part.text());
        if (part.is_element()) read_element(part);
    });
}

void Xliff2InlineReader::read_element(const Element& element) {
    const base::ByteSpan whole = element.tags().whole();
    if (element.is("ph")) {
        put(code(element, Code::Shape::Placeholder, ""), whole, false);
    } else if (element.is("sc")) {
        put(code(element, Code::Shape::Start, ""), whole, false);
    } else if (element.is("ec")) {
        put(code(element, Code::Shape::End, ""), whole, false);
    } else if (element.is("pc")) {
        read_pair(element);
    } else if (element.is("mrk")) {
        read_mark(element);
    } else if (element.is("sm")) {
        put(marker_of(element), whole, false);
    } else if (element.is("em")) {
        Marker marker;
        marker.edge = Edge::End;
        marker.id = element.value("startRef");
        put(std::move(marker), whole, false);
    } else if (element.is("cp")) {
        std::string character;
        append_character(character, element);
        append_text(content_, character);
    } else {
        read_children(element);  // no element of XLIFF: its text is text
    }
}

// One pass over the attributes, for there are many codes. `suffix` is Start or End for the edges of pc.
Code Xliff2InlineReader::code(const Element& element, Code::Shape shape, std::string_view suffix) const {
    Code code;
    code.shape = shape;
    code.isolated = element.find("isolated") == "yes";
    const bool end = shape == Code::Shape::End;
    const bool with_extra = !end || code.isolated;
    if (shape != Code::Shape::Placeholder) code.can_overlap = !element.is("pc");
    const bool refers = end && !code.isolated && element.is("ec");
    element.for_each_attribute([&](std::string_view name, std::string_view ns, std::string_view value) {
        if (ns.empty() && read_shared(name, value, code)) return;
        if (ns.empty() && name == (refers ? "startRef" : "id")) {
            code.id = value;
            return;
        }
        if (ns.empty() && read_edge(name, suffix, value, code)) return;
        const bool known = name == "id" || name == "startRef" || name == "isolated" || name == "dir";
        if (name == "dir" && with_extra) code.details.mutable_value().dir = value;
        if (with_extra && !(ns.empty() && known))
            code.details.mutable_value().extra.push_back(
                {std::string(name), std::string(ns), std::string(value)});
    });
    if (const auto at = data_.find(code.details->data_ref);
        at != data_.end() && !code.details->data_ref.empty()) {
        CodeDetails& details = code.details.mutable_value();
        details.data = at->second.text;
        details.data_dir = at->second.dir;
    }
    return code;
}

void Xliff2InlineReader::read_pair(const Element& pc) {
    put(code(pc, Code::Shape::Start, "Start"), pc.tags().start, true);
    read_children(pc);
    put(code(pc, Code::Shape::End, "End"), pc.tags().end, true);
}

void Xliff2InlineReader::read_mark(const Element& mrk) {
    Marker end;
    end.edge = Edge::End;
    end.id = mrk.value("id");
    put(marker_of(mrk), mrk.tags().start, true);
    read_children(mrk);
    put(std::move(end), mrk.tags().end, true);
}

void complete_markers(Unit& unit) {
    std::unordered_map<std::string, std::string> types;
    const auto complete = [&](Content& content) {
        for (Inline& part : content)
            if (auto* marker = std::get_if<Marker>(&part)) {
                if (marker->edge == Edge::Start)
                    types[marker->id] = marker->type;
                else if (const auto at = types.find(marker->id); at != types.end())
                    marker->type = at->second;
            }
    };
    for (Segment& segment : unit.segments)
        complete(segment.source);
    types.clear();
    for (Segment& segment : unit.segments)
        if (segment.target) complete(*segment.target);
}

}  // namespace tolmach::xliff
