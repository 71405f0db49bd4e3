// SPDX-License-Identifier: Apache-2.0
// UnitRecord: what the rules need to know of one unit (or one translation candidate): its segments, inline
// elements and ids. Filled while the unit is read, checked at its end, then cleared.
#pragma once

#include "base/diagnostic.hpp"
#include "xliff/validation/finding_collector.hpp"
#include "xml/events.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff::validation {

using base::Side;

/// Keeps strings until it is cleared; its memory is reused.
class Strings {
  public:
    std::string_view keep(std::string_view text);
    void clear() { used_ = 0; }

  private:
    std::deque<std::string> kept_;
    std::size_t used_ = 0;
};

/// An inline element of XLIFF 2, or the end tag of one that spans text.
struct InlineElement {
    enum class Kind { Ph, Pc, PcEnd, Sc, Ec, Mrk, MrkEnd, Sm, Em };

    Kind kind = Kind::Ph;
    Side side = Side::Source;
    std::size_t part = 0;  ///< Index of its segment or ignorable in the scope.
    LineColumn place;
    std::string_view id, start_ref, type, sub_type, copy_of, data_ref, data_ref_end;
    std::string_view can_copy, can_delete, can_overlap, can_reorder, dir, isolated, translate;
    std::optional<std::string_view> value, ref;
    bool its = false;  ///< It has attributes of the ITS module.

    bool is_code() const { return kind <= Kind::Ec; }
    bool is_isolated() const { return isolated == "yes"; }
    bool is_no(std::string_view InlineElement::*hint) const { return this->*hint == "no"; }
    /// Whether it belongs to a sequence that may not be reordered, and is not its first code.
    bool continues_sequence() const { return can_reorder == "no"; }
};

/// A segment or an ignorable; a translation candidate has one.
struct SegmentRecord {
    bool ignorable = false;
    bool has_target = false, target_has_content = false;
    LineColumn place, target_place;
    std::string_view id, state, sub_state;
    std::optional<std::size_t> order;
    std::optional<std::string_view> variant;  ///< `pgs:case`.
};

/// An id and where it is.
struct IdAt {
    std::string_view id;
    LineColumn place;
};

struct UnitRecord {
    bool is_unit = true;
    LineColumn place;
    std::string_view id;
    std::optional<std::string_view> variants;  ///< `pgs:switch`.
    std::vector<SegmentRecord> parts;
    std::vector<InlineElement> items;  ///< In document order.
    std::vector<IdAt> data, notes;
    std::vector<IdAt> candidate_refs;  ///< References of matches and glossary entries to text of the unit.
    Strings strings;

    void clear();
    /// The items of one side in the order in which the text is read: that of `order` in targets.
    std::vector<const InlineElement*> reading_order(Side side) const;
    /// Whether any segment has an explicit `order`.
    bool has_order() const;
};

/// The inline element of a start tag, its strings kept by the scope.
InlineElement inline_element_of(const xml::Element& element, InlineElement::Kind kind, Strings& strings);

}  // namespace tolmach::xliff::validation
