// SPDX-License-Identifier: Apache-2.0
#include "xliff/splice/content.hpp"

#include "xliff/common/pairing.hpp"
#include "xliff/v1/text_codes.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xml/writer.hpp"

#include <algorithm>
#include <cstdio>

namespace tolmach::xliff {
namespace {

/// The places of a unit by key: each time a key is asked for, the next place that has it in the target, then
/// the one with the same number in the source, then any.
class TagLookup {
  public:
    TagLookup(const UnitLocations& unit, const SegmentLocations& segment) : unit_(unit), segment_(segment) {}

    const CodeLocation* next(const std::string& key) {
        // Nearly always the codes come in the order that they have in the file.
        const CodeLocations& usual = segment_.in_target.empty() ? segment_.in_source : segment_.in_target;
        if (in_order_ && given_ < usual.size() && usual[given_].key == key) return &usual[given_++];
        if (std::exchange(in_order_, false))
            for (std::size_t i = 0; i < given_; ++i)
                ++asked_[usual[i].key];
        const std::size_t n = asked_[key]++;
        if (const CodeLocation* own = nth(in_target_, segment_.in_target, key, n)) return own;
        if (const CodeLocation* own = nth(in_source_, segment_.in_source, key, n)) return own;
        if (elsewhere_.empty())
            for (const SegmentLocations& other : unit_.segments)
                for (const CodeLocations* places : {&other.in_target, &other.in_source})
                    for (const CodeLocation& place : *places)
                        elsewhere_.emplace(place.key, &place);
        const auto at = elsewhere_.find(key);
        return at == elsewhere_.end() ? nullptr : at->second;
    }

  private:
    using Index = std::unordered_map<std::string_view, std::vector<const CodeLocation*>>;

    static const CodeLocation* nth(Index& index, const CodeLocations& places, const std::string& key,
                                   std::size_t n) {
        if (index.empty())
            for (const CodeLocation& place : places)
                index[place.key].push_back(&place);
        const auto at = index.find(key);
        return at == index.end() || n >= at->second.size() ? nullptr : at->second[n];
    }

    const UnitLocations& unit_;
    const SegmentLocations& segment_;
    bool in_order_ = true;
    std::size_t given_ = 0;
    std::unordered_map<std::string, std::size_t> asked_;
    Index in_target_, in_source_;
    std::unordered_map<std::string_view, const CodeLocation*> elsewhere_;
};

}  // namespace

ContentSplicer::Tag ContentSplicer::tag_of(const Inline& part, const CodeLocation* place) const {
    if (place) return {file_.utf8(place->bytes), true, place->wraps};
    const auto* code = std::get_if<Code>(&part);
    if (!code || code->details->disp.empty() || code->details->disp != text_code_of(*code)) return {};
    Tag text{{}, true, false};
    file_.append_text(text.xml, code->details->disp);
    return text;
}

std::vector<ContentSplicer::Tag> ContentSplicer::tags_of(const Content& content,
                                                         const SegmentLocations& segment,
                                                         const OwnTag& own_tag) const {
    std::vector<Tag> tags(content.size());
    TagLookup finder(unit_, segment);
    for (std::size_t i = 0; i < content.size(); ++i) {
        if (std::holds_alternative<Text>(content[i])) continue;
        const auto* marker = std::get_if<Marker>(&content[i]);
        if (std::string own = marker && own_tag ? own_tag(*marker) : std::string(); !own.empty())
            tags[i] = {std::move(own), true, true};
        else
            tags[i] = tag_of(content[i], finder.next(key_of(content[i])));
    }
    return tags;
}

std::string ContentSplicer::write(const Content& content, const SegmentLocations& segment,
                                  const OwnTag& own_tag) {
    std::vector<Tag> tags = tags_of(content, segment, own_tag);
    // Tags of the caller's stay elements; codes that overlap them do not.
    const auto is_own = [&](const Inline& part) {
        const auto* marker = std::get_if<Marker>(&part);
        return marker && own_tag && !own_tag(*marker).empty();
    };
    const std::vector<std::size_t> partners = nested_partners(content, is_own);
    for (std::size_t i = 0; i < content.size(); ++i) {
        const std::size_t partner = partners[i];
        if (partner == kNoPartner) {
            if (tags[i].wraps) tags[i] = {};
        } else if (tags[i].wraps != tags[partner].wraps) {
            tags[i] = tags[partner] = {};
        }
    }
    std::string xml;
    for (std::size_t i = 0; i < content.size(); ++i)
        write_part(content, i, partners[i], tags, xml);
    return xml;
}

void ContentSplicer::write_part(const Content& content, std::size_t i, std::size_t partner,
                                const std::vector<Tag>& tags, std::string& to) {
    if (const auto* text = std::get_if<Text>(&content[i])) return write_text(text->value, to);
    const Tag& tag = tags[i];
    if (!tag.known) {
        if (const auto* code = std::get_if<Code>(&content[i])) return write_code(*code, to);
        return write_marker(std::get<Marker>(content[i]), partner != kNoPartner, to);
    }
    if (!tag.wraps) {
        to += tag.xml;
    } else if (partner > i) {
        to += partner == i + 1 ? tag.xml : opened(tag.xml);
    } else {
        const std::string& start = tags[partner].xml;
        const bool closed = partner + 1 == i && start.ends_with("/>");
        if (!closed) to += tag.xml.empty() ? end_tag_of(start) : tag.xml;
    }
}

void ContentSplicer::write_text(std::string_view text, std::string& to) {
    xml::for_each_run(
        text, [&](std::string_view run) { file_.append_text(to, run); },
        [&](char32_t control) {
            char hex[8];
            std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(control));
            if (is_v2_) {
                to += "<" + prefix_ + "cp hex=\"" + hex + "\"/>";
            } else {
                to += "<" + prefix_ + "ph id=\"tolmach-cp" + std::to_string(++characters_) + "\" ctype=\"";
                to += kCharacterCtype;
                to += "\">";
                to += hex;
                to += "</" + prefix_ + "ph>";
            }
        });
}

