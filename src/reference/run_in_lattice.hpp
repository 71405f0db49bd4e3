// SPDX-License-Identifier: Apache-2.0
// The notes that there may be in one paragraph, and which of them there are: every set of notes with some
// of the body between them is possible, and as probable as the sum of what its notes are worth says (a
// semi-Markov chain).
#pragma once

#include "reference/reference.hpp"

#include <cstddef>
#include <vector>

namespace tolmach::reference {

/// A note that there may be; what it is worth is a logarithm of odds.
struct NoteProposal {
    std::size_t anchor = 0, start = 0, end = 0, resumes = 0;
    double worth = 0;
    double probability = 0;                ///< That it is a note and ends here.
    double start_probability = 0;          ///< That a note begins here, wherever it ends.
    NoteKind kind = NoteKind::Commentary;  ///< Of those that were taken.
};

/// Sets the probabilities of proposals, which are in the order of where the body resumes; returns the
/// logarithm of the sum over all sets.
double weigh(std::vector<NoteProposal>& proposals);

/// The proposals, which were weighed, that together are best: more likely notes than not, with their
/// likeliest ends. Ascending.
std::vector<std::size_t> best_notes(const std::vector<NoteProposal>& proposals);

}  // namespace tolmach::reference
