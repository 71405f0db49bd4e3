// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in_lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace tolmach::reference {
namespace {

// Half of a note that begins where one does but ends elsewhere is right; a whole one more.
constexpr double kLeastProbability = 0.5;
constexpr double kWorthOfEnd = 0.5;

double log_sum(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == -std::numeric_limits<double>::infinity() ? a : a + std::log1p(std::exp(b - a));
}

// For each proposal, how many of those in front of it may be taken with it: between two notes there is some
// of the body.
std::vector<std::size_t> predecessors(const std::vector<NoteProposal>& proposals) {
    std::vector<std::size_t> before;
    before.reserve(proposals.size());
    for (const NoteProposal& proposal : proposals) {
        const auto end = proposals.begin() + static_cast<std::ptrdiff_t>(before.size());
        const auto free =
            std::upper_bound(proposals.begin(), end, proposal.anchor,
                             [](std::size_t at, const NoteProposal& p) { return at <= p.resumes; });
        before.push_back(static_cast<std::size_t>(free - proposals.begin()));
    }
    return before;
}

}  // namespace

double weigh(std::vector<NoteProposal>& proposals) {
    const std::vector<std::size_t> before = predecessors(proposals);
    std::vector<double> forward{0};  // Over the sets of the first k proposals.
    for (std::size_t k = 0; k < proposals.size(); ++k)
        forward.push_back(log_sum(forward[k], forward[before[k]] + proposals[k].worth));
    const double all = forward.back();
    // Over what may follow the first k.
    std::vector<double> backward(forward.size(), -std::numeric_limits<double>::infinity());
    backward.back() = 0;
    std::map<std::size_t, double> by_start;
    for (std::size_t k = proposals.size(); k-- > 0;) {
        NoteProposal& proposal = proposals[k];
        const double taken = proposal.worth + backward[k + 1];
        proposal.probability = std::exp(std::min(0.0, forward[before[k]] + taken - all));
        by_start[proposal.start] += proposal.probability;
        backward[k] = log_sum(backward[k], backward[k + 1]);
        backward[before[k]] = log_sum(backward[before[k]], taken);
    }
    for (NoteProposal& proposal : proposals)
        proposal.start_probability = std::min(1.0, by_start[proposal.start]);
    return all;
}

std::vector<std::size_t> best_notes(const std::vector<NoteProposal>& proposals) {
    const std::vector<std::size_t> before = predecessors(proposals);
    const auto gain = [&](std::size_t k) {
        return proposals[k].start_probability - kLeastProbability + kWorthOfEnd * proposals[k].probability;
    };
    std::vector<double> value{0};
    for (std::size_t k = 0; k < proposals.size(); ++k)
        value.push_back(std::max(value[k], value[before[k]] + gain(k)));
    std::vector<std::size_t> taken;
    for (std::size_t k = proposals.size(); k > 0;) {
        if (value[k] == value[k - 1]) {
            --k;
        } else {
            taken.push_back(k - 1);
            k = before[k - 1];
        }
    }
    std::reverse(taken.begin(), taken.end());
    return taken;
}

}  // namespace tolmach::reference
