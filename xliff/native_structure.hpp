// SPDX-License-Identifier: Apache-2.0
// NativeStructure: what of an XLIFF 2 unit a program that keeps 1.2 may have lost, made whole: gaps between
// segments without text are none in 1.2.
#pragma once

#include "xliff/model.hpp"

namespace tolmach::xliff {

/// Ends annotations that do not end where their unit does, leaves out ends of none (XLIFF 2.1 §4.2.3.7), and
/// numbers the order of targets anew where it counts segments that are not there (§4.3.1.24).
void fit_structure_to_two(Document& document);

}  // namespace tolmach::xliff
