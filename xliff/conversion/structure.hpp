// SPDX-License-Identifier: Apache-2.0
// Structure: repairs what a program that stores 1.2 may have lost of an XLIFF 2 unit: gaps between segments
// that hold no text do not exist in 1.2.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Ends annotations that do not end where their unit does, leaves out ends of none (XLIFF 2.1 §4.2.3.7), and
/// numbers the order of targets anew where it counts segments that are not there (§4.3.1.24).
void make_structure_valid_for_xliff2(Document& document);

}  // namespace tolmach::xliff
