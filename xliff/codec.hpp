// SPDX-License-Identifier: Apache-2.0
// Codec: what the readers of 1.x and 2.x each do with the elements of a file.
#pragma once

#include "xliff/fragment.hpp"
#include "xliff/model.hpp"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

namespace tolmach::xliff {

/// What an element has from those around it unless it says otherwise.
struct Inherited {
    bool translate = true;
    bool preserve_space = false;
};

/// The heads that are being read, innermost last; each may already be complete and given away.
struct Heads {
    std::optional<Document> document;
    std::optional<File> file;
    std::optional<Group> group;
};

class Codec {
  public:
    virtual ~Codec() = default;
    /// The element that is a unit.
    virtual std::string_view unit_name() const = 0;
    /// Whether an element only wraps others of its file: `header` and `body` of 1.x.
    virtual bool is_wrapper(std::string_view name) const = 0;
    /// Reads a start tag.
    virtual Document document(const Element& tag) = 0;
    virtual File file(const Element& tag, Document* first_of) = 0;
    virtual Group group(const Element& tag, const Inherited& inherited) = 0;
    /// Reads a child that is neither file, group nor unit into the innermost head.
    virtual void child(const Element& element, Heads& heads) = 0;
    /// Sets `places` unless that is null.
    virtual Unit unit(const Element& element, const Inherited& inherited, UnitPlaces* places) = 0;
};

std::unique_ptr<Codec> codec_of_two();
std::unique_ptr<Codec> codec_of_one();

/// The attributes of an element but those that are named; only those of XML itself are named with their
/// prefix.
Attributes attributes_but(const Element& element, std::initializer_list<std::string_view> named);
/// Whether an attribute says yes; nothing where it is absent.
std::optional<bool> yes_or_no(std::optional<std::string_view> value);
/// What an element passes on.
Inherited inherited_by(const Element& element, const Inherited& around);
std::vector<std::string> words(std::string_view list);
/// A whole number; nothing where the text is none.
std::optional<std::size_t> whole_number(std::string_view text);
std::optional<double> percentage(std::optional<std::string_view> text);

}  // namespace tolmach::xliff
