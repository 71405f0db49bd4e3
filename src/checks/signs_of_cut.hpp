// SPDX-License-Identifier: Apache-2.0
// What a source has and its target has not where a clause was left out.
#pragma once

#include "checks/unit_reading.hpp"

namespace tolmach::checks {

/// Whether the signs weigh more than `least` that a short target ends before its source does, or lacks a part
/// of it: the names of the source's end, the words that join its clauses, its dash, its closing quotation
/// mark; an adjective without its noun at the end. Each alone may be the translator's way. It is told in
/// shares of the usual length: the farther a target falls short, the less need the signs weigh.
bool has_signs_of_cut(const TranslatedSegment& pair, double least);

/// Whether a target is a subordinate clause without its main one: `Хотя это было так.`
bool is_left_subordinate(const TranslatedSegment& pair);

}  // namespace tolmach::checks
