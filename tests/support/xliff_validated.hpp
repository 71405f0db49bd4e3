// SPDX-License-Identifier: Apache-2.0
// Documents for the tests of the validator, and what it finds in them.
#pragma once

#include "xliff/validate.hpp"

#include <string>

namespace tolmach::tests {

inline constexpr const char* kCore = "urn:oasis:names:tc:xliff:document:2.0";

/// A document of one unit.
inline std::string with_unit(const std::string& content, const std::string& version = "2.1",
                             const char* ns = kCore) {
    return "<xliff xmlns='" + std::string(ns) + "' version='" + version +
           "' srcLang='en' trgLang='fr'>\n<file id='f1'>\n<unit id='u1'>" + content +
           "</unit></file></xliff>";
}

/// The ids that are found in a document, each with its line, in order.
inline std::string found(const std::string& bytes) {
    const auto validity = xliff::validate("a.xlf", bytes);
    if (!validity) return "error: " + validity.error().message;
    std::string all;
    for (const base::Diagnostic& finding : validity->findings)
        all += finding.check + ":" + std::to_string(finding.location.line) + " ";
    return all;
}

/// A document of one segment with this source.
inline std::string in_source(const std::string& source) {
    return with_unit("<segment><source>" + source + "</source></segment>");
}

}  // namespace tolmach::tests
