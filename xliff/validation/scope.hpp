// SPDX-License-Identifier: Apache-2.0
// Scope: what the rules need to know of one unit (or of one translation candidate): its parts, inline
// elements and ids. Filled while the unit is read, judged at its end, then emptied.
#pragma once

#include "base/diagnostic.hpp"
#include "xliff/validation/findings.hpp"
#include "xml/events.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff::validation {

using base::Side;

/// Keeps strings until it is emptied; its memory is used again.
class Strings {
  public:
    std::string_view keep(std::string_view text);
    void clear() { used_ = 0; }

  private:
    std::deque<std::string> kept_;
    std::size_t used_ = 0;
};

/// An inline element of XLIFF 2, or the end tag of one that spans text.
struct Item {
    enum class Kind { Ph, Pc, PcEnd, Sc, Ec, Mrk, MrkEnd, Sm, Em };

    Kind kind = Kind::Ph;
    Side side = Side::Source;
    std::size_t part = 0;  ///< Index of its segment or ignorable in the scope.
    Place place;
    std::string_view id, start_ref, type, sub_type, copy_of, data_ref, data_ref_end;
    std::string_view can_copy, can_delete, can_overlap, can_reorder, dir, isolated, translate;
    std::optional<std::string_view> value, ref;
    bool its = false;  ///< It has attributes of the ITS module.

    bool is_code() const { return kind <= Kind::Ec; }
    bool is_isolated() const { return isolated == "yes"; }
    bool denies(std::string_view Item::*hint) const { return this->*hint == "no"; }
    /// Whether it stays in a sequence that may not be reordered, and does not begin it.
    bool follows() const { return can_reorder == "no"; }
};

/// A segment or an ignorable; a translation candidate has one.
struct Part {
    bool ignorable = false;
    bool has_target = false, target_has_content = false;
    Place place, target_place;
    std::string_view id, state, sub_state;
    std::optional<std::size_t> order;
    std::optional<std::string_view> variant;  ///< `pgs:case`.
};

/// An id and where it was given.
struct Named {
    std::string_view id;
    Place place;
};

struct Scope {
    bool is_unit = true;
    Place place;
    std::string_view id;
    std::optional<std::string_view> variants;  ///< `pgs:switch`.
    std::vector<Part> parts;
    std::vector<Item> items;  ///< In document order.
    std::vector<Named> data, notes;
    std::vector<Named> candidate_refs;  ///< References of matches and glossary entries to text of the unit.
    Strings strings;

    void clear();
    /// The items of one side in the order in which the text is read: that of `order` in targets.
    std::vector<const Item*> reading_order(Side side) const;
    /// How often order is given explicitly.
    bool has_order() const;
};

/// The inline element of a start tag, its strings kept by the scope.
Item item_of(const xml::Element& element, Item::Kind kind, Strings& strings);

}  // namespace tolmach::xliff::validation
