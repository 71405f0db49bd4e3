// SPDX-License-Identifier: Apache-2.0
#include "checks/name_candidates.hpp"

#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestName = 4;

}  // namespace

const std::string& Candidate::sounds_in(const std::string& language) {
    const auto [at, is_new] = sounds.try_emplace(language);
    if (is_new) at->second = glossary::phonetic_key(word, language);
    return at->second;
}

std::vector<Candidate> candidates_of(const BilingualTerms& base, const TermUnit& unit) {
    std::vector<Candidate> candidates;
    const auto& rules = glossary::word_rules(base.target_language);
    for (const TermSide& side : unit.targets) {
        const std::u32string original = text::to_utf32(side.text.text);
        const text::Folded folded = text::fold_with_offsets(side.text.text);
        for (const glossary::Word& word : glossary::words_of(folded.text, rules)) {
            const CodePointSpan span = folded.to_original(word.start, word.end);
            if (word.end - word.start < kShortestName || !text::is_upper(original[span.start.value]) ||
                side.has_term_at(span) || side.is_excluded(span) ||
                is_kept_as_printed(side, span, unit.sources))
                continue;
            candidates.push_back({&side, span, folded.text.substr(word.start, word.end - word.start), {}});
        }
    }
    return candidates;
}

}  // namespace tolmach::checks
