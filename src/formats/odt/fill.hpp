// SPDX-License-Identifier: Apache-2.0
// The text of a unit as the content of its paragraph.
#pragma once

#include "formats/odt/edits.hpp"
#include "formats/odt/part.hpp"
#include "formats/odt/splice_markup.hpp"
#include "xliff/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::odt {

struct FillOptions {
    bool with_source = false;
    std::string untranslated_style;  ///< The text style of what is in the source's language; empty for none.
};

/// Fills the holes of one part.
class Filler {
  public:
    /// `units` has the unit of each paragraph, null for those without one; `edits` are made in all that is
    /// copied. All must outlive the filler.
    Filler(const Part& part, std::string_view xml, const std::vector<const xliff::Unit*>& units,
           const std::vector<Edit>& edits, FillOptions options);

    /// The holes that lie in no other, filled.
    std::vector<Edit> fill();
    /// Whether untranslated_style was used.
    bool has_untranslated() const { return has_untranslated_; }

  private:
    const std::string& filled(std::size_t paragraph);
    std::string content_of(std::size_t paragraph);
    std::vector<MarkupAtom> stood_in(std::size_t paragraph);
    std::string bytes_of(base::ByteSpan span, std::size_t host);

    const Part& part_;
    std::string_view xml_;
    const std::vector<const xliff::Unit*>& units_;
    const std::vector<Edit>& edits_;
    FillOptions options_;
    std::vector<std::vector<std::size_t>> guests_;  ///< Of each paragraph those whose holes lie in its own.
    std::vector<std::optional<std::string>> filled_;
    bool has_untranslated_ = false;
};

}  // namespace tolmach::formats::odt
