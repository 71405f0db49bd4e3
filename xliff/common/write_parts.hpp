// SPDX-License-Identifier: Apache-2.0
// What the writers of 1.2 and 2.x share: prefixes, extra attributes, groups rebuilt from the flat list.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"
#include "xliff/write.hpp"
#include "xml/writer.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

using XmlWriter = xml::Writer;
using xml::append_escaped;
using xml::displayable;
using xml::for_each_run;

/// Prefixes for the namespaces of a document's attributes, each as in the file it came from where possible.
class Prefixes {
  public:
    void add(std::string_view prefix, std::string_view ns);
    void add(const Attributes& attributes);
    /// Adds those of everything in the document.
    void add(const Document& document);
    std::string qualified(const Attribute& attribute) const;
    /// Writes the `xmlns` declarations.
    void declare(XmlWriter& to) const;
    bool has(std::string_view ns) const { return by_namespace_.contains(std::string(ns)); }

  private:
    std::map<std::string, std::string> by_namespace_, by_prefix_;
};

/// Writes the attributes that have a namespace.
void write_foreign(XmlWriter& to, const Prefixes& prefixes, const Attributes& attributes);

/// The namespace and local name of the element that an extension string holds.
struct ElementName {
    std::string_view ns, local;
};
ElementName name_of_extension(std::string_view xml);

/// What walking a file's flat list of groups and units calls, in an order in which they nest.
struct GroupWalk {
    std::function<void(const Group&)> open;
    std::function<void()> close;
    std::function<void(const Unit&)> unit;
};
/// Fails where the units of a group are not adjacent.
base::Result<void> walk(const File& file, const GroupWalk& visitor);

inline std::string_view yes_no(bool value) {
    return value ? "yes" : "no";
}
std::string joined(const std::vector<std::string>& words);

/// What is made while the document is written, and where it goes.
struct PieceWriter {
    const Making& making;
    Sink sink;

    /// Writes a unit, or what is made of it.
    template <class Write>
    void write(const Unit& unit, XmlWriter& to, const Write& write_unit) const {
        if (making.unit)
            write_unit(making.unit(unit));
        else
            write_unit(unit);
        to.give_piece(sink);
    }
    /// Writes the text of a skeleton.
    void write_skeleton(const SkeletonData& held, XmlWriter& to) const {
        if (!making.skeleton) return to.text(held.text);
        making.skeleton([&](std::string_view piece) {
            to.text(piece);
            to.give_piece(sink);
        });
    }
};

/// The writers of the two families of versions; see write().
base::Result<void> write_xliff2(const Document& document, Version version, const PieceWriter& pieces);
base::Result<void> write_xliff1(const Document& document, const WriteOptions& options,
                                const PieceWriter& pieces);

}  // namespace tolmach::xliff
