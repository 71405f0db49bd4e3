// SPDX-License-Identifier: Apache-2.0
// The text of an edition as every composed format prints it, and what is said of it. A view: it points into
// the File and the options, which must outlive it.
#pragma once

#include "formats/compose.hpp"
#include "formats/outline.hpp"
#include "formats/unit_text.hpp"
#include "xliff/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats {

/// The runs of an edition: each knows its language where that is not the edition's, and words that must not
/// stand alone at the end of a line are bound.
class EditionText {
  public:
    EditionText(const xliff::File& file, const ComposeOptions& options);

    const xliff::File& file() const { return file_; }
    const ComposeOptions& options() const { return options_; }
    const Outline& outline() const { return outline_; }
    /// Of the edition.
    const std::string& language() const { return language_; }

    std::vector<Run> runs(const xliff::Unit& unit) const;

    /// Of the window and the properties of a file; never empty.
    std::string title() const;
    std::vector<std::string> authors() const;
    /// Whether the name of the series is printed: not where the note's number says it again, in whatever form
    /// of its words.
    bool prints_series() const;
    std::string series() const;     ///< Printed or not; empty where it is not known.
    std::string reference() const;  ///< The note's number in its series.
    std::string printed_date() const;

  private:
    const xliff::File& file_;
    const ComposeOptions& options_;
    Outline outline_;
    std::string language_;
};

/// The language that all the text of runs is in where that is not the edition's; empty for the edition's own
/// and for several.
std::string language_of(const std::vector<Run>& runs);

}  // namespace tolmach::formats
