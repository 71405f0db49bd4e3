// SPDX-License-Identifier: Apache-2.0
#include "glossary/key_index.hpp"

#include "glossary/prepared/content_hash.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>

namespace tolmach::glossary {
namespace {

struct KeyRecord {
    std::uint64_t key = 0;  // Its hash.
    std::uint32_t concept_index = 0, term_index = 0;

    bool operator<(const KeyRecord& other) const {
        return std::tie(key, concept_index, term_index) <
               std::tie(other.key, other.concept_index, other.term_index);
    }
};
static_assert(sizeof(KeyRecord) == 16);

std::uint64_t hash_of_key(std::string_view key) {
    return ContentHash().add(key).value();
}

}  // namespace

std::string KeyIndex::make() const {
    std::vector<KeyRecord> records;
    for (std::size_t c = 0; c < concepts_.size(); ++c) {
        const Concept& entry = concepts_[c];
        for (std::size_t t = 0; t < entry.terms.size(); ++t)
            for (const std::string& key : keys_(entry, entry.terms[t]))
                records.push_back(
                    {hash_of_key(key), static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(t)});
    }
    std::sort(records.begin(), records.end());
    return {reinterpret_cast<const char*>(records.data()), records.size() * sizeof(KeyRecord)};
}

std::vector<TermPlace> KeyIndex::find(const std::string& key) const {
    const KeptBytes part = concepts_.part(name_, [this] { return make(); });
    const std::span records(reinterpret_cast<const KeyRecord*>(part.bytes.data()),
                            part.bytes.size() / sizeof(KeyRecord));
    const KeyRecord wanted{hash_of_key(key)};
    std::vector<TermPlace> found;
    for (auto at = std::lower_bound(records.begin(), records.end(), wanted);
         at != records.end() && at->key == wanted.key; ++at) {
        if (at->concept_index >= concepts_.size()) continue;
        const Concept& entry = concepts_[at->concept_index];
        if (at->term_index >= entry.terms.size()) continue;
        const Term& term = entry.terms[at->term_index];
        const std::vector<std::string> keys = keys_(entry, term);
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) found.push_back({&entry, &term});
    }
    return found;
}

}  // namespace tolmach::glossary
