// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher/index.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tolmach::glossary {
namespace {

using Slot = PhraseIndex::Slot;

// What stands before the parts of an index, in this order: slots, forms, grammars (a line each), texts.
struct Header {
    std::uint64_t magic = 0x31'58'44'4E'49'4C'4F'54;  // `TOLINDX1` as little-endian bytes
    std::uint64_t slots = 0, forms = 0, grammars = 0, texts = 0;
    std::uint64_t reserved = 0;
};
static_assert(sizeof(Header) % alignof(Slot) == 0 && sizeof(Header) == 48);

Slot& place(std::vector<Slot>& slots, std::uint64_t key) {
    std::size_t at = key & (slots.size() - 1);
    while (slots[at].key != 0 && slots[at].key != key)
        at = (at + 1) & (slots.size() - 1);
    slots[at].key = key;
    return slots[at];
}

template <class T>
void append(std::string& bytes, const std::vector<T>& values) {
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

}  // namespace

std::string index_bytes(std::vector<Phrase> phrases, std::string_view texts,
                        const std::vector<std::string>& grammars) {
    std::sort(phrases.begin(), phrases.end(),
              [](const Phrase& a, const Phrase& b) { return a.beginnings.back() < b.beginnings.back(); });
    std::size_t keys = 0;
    for (const Phrase& phrase : phrases)
        keys += phrase.beginnings.size();
    std::vector<Slot> slots(std::bit_ceil(2 * keys + 1));
    std::vector<FormRecord> forms;
    forms.reserve(phrases.size());
    for (const Phrase& phrase : phrases) {
        for (std::size_t i = 0; i + 1 < phrase.beginnings.size(); ++i)
            place(slots, phrase.beginnings[i]).has_longer = 1;
        Slot& whole = place(slots, phrase.beginnings.back());
        if (whole.count == 0) whole.first = static_cast<std::uint32_t>(forms.size());
        ++whole.count;
        forms.push_back(phrase.record);
    }
    std::string lines;
    for (const std::string& grammar : grammars)
        lines += grammar + '\n';
    const Header header{
        .slots = slots.size(), .forms = forms.size(), .grammars = lines.size(), .texts = texts.size()};
    std::string bytes;
    bytes.reserve(sizeof header + slots.size() * sizeof(Slot) + forms.size() * sizeof(FormRecord) +
                  lines.size() + texts.size());
    bytes.append(reinterpret_cast<const char*>(&header), sizeof header);
    append(bytes, slots);
    append(bytes, forms);
    return bytes.append(lines).append(texts);
}

std::optional<PhraseIndex> PhraseIndex::open(KeptBytes bytes) {
    PhraseIndex index;
    index.kept_ = std::move(bytes);
    if (!index.set_views()) return std::nullopt;
    return index;
}

// Points into the bytes; false where their sizes are others than they say.
bool PhraseIndex::set_views() {
    const std::string_view bytes = kept_.bytes;
    Header header;
    const std::uint64_t magic = header.magic;
    if (bytes.size() < sizeof header) return false;
    std::memcpy(&header, bytes.data(), sizeof header);
    std::size_t rest = bytes.size() - sizeof header;
    const auto take = [&](std::uint64_t count, std::size_t size) {
        if (count > rest / size) return false;
        rest -= count * size;
        return true;
    };
    if (header.magic != magic || !std::has_single_bit(header.slots) || !take(header.slots, sizeof(Slot)) ||
        !take(header.forms, sizeof(FormRecord)) || !take(header.grammars, 1) || rest != header.texts)
        return false;
    const char* at = bytes.data() + sizeof header;
    slots_ = {reinterpret_cast<const Slot*>(at), header.slots};
    at += slots_.size_bytes();
    forms_ = {reinterpret_cast<const FormRecord*>(at), header.forms};
    at += forms_.size_bytes();
    texts_ = {at + header.grammars, header.texts};
    grammars_.clear();
    for (std::string_view lines(at, header.grammars); !lines.empty();) {
        const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
        grammars_.push_back(lines.substr(0, end));
        lines.remove_prefix(end + 1);
    }
    return true;
}

const Slot* PhraseIndex::find(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    for (std::size_t left = slots_.size(); left > 0 && slots_[at].key != 0; --left) {
        if (slots_[at].key == key) return &slots_[at];
        at = (at + 1) & (slots_.size() - 1);
    }
    return nullptr;
}

}  // namespace tolmach::glossary
