// SPDX-License-Identifier: Apache-2.0
// Streaming: an XLIFF file as a sequence of values, one unit at a time, in memory bounded by the largest
// unit.
#pragma once

#include "base/result.hpp"
#include "xliff/byte_locations.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

namespace tolmach::xliff {

/// Receives a document in reading order. A header comes before what it holds: a Document without files, a
/// File without groups and units. Unit::group and Group::parent count the groups of the file so far, from 0.
class Visitor {
  public:
    virtual ~Visitor() = default;
    virtual void document(Document&&) {}
    virtual void file(File&&) {}
    virtual void group(Group&&) {}
    virtual void unit(Unit&&) {}
    /// Whether located_unit() is to be called instead of unit().
    virtual bool wants_locations() const { return false; }
    virtual void located_unit(Unit&&, UnitLocations&&) {}
    virtual void end_group() {}
    virtual void end_file() {}
    /// An unknown element that comes after the first child of the innermost open group, file or document.
    virtual void trailing_extension(std::string&& /*extension*/) {}
};

/// Reads a file piece by piece. Fails as read() does; what came before the fault has been visited.
base::Result<void> stream(const std::filesystem::path& path, Visitor& visitor);
/// The same of what a stream gives.
base::Result<void> stream(const std::string& name, std::istream& from, Visitor& visitor);
/// The same from memory; `name` is for locations.
base::Result<void> stream(const std::string& name, std::string_view bytes, Visitor& visitor);

}  // namespace tolmach::xliff
