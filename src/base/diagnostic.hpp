// SPDX-License-Identifier: Apache-2.0
// Diagnostic: something to say about the user's content. Each room declares the kinds it finds.
#pragma once

#include "base/error.hpp"
#include "base/offsets.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::base {

enum class Severity { Info, Warning, Error };
enum class Side { Source, Target };

/// A kind of finding. Each is a constant beside the code that finds it; nothing else can be reported.
struct CheckInfo {
    std::string_view id;           ///< Such as `term.missing`.
    Severity severity;             ///< By default; tolmach.toml may change it.
    std::string_view summary;      ///< One sentence, for lists.
    std::string_view explanation;  ///< The page of `tolmach explain`.
};

/// One finding; the JSON record of a report has the same fields.
struct Diagnostic {
    std::string check;                 ///< The id of the kind.
    const CheckInfo* about = nullptr;  ///< The kind; null of findings that were made of a record.
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

/// A diagnostic with the default severity of its check.
Diagnostic diagnostic(const CheckInfo& check, std::string message);

std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view name);

}  // namespace tolmach::base
