// SPDX-License-Identifier: Apache-2.0
// Whose work is in a file: what is asked before a file is replaced.
#pragma once

#include "xliff/model.hpp"

#include <filesystem>
#include <string_view>

namespace tolmach::review {

/// What a file holds that somebody made by hand.
enum class Work {
    None,          ///< What a program can make again, as far as can be told.
    Translations,  ///< A translator's; also what cannot be read and may be that.
    Terms,         ///< A term base in a file.
    Store,         ///< A term base in a database.
};

/// By content, and by the name where the content does not say it.
Work work_in(const std::filesystem::path& name, std::string_view bytes);

/// Whether somebody has translated something: a target that differs from its source, or one that a state or
/// an approval stands by.
bool has_translations(const xliff::Document& document);

}  // namespace tolmach::review
