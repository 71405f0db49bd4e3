// SPDX-License-Identifier: Apache-2.0
// All forms of a matcher by the keys of their words: a hash table of phrases and of their beginnings. One
// lookup a word reads a text, however many terms there are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A form as the index keeps it; 32 bytes without padding, so that a saved index is its memory.
struct FormRecord {
    std::uint64_t capitals = 0;  ///< Bit i: the i-th character of its words is a capital and must be one.
    std::uint32_t concept_index = 0, term_index = 0;
    std::uint32_t text = 0, text_size = 0;  ///< Where it stands among the texts.
    std::uint32_t grammar = 0;              ///< Its number among the grammars.
    std::uint16_t status = 0, mention = 0;
};
static_assert(sizeof(FormRecord) == 32);

/// A form before it is put in: the keys of all its beginnings, the whole last.
struct Phrase {
    std::vector<std::uint64_t> beginnings;
    FormRecord record;
};

class PhraseIndex {
  public:
    /// What is known of a key: the forms that end there, and whether longer ones go on. Key 0 is no key.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t count : 31 = 0;
        std::uint32_t has_longer : 1 = 0;
    };
    static_assert(sizeof(Slot) == 16);

    PhraseIndex() = default;
    /// `texts` and `grammars` are what the records point into.
    PhraseIndex(std::vector<Phrase> phrases, std::string_view texts,
                const std::vector<std::string>& grammars);

    /// The index as it lies in memory, for from_bytes on the same kind of machine.
    std::string_view bytes() const { return bytes_; }
    /// An index over bytes that `memory` keeps, which must begin at a multiple of 16; nullopt where they are
    /// not a whole index.
    static std::optional<PhraseIndex> from_bytes(std::string_view bytes, std::shared_ptr<const void> memory);

    /// Null for a key that nothing begins with.
    const Slot* find(std::uint64_t key) const;
    /// Fetches what find(key) will look at, for a key whose turn comes a few lookups later.
    void prefetch(std::uint64_t key) const {
        if (!slots_.empty()) __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
    }
    std::span<const FormRecord> forms(const Slot& slot) const {
        return forms_.subspan(slot.first, slot.count);
    }
    /// Valid as long as the index.
    std::string_view text(const FormRecord& form) const { return texts_.substr(form.text, form.text_size); }
    std::string_view grammar(const FormRecord& form) const { return grammars_[form.grammar]; }

  private:
    bool set_views();

    std::shared_ptr<const void> memory_;
    std::string_view bytes_;
    std::span<const Slot> slots_;
    std::span<const FormRecord> forms_;
    std::string_view texts_;
    std::vector<std::string_view> grammars_;
};

}  // namespace tolmach::glossary
