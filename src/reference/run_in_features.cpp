// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in_features.hpp"

#include "embedded/reference.hpp"
#include "text/table.hpp"

namespace tolmach::reference {
namespace {

FeatureWeights read_weights() {
    FeatureWeights weights{};
    for (const text::TableRow& row :
         text::read_table("run_in.tsv", embedded::run_in_tsv(), 1 + kHabits.size())) {
        const std::size_t feature = row.index_of(0, kFeatureNames);
        for (std::size_t habit = 0; habit < kHabits.size(); ++habit)
            weights[habit][feature] = row.number(habit + 1);
    }
    return weights;
}

}  // namespace

const FeatureWeights& run_in_weights() {
    static const FeatureWeights weights = read_weights();
    return weights;
}

double worth_of(const FeatureCounts& features, Habit habit, const FeatureWeights& weights) {
    const auto& of_habit = weights[static_cast<std::size_t>(habit)];
    double sum = 0;
    for (const FeatureCount& entry : features)
        sum += of_habit[entry.feature] * static_cast<double>(entry.count);
    return sum;
}

}  // namespace tolmach::reference
