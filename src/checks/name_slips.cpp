// SPDX-License-Identifier: Apache-2.0
#include "checks/name_slips.hpp"

#include "checks/derived_words.hpp"
#include "checks/name_beginnings.hpp"
#include "checks/name_candidates.hpp"
#include "checks/name_romanization.hpp"
#include "checks/term_words.hpp"
#include "glossary/equivalents.hpp"
#include "glossary/phonetic_key.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/locale.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace tolmach::checks {
namespace {

using glossary::Hit;
using glossary::Mention;

// A shorter word is one letter away from too many, unless its neighbour is of the name.
constexpr std::size_t kShortestSlip = 3;
constexpr std::size_t kShortestBeside = 2;
// How many words before a surname may be given names, or the surname itself in the order of registers.
constexpr std::size_t kGivenNames = 3;

struct WrittenWord {
    const TermSide* side = nullptr;
    CodePointSpan span;
    std::u32string folded, as_written;  // The second with the first letter that alternates as it is.
    bool capital = false;
    Consonants consonants;
};

// How often a name stands in a text, and how often with all of its words.
struct Mentions {
    std::size_t all = 0, whole = 0;
};

std::map<std::size_t, Mentions> mentions_in(const BilingualTerms& base, const std::vector<TermSide>& sides) {
    std::map<std::size_t, Mentions> mentions;
    for (const TermSide& side : sides)
        for (const Hit& hit : side.terms) {
            if (hit.status == glossary::Status::Deprecated || hit.status == glossary::Status::Forbidden)
                continue;
            if (base.concept_of(hit).kind == glossary::Kind::Person && is_of_many(hit.grammar)) continue;
            Mentions& of = mentions[hit.concept_index];
            ++of.all;
            if (hit.mention == Mention::Whole && hit.form.find(' ') != std::string_view::npos) ++of.whole;
        }
    return mentions;
}

// What is asked of the names of a unit.
struct NamesOfUnit {
    // Whether a name of the source is spelled as a word.
    bool claim(const std::u32string& word) const {
        return std::any_of(wanted.begin(), wanted.end(),
                           [&](const auto& each) { return table.of(each.first).holds(word); });
    }

    NameWordTable& table;
    const std::map<std::size_t, Mentions>& wanted;
};

// Looks for one name of the source among the words of the target.
class NameSearch {
  public:
    NameSearch(const BilingualTerms& base, const NamesOfUnit& all, TermUnit& unit,
               const std::vector<WrittenWord>& words, std::size_t concept_index)
        : base_(base),
          all_(all),
          names_(all.table.of(concept_index)),
          unit_(unit),
          words_(words),
          concept_(concept_index) {}

    // A word that is one slip away from the name, or the name of the other sex.
    bool look_for_family(std::vector<Diagnostic>& found) {
        bool any = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const WrittenWord& word = words_[i];
            const bool other_sex = word.capital && stands_in(names_.other_sex, word.folded);
            if ((!other_sex && !is_slip(word, names_.family, kShortestSlip)) || all_.claim(word.folded))
                continue;
            any = true;
            if (other_sex) {
                report(word, names_.family, NameWords::grammar_of(names_.other_sex, word.folded),
                       " is the name of another person than ", found);
            } else {
                report(word, names_.family, context_before(i), " is not how this language writes ", found);
                look_before(i, found);
            }
        }
        return any;
    }

