// SPDX-License-Identifier: Apache-2.0
#include "xliff/v2/original_data.hpp"

namespace tolmach::xliff {

void OriginalData::add(const Content& content) {
    for (const Inline& part : content) {
        const auto* code = std::get_if<Code>(&part);
        if (!code || (code->details->data.empty() && code->details->data_ref.empty())) continue;
        const auto [at, added] =
            index_.try_emplace({code->details->data_ref, code->details->data}, entries_.size());
        if (!added) continue;
        const bool named = !code->details->data_ref.empty() && taken_.insert(code->details->data_ref).second;
        entries_.push_back(
            {named ? code->details->data_ref : std::string(), code->details->data, code->details->data_dir});
    }
}

void OriginalData::number() {
    std::size_t n = 0;
    for (Entry& entry : entries_)
        while (entry.id.empty()) {
            std::string id = "d" + std::to_string(++n);
            if (taken_.insert(id).second) entry.id = std::move(id);
        }
}

std::string OriginalData::id_of(const Code& code) const {
    const auto at = index_.find({code.details->data_ref, code.details->data});
    return at == index_.end() ? std::string() : entries_[at->second].id;
}

}  // namespace tolmach::xliff
