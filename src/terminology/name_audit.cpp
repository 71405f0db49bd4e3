// SPDX-License-Identifier: Apache-2.0
#include "terminology/name_audit.hpp"

#include "romanization/given_names.hpp"
#include "romanization/recognise_text.hpp"
#include "romanization/romanize.hpp"
#include "terminology/name_cues.hpp"
#include "text/boundary.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Kind;
using romanization::Scheme;
using SchemeSet = std::set<const Scheme*>;

// A shorter family name differs from others by one slip too often.
constexpr std::size_t kLeastLetters = 5;
// What a letter of a family name may cost (romanization::letter_cost); names of other languages cost more.
constexpr double kSlavic = 3.6;
// How many names make a scheme the document's.
constexpr std::size_t kLeastNames = 3;

/// A person as a document prints the name: given names and the family name, and how often they are met.
struct AuditedPerson {
    std::string name, given, family;
    std::size_t mentions = 0;
    std::vector<std::string> others;  ///< Other full spellings.
    bool is_known = false;            ///< The base has the name so.
};

std::vector<std::string_view> words_of_name(std::string_view name) {
    return text::split(name, ' ');
}

bool has_initials(std::string_view name) {
    return name.find('.') != name.npos;
}

/// A text's words and how often each stands.
std::map<std::string, std::size_t, std::less<>> counted_words(const std::string& text) {
    std::map<std::string, std::size_t, std::less<>> counts;
    for (const base::ByteSpan& span : text::words(text))
        ++counts[text.substr(span.start.value, span.end.value - span.start.value)];
    return counts;
}

std::set<std::string, std::less<>> known_names(const AuditOptions& options) {
    std::set<std::string, std::less<>> names;
    for (const Concept& entry : options.base)
        for (const glossary::Term& term : entry.terms)
            if (entry.kind == Kind::Person && text::primary_language(term.language) == options.language)
                names.insert(term.text);
    return names;
}

/// Audits one document.
class Audit {
  public:
    Audit(const AuditOptions& options, const std::string& text)
        : options_(options),
          counts_(counted_words(text)),
          known_(known_names(options)),
          given_names_(options.schemes),
          reader_(options.schemes) {}

    std::vector<NameFinding> run(std::span<const Concept> harvested) {
        for (const Concept& entry : harvested)
            if (entry.kind == Kind::Person) add(entry);
        for (const AuditedPerson& person : persons_) {
            spellings(person);
            slip(person);
        }
        schemes();
        settle();
        return std::move(found_);
    }

  private:
    std::size_t count(std::string_view word) const {
        const auto found = counts_.find(word);
        return found == counts_.end() ? 0 : found->second;
    }

    void add(const Concept& entry) {
        AuditedPerson person;
        for (const glossary::Term& term : entry.terms) {
            if (words_of_name(term.text).size() < 2 || has_initials(term.text)) continue;
            if (person.name.empty())
                person.name = term.text;
            else
                person.others.push_back(term.text);
        }
        if (person.name.empty()) return;
        const std::size_t space = person.name.rfind(' ');
        person.given = person.name.substr(0, person.name.find(' '));
        person.family = person.name.substr(space + 1);
        person.mentions = count(person.family);
        person.is_known = known_.contains(person.name);
        persons_.push_back(std::move(person));
    }

    void report(NameFault fault, std::string name, std::string evidence, std::string proposal) {
        found_.push_back({fault, std::move(name), std::move(evidence), std::move(proposal)});
    }

    /// Words in another order are no other spelling.
    static bool is_reordered(std::string_view a, std::string_view b) {
        auto left = words_of_name(a), right = words_of_name(b);
        std::sort(left.begin(), left.end());
        std::sort(right.begin(), right.end());
        return left == right;
    }

