// SPDX-License-Identifier: Apache-2.0
// segmentation: where sentences end.
// Takes a unit of one segment, gives the unit with a segment a sentence and the white space between as
// ignorables. Does not read files; changes neither text nor codes.
#pragma once

#include "xliff/model.hpp"

#include <string_view>

namespace tolmach::segmentation {

/// The unit cut at the ends of its sentences by the rules of the source language. References, titles and
/// other units that are no prose stay one segment, and so does a unit that is already cut or may not be. A
/// pair of codes is never cut; segments are named `s1` …, ignorables `i1` … in reading order.
xliff::Unit segment(xliff::Unit unit, std::string_view language);

}  // namespace tolmach::segmentation
