// SPDX-License-Identifier: Apache-2.0
// Reading terms: any file that holds some, by its content and its name.
#pragma once

#include "base/result.hpp"
#include "glossary/guess_kind.hpp"
#include "glossary/model.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

enum class Format { Store, Tbx, Csv, Tsv, Omegat, Utx, Glossml, Xlsx, Multiterm };

/// What a file itself may not declare.
struct ReadOptions {
    std::optional<Format> format;  ///< Without it: by the content, then by the name.
    std::string encoding;          ///< Of text formats; empty: detected. XML declares its own.
    LanguagePair languages;        ///< Of files that do not declare theirs, as OmegaT's glossary.
    GuessKind guess_kind;          ///< For tables that do not say what a concept is; may be empty.
};

/// The concepts of a glossary file: a tolmach term base (only by path), TBX of any age, MultiTerm's XML, CSV,
/// TSV or workbooks of either shape that `terms export` writes. A row or an entry that cannot be taken is
/// left out and reported as a diagnostic of severity error (`glossary.row`) with its line; an error of the
/// whole is a file that is none of these formats or not well-formed.
base::Result<base::Outcome<std::vector<Concept>>> read_terms(const std::filesystem::path& path,
                                                             const ReadOptions& options = {});
/// The same from bytes; `name` is for locations, and its extension counts.
base::Result<base::Outcome<std::vector<Concept>>> read_terms(const std::string& name, std::string_view bytes,
                                                             const ReadOptions& options = {});

/// The concepts if every row was taken; otherwise an error that names the first row that was not, and how
/// many.
base::Result<std::vector<Concept>> all_or_nothing(base::Outcome<std::vector<Concept>> read);

std::string_view to_string(Format format);
std::optional<Format> format_from(std::string_view name);
/// The format that the extension of a name stands for.
std::optional<Format> format_of_name(const std::filesystem::path& name);

}  // namespace tolmach::glossary
