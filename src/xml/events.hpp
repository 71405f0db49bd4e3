// SPDX-License-Identifier: Apache-2.0
// xml: strict, namespace-aware XML (XML 1.0 fifth edition, Namespaces in XML 1.0) as events with byte spans.
// Takes bytes in memory or a file, gives events; refuses everything that is not well-formed, internal DTD
// subsets and every entity but the five predefined; writes elements, attributes and text. Fetches nothing.
// Does not build documents or validate against schemas.
//
// This header: the parser; a scanner reads what is plain in a document, expat all else. Spans refer to the
// bytes of the file, whatever its encoding.
#pragma once

#include "base/offsets.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tolmach::xml {

/// Where the prefix of a qualified name ends; npos where it has none. Names are short: find() would call a
/// function.
constexpr std::size_t colon_in(std::string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i)
        if (name[i] == ':') return i;
    return std::string_view::npos;
}

/// An attribute; namespace declarations are not among them.
struct Attribute {
    std::string_view name;  ///< Qualified, as in the file.
    std::string_view ns;    ///< Namespace URI, empty for none.
    std::string_view value;

    std::string_view local() const { return name.substr(colon_in(name) + 1); }
};

/// A namespace declaration: `xmlns:prefix="uri"`, or `xmlns="uri"` with an empty prefix.
struct Declaration {
    std::string_view prefix, uri;
};

/// A start tag; all views are valid during the event only.
struct Element {
    std::string_view name;  ///< Qualified.
    std::string_view ns;
    std::span<const Attribute> attributes;
    std::span<const Declaration> declarations;
    base::ByteSpan tag;

    std::string_view local() const { return name.substr(colon_in(name) + 1); }
    /// The value of an attribute without a namespace.
    std::optional<std::string_view> find(std::string_view attribute) const;
    /// The value of an attribute in a namespace, by its local name.
    std::optional<std::string_view> find(std::string_view local, std::string_view in_namespace) const;
};

/// What the XML declaration says.
struct XmlDeclaration {
    std::string version, encoding;
};

/// Takes the events of one document, in document order.
class Handler {
  public:
    virtual ~Handler() = default;
    virtual void start(const Element&) {}
    /// An empty-element tag gives a start with the whole tag and an end with an empty span behind it.
    virtual void end(std::string_view /*name*/, std::string_view /*ns*/, base::ByteSpan /*tag*/) {}
    /// Character data; a run of text may come in several pieces.
    virtual void text(std::string_view /*text*/, base::ByteSpan /*place*/, bool /*cdata*/) {}
    virtual void comment(std::string_view /*text*/, base::ByteSpan /*place*/) {}
    virtual void instruction(std::string_view /*target*/, std::string_view /*data*/,
                             base::ByteSpan /*place*/) {}
    virtual void declaration(const XmlDeclaration&) {}

    /// Ends the parse after this event; parse() returns the error, with file, line and column where it has
    /// none.
    void stop(base::Error error) { stopped_ = std::move(error); }
    const std::optional<base::Error>& stopped() const { return stopped_; }
    /// Line and column (from 1) of the event under way.
    base::Location here() const { return place_ ? place_->location() : base::Location{}; }

    /// Where the parser stands; set by parse().
    struct Place {
        virtual ~Place() = default;
        virtual base::Location location() const = 0;
    };
    void set_place(const Place* place) { place_ = place; }

  private:
    std::optional<base::Error> stopped_;
    const Place* place_ = nullptr;
};

/// What is more than this is refused.
struct Limits {
    std::size_t depth = 1024;
    std::size_t attributes = 4096;
};

/// Parses a document in memory; `name` is for locations.
base::Result<void> parse(const std::string& name, std::string_view bytes, Handler& handler,
                         const Limits& limits = {});
/// Parses a file piece by piece, in memory bounded by its largest token.
base::Result<void> parse_file(const std::filesystem::path& path, Handler& handler, const Limits& limits = {});
/// The same of what a stream gives.
base::Result<void> parse_stream(const std::string& name, std::istream& from, Handler& handler,
                                const Limits& limits = {});

}  // namespace tolmach::xml