    // A phrase in which one word is one slip away.
    void look_for_phrase(std::vector<Diagnostic>& found) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (const NameWordList& phrase : names_.phrases)
                if (const auto at = slip_in_phrase(phrase, i))
                    return report(words_[i + *at], {phrase[*at]}, {}, " is not how this language writes ",
                                  found);
    }

    // The words before a surname of the person that stands without its given name.
    void look_for_given(std::vector<Diagnostic>& found) {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (stands_in(names_.family, words_[i].folded)) look_before(i, found);
    }

  private:
    static bool stands_in(const NameWordList& list, std::u32string_view word) {
        return std::any_of(list.begin(), list.end(),
                           [&](const NameWord& each) { return each.folded == word; });
    }

    // A small letter is one only of a name that lost its capital, or exchanged it with the next letter.
    static bool may_be_small(std::u32string_view word, std::u32string_view name) {
        return word == name.substr(1) ||
               (word.size() > 1 && name.size() > 1 && word[0] == name[1] && word[1] == name[0]);
    }

    bool is_slip(const WrittenWord& word, const NameWordList& of, std::size_t shortest) const {
        if (word.folded.size() < shortest) return false;
        const bool slip = std::any_of(of.begin(), of.end(), [&](const NameWord& name) {
            const bool one =
                is_one_slip(word.folded, name.folded) || is_one_slip(word.as_written, name.folded);
            return one && (word.capital || may_be_small(word.as_written, name.folded)) &&
                   !is_inhabitant(word.folded, name.folded, base_.target_language);
        });
        return slip && !is_conceivable(word);
    }

    bool is_conceivable(const WrittenWord& word) const {
        return all_.table.conceivable(concept_).contains(word.folded);
    }

    std::optional<std::size_t> slip_in_phrase(const NameWordList& phrase, std::size_t start) const {
        if (start + phrase.size() > words_.size()) return std::nullopt;
        std::optional<std::size_t> at;
        for (std::size_t i = 0; i < phrase.size(); ++i) {
            const WrittenWord& word = words_[start + i];
            if (word.side != words_[start].side) return std::nullopt;
            if (word.folded == phrase[i].folded) continue;
            const bool slip = word.folded.size() >= kShortestBeside &&
                              is_one_slip(word.folded, phrase[i].folded) && !is_conceivable(word);
            if (at || !slip) return std::nullopt;
            at = i;
        }
        return at;
    }

    bool is_beside(std::size_t first, std::size_t second) const {
        return words_[first].side == words_[second].side &&
               words_[first].span.end.value + 1 == words_[second].span.start.value;
    }

    // What case the given name before a word tells.
    std::set<std::string> context_before(std::size_t at) const {
        if (at == 0 || !is_beside(at - 1, at)) return {};
        return NameWords::grammar_of(names_.given, words_[at - 1].folded);
    }

    // The given name and the surname must have a case in common: the one that lost its ending is wrong.
    bool report_disagreement(const WrittenWord& given, const WrittenWord& surname,
                             std::vector<Diagnostic>& found) {
        const std::set<std::string> of_given = NameWords::grammar_of(names_.given, given.folded);
        const std::set<std::string> of_surname = NameWords::grammar_of(names_.family, surname.folded);
        if (of_given.empty() || of_surname.empty() || share_a_case(of_given, of_surname)) return false;
        const bool surname_lost = of_surname.contains("nom.sg");
        report(surname_lost ? surname : given, surname_lost ? names_.family : names_.given,
               surname_lost ? of_given : of_surname, " is in another case than the rest of the name of ",
               found);
        return true;
    }

    void look_before(std::size_t surname, std::vector<Diagnostic>& found) {
        const std::set<std::string> context = NameWords::grammar_of(names_.family, words_[surname].folded);
        for (std::size_t back = 1; back <= kGivenNames && back <= surname; ++back) {
            const WrittenWord& word = words_[surname - back];
            if (!is_beside(surname - back, surname - back + 1)) return;
            if (stands_in(names_.given, word.folded)) {
                if (report_disagreement(word, words_[surname], found)) return;
                continue;
            }
            if (all_.claim(word.folded)) return;
            if (is_slip(word, names_.given, kShortestBeside))
                return report(word, names_.given, context, " is not how this language writes ", found);
            if (word.capital && is_foreign_given(word))
                return report(word, names_.given, context, " is not the form of ", found);
        }
    }

    // Whether a word sounds as a given name of the person does in another language.
    bool is_foreign_given(const WrittenWord& word) const {
        const std::string own =
            glossary::phonetic_key(word.folded, text::primary_language(base_.target_language));
        for (const glossary::Term& term : base_.concepts[concept_].terms) {
            if (glossary::is_read_in(term, base_.target_language)) continue;
            const std::string language = text::primary_language(term.language);
            for (const glossary::TermForm& form : glossary::forms_of_term(glossary::Kind::Person, term)) {
                if (form.mention != Mention::Whole) continue;
                const auto words = text::split(form.text, ' ');
                for (std::size_t i = 0; i + 1 < words.size(); ++i)
                    if (sounds_like(word, own, text::fold_with_offsets(words[i]).text, language)) return true;
            }
        }
        return false;
    }

    static bool sounds_like(const WrittenWord& word, const std::string& own, std::u32string_view name,
                            const std::string& language) {
        const std::string sounds = glossary::phonetic_key(name, language);
        return glossary::phonetic_distance(own, sounds, kAlike) <= kAlike ||
               glossary::phonetic_distance(glossary::phonetic_key(word.folded, language), sounds, kAlike) <=
                   kAlike;
    }

    void report(const WrittenWord& word, const NameWordList& names, const std::set<std::string>& context,
                const std::string& what, std::vector<Diagnostic>& found) {
        const glossary::Concept& entry = base_.concepts[concept_];
        const NameWord* right = likest(names, word.folded, context);
        Diagnostic made = unit_.at(
            kNameRomanization, *word.side, word.span, entry,
            in_quotes(word.side->written(word.span)) + what + named_concept(entry, base_.source_language));
        if (right) made.suggestion = right->text;
        found.push_back(std::move(made));
        unit_.reported.insert(concept_);
    }

    const BilingualTerms& base_;
    const NamesOfUnit& all_;
    const NameWords& names_;
    TermUnit& unit_;
    const std::vector<WrittenWord>& words_;
    std::size_t concept_;
};

