// SPDX-License-Identifier: Apache-2.0
// Validating: checks an XLIFF file against its standard, in one pass and in memory bounded by its largest
// unit.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

/// What there is to say about a file.
struct Validity {
    std::vector<base::Diagnostic> findings;  ///< By place; of them no more than the limit.
    std::size_t left_out = 0;                ///< How many more there are.
};

struct ValidateOptions {
    std::size_t limit = 10'000;  ///< Findings kept, for a file may break a rule in every unit.
};

/// What validating can find: each rule of the standards with its id, `xliff.id-unique` for example.
std::vector<const base::CheckInfo*> rule_diagnostics();

/// Holds a document of XLIFF 1.0 to 1.2 or 2.0 to 2.2 against the schema and the prose of its version,
/// modules included. Fails where the bytes are no well-formed XML, no XLIFF, or a version of it that is newer
/// than this program.
base::Result<Validity> validate(const std::string& name, std::string_view bytes,
                                const ValidateOptions& options = {});
/// The same for a file, read piece by piece.
base::Result<Validity> validate_file(const std::filesystem::path& path, const ValidateOptions& options = {});

}  // namespace tolmach::xliff
