// SPDX-License-Identifier: Apache-2.0
// Diagnostic: something to say about the user's content. Ids are registered once, in diagnostic.cpp.
#pragma once

#include "base/error.hpp"
#include "base/offsets.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::base {

enum class Severity { Info, Warning, Error };
enum class Side { Source, Target };

/// One finding; the JSON record of a report has the same fields.
struct Diagnostic {
    std::string check;  ///< A registered id such as `term.missing`.
    Severity severity = Severity::Warning;
    Location location;     ///< The file, and the line where one is known.
    std::string original;  ///< `original` of the XLIFF file element.
    std::string unit;
    std::string segment;
    std::optional<Side> side;
    std::optional<CodePointSpan> span;  ///< In the plain text of that side of the segment, codes not counted.
    std::string text;                   ///< What stands there.
    std::string message;
    std::string suggestion;
    bool fixable =
        false;         ///< The suggestion, empty to delete, may replace the span without asking: `fix` does.
    std::string term;  ///< The concept id, where a term is concerned.
    std::string sentence;  ///< The plain text that the span counts in; empty where it is long.

    bool operator==(const Diagnostic&) const = default;
};

/// What the registry knows of an id.
struct CheckInfo {
    std::string_view id;
    Severity severity;             ///< By default; tolmach.toml may change it.
    std::string_view summary;      ///< One sentence, for lists.
    std::string_view explanation;  ///< The page of `tolmach explain`.
};

/// All registered checks, sorted by id.
std::span<const CheckInfo> registered_checks();
/// The registered check with this id, or null.
const CheckInfo* find_check(std::string_view id);
/// A diagnostic with the default severity of its id, which must be registered.
Diagnostic diagnostic(std::string_view check, std::string message);

std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view name);

}  // namespace tolmach::base
