// SPDX-License-Identifier: Apache-2.0
// All forms of a matcher by the keys of their words: a hash table of phrases and of their beginnings. One
// lookup a word reads a text, however many terms there are.
#pragma once

#include "glossary/concepts.hpp"

#include <cstdint>
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

/// An index as bytes, for PhraseIndex on the same kind of machine. `texts` and `grammars` are what the
/// records point into.
std::string index_bytes(std::vector<Phrase> phrases, std::string_view texts,
                        const std::vector<std::string>& grammars);

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
    /// An index over bytes; nullopt where their sizes are not those of an index. What they point to is looked
    /// at when it is asked for, and is empty where it lies outside: most of a large index is never read.
    static std::optional<PhraseIndex> open(KeptBytes bytes);

    /// Whether it has no form at all.
    bool empty() const { return forms_.empty(); }
    /// Null for a key that nothing begins with.
    const Slot* find(std::uint64_t key) const;
    /// Fetches what find(key) will look at, for a key whose turn comes a few lookups later.
    void prefetch(std::uint64_t key) const {
        if (!slots_.empty()) __builtin_prefetch(&slots_[key & (slots_.size() - 1)]);
    }
    std::span<const FormRecord> forms(const Slot& slot) const {
        const bool lies_inside = std::size_t{slot.first} + slot.count <= forms_.size();
        return lies_inside ? forms_.subspan(slot.first, slot.count) : std::span<const FormRecord>();
    }
    /// Valid as long as the index.
    std::string_view text(const FormRecord& form) const {
        return form.text <= texts_.size() ? texts_.substr(form.text, form.text_size) : std::string_view();
    }
    std::string_view grammar(const FormRecord& form) const {
        return form.grammar < grammars_.size() ? grammars_[form.grammar] : std::string_view();
    }

  private:
    bool set_views();

    KeptBytes kept_;
    std::span<const Slot> slots_;
    std::span<const FormRecord> forms_;
    std::string_view texts_;
    std::vector<std::string_view> grammars_;
};

}  // namespace tolmach::glossary
