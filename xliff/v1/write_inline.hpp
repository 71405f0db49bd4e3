// SPDX-License-Identifier: Apache-2.0
// Inline content of XLIFF 1.2 (section 2.4): g, bx/ex, bpt/ept, it, x, ph and mrk; original data inside.
#pragma once

#include "xliff/common/write_parts.hpp"

#include <set>

namespace tolmach::xliff {

class Xliff1InlineWriter {
  public:
    /// For the contents of one unit, whose pairs must look alike in all of them.
    Xliff1InlineWriter(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, bool term_marks);
    void write(const Content& content);

    /// Whether a marker is written inside the text; `nested`: it has its other edge there.
    static bool is_inline(const Marker& marker, bool nested, bool term_marks) {
        return nested && (term_marks || marker.type != "term");
    }

  private:
    void look_at(const Content& content);
    /// Whether a pair, or a placeholder, has its original data inside.
    bool has_data(const Code& code) const;
    void write_text(std::string_view text);
    /// `partner`: the edge that this one makes an element with.
    void write_code(const Code& code, const Code* partner);
    void write_element(std::string_view name, const Code& code);
    void write_start_tag(std::string_view name, const Code& code);
    void write_type(const Code& code, std::string_view name);
    void write_rest(const Code& code);
    void write_mark(const Marker& marker);

    XmlWriter& to_;
    const Prefixes& prefixes_;
    bool term_marks_;
    std::set<std::string, std::less<>> with_data_;   // ids of pairs of which an edge has data
    std::set<std::string, std::less<>> not_nested_;  // ids of pairs that cross a segment's border
    std::size_t characters_ = 0;
};

}  // namespace tolmach::xliff
