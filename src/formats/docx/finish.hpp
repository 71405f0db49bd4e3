// SPDX-License-Identifier: Apache-2.0
// The last pass over a part of an edition: the languages of its text, what was tracked as changed, what the
// house adds.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tolmach::formats::docx {

struct FinishHow {
    std::string source_language;         ///< A tag; what is marked as it was translated.
    std::string language;                ///< Of the edition, with its region.
    std::set<std::size_t> untranslated;  ///< Paragraphs in the language of the source, by Paragraph::ordinal.
    bool accept_changes = false;         ///< Writes what is tracked as inserted, drops what is deleted.
    std::string on_top;                  ///< A line before the body; empty for none.
    std::string credit;                  ///< A line behind the paragraph …
    std::optional<std::size_t> credit_behind;  ///< … with this ordinal.
};

/// The part finished. Fails where it is no XML, which a translator's tool can cause that changed codes.
base::Result<std::string> finished_part(const std::string& name, const std::string& part,
                                        const FinishHow& how);

}  // namespace tolmach::formats::docx
