// SPDX-License-Identifier: Apache-2.0
#include "glossary/matcher.hpp"

#include "morphology/homograph.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::glossary {
namespace {

CasePolicy case_policy_of(Kind kind, const Term& term) {
    if (term.case_policy != CasePolicy::Default) return term.case_policy;
    return kind == Kind::Term || kind == Kind::Title ? CasePolicy::Ignore : CasePolicy::Exact;
}

// A text with what matching needs of it; the original is decoded only when a capital must be looked at.
class Reading {
  public:
    Reading(std::string_view utf8, const WordRules& rules)
        : utf8_(utf8), folded(text::fold_with_offsets(utf8)), words(words_of(folded.text, rules)) {}

    bool is_capital(std::size_t at) const { return text::is_upper(original()[folded.origin[at]]); }

    bool is_rather_common(std::size_t word, std::string_view language) const {
        return morphology::is_rather_common(original(),
                                            folded.to_original(words[word].start, words[word].end), language);
    }

  private:
    const std::u32string& original() const {
        if (original_.empty()) original_ = text::to_utf32(utf8_);
        return original_;
    }

    std::string_view utf8_;
    mutable std::u32string original_;

  public:
    text::Folded folded;
    std::vector<Word> words;
};

// Visits the characters of words `first` to `last` with their number, up to the 64 that a record can tell of.
template <class Visit>
bool all_of_words(const Reading& text, std::size_t first, std::size_t last, const Visit& visit) {
    std::size_t number = 0;
    for (std::size_t word = first; word <= last; ++word)
        for (std::size_t at = text.words[word].start; at < text.words[word].end; ++at, ++number)
            if (number == 64 || !visit(at, std::uint64_t{1} << number)) return number == 64;
    return true;
}

std::uint64_t capitals_of(const Reading& form) {
    std::uint64_t capitals = 0;
    all_of_words(form, 0, form.words.size() - 1, [&](std::size_t at, std::uint64_t bit) {
        if (form.is_capital(at)) capitals |= bit;
        return true;
    });
    return capitals;
}

bool has_capitals(const Reading& text, std::size_t first, std::size_t last, std::uint64_t capitals) {
    return capitals == 0 || all_of_words(text, first, last, [&](std::size_t at, std::uint64_t bit) {
               return (capitals & bit) == 0 || text.is_capital(at);
           });
}

// Collects phrases with their texts and grammars for the index.
class Builder {
  public:
    explicit Builder(const WordRules& rules) : rules_(rules) {}

    void add(std::size_t concept_index, std::size_t term_index, Kind kind, const Term& term) {
        for (const TermForm& form : forms_of_term(kind, term)) {
            const Reading read(form.text, rules_);
            if (read.words.empty()) continue;
            Phrase phrase;
            std::uint64_t key = 0;
            for (const Word& word : read.words) {
                key = extended(key, key == 0 ? 0 : word.gap, word.key);
                phrase.beginnings.push_back(key);
            }
            FormRecord& record = phrase.record;
            record.concept_index = static_cast<std::uint32_t>(concept_index);
            record.term_index = static_cast<std::uint32_t>(term_index);
            record.text = static_cast<std::uint32_t>(texts_.size());
            record.text_size = static_cast<std::uint32_t>(form.text.size());
            record.grammar = number_of(form.grammar);
            record.status = static_cast<std::uint16_t>(term.status);
            record.mention = static_cast<std::uint16_t>(form.mention);
            if (case_policy_of(kind, term) == CasePolicy::Exact) record.capitals = capitals_of(read);
            texts_ += form.text;
            phrases_.push_back(std::move(phrase));
        }
    }

    std::string build() && { return index_bytes(std::move(phrases_), texts_, grammars_); }

  private:
    std::uint32_t number_of(const std::string& grammar) {
        const auto [at, is_new] = numbers_.try_emplace(grammar, static_cast<std::uint32_t>(grammars_.size()));
        if (is_new) grammars_.push_back(grammar);
        return at->second;
    }