    void spellings(const AuditedPerson& person) {
        for (const std::string& other : person.others) {
            if (is_reordered(person.name, other) || (person.is_known && known_.contains(other))) continue;
            const bool is_other_known = !person.is_known && known_.contains(other);
            const std::string& right = is_other_known ? other : person.name;
            const std::string& wrong = is_other_known ? person.name : other;
            report(
                NameFault::Spellings, wrong,
                "the same person is " + right + (known_.contains(right) ? " in the term base" : " elsewhere"),
                right);
        }
    }

    /// A name that is better attested and differs by one slip, if there is one.
    const std::string* better(const AuditedPerson& person) const {
        for (const std::string& name : known_)
            if (differs_by_slip(person, name)) return &name;
        for (const AuditedPerson& other : persons_)
            if (other.mentions > person.mentions && differs_by_slip(person, other.name)) return &other.name;
        return nullptr;
    }

    /// One letter more, less or other, or two that have changed places.
    static bool is_slip(std::string a, std::string b) {
        const std::size_t distance = text::edit_distance(a, b);
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        return distance == 1 || (distance == 2 && a == b);
    }

    static bool differs_by_slip(const AuditedPerson& person, const std::string& name) {
        const std::size_t space = name.rfind(' ');
        if (space == name.npos || person.family.size() < kLeastLetters) return false;
        return name.substr(0, name.find(' ')) == person.given && name.substr(space + 1) != person.family &&
               is_slip(name.substr(space + 1), person.family);
    }

    void slip(const AuditedPerson& person) {
        if (person.is_known) return;
        if (const std::string* right = better(person))
            report(NameFault::Slip, person.name,
                   "one slip is all that parts it from " + *right +
                       (known_.contains(*right) ? ", which the term base has" : ", who is named more often"),
                   *right);
    }

    /// A word of English or French, however Russian its letters look: `Anna Revue`.
    static bool is_word_of_prose(const std::string& family) {
        const std::u32string word = text::to_utf32(family);
        for (const NameCue cue :
             {NameCue::Head, NameCue::Periodical, NameCue::Office, NameCue::Common, NameCue::Demonym})
            if (is_cue(cue, word)) return true;
        return false;
    }

    /// The schemes that write both the given name and the family name so; nothing for a person whose names
    /// are not Russian or Belarusian, or fixed by usage.
    std::optional<SchemeSet> schemes_of(const AuditedPerson& person) const {
        const auto& given = given_names_.written(person.given);
        if (given.empty()) return std::nullopt;
        const romanization::TextReading family = reader_.read(person.family);
        if (family.fits.empty() || family.fits.front().cost > kSlavic * static_cast<double>(family.letters))
            return std::nullopt;
        SchemeSet common;
        for (const romanization::GivenName& each : given) {
            if (!each.scheme) return std::nullopt;
            if (std::any_of(family.fits.begin(), family.fits.end(),
                            [&](const auto& fit) { return fit.scheme == each.scheme; }))
                common.insert(each.scheme);
        }
        return common;
    }

    /// One name is proposed for a person, whatever is wrong: the end of what the findings propose one after
    /// the other, a slip mended before a scheme is followed.
    void settle() {
        std::map<std::string, std::string> proposals;
        for (const NameFinding& finding : found_)
            if (!finding.proposal.empty()) proposals.emplace(finding.name, finding.proposal);
        for (NameFinding& finding : found_) {
            if (finding.proposal.empty()) continue;
            std::set<std::string> seen;
            std::string right = finding.name;
            while (proposals.contains(right) && seen.insert(right).second)
                right = proposals[right];
            if (right != finding.name) finding.proposal = right;
        }
    }

    void schemes() {
        std::vector<std::pair<const AuditedPerson*, SchemeSet>> judged;
        for (const AuditedPerson& person : persons_) {
            if (person.is_known || is_word_of_prose(person.family)) continue;
            const auto schemes = schemes_of(person);
            if (!schemes) continue;
            if (schemes->empty())
                report(NameFault::Mixed, person.name,
                       "no scheme writes both " + person.given + " and " + person.family, "");
            else if (!std::all_of(schemes->begin(), schemes->end(),
                                  [](const Scheme* scheme) { return scheme->kind == "neighbour"; }))
                judged.emplace_back(&person, *schemes);
        }
        for (const std::string_view language : {"ru", "be"})
            leaving(judged, language);
    }

