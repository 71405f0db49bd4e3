// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.hpp"

namespace tolmach::base {
Diagnostic diagnostic(const CheckInfo& check, std::string message) {
    Diagnostic made;
    made.check = check.id;
    made.about = &check;
    made.severity = check.severity;
    made.message = std::move(message);
    return made;
}

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

std::optional<Severity> severity_from(std::string_view name) {
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        if (to_string(severity) == name) return severity;
    return std::nullopt;
}

}  // namespace tolmach::base
