// SPDX-License-Identifier: Apache-2.0
// A unit as checks read it: what several of them need is read once.
#pragma once

#include "checks/check.hpp"
#include "checks/view.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::checks {

class UnitReading;
class UnitText;
struct TermUnit;

/// Whether a content has anything but white space.
bool has_text(const xliff::Content& content);

/// One translated segment with its unit and file.
struct TranslatedSegment {
    const FileInfo& file;
    const Unit& unit;
    const Segment& segment;
    const View& source;
    const View& target;
    const std::string& language;  ///< Primary subtag of the target language.
    const UnitReading& reading;
    std::size_t number;  ///< Of the segment in its unit.

    /// Whether the segment is nothing but a reference.
    bool is_reference() const;
    /// A diagnostic about a stretch of the target.
    Diagnostic at(const CheckInfo& check, std::size_t start, std::size_t end, std::string message) const;
    /// The same where one correction cannot be wrong: `replacement` is written in place of the stretch.
    Diagnostic fixable(const CheckInfo& check, std::size_t start, std::size_t end, std::string message,
                       std::u32string_view replacement) const;
    /// A diagnostic about the target as a whole.
    Diagnostic whole(const CheckInfo& check, std::string message) const;
};

/// A unit and what was read of it so far: all checks look at one. Keeps the file's and the unit's address.
/// Not for several threads at once.
class UnitReading {
  public:
    UnitReading(const FileInfo& file, const Unit& unit);
    UnitReading(const UnitReading&) = delete;
    UnitReading& operator=(const UnitReading&) = delete;
    ~UnitReading();

    const FileInfo& file;
    const Unit& unit;
    const std::string language;  ///< Primary subtag of the target language.

    /// The sides of a segment, by its number; a target must be there.
    const View& source(std::size_t segment) const;
    const View& target(std::size_t segment) const;
    /// The side that an edition would print: the target, or the source where there is none.
    const View& printed(std::size_t segment) const;
    /// Whether a segment is translated, by xliff::is_translated().
    bool is_translated(std::size_t segment) const;
    /// Whether a segment, by its source, is nothing but a reference.
    bool is_reference(std::size_t segment) const;
    /// The segments to be translated that are, and whose targets have text.
    const std::vector<TranslatedSegment>& translated() const;
    /// The targets one after the other.
    const UnitText& text() const;
    /// The terms of both sides, which the check of terms puts here and takes away.
    mutable std::unique_ptr<TermUnit> terms;

  private:
    struct Sides {
        std::optional<View> source, target;
        std::optional<bool> translated, reference;
    };

    bool is_figures_alone(std::size_t segment) const;

    mutable std::vector<Sides> sides_;  // By segment.
    mutable std::optional<std::vector<TranslatedSegment>> translated_;
    mutable std::unique_ptr<UnitText> text_;
};

}  // namespace tolmach::checks
