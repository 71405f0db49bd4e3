// SPDX-License-Identifier: Apache-2.0
#include "xliff/common/fragment.hpp"

#include "xliff/names.hpp"
#include "xml/writer.hpp"

#include <algorithm>

namespace tolmach::xliff {

void Fragment::clear() {
    pool_.clear();
    nodes_.clear();
    attributes_.clear();
    declarations_.clear();
    open_.clear();
}

Fragment::Piece Fragment::keep(std::string_view text) {
    const Piece piece{pool_.size(), text.size()};
    pool_ += text;
    return piece;
}

std::size_t Fragment::keep_namespace(std::string_view ns) {
    if (ns == root_namespace_) return kCore;
    if (ns.empty()) return kNone;
    const auto at = std::find(namespaces_.begin(), namespaces_.end(), ns);
    if (at != namespaces_.end()) return static_cast<std::size_t>(at - namespaces_.begin());
    namespaces_.emplace_back(ns);
    return namespaces_.size() - 1;
}

Fragment::Name Fragment::keep_name(std::string_view qualified, std::size_t ns) {
    return {keep(qualified), xml::colon_in(qualified) + 1, ns};
}

void Fragment::start(const xml::Element& element, std::size_t line, std::size_t column) {
    Node node;
    node.line = line;
    node.column = column;
    node.name = keep_name(element.name, keep_namespace(element.ns));
    node.tag = element.tag;
    node.attributes = attributes_.size();
    node.attribute_count = element.attributes.size();
    for (const xml::Attribute& a : element.attributes)
        attributes_.push_back(
            {keep_name(a.name, a.ns.empty() ? kNone : keep_namespace(a.ns)), keep(a.value)});
    node.declarations = declarations_.size();
    node.declaration_count = element.declarations.size();
    for (const xml::Declaration& d : element.declarations)
        declarations_.push_back({keep(d.prefix), keep_namespace(d.uri)});
    open_.push_back(nodes_.size());
    nodes_.push_back(node);
}

void Fragment::end(base::ByteSpan tag) {
    Node& node = nodes_[open_.back()];
    node.end_tag = tag;
    node.next = nodes_.size();
    open_.pop_back();
}

void Fragment::text(std::string_view text, base::ByteSpan place) {
    Node& last = nodes_.back();
    if (last.kind == Kind::Text && last.name.qualified.at + last.name.qualified.size == pool_.size() &&
        last.tag.end == place.start) {
        pool_ += text;
        last.name.qualified.size += text.size();
        last.tag.end = place.end;
        return;
    }
    leaf(Kind::Text, text, place);
}

void Fragment::comment(std::string_view text) {
    leaf(Kind::Comment, text, {});
}

void Fragment::instruction(std::string_view target, std::string_view data) {
    leaf(Kind::Instruction, std::string(target) + (data.empty() ? "" : " ") + std::string(data), {});
}

void Fragment::leaf(Kind kind, std::string_view text, base::ByteSpan place) {
    Node node;
    node.kind = kind;
    node.name.qualified = keep(text);
    node.tag = place;
    node.next = nodes_.size() + 1;
    nodes_.push_back(node);
}

std::string Element::all_text() const {
    if (is_text()) return std::string(text());
    std::string all;
    for (std::size_t i = node_ + 1; i < node().next; ++i)
        if (const Element inside(*fragment_, i); inside.is_text()) all += inside.text();
    return all;
}

std::optional<std::string_view> Element::find(std::string_view name) const {
    for (std::size_t i = 0; i < node().attribute_count; ++i) {
        const Fragment::Attribute& a = fragment_->attributes_[node().attributes + i];
        if (a.name.ns == Fragment::kNone && fragment_->view(a.name.qualified) == name)
            return fragment_->view(a.value);
    }
    return std::nullopt;
}

std::optional<std::string_view> Element::find(std::string_view name, std::string_view ns) const {
    for (std::size_t i = 0; i < node().attribute_count; ++i) {
        const Fragment::Attribute& a = fragment_->attributes_[node().attributes + i];
        if (a.name.ns == Fragment::kNone || fragment_->namespaces_[a.name.ns] != ns) continue;
        if (fragment_->view(a.name.qualified).substr(a.name.prefix) == name) return fragment_->view(a.value);
    }
    return std::nullopt;
}

std::size_t Element::count_inside() const {
    std::size_t count = 0;
    for (std::size_t i = node_ + 1; i < node().next; ++i)
        count += fragment_->nodes_[i].next > i + 1 ? 2 : 1;
    return count;
}

bool Element::declares(std::string_view ns) const {
    for (std::size_t i = 0; i < node().declaration_count; ++i)
        if (fragment_->namespaces_[fragment_->declarations_[node().declarations + i].ns] == ns) return true;
    return false;
}

std::optional<Element> Element::child(std::string_view name) const {
    for (std::size_t i = node_ + 1; i < node().next; i = fragment_->nodes_[i].next)
        if (const Element inside(*fragment_, i); inside.is(name)) return inside;
    return std::nullopt;
}

std::string Element::to_xml(const Choice& leave_out) const {
    std::string xml;
    Scope scope;
    write(xml, scope, leave_out);
    return xml;
}

void Element::write_tag(std::string& to, Scope& scope) const {
    std::string declared;
    const auto declare = [&](std::string_view prefix, std::string_view uri) {
        if (prefix == "xml") return;
        for (auto at = scope.rbegin(); at != scope.rend(); ++at)
            if (at->first == prefix) {
                if (at->second == uri) return;
                break;
            }
        scope.emplace_back(prefix, uri);
        declared += prefix.empty() ? " xmlns" : " xmlns:" + std::string(prefix);
        declared += "=\"";
        xml::append_escaped(declared, uri, true);
        declared += '"';
    };
    const auto prefix_of = [](std::string_view qualified) {
        const std::size_t colon = qualified.find(':');
        return qualified.substr(0, colon == std::string_view::npos ? 0 : colon);
    };
    to += '<';
    to += name();
    declare(prefix_of(name()), ns());
    for_each_attribute([&](std::string_view qualified, std::string_view uri, std::string_view) {
        if (!uri.empty()) declare(prefix_of(qualified), uri);
    });
    for (std::size_t i = 0; i < node().declaration_count; ++i) {
        const Fragment::Declaration& d = fragment_->declarations_[node().declarations + i];
        if (!fragment_->view(d.prefix).empty())
            declare(fragment_->view(d.prefix), fragment_->namespaces_[d.ns]);
    }
    to += declared;
    for_each_attribute([&](std::string_view qualified, std::string_view, std::string_view value) {
        to += ' ';
        to += qualified;
        to += "=\"";
        xml::append_escaped(to, value, true);
        to += '"';
    });
}

void Element::write(std::string& to, Scope& scope, const Choice& leave_out) const {
    switch (node().kind) {
        case Fragment::Kind::Text:
            return xml::append_escaped(to, text(), false);
        case Fragment::Kind::Comment:
            to += "<!--";
            to += text();
            to += "-->";
            return;
        case Fragment::Kind::Instruction:
            to += "<?";
            to += text();
            to += "?>";
            return;
        case Fragment::Kind::Element:
            break;
    }
    const std::size_t outside = scope.size();
    write_tag(to, scope);
    if (node().next == node_ + 1) {
        to += "/>";
    } else {
        to += '>';
        for_each_child([&](const Element& inside) {
            if (!leave_out || !leave_out(inside)) inside.write(to, scope, {});
        });
        to += "</";
        to += name();
        to += '>';
    }
    scope.resize(outside);
}

}  // namespace tolmach::xliff
