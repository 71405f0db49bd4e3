// SPDX-License-Identifier: Apache-2.0
#include "checks/unknown_words.hpp"

#include "checks/own_text.hpp"
#include "checks/source_words.hpp"
#include "checks/spelling_facts.hpp"
#include "reference/cues.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

constexpr std::size_t kShortestUnknown = 4;  // What is shorter is an abbreviation as often as a word.
// Kept until an edition ends: one that is in another language has millions.
constexpr std::size_t kMostUnknown = 1000;
constexpr std::size_t kMostListed = 60;
// Letters that inflected forms share, those in which they differ, and those that tell two names apart.
constexpr std::size_t kStem = 4, kEnding = 3, kBeginning = 2;

// Words that are written as words are: not an acronym, not a part of a compound, not foreign.
bool may_be_asked(const TranslatedSegment& pair, std::size_t start, std::size_t end, text::Script script) {
    const std::u32string& text = pair.target.text;
    if (end - start < kShortestUnknown) return false;
    const auto joins = [&](std::size_t at) { return among(text[at], U"-‑@_/") || text::is_digit(text[at]); };
    if ((start > 0 && joins(start - 1)) || (end < text.size() && joins(end))) return false;
    const auto word = std::u32string_view(text).substr(start, end - start);
    return std::none_of(word.begin() + 1, word.end(), text::is_upper) &&
           std::all_of(word.begin(), word.end(),
                       [&](char32_t c) { return !text::is_letter(c) || text::script_of(c) == script; });
}

std::size_t behind_apostrophe(std::u32string_view text, std::size_t start, std::size_t end) {
    const std::size_t at = text.substr(start, end - start).find_last_of(U"'’");
    return at == text.npos ? start : start + at + 1;
}

// Whether two words differ in one letter that is put in, left out or exchanged, and not in their endings,
// where forms of one word do.
bool are_near(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a.size() < kStem + kEnding) return false;
    if (text::is_upper(a.front()) != text::is_upper(b.front())) return false;
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    if (at < kBeginning || at + kEnding >= a.size()) return false;
    return a.substr(at + (a.size() == b.size() ? 1 : 0)) == b.substr(at + 1);
}

std::u32string stem_of(const std::u32string& word) {
    return word.substr(0, std::max(kStem, word.size() - std::min(word.size(), kEnding)));
}

}  // namespace

void UnknownWords::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>&) {
    if (!knowledge_.knows) return;
    const std::u32string& text = pair.target.text;
    const bool cyrillic = text::script_of_tag(pair.file.target_language) == "Cyrl";
    const text::Script script = cyrillic ? text::Script::Cyrillic : text::Script::Latin;
    OwnText own(pair);
    SourceWords source(pair.source);
    const bool elides = !spelling_facts_of(pair.language).of(SpellingFact::Elided).empty();
    for (auto [start, end] : pair.target.words()) {
        // `l’accord`: the word behind its article.
        if (elides) start = behind_apostrophe(text, start, end);
        if (!may_be_asked(pair, start, end, script)) continue;
        const std::u32string word = text.substr(start, end - start);
        const std::size_t key = std::hash<std::u32string>{}(word);
        if (known_.contains(key)) continue;
        auto unknown = unknown_.find(word);
        if (unknown == unknown_.end()) {
            if (knowledge_.knows(text::to_utf8(word))) {
                known_.insert(key);
                continue;
            }
            if (unknown_.size() >= kMostUnknown || !own.holds(start) || source.has(word)) continue;
            unknown = unknown_.emplace(word, Unknown{0, pair.at(kWordUnknown, start, end, "")}).first;
        }
        ++unknown->second.count;
    }
}

void UnknownWords::forget_terms() {
    if (!knowledge_.begins_term) return;
    std::erase_if(unknown_, [&](const auto& each) {
        return knowledge_.begins_term(stem_of(reference::lower_of(each.first)));
    });
}

void UnknownWords::end_document() {
    forget_terms();
    using Entry = std::pair<std::u32string, const Unknown*>;  // What is listed, and where it stands first.
    std::vector<Entry> near, others;
    for (const auto& entry : unknown_) {
        const auto neighbour = std::find_if(unknown_.begin(), unknown_.end(), [&](const auto& each) {
            return are_near(entry.first, each.first) && each.second.count >= entry.second.count;
        });
        if (neighbour != unknown_.end())
            near.emplace_back(entry.first + U" (" + neighbour->first + U"?)", &entry.second);
        else if (!text::is_upper(entry.first.front()))
            others.emplace_back(entry.first, &entry.second);
    }
    near.insert(near.end(), others.begin(), others.end());
    if (!near.empty()) {
        std::string list;
        for (std::size_t i = 0; i < std::min(near.size(), kMostListed); ++i)
            list += (i > 0 ? ", " : "") + text::to_utf8(near[i].first);
        if (near.size() > kMostListed) list += " and " + std::to_string(near.size() - kMostListed) + " more";
        Diagnostic made = near.front().second->first;
        made.message = near.size() == 1 ? "a word is in no dictionary: "
                                        : std::to_string(near.size()) + " words are in no dictionary: ";
        made.message += list;
        told_.push_back(std::move(made));
    }
    unknown_.clear();
}

void UnknownWords::finish(std::vector<Diagnostic>& found) {
    end_document();
    std::move(told_.begin(), told_.end(), std::back_inserter(found));
    told_.clear();
}

}  // namespace tolmach::checks