// A code that the file does not have, or a pair that no longer nests.
void ContentSplicer::write_code(const Code& code, std::string& to) const {
    const bool start = code.shape == Code::Shape::Start, end = code.shape == Code::Shape::End;
    to += "<" + prefix_;
    if (!is_v2_) {
        to += code.isolated ? "it" : start ? "bx" : end ? "ex" : "x";
        append_attribute(to, "id", code.id);
        if (code.isolated) append_attribute(to, "pos", start ? "open" : "close");
        to += "/>";
        return;
    }
    to += start ? "sc" : end ? "ec" : "ph";
    append_attribute(to, end && !code.isolated ? "startRef" : "id", code.id);
    if (code.isolated && (start || end)) append_attribute(to, "isolated", "yes");
    append_attribute(to, "type", code.type);
    append_attribute(to, "subType", code.sub_type);
    if (!code.can_copy) append_attribute(to, "canCopy", "no");
    if (!code.can_delete) append_attribute(to, "canDelete", "no");
    if ((start || end) && !code.can_overlap.value_or(false)) append_attribute(to, "canOverlap", "no");
    append_attribute(to, "copyOf", code.details->copy_of);
    append_attribute(to, "equiv", code.details->equiv);
    append_attribute(to, "disp", code.details->disp);
    append_attribute(to, "dataRef", code.details->data_ref);
    to += "/>";
}

// An annotation that the file does not have; 1.x is left without.
void ContentSplicer::write_marker(const Marker& marker, bool nested, std::string& to) const {
    if (!is_v2_) return;
    const bool end = marker.edge == Edge::End;
    if (end && nested) {
        to += "</" + prefix_ + "mrk>";
        return;
    }
    to += "<" + prefix_ + (end ? "em" : nested ? "mrk" : "sm");
    append_attribute(to, end ? "startRef" : "id", marker.id);
    if (!end) {
        append_attribute(to, "type", marker.type);
        append_attribute(to, "value", marker.details->value);
        append_attribute(to, "ref", marker.details->ref);
        if (marker.translate) append_attribute(to, "translate", *marker.translate ? "yes" : "no");
    }
    to += nested ? ">" : "/>";
}

}  // namespace tolmach::xliff
