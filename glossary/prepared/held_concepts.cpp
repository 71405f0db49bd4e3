// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared/held_concepts.hpp"

namespace tolmach::glossary {

KeptBytes PartTable::get(const std::string& name, const std::function<std::string()>& make) const {
    if (name.empty()) return kept(make());
    const std::scoped_lock guard(lock_);
    if (const auto at = known_.find(name); at != known_.end()) return at->second;
    std::optional<KeptBytes> part = store_ ? store_->load(name) : std::nullopt;
    if (!part) {
        part = kept(make());
        if (store_) store_->keep(name, part->bytes);
    }
    return known_.emplace(name, std::move(*part)).first->second;
}

}  // namespace tolmach::glossary
