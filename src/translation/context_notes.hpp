// SPDX-License-Identifier: Apache-2.0
// What a translator must see of a unit and a CAT tool does not show: that it is a title, a heading or a
// footnote, and what the footnotes say that it calls.
#pragma once

#include "xliff/model.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tolmach::translation {

/// Gives the units of a file, which must outlive it, notes for the translator, signed by this program: the
/// kind of the unit (data/unit_kinds.tsv), and `[4] text of the footnote` for each call. Footnotes are
/// numbered as their calls show.
class ContextNotes {
  public:
    explicit ContextNotes(const xliff::File& file);

    void add_to(xliff::Unit& unit) const;

  private:
    struct Footnote {
        std::string_view shown;             ///< By its first call.
        const xliff::Unit* unit = nullptr;  ///< Null where the file does not have it.
    };
    std::string text_of(const xliff::Code& call) const;
    std::string words_for(const xliff::Unit& unit) const;

    std::map<std::string_view, Footnote> called_;  ///< By the ids of their units.
};

}  // namespace tolmach::translation
