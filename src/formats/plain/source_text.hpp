// SPDX-License-Identifier: Apache-2.0
// The source of a unit as it stood in its document: soft breaks and run-in notes back in their places.
#pragma once

#include "formats/skeleton.hpp"
#include "xliff/model.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::plain {

/// The sources of a file that was read from plain text. A view: file and skeleton must outlive it.
class SourceTexts {
  public:
    SourceTexts(const xliff::File& file, const Skeleton& skeleton);

    /// The text of a unit with what its codes stand for; an error where a call's note is not in the file or
    /// notes nest.
    base::Result<std::string> of(const xliff::Unit& unit) const { return of(unit, 0); }

  private:
    base::Result<std::string> of(const xliff::Unit& unit, std::size_t depth) const;
    base::Result<std::string> of(const xliff::Code& code, std::size_t depth) const;

    std::string_view original_;
    std::map<std::string_view, const xliff::Unit*> units_;
    std::map<std::string_view, std::vector<const SoftBreak*>> soft_breaks_;
};

}  // namespace tolmach::formats::plain
