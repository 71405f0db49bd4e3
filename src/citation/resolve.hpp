// SPDX-License-Identifier: Apache-2.0
// What Ibid. and op. cit. mean, over the notes of a document.
#pragma once

#include "citation/reference.hpp"

#include <vector>

namespace tolmach::citation {

/// Fills `refers_to` and `work` of each back reference: Ibid. means the reference before it, op. cit. the
/// last full one of the same author or short title. What cannot be found, or fits several works, is
/// uncertain.
void resolve(std::vector<NoteReferences>& notes);

/// The full reference that a reference cites: itself, or the end of its chain; itself too where that is not
/// found.
const Reference& work_of(const std::vector<NoteReferences>& notes, const Reference& reference);

}  // namespace tolmach::citation