std::vector<WrittenWord> words_written(const BilingualTerms& base, const TermUnit& unit) {
    std::vector<WrittenWord> words;
    const auto& rules = glossary::word_rules(base.target_language);
    for (const TermSide& side : unit.targets) {
        const text::Folded folded = text::fold_with_offsets(side.text.text);
        for (const glossary::Word& word : glossary::words_of(folded.text, rules)) {
            const CodePointSpan span = folded.to_original(word.start, word.end);
            if (side.is_excluded(span) || is_kept_as_printed(side, span, unit.sources)) continue;
            std::u32string letters = folded.text.substr(word.start, word.end - word.start);
            std::u32string as_written = letters;
            for (const auto& [written, looked_up] : rules.initials)
                if (letters.front() == written) letters.front() = looked_up;
            const Consonants consonants(as_written);
            words.push_back({&side, span, std::move(letters), std::move(as_written),
                             text::is_upper(side.characters[span.start.value]), consonants});
        }
    }
    return words;
}

// A glance that spares most names their inflection: whether any word may be a form of a name, or one slip
// away.
bool may_slip(const std::vector<WrittenWord>& words, const glossary::Concept& entry,
              const std::string& language) {
    const bool person = entry.kind == glossary::Kind::Person;
    const auto terms = glossary::equivalents(entry, language);
    return std::any_of(terms.begin(), terms.end(), [&](const glossary::Term* term) {
        if (!term->forms.empty()) return true;
        const std::vector<Beginning> names = beginnings_of(term->text, language);
        // The words of a phrase may be small.
        const bool phrase = !person && names.size() > 1;
        const auto stands = [&](const Beginning& name) {
            return std::any_of(words.begin(), words.end(), [&](const WrittenWord& word) {
                return name.may_begin(word.consonants, word.capital || phrase);
            });
        };
        return person ? std::any_of(names.begin(), names.end(), stands)
                      : std::all_of(names.begin(), names.end(), stands);
    });
}

}  // namespace

void NameSlips::observe(TermUnit& unit, std::vector<Diagnostic>& found) {
    const std::map<std::size_t, Mentions> wanted = mentions_in(base_, unit.sources);
    const std::map<std::size_t, Mentions> there = mentions_in(base_, unit.targets);
    const NamesOfUnit names{names_, wanted};
    std::optional<std::vector<WrittenWord>> words;
    for (const auto& [concept_index, mentions] : wanted) {
        const auto at = there.find(concept_index);
        const Mentions has = at == there.end() ? Mentions() : at->second;
        const bool lacks = mentions.all > has.all;
        const bool lacks_given = mentions.whole > has.whole && has.all > 0;
        if ((!lacks && !lacks_given) || unit.reported.contains(concept_index)) continue;
        const glossary::Concept& entry = base_.concepts[concept_index];
        if (entry.kind == glossary::Kind::Term || entry.kind == glossary::Kind::Title) continue;
        if (!words) words = words_written(base_, unit);
        if (!lacks_given && !may_slip(*words, entry, base_.target_language)) continue;
        NameSearch search(base_, names, unit, *words, concept_index);
        if (lacks_given) search.look_for_given(found);
        if (lacks && !search.look_for_family(found)) search.look_for_phrase(found);
    }
}

}  // namespace tolmach::checks
