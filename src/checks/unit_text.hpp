// SPDX-License-Identifier: Apache-2.0
// The text of a unit as a reader sees it: its translated segments one after the other.
#pragma once

#include "checks/unit_reading.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

/// The targets of a unit, joined; what is between them is kept as in the target; an untranslated segment, or
/// a border without white space, is one U+FFFC. Made by UnitReading::text().
class UnitText {
  public:
    struct Part {
        const Segment* segment;
        const View* view;
        std::size_t start;  ///< In the joined text.
    };

    explicit UnitText(const UnitReading& of);

    const FileInfo& file() const { return of_.file; }
    /// The joined text, and what is read of it.
    const View& whole() const { return joined_ ? *joined_ : *parts_.front().view; }
    const std::u32string& text() const { return whole().text; }
    /// The sources, joined by spaces.
    const View& source() const;
    const std::vector<Part>& parts() const { return parts_; }
    /// Whether quotation marks may be missing: of a segment without translation, or moved.
    bool is_unsettled() const { return unsettled_; }

    /// The part that holds a stretch; null where none holds it whole.
    const Part* part_of(std::size_t start, std::size_t end) const;
    /// A diagnostic about a stretch; of one that crosses a border, about its beginning.
    Diagnostic at(const CheckInfo& check, std::size_t start, std::size_t end, std::string message) const;
    /// The same where `replacement` may be written in place of the stretch, if one run of text holds it.
    Diagnostic fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                       std::u32string_view replacement) const;

  private:
    void join();

    const UnitReading& of_;
    std::vector<Part> parts_;
    std::optional<View> joined_;  // Where it is not the text of the only part.
    Lazy<View> source_;
    bool unsettled_ = false;
};

}  // namespace tolmach::checks
