// SPDX-License-Identifier: Apache-2.0
// Inline content of XLIFF 1.x (section 2.4) into the model, cut at the `mrk mtype="seg"` of its segments.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"
#include "xliff/v1/dialect.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::xliff {

/// The content of one `mrk mtype="seg"`, or what is between two.
struct Piece {
    std::optional<std::string> mid;  ///< Nothing for what stands between segments.
    Attributes attributes;           ///< Of the mrk, but mtype and mid.
    Content content;
    Tags tags;                         ///< Of the mrk.
    std::size_t line = 0, column = 0;  ///< Of the mrk.
    CodeLocations places;
};

/// Reads the contents of one unit; source first, for codes of the target find their pairs there.
class Xliff1InlineReader {
  public:
    Xliff1InlineReader(const FileProfile& profile, bool with_places)
        : profile_(profile), with_places_(with_places) {}

    /// The inside of a `seg-source` or `target`.
    std::vector<Piece> read_pieces(const Element& side);
    /// The inside of a `source` or `target` as a whole, segments unwrapped.
    Piece read(const Element& side);

  private:
    Piece& current();
    void put(Inline part, base::ByteSpan bytes, bool wraps);
    void read_children(const Element& element);
    void read_element(const Element& element);
    void read_group(const Element& g);
    void read_placeholder(const Element& element);
    void read_edge(const Element& element);
    void read_mark(const Element& mrk);
    void read_segment(const Element& mrk);
    Code code(const Element& element, Code::Shape shape) const;
    void name_pair(const Element& element, Code& code);

    const FileProfile& profile_;
    bool with_places_, cut_ = false, in_segment_ = false;
    std::vector<Piece> pieces_;
    std::unordered_map<std::string, std::string> ids_by_rid_;  // of starts
};

/// All pieces joined into one that belongs to no mrk.
Piece joined(std::vector<Piece> pieces);

}  // namespace tolmach::xliff
