// SPDX-License-Identifier: Apache-2.0
// What the parts of the typography check share: one unit, what in it is not checked, and what was found.
#pragma once

#include "checks/cited_text.hpp"
#include "checks/conventions.hpp"
#include "checks/house_style.hpp"
#include "checks/quotations.hpp"
#include "checks/spacing_and_script.hpp"
#include "checks/unit_text.hpp"

#include <string>
#include <vector>

namespace tolmach::checks {

/// A finding that may turn out to be the edition's habit.
struct TypographyCandidate {
    Diagnostic diagnostic;
    Matter matter = Matter::Certain;
    char32_t written = 0;  ///< The mark in question.
};

/// One unit being read.
struct Reading {
    const UnitText& unit;
    const Conventions& of;  ///< Of the language, with the quotation marks of the house.
    const HouseStyle& house;
    const View::Mask& masked;  ///< By not_prose().
    CitedText cited;
    Nest outer;    ///< The quotations in outer marks.
    bool settled;  ///< Whether their depth is known everywhere.
    Usage& usage;  ///< Counted on.
    std::vector<TypographyCandidate> found = {};

    const std::u32string& text() const { return unit.text(); }
    char32_t get(std::size_t at) const { return at < text().size() ? text()[at] : 0; }
    char32_t before(std::size_t at) const { return at > 0 ? text()[at - 1] : 0; }
    void report(const CheckInfo& check, std::size_t start, std::size_t end, const char* message) {
        found.push_back({unit.at(check, start, end, message)});
    }
    void report(const CheckInfo& check, std::size_t start, std::size_t end, const char* message,
                std::u32string_view replacement) {
        found.push_back({unit.fixable(check, start, end, message, replacement)});
    }
    /// What was found last is of a matter in which an edition may have its habit; it is counted.
    void about(Matter matter) {
        found.back().matter = matter;
        found.back().written = kWrongSpace;
        ++usage.of(matter)[kWrongSpace];
    }
};

void read_quotes(Reading& reading);
void read_spacing(Reading& reading);
void read_dashes(Reading& reading);
void read_spaces_of_figures(Reading& reading);
// One of the signs that a space parts from their number, or a stop.
void read_closed_up(Reading& reading, std::size_t at);

}  // namespace tolmach::checks