    const WordRules& rules_;
    std::vector<Phrase> phrases_;
    std::string texts_;
    std::vector<std::string> grammars_;
    std::map<std::string, std::uint32_t> numbers_;
};

// Keeps one record a concept: a whole mention before a shortened one, then the best status.
bool is_better(const FormRecord& a, const FormRecord& b) {
    if (a.concept_index != b.concept_index) return a.concept_index < b.concept_index;
    return std::pair(a.mention, a.status) < std::pair(b.mention, b.status);
}

struct Match {
    std::size_t first = 0, last = 0;  ///< Words, the last included.
    std::vector<const FormRecord*> forms;
};

bool is_capitalised(std::string_view form) {
    std::size_t at = 0;
    return !form.empty() && text::is_upper(text::next_code_point(form, at));
}

// A family name that more people of a base bear is looked for among the first of them only: it names nobody
// by itself, and a base of a thousand namesakes must not make each of their mentions a thousand hits.
constexpr std::size_t kMostNamesakes = 32;

std::vector<const FormRecord*> fitting(const PhraseIndex& index, const PhraseIndex::Slot& slot,
                                       const Reading& text, std::size_t first, std::size_t last,
                                       std::string_view language) {
    std::vector<const FormRecord*> fit;
    std::set<std::uint32_t> namesakes;
    for (const FormRecord& form : index.forms(slot)) {
        if (!has_capitals(text, first, last, form.capitals)) continue;
        if (form.mention == static_cast<std::uint16_t>(Mention::FamilyName)) {
            if (namesakes.size() == kMostNamesakes && !namesakes.contains(form.concept_index)) continue;
            namesakes.insert(form.concept_index);
        }
        fit.push_back(&form);
    }
    if (!fit.empty() && first == last && text.is_rather_common(first, language))
        std::erase_if(fit, [&](const FormRecord* form) { return is_capitalised(index.text(*form)); });
    std::sort(fit.begin(), fit.end(),
              [](const FormRecord* a, const FormRecord* b) { return is_better(*a, *b); });
    fit.erase(std::unique(fit.begin(), fit.end(),
                          [](const FormRecord* a, const FormRecord* b) {
                              return a->concept_index == b->concept_index;
                          }),
              fit.end());
    return fit;
}

// The matches that begin with word `first`, shorter ones first.
std::vector<Match> matches_at(const PhraseIndex& index, const Reading& text, std::size_t first,
                              const WordRules& rules, std::string_view language) {
    std::vector<Match> matches;
    std::uint64_t key = 0;
    for (std::size_t i = first; i < text.words.size(); ++i) {
        key = extended(key, i == first ? 0 : text.words[i].gap, text.words[i].key);
        const PhraseIndex::Slot* slot = index.find(key);
        if (!slot) break;
        if (slot->count > 0 && may_end(text.folded.text, text.words, i, rules)) {
            auto forms = fitting(index, *slot, text, first, i, language);
            if (!forms.empty()) matches.push_back({first, i, std::move(forms)});
        }
        if (slot->has_longer == 0) break;
    }
    return matches;
}

std::string index_of(const Concepts& concepts, std::string_view language, Sought sought,
                     const WordRules& rules) {
    Builder builder(rules);
    for (std::size_t c = 0; c < concepts.size(); ++c) {
        const Concept& entry = concepts[c];
        for (std::size_t t = 0; t < entry.terms.size(); ++t)
            if (entry.kind == Kind::Title || (sought == Sought::All && is_read_in(entry.terms[t], language)))
                builder.add(c, t, entry.kind, entry.terms[t]);
    }
    return std::move(builder).build();
}

// The language may be a document's, and becomes part of a name.
std::string part_name(std::string_view language, Sought sought) {
    if (!text::is_language_tag(language)) return {};
    return (sought == Sought::Titles ? "titles." : "forms.") + std::string(language);
}

}  // namespace

Matcher::Matcher(Concepts concepts, std::string_view language, Sought sought)
    : concepts_(std::move(concepts)),
      language_(text::primary_language(language)),
      rules_(concepts_.empty() ? nullptr : &word_rules(language)) {
    if (concepts_.empty()) return;
    const auto build = [&] { return index_of(concepts_, language, sought, *rules_); };
    auto index = PhraseIndex::open(concepts_.part(part_name(language, sought), build));
    index_ = index ? std::move(*index) : PhraseIndex::open(kept(build())).value();
}

std::vector<Hit> Matcher::find(std::string_view utf8, Nested nested) const {
    if (index_.empty()) return {};
    const Reading text(utf8, *rules_);
    std::vector<Hit> hits;
    const auto add = [&](const Match& match) {
        const auto span = text.folded.to_original(text.words[match.first].start, text.words[match.last].end);
        for (const FormRecord* form : match.forms)
            if (form->concept_index < concepts_.size() &&
                form->term_index < concepts_[form->concept_index].terms.size())
                hits.push_back({form->concept_index, form->term_index, span, index_.text(*form),
                                index_.grammar(*form), static_cast<Status>(form->status),
                                static_cast<Mention>(form->mention)});
    };
    std::size_t covered = 0;  // Matches that end before this word lie inside a longer one.
    // Each lookup of a large base waits for memory; a few words ahead the wait is over in time.
    constexpr std::size_t kAhead = 8;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        if (i + kAhead < text.words.size()) index_.prefetch(text.words[i + kAhead].key);
        if (!may_begin(text.folded.text, text.words, i, *rules_)) continue;
        const std::vector<Match> matches = matches_at(index_, text, i, *rules_, language_);
        if (nested == Nested::Yes) {
            std::for_each(matches.begin(), matches.end(), add);
        } else if (!matches.empty() && matches.back().last >= covered) {
            covered = matches.back().last + 1;
            add(matches.back());
        }
    }
    return hits;
}

}  // namespace tolmach::glossary
