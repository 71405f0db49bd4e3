// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared/packed_concepts.hpp"

#include "glossary/prepared/concept_bytes.hpp"

#include <cstring>

namespace tolmach::glossary {
namespace {

// What stands before the ends of the concepts, what was said, and the concepts themselves.
struct PackHead {
    std::uint64_t concepts = 0;
    std::uint64_t said = 0;  // Bytes.
};

template <class T>
T value_at(const char* from, std::size_t i) {
    T value;
    std::memcpy(&value, from + i * sizeof value, sizeof value);
    return value;
}

}  // namespace

std::string pack(const std::vector<Concept>& concepts, std::string_view said) {
    const PackHead head{concepts.size(), said.size()};
    std::string bytes, all;
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    for (const Concept& each : concepts) {
        all += to_bytes(each);
        const std::uint64_t end = all.size();
        bytes.append(reinterpret_cast<const char*>(&end), sizeof end);
    }
    return bytes.append(said).append(all);
}

std::shared_ptr<const PackedConcepts> PackedConcepts::open(KeptBytes packed, PartStore store) {
    const std::string_view bytes = packed.bytes;
    if (bytes.size() < sizeof(PackHead)) return nullptr;
    const auto head = value_at<PackHead>(bytes.data(), 0);
    std::size_t rest = bytes.size() - sizeof head;
    if (head.concepts > rest / sizeof(std::uint64_t)) return nullptr;
    rest -= head.concepts * sizeof(std::uint64_t);
    if (head.said > rest) return nullptr;
    const auto base =
        std::shared_ptr<PackedConcepts>(new PackedConcepts(std::move(packed), std::move(store)));
    base->count_ = head.concepts;
    base->ends_ = bytes.data() + sizeof head;
    base->said_ = {base->ends_ + head.concepts * sizeof(std::uint64_t), head.said};
    base->concepts_ = {base->said_.data() + head.said, rest - head.said};
    base->read_ = std::make_unique<std::atomic<const Concept*>[]>(head.concepts);
    return base;
}

const Concept& PackedConcepts::at(std::size_t i) const {
    if (const Concept* known = read_[i].load(std::memory_order_acquire)) return *known;
    const std::scoped_lock guard(lock_);
    if (const Concept* known = read_[i].load(std::memory_order_relaxed)) return *known;
    const std::size_t begin = i == 0 ? 0 : value_at<std::uint64_t>(ends_, i - 1);
    const std::size_t end = value_at<std::uint64_t>(ends_, i);
    Concept entry;
    if (begin <= end && end <= concepts_.size())
        if (auto whole = from_bytes(concepts_.substr(begin, end - begin))) entry = std::move(*whole);
    kept_.push_back(std::move(entry));
    read_[i].store(&kept_.back(), std::memory_order_release);
    return kept_.back();
}

}  // namespace tolmach::glossary
