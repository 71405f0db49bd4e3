// SPDX-License-Identifier: Apache-2.0
#include "romanization/romanize.hpp"

#include "romanization/words.hpp"
#include "text/normalize.hpp"

#include <algorithm>

namespace tolmach::romanization {
namespace {

// The lead bytes of U+0300 to U+037F, among which are the marks that normalising joins to letters.
bool has_marks(std::string_view utf8) {
    return utf8.find('\xCC') != utf8.npos || utf8.find('\xCD') != utf8.npos;
}

/// The rule that writes a place of a word; null where none fits.
const Rule* rule_at(const Scheme& scheme, std::u32string_view word, std::size_t at) {
    for (const Rule& rule : scheme.rules_of(word[at]))
        if (rule.status != RuleStatus::Optional && fits(rule, word, at)) return &rule;
    return nullptr;
}

void append_word(std::string& out, const Scheme& scheme, const CyrillicWord& word, std::string_view utf8) {
    for (std::size_t at = 0; at < word.letters.size();) {
        const Rule* rule = rule_at(scheme, word.letters, at);
        if (rule) out += cased(*rule, word.capital, at);
        const std::size_t next = at + (rule ? rule->source.size() : 1);
        if (!rule) out += utf8.substr(word.starts[at], word.starts[next] - word.starts[at]);
        at = next;
    }
}

}  // namespace

std::string romanize(const Scheme& scheme, std::string_view utf8) {
    if (has_marks(utf8)) {
        const std::string composed = text::to_nfc(utf8);
        if (composed != utf8) return romanize(scheme, composed);
    }
    std::string out;
    out.reserve(utf8.size() + utf8.size() / 4);
    CyrillicWord word;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t start = next_word(scheme, utf8, at, word);
        out += utf8.substr(at, start - at);
        append_word(out, scheme, word, utf8);
        at = word.starts.back();
    }
    return out;
}

}  // namespace tolmach::romanization
