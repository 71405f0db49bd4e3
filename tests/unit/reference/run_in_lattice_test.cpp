// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in_lattice.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace tolmach::reference;

namespace {

NoteProposal proposal(std::size_t start, std::size_t end, double worth) {
    return {start, start, end, end, worth};
}

// What `weigh` must say, by looking at every set of proposals.
struct Expected {
    double all = 0;
    std::vector<double> probabilities;
};
Expected by_every_set(const std::vector<NoteProposal>& proposals) {
    Expected expected{0, std::vector<double>(proposals.size(), 0)};
    for (unsigned set = 0; set < 1U << proposals.size(); ++set) {
        double worth = 0;
        std::size_t body = 0;
        bool possible = true;
        for (std::size_t k = 0; k < proposals.size(); ++k) {
            if ((set >> k & 1U) == 0) continue;
            possible = possible && proposals[k].anchor > body;
            body = proposals[k].resumes;
            worth += proposals[k].worth;
        }
        if (!possible) continue;
        expected.all += std::exp(worth);
        for (std::size_t k = 0; k < proposals.size(); ++k)
            if ((set >> k & 1U) != 0) expected.probabilities[k] += std::exp(worth);
    }
    for (double& probability : expected.probabilities)
        probability /= expected.all;
    return expected;
}

}  // namespace

TEST_CASE("the probability of a note is that of all sets that hold it") {
    std::vector<NoteProposal> proposals = {
        proposal(2, 8, 1.5),   proposal(2, 12, 0.5),   proposal(9, 14, -1),  proposal(13, 20, 2),
        proposal(2, 30, -0.5), proposal(20, 30, 0.25), proposal(25, 31, -3), proposal(13, 40, 1)};
    const Expected expected = by_every_set(proposals);
    CHECK(weigh(proposals) == Approx(std::log(expected.all)));
    for (std::size_t k = 0; k < proposals.size(); ++k) {
        INFO("proposal " << k);
        CHECK(proposals[k].probability == Approx(expected.probabilities[k]));
    }
    CHECK(proposals[0].start_probability ==
          Approx(expected.probabilities[0] + expected.probabilities[1] + expected.probabilities[4]));
}

TEST_CASE("of several ends the likeliest is taken where a note is likely, though none of them is") {
    std::vector<NoteProposal> proposals = {proposal(2, 8, 0.2), proposal(2, 12, 0.4), proposal(2, 14, 0.1),
                                           proposal(2, 20, 0.3)};
    weigh(proposals);
    CHECK(proposals[1].probability < 0.5);
    CHECK(best_notes(proposals) == std::vector<std::size_t>{1});
}

TEST_CASE("where a note is unlikely none is taken") {
    std::vector<NoteProposal> proposals = {proposal(2, 8, -3), proposal(2, 12, -2)};
    weigh(proposals);
    CHECK(best_notes(proposals).empty());
    std::vector<NoteProposal> none;
    CHECK(weigh(none) == 0);
    CHECK(best_notes(none).empty());
}
