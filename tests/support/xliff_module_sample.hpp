// SPDX-License-Identifier: Apache-2.0
// Documents with modules of XLIFF for the tests of the validator.
#pragma once

#include "support/xliff_validated.hpp"

#include <string>

namespace tolmach::tests {

inline constexpr const char* kNamespaces =
    " xmlns:its='http://www.w3.org/2005/11/its' xmlns:itsm='urn:oasis:names:tc:xliff:itsm:2.1' "
    "xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' "
    "xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' "
    "xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0' "
    "xmlns:val='urn:oasis:names:tc:xliff:validation:2.0' "
    "xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' xmlns:pgs='urn:oasis:names:tc:xliff:pgs:1.0' "
    "xmlns:my='urn:my'";

inline constexpr const char* kSegment = "<segment><source>a</source></segment>";

/// A document of one file: what stands before its unit, in the tag of the unit, and in the unit.
struct Sample {
    std::string file, unit_attributes, unit, file_attributes;
    std::string version = "2.1", root_attributes = "its:version='2.0'";

    std::string bytes() const {
        const std::string core = version == "2.2" ? "2.2" : "2.0";
        return "<xliff xmlns='urn:oasis:names:tc:xliff:document:" + core + "' version='" + version +
               "' srcLang='en' trgLang='fr' " + root_attributes + kNamespaces + "><file id='f' " +
               file_attributes + ">\n" + file + "<unit id='u' " + unit_attributes + ">" + unit +
               "</unit></file></xliff>";
    }
};

inline std::string in_unit(const std::string& unit, const std::string& version = "2.1") {
    Sample sample;
    sample.unit = unit;
    sample.version = version;
    return found(sample.bytes());
}

}  // namespace tolmach::tests
