// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher_index.hpp"

#include <algorithm>
#include <bit>

namespace tolmach::glossary {

PhraseIndex::PhraseIndex(std::vector<Phrase> phrases, std::string texts, std::vector<std::string> grammars)
    : texts_(std::move(texts)), grammars_(std::move(grammars)) {
    std::sort(phrases.begin(), phrases.end(),
              [](const Phrase& a, const Phrase& b) { return a.beginnings.back() < b.beginnings.back(); });
    std::size_t keys = 0;
    for (const Phrase& phrase : phrases)
        keys += phrase.beginnings.size();
    slots_.resize(std::bit_ceil(2 * keys + 1));
    forms_.reserve(phrases.size());
    for (const Phrase& phrase : phrases) {
        for (std::size_t i = 0; i + 1 < phrase.beginnings.size(); ++i)
            place(phrase.beginnings[i]).goes_on = 1;
        Slot& whole = place(phrase.beginnings.back());
        if (whole.count == 0) whole.first = static_cast<std::uint32_t>(forms_.size());
        ++whole.count;
        forms_.push_back(phrase.record);
    }
}

const PhraseIndex::Slot* PhraseIndex::find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = key & (slots_.size() - 1); slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1))
        if (slots_[at].key == key) return &slots_[at];
    return nullptr;
}

PhraseIndex::Slot& PhraseIndex::place(std::uint64_t key) {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key)
        at = (at + 1) & (slots_.size() - 1);
    slots_[at].key = key;
    return slots_[at];
}

}  // namespace tolmach::glossary
