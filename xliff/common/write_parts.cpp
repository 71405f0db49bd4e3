// SPDX-License-Identifier: Apache-2.0
#include "xliff/common/write_parts.hpp"

#include "base/overloaded.hpp"
#include "xliff/names.hpp"

namespace tolmach::xliff {
namespace {

void add_content(Prefixes& prefixes, const Content& content) {
    for (const Inline& part : content)
        std::visit(base::overloaded{[](const Text&) {},
                                    [&](const auto& edge) { prefixes.add(edge.details->extra); }},
                   part);
}

void add_unit(Prefixes& prefixes, const Unit& unit) {
    prefixes.add(unit.extra);
    for (const Note& note : unit.notes)
        prefixes.add(note.extra);
    for (const GlossEntry& entry : unit.glossary)
        prefixes.add(entry.extra);
    for (const Match& match : unit.matches) {
        prefixes.add(match.extra);
        add_content(prefixes, match.source);
        add_content(prefixes, match.target);
    }
    for (const Segment& segment : unit.segments) {
        for (const Attributes* extra :
             {&segment.extra, &segment.details->source_extra, &segment.details->target_extra})
            prefixes.add(*extra);
        add_content(prefixes, segment.source);
        if (segment.target) add_content(prefixes, *segment.target);
    }
}

}  // namespace

void Prefixes::add(std::string_view prefix, std::string_view ns) {
    if (ns.empty() || ns == names::kXml || by_namespace_.contains(std::string(ns))) return;
    std::string chosen(prefix.empty() ? "ns" : prefix);
    for (std::size_t n = 1; by_prefix_.contains(chosen); ++n)
        chosen = std::string(prefix) + std::to_string(n);
    by_prefix_[chosen] = ns;
    by_namespace_[std::string(ns)] = chosen;
}

void Prefixes::add(const Attributes& attributes) {
    for (const Attribute& attribute : attributes) {
        const std::size_t colon = attribute.name.find(':');
        add(colon == std::string::npos ? "" : std::string_view(attribute.name).substr(0, colon),
            attribute.ns);
    }
}

void Prefixes::add(const Document& document) {
    add(document.extra);
    for (const Note& note : document.notes)
        add(note.extra);
    for (const File& file : document.files) {
        add(file.extra);
        for (const Note& note : file.notes)
            add(note.extra);
        for (const Group& group : file.groups) {
            add(group.extra);
            for (const Note& note : group.notes)
                add(note.extra);
        }
        for (const Unit& unit : file.units)
            add_unit(*this, unit);
    }
}

std::string Prefixes::qualified(const Attribute& attribute) const {
    const std::string local = attribute.name.substr(attribute.name.find(':') + 1);
    if (attribute.ns.empty()) return local;
    if (attribute.ns == names::kXml) return "xml:" + local;
    return by_namespace_.at(attribute.ns) + ":" + local;
}

void Prefixes::declare(XmlWriter& to) const {
    for (const auto& [prefix, ns] : by_prefix_)
        to.attribute("xmlns:" + prefix, ns);
}

void write_foreign(XmlWriter& to, const Prefixes& prefixes, const Attributes& attributes) {
    for (const Attribute& attribute : attributes)
        if (!attribute.ns.empty()) to.attribute(prefixes.qualified(attribute), attribute.value);
}

ElementName name_of_extension(std::string_view xml) {
    if (xml.empty() || xml.front() != '<') return {};
    const std::string_view qualified = xml.substr(1, xml.find_first_of(" \t\r\n/>", 1) - 1);
    const std::size_t colon = qualified.find(':');
    const bool prefixed = colon != std::string_view::npos;
    ElementName name{{}, prefixed ? qualified.substr(colon + 1) : qualified};
    const std::string declaration =
        prefixed ? " xmlns:" + std::string(qualified.substr(0, colon)) + "=" : std::string(" xmlns=");
    const std::string_view tag = xml.substr(0, xml.find('>'));
    const std::size_t at = tag.find(declaration);
    if (at == std::string_view::npos) return name;
    const std::size_t quote = at + declaration.size();
    if (quote + 1 >= tag.size()) return name;
    name.ns = tag.substr(quote + 1, tag.find(tag[quote], quote + 1) - quote - 1);
    return name;
}

base::Result<void> walk(const File& file, const GroupWalk& visitor) {
    std::vector<std::size_t> open;  // indices of groups, innermost last
    std::size_t next = 0;           // the first group that was not opened yet
    const auto close_to = [&](std::optional<std::size_t> group) {
        while (!open.empty() && open.back() != group) {
            visitor.close();
            open.pop_back();
        }
        return !group || (!open.empty() && open.back() == *group);
    };
    const auto torn = [&](std::size_t group) {
        const std::string id = group < file.groups.size() ? file.groups[group].id : std::to_string(group);
        return base::fail(base::ErrorCode::Invalid, "the parts of group " + id + " are not adjacent",
                          {file.original, 0, 0});
    };
    const auto open_up_to = [&](std::size_t end) -> base::Result<void> {
        for (; next < end; ++next) {
            const Group& group = file.groups[next];
            if (!close_to(group.parent)) return torn(group.parent.value_or(next));
            visitor.open(group);
            open.push_back(next);
        }
        return {};
    };
    const auto depth = [&](std::optional<std::size_t> group) {
        const auto at = group ? std::find(open.begin(), open.end(), *group) : open.end();
        return at == open.end() ? 0 : at - open.begin() + 1;
    };
    for (const Unit& unit : file.units) {
        // Groups without units stand in those that this unit closes.
        while (next < file.groups.size() && depth(file.groups[next].parent) > depth(unit.group))
            if (auto opened = open_up_to(next + 1); !opened) return opened;
        if (unit.group && *unit.group >= file.groups.size()) return torn(*unit.group);
        if (unit.group)
            if (auto opened = open_up_to(*unit.group + 1); !opened) return opened;
        if (!close_to(unit.group)) return torn(*unit.group);
        visitor.unit(unit);
    }
    if (auto opened = open_up_to(file.groups.size()); !opened) return opened;
    close_to(std::nullopt);
    return {};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace tolmach::xliff
