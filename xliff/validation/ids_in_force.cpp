// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation/ids_in_force.hpp"

namespace tolmach::xliff::validation {

void IdsInForce::add(std::string_view id) {
    ++times_[given_.emplace_back(id)];
}

void IdsInForce::close() {
    for (; given_.size() > marks_.back(); given_.pop_back())
        if (const auto at = times_.find(given_.back()); --at->second == 0) times_.erase(at);
    marks_.pop_back();
}

}  // namespace tolmach::xliff::validation
