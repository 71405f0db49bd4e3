// SPDX-License-Identifier: Apache-2.0
// Fragment: one element of an XLIFF file with everything in it, for as long as it takes to read it. A file is
// read fragment by fragment, so that memory holds one unit and not the file.
#pragma once

#include "base/offsets.hpp"
#include "xliff/byte_locations.hpp"
#include "xliff/model.hpp"
#include "xml/events.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

class Element;

class Fragment {
  public:
    /// `root_namespace`: elements in it are core elements and get the namespace `core`, whatever the file
    /// calls it; a file of 1.2 may have none.
    Fragment(std::string_view root_namespace, std::string_view core)
        : root_namespace_(root_namespace), namespaces_{std::string(core), std::string()} {}

    void clear();
    /// `line` and `column` count from 1; 0 where they are not asked for.
    void start(const xml::Element& element, std::size_t line = 0, std::size_t column = 0);
    void end(base::ByteSpan tag);
    void text(std::string_view text, base::ByteSpan place);
    void comment(std::string_view text);
    void instruction(std::string_view target, std::string_view data);

    bool complete() const { return open_.empty(); }
    /// About how much memory it takes, in bytes.
    std::size_t size() const { return pool_.size() + nodes_.size() * sizeof(Node); }
    /// The outermost element.
    Element root() const;

  private:
    friend class Element;
    enum class Kind : std::uint8_t { Element, Text, Comment, Instruction };
    struct Piece {
        std::size_t at = 0, size = 0;  // in pool_
    };
    struct Name {
        Piece qualified;
        std::size_t prefix = 0;  // bytes of the prefix and its colon
        std::size_t ns = 0;      // in namespaces_
    };
    struct Attribute {
        Name name;
        Piece value;
    };
    struct Declaration {
        Piece prefix;
        std::size_t ns = 0;
    };
    // In document order, so that the first child of node i is i + 1 and its next sibling is `next`.
    struct Node {
        Kind kind = Kind::Element;
        Name name;  // of an element; text of anything else
        std::size_t next = 0;
        std::size_t attributes = 0, attribute_count = 0;
        std::size_t declarations = 0, declaration_count = 0;
        base::ByteSpan tag, end_tag;
        std::size_t line = 0, column = 0;
    };

    static constexpr std::size_t kCore = 0, kNone = 1;  // in namespaces_

    Piece keep(std::string_view text);
    Name keep_name(std::string_view qualified, std::size_t ns);
    std::size_t keep_namespace(std::string_view ns);
    void leaf(Kind kind, std::string_view text, base::ByteSpan place);
    std::string_view view(Piece piece) const { return std::string_view(pool_).substr(piece.at, piece.size); }

    std::string root_namespace_;
    std::string pool_;
    std::vector<std::string> namespaces_;
    std::vector<Node> nodes_;
    std::vector<Attribute> attributes_;
    std::vector<Declaration> declarations_;
    std::vector<std::size_t> open_;
};

/// An element of a fragment, or one of the pieces of text between elements.
class Element {
  public:
    Element(const Fragment& fragment, std::size_t node) : fragment_(&fragment), node_(node) {}

    bool is_element() const { return node().kind == Fragment::Kind::Element; }
    bool is_text() const { return node().kind == Fragment::Kind::Text; }
    /// Whether it is the element `local` of the XLIFF core.
    bool is(std::string_view name) const { return is_core() && local() == name; }
    bool is(std::string_view ns, std::string_view name) const {
        return is_element() && local() == name && this->ns() == ns;
    }
    bool is_core() const { return is_element() && node().name.ns == Fragment::kCore; }

    std::string_view name() const { return fragment_->view(node().name.qualified); }
    std::string_view local() const { return name().substr(node().name.prefix); }
    std::string_view ns() const { return fragment_->namespaces_[node().name.ns]; }
    /// Of a piece of text: the text.
    std::string_view text() const { return name(); }
    /// The text of everything inside.
    std::string all_text() const;

    /// The value of an attribute without a namespace, or of one with it.
    std::optional<std::string_view> find(std::string_view name) const;
    std::optional<std::string_view> find(std::string_view name, std::string_view ns) const;
    std::string value(std::string_view name) const { return std::string(find(name).value_or("")); }
    std::string value(std::string_view name, std::string_view ns) const {
        return std::string(find(name, ns).value_or(""));
    }
    /// How many pieces of text and elements are inside, an element with something in it counted twice.
    std::size_t count_inside() const;
    /// Whether the element declares a prefix for a namespace.
    bool declares(std::string_view ns) const;
    template <class Visit>
    void for_each_attribute(Visit visit) const;
    template <class Visit>
    void for_each_child(Visit visit) const;
    /// The first child element of the core with that name.
    std::optional<Element> child(std::string_view name) const;

    /// Line and column as they were given to `Fragment::start`.
    std::size_t line() const { return node().line; }
    std::size_t column() const { return node().column; }
    Tags tags() const { return {node().tag, node().end_tag}; }

    /// The element as XML that declares every prefix it uses, without the children that `leave_out` names.
    using Choice = std::function<bool(const Element&)>;
    std::string to_xml(const Choice& leave_out = {}) const;

  private:
    using Scope = std::vector<std::pair<std::string_view, std::string_view>>;  // prefix, namespace

    const Fragment::Node& node() const { return fragment_->nodes_[node_]; }
    void write_tag(std::string& to, Scope& scope) const;
    void write(std::string& to, Scope& scope, const Choice& leave_out) const;

    const Fragment* fragment_;
    std::size_t node_;
};

inline Element Fragment::root() const {
    return {*this, 0};
}

/// `visit(qualified name, namespace, value)`.
template <class Visit>
void Element::for_each_attribute(Visit visit) const {
    for (std::size_t i = 0; i < node().attribute_count; ++i) {
        const Fragment::Attribute& a = fragment_->attributes_[node().attributes + i];
        visit(fragment_->view(a.name.qualified), std::string_view(fragment_->namespaces_[a.name.ns]),
              fragment_->view(a.value));
    }
}

/// `visit(Element)`, text between elements included.
template <class Visit>
void Element::for_each_child(Visit visit) const {
    if (!is_element()) return;
    for (std::size_t i = node_ + 1; i < node().next; i = fragment_->nodes_[i].next)
        visit(Element(*fragment_, i));
}

}  // namespace tolmach::xliff
