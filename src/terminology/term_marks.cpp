// SPDX-License-Identifier: Apache-2.0
#include "terminology/term_marks.hpp"

#include <unordered_map>

namespace tolmach::terminology {
namespace {

std::vector<std::size_t> without_key(const std::vector<TermMark>& marks) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].key.empty()) places.push_back(i);
    return places;
}

}  // namespace

std::vector<std::optional<std::size_t>> pair_marks(const std::vector<TermMark>& source,
                                                   const std::vector<TermMark>& target) {
    std::vector<std::optional<std::size_t>> partner(source.size());
    std::unordered_map<std::string, std::size_t> by_key;
    for (std::size_t i = 0; i < target.size(); ++i)
        if (!target[i].key.empty()) by_key.emplace(target[i].key, i);
    for (std::size_t i = 0; i < source.size(); ++i) {
        const auto found = by_key.find(source[i].key);
        if (found == by_key.end()) continue;
        partner[i] = found->second;
        by_key.erase(found);
    }
    const auto of_source = without_key(source);
    const auto of_target = without_key(target);
    for (std::size_t i = 0; of_source.size() == of_target.size() && i < of_source.size(); ++i)
        partner[of_source[i]] = of_target[i];
    return partner;
}

}  // namespace tolmach::terminology
