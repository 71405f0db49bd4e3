// SPDX-License-Identifier: Apache-2.0
// Inline content of XLIFF 2 (4.2.3): written as pc and mrk where edges nest, else as sc/ec and sm/em.
#pragma once

#include "xliff/common/write_parts.hpp"
#include "xliff/v2/original_data.hpp"

namespace tolmach::xliff {

class Xliff2InlineWriter {
  public:
    Xliff2InlineWriter(XmlWriter& to, const Prefixes& prefixes, const OriginalData& data)
        : to_(to), prefixes_(prefixes), data_(data) {}
    /// The inside of `source` or `target`.
    void write(const Content& content);
    /// Text with `cp` for what XML cannot hold.
    static void write_text(XmlWriter& to, std::string_view text);

  private:
    void write_nested_start(const Code& start, const Code& end);
    void write_alone(const Code& code);
    void write_shared(const Code& code);
    void write_marker(const Marker& marker, bool nested);
    void write_data(std::string_view name, const Code& code) { to_.attribute_if(name, data_.id_of(code)); }
    void write_foreign_of_code(const Code& code);

    XmlWriter& to_;
    const Prefixes& prefixes_;
    const OriginalData& data_;
};

}  // namespace tolmach::xliff
