// SPDX-License-Identifier: Apache-2.0
// The rules of XLIFF 2 beyond its schema, one function for each subject. Those that take a UnitRecord are
// called at the end of each unit and of each translation candidate; those that take an element at its start
// tag.
#pragma once

#include "xliff/validation/ids_in_force.hpp"
#include "xliff/validation/unit_record.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff::validation {

/// Ids of segments, inline elements, notes and data (4.3.1.21).
void check_ids(const UnitRecord& scope, FindingCollector& findings);
/// States and the order of targets; that a unit has a segment (4.2.2.5, 4.3.1.24, 4.3.1.31, 4.3.1.35).
void check_parts(const UnitRecord& scope, FindingCollector& findings);
/// Codes in themselves: types, data, copies (4.3.1.8-11, 4.3.1.36).
void check_codes(const UnitRecord& scope, FindingCollector& findings);
/// Spanning codes that are written as two elements (4.2.3.4-5).
void check_code_pairs(const UnitRecord& scope, FindingCollector& findings);
/// What translation may not do to codes: delete them, break or reorder sequences (4.7.2.6).
void check_editing(const UnitRecord& scope, FindingCollector& findings);
/// Annotations (4.2.3.6-8, 4.7.3). `file` is the id of the file element.
void check_markers(const UnitRecord& scope, std::string_view file, FindingCollector& findings);
/// That candidates and glossary entries refer to text of their unit (5.1, 5.2).
void check_candidate_refs(const UnitRecord& scope, std::string_view file, FindingCollector& findings);

/// What the size restrictions of a file refer to.
struct SizeContext {
    std::string general_profile, storage_profile;
    IdsInForce ids;  ///< Of what the `slr:data` in force hold.
};

/// That a `cp` stands for a character which XML cannot hold (4.2.3.1).
void check_hex(const xml::Element& element, LineColumn place, FindingCollector& findings);
/// The Size Restriction attributes of one element.
struct SizeAttributes {
    std::string element;     ///< Local name.
    bool loose_end = false;  ///< An `ec` that is not isolated.
    std::map<std::string, std::string, std::less<>> values;
    LineColumn place;
};
SizeAttributes size_attributes(const xml::Element& element, LineColumn place);
/// Size Restriction attributes (5.7); what a value may be depends on the profile in force.
void check_sizes(const SizeAttributes& attributes, const SizeContext& sizes, FindingCollector& findings);
/// The profiles that a file chooses: those named xliff are the standard's (5.7).
void check_size_profiles(const xml::Element& element, LineColumn place, FindingCollector& findings);
/// Format Style attributes (5.3).
void check_format_style(const xml::Element& element, LineColumn place, FindingCollector& findings);
/// A rule of the Validation module (5.8).
/// `of_file`: it stands in the rules of the file element.
void check_validation_rule(const xml::Element& element, bool of_file, LineColumn place,
                           FindingCollector& findings);
/// Variants of a unit by plural, gender or choice (2.2, 4.10).
void check_variants(const UnitRecord& scope, FindingCollector& findings);

}  // namespace tolmach::xliff::validation