    /// The scheme that most names follow; null where too few are of one mind.
    static const Scheme* leading(const std::vector<const SchemeSet*>& sets) {
        std::map<const Scheme*, std::size_t> counts;
        for (const SchemeSet* set : sets)
            for (const Scheme* scheme : *set)
                ++counts[scheme];
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        const bool is_leading =
            most != counts.end() && most->second >= kLeastNames && most->second * 2 > sets.size();
        return is_leading ? most->first : nullptr;
    }

    void leaving(const std::vector<std::pair<const AuditedPerson*, SchemeSet>>& judged,
                 std::string_view language) {
        const auto is_of_language = [&](const Scheme* scheme) { return scheme->language == language; };
        std::vector<const SchemeSet*> sets;
        for (const auto& [person, set] : judged)
            if (std::any_of(set.begin(), set.end(), is_of_language)) sets.push_back(&set);
        const bool is_house = options_.house && options_.house->language == language;
        const Scheme* scheme = is_house ? options_.house : leading(sets);
        if (!scheme || scheme->language != language) return;
        for (const auto& [person, set] : judged)
            if (!set.contains(scheme) && std::all_of(set.begin(), set.end(), is_of_language))
                report(NameFault::Scheme, person->name,
                       "it follows " + listed(set) + "; " +
                           (is_house ? "the house's scheme is " : "most names follow ") + scheme->id,
                       proposed(*person, *set.begin(), *scheme));
    }

    static std::string listed(const SchemeSet& set) {
        std::set<std::string> ids;
        for (const Scheme* scheme : set)
            ids.insert(scheme->id);
        std::string list;
        for (const std::string& id : ids)
            list += (list.empty() ? "" : ", ") + id;
        return list;
    }

    static std::string capitalised(std::string_view name) {
        std::u32string letters = text::to_utf32(name);
        if (!letters.empty()) letters.front() = text::to_upper(letters.front());
        return text::to_utf8(letters);
    }

    /// The Cyrillic of a family name by a scheme that it follows; empty where the scheme reads none.
    std::string family_by(const Scheme* scheme, const std::string& family) const {
        for (const romanization::SchemeFit& fit : reader_.read(family).fits)
            if (fit.scheme == scheme && fit.cyrillic.size() == 1) return capitalised(fit.cyrillic.front());
        return {};
    }

    /// The name read by a scheme that it follows, the given name being one that is known, and written by
    /// another.
    std::string proposed(const AuditedPerson& person, const Scheme* read_by, const Scheme& written_by) const {
        const std::string family = family_by(read_by, person.family);
        if (family.empty()) return {};
        for (const romanization::GivenName& given : given_names_.written(person.given))
            if (given.scheme == read_by)
                return romanize(written_by, capitalised(given.cyrillic)) + " " + romanize(written_by, family);
        return {};
    }

    const AuditOptions& options_;
    std::map<std::string, std::size_t, std::less<>> counts_;
    std::set<std::string, std::less<>> known_;
    romanization::GivenNames given_names_;
    romanization::TextReader reader_;
    std::vector<AuditedPerson> persons_;
    std::vector<NameFinding> found_;
};

}  // namespace

std::string_view to_string(NameFault fault) {
    constexpr std::array<std::string_view, 4> kNames = {"spellings", "mixed", "scheme", "slip"};
    return kNames[static_cast<std::size_t>(fault)];
}

std::vector<NameFinding> audit_names(std::span<const Concept> harvested, const std::string& text,
                                     const AuditOptions& options) {
    return Audit(options, text).run(harvested);
}

}  // namespace tolmach::terminology
