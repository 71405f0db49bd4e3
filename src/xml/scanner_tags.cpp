// SPDX-License-Identifier: Apache-2.0
// The tags: names, attributes, namespaces.
#include "xml/scanner.hpp"

#include <algorithm>

namespace tolmach::xml {
namespace {

using base::ByteOffset;

constexpr std::string_view kXmlnsNamespace = "http://www.w3.org/2000/xmlns/";
constexpr std::size_t kBindings = 256;  // more are left to expat, which does not look through all of them

constexpr Bytes kStopsValue = stops_of("<&\"'\t\r\n");

}  // namespace

bool Scanner::read_end_tag() {
    const std::string_view name = read_name();
    if (open_.empty() || name != open_.back().name) return false;
    skip_space();
    if (!skip(">")) return false;
    give_end(token_);
    return true;
}

// Closes the innermost element.
void Scanner::give_end(std::size_t start) {
    event_ = start;
    const Open closed = open_.back();
    open_.pop_back();
    bindings_.shrink(closed.bindings);
    handler_.end(closed.name, closed.ns, {ByteOffset(start), ByteOffset(at_)});
}

bool Scanner::read_start_tag() {
    if ((has_root_ && open_.empty()) || open_.size() >= limits_.depth) return false;
    const std::string_view name = read_name();
    const std::size_t around = bindings_.size();
    if (name.empty() || !read_attributes() || !resolve_attributes()) return false;
    const auto prefix = prefix_of(name);
    const auto ns = prefix ? bindings_.find(*prefix) : std::nullopt;
    const bool empty = skip("/");
    if (!ns || !skip(">")) return false;
    has_root_ = true;
    event_ = token_;
    open_.push_back({name, *ns, around});
    handler_.start({name, *ns, attributes_, declarations_, {ByteOffset(token_), ByteOffset(at_)}});
    if (empty && !handler_.stopped()) give_end(at_);
    return true;
}

bool Scanner::read_attributes() {
    attributes_.clear();
    declarations_.clear();
    while (true) {
        const bool apart = skip_space();
        if (at_ == bytes_.size()) return false;
        if (among("/>", bytes_[at_])) return true;
        if (!apart || !read_attribute()) return false;
    }
}

bool Scanner::read_attribute() {
    const std::string_view name = read_name();
    if (name.empty() || attributes_.size() == values_.size() || !read_equals()) return false;
    const auto value = read_value();
    if (!value) return false;
    if (name == "xmlns" || name.starts_with("xmlns:")) return declare(name, *value);
    attributes_.push_back({name, {}, *value});
    return true;
}

// A quoted value, normalised (XML 1.0, 3.3.3): as it stands in the file if that is what it means.
std::optional<std::string_view> Scanner::read_value() {
    if (at_ == bytes_.size() || !among("\"'", bytes_[at_])) return std::nullopt;
    const char quote = bytes_[at_++];
    std::size_t start = at_;
    at_ = skip_plain(start, kStopsValue);
    if (at_ < bytes_.size() && bytes_[at_] == quote) return bytes_.substr(start, at_++ - start);
    std::string& value = values_[attributes_.size()];
    value.clear();
    while (true) {
        value += bytes_.substr(start, at_ - start);
        if (at_ == bytes_.size()) return std::nullopt;
        const char c = bytes_[at_];
        if (c == '&') {
            if (!take_reference(value)) return std::nullopt;
        } else if (among(kSpace, c)) {
            if (!skip("\r\n")) ++at_;
            value += ' ';
        } else if (among("\"'", c)) {
            ++at_;
            if (c == quote) return value;
            value += c;
        } else {
            return std::nullopt;
        }
        start = at_;
        at_ = skip_plain(at_, kStopsValue);
    }
}

// A namespace declaration; prefixes cannot be unbound (Namespaces in XML 1.0, 5).
bool Scanner::declare(std::string_view name, std::string_view uri) {
    const auto xmlns = prefix_of(name);
    const std::string_view prefix = xmlns == "" ? std::string_view() : name.substr(colon_in(name) + 1);
    const bool in_file = uri.data() >= bytes_.data() && uri.data() <= bytes_.data() + bytes_.size();
    const bool reserved =
        prefix == "xml" || prefix == "xmlns" || uri == kXmlNamespace || uri == kXmlnsNamespace;
    const bool unbinds = uri.empty() && !prefix.empty();
    const bool twice = std::any_of(declarations_.begin(), declarations_.end(),
                                   [&](const Declaration& other) { return other.prefix == prefix; });
    if (!xmlns || !in_file || reserved || unbinds || twice || bindings_.size() == kBindings) return false;
    bindings_.bind(prefix, uri);
    declarations_.push_back({prefix, uri});
    return true;
}

// Namespaces, and no attribute twice.
bool Scanner::resolve_attributes() {
    for (std::size_t i = 0; i < attributes_.size(); ++i) {
        Attribute& attribute = attributes_[i];
        const auto prefix = prefix_of(attribute.name);
        if (!prefix) return false;
        if (!prefix->empty()) {
            const auto ns = bindings_.find(*prefix);
            if (!ns) return false;
            attribute.ns = *ns;
        }
        for (std::size_t before = 0; before < i; ++before)
            if (attributes_[before].local() == attribute.local() && attributes_[before].ns == attribute.ns)
                return false;
    }
    return true;
}

}  // namespace tolmach::xml
