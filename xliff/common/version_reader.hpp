// SPDX-License-Identifier: Apache-2.0
// VersionReader: what the readers of 1.x and 2.x each do with the elements of a file.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

namespace tolmach::xliff {

/// Settings that an element inherits from those around it unless it overrides them.
struct Inherited {
    bool translate = true;
    bool preserve_space = false;
};

/// The headers (the element without the units it holds) of the open document, file and group; a header that
/// has been passed on to the visitor is empty.
struct OpenHeaders {
    std::optional<Document> document;
    std::optional<File> file;
    std::optional<Group> group;
};

class VersionReader {
  public:
    virtual ~VersionReader() = default;
    /// The element that is a unit.
    virtual std::string_view unit_name() const = 0;
    /// Whether an element only wraps others of its file: `header` and `body` of 1.x.
    virtual bool is_wrapper(std::string_view name) const = 0;
    /// Reads a start tag.
    virtual Document document(const Element& tag) = 0;
    virtual File file(const Element& tag, Document* first_of) = 0;
    virtual Group group(const Element& tag, const Inherited& inherited) = 0;
    /// Reads a child that is neither file, group nor unit into the innermost header.
    virtual void child(const Element& element, OpenHeaders& headers) = 0;
    /// Sets `places` unless that is null.
    virtual Unit unit(const Element& element, const Inherited& inherited, UnitLocations* places) = 0;
};

std::unique_ptr<VersionReader> make_xliff2_reader();
std::unique_ptr<VersionReader> make_xliff1_reader();

/// The attributes of an element except those that are named; only those of XML itself are named with their
/// prefix.
Attributes attributes_but(const Element& element, std::initializer_list<std::string_view> named);
/// Whether an attribute is `yes`; nothing where it is absent.
std::optional<bool> yes_or_no(std::optional<std::string_view> value);
/// The settings that an element passes on to those inside of it.
Inherited inherited_by(const Element& element, const Inherited& around);
std::vector<std::string> words(std::string_view list);
/// A whole number; nothing where the text is none.
std::optional<std::size_t> whole_number(std::string_view text);
std::optional<double> percentage(std::optional<std::string_view> text);

}  // namespace tolmach::xliff
