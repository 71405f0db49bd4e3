// SPDX-License-Identifier: Apache-2.0
#include "terminology/annotate.hpp"

#include "glossary/equivalents.hpp"
#include "terminology/entry_concept.hpp"
#include "text/utf8.hpp"
#include "xliff/flat_text.hpp"

#include <algorithm>
#include <set>

namespace tolmach::terminology {
namespace {

using glossary::Hit;
using glossary::Term;

bool is_one_word(const Term& term) {
    return term.text.find(' ') == std::string::npos;
}

// What a translator may write for a term: the original of a title as the edition cites it, then the
// preferred terms, those of the same shape first: a surname for a surname, an acronym for an acronym.
std::vector<const Term*> translations_of(const glossary::Concept& entry, const Term& term,
                                         std::string_view language) {
    std::vector<const Term*> terms = glossary::equivalents(entry, language);
    std::stable_sort(terms.begin(), terms.end(), [&](const Term* a, const Term* b) {
        const auto rank = [&](const Term* t) {
            return std::pair(t->status, is_one_word(*t) != is_one_word(term));
        };
        return rank(a) < rank(b);
    });
    if (glossary::is_original(entry, term))
        if (const auto cited = glossary::cited_originals(entry, language); !cited.empty())
            terms.insert(terms.begin(), cited.front());
    std::vector<const Term*> kept;
    for (const Term* t : terms)
        if ((t->status == glossary::Status::Preferred || kept.empty()) &&
            std::none_of(kept.begin(), kept.end(), [&](const Term* k) { return k->text == t->text; }))
            kept.push_back(t);
    return kept;
}

// Puts markers into one content, and entries into its unit.
class Annotator {
  public:
    Annotator(xliff::Unit& unit, const glossary::Concepts& concepts, const glossary::LanguagePair& languages)
        : unit_(unit), concepts_(concepts), languages_(languages) {
        for (const xliff::GlossEntry& entry : unit.glossary)
            used_.insert(entry.id);
        for (const xliff::Segment& segment : unit.segments) {
            take_ids(segment.source);
            if (segment.target) take_ids(*segment.target);
        }
    }

    void annotate(xliff::Content& content, const glossary::Matcher& matcher) {
        const xliff::FlatText text = xliff::flat_text(content);
        std::size_t marked_until = 0;
        for (const Hit& hit : matcher.find(text.text)) {
            const std::string entry = entry_of(hit);
            const auto span = text.to_plain(hit.span);
            if (entry.empty() || span.start.value < marked_until) continue;
            if (mark(content, span, entry)) marked_until = span.end.value;
        }
    }

  private:
    void take_ids(const xliff::Content& content) {
        for (const xliff::Inline& part : content) {
            if (const auto* code = std::get_if<xliff::Code>(&part)) used_.insert(code->id);
            if (const auto* marker = std::get_if<xliff::Marker>(&part)) used_.insert(marker->id);
        }
    }

    std::string new_id(const char* prefix) {
        for (std::size_t n = 1;; ++n) {
            std::string id = prefix + std::to_string(n);
            if (used_.insert(id).second) return id;
        }
    }

    // The id of the unit's entry for a hit, which is made if it is not there; empty if there is nothing to
    // say.
    std::string entry_of(const Hit& hit) {
        const glossary::Concept& entry = concepts_[hit.concept_index];
        const Term& term = entry.terms[hit.term_index];
        const auto known = std::find_if(unit_.glossary.begin(), unit_.glossary.end(),
                                        [&](const xliff::GlossEntry& g) { return g.term == term.text; });
        if (known != unit_.glossary.end()) return known->id;
        const auto translations = translations_of(entry, term, languages_.target);
        if (translations.empty()) return {};
        xliff::GlossEntry made;
        made.id = new_id("g");
        made.term = term.text;
        for (const Term* translation : translations)
            made.translations.push_back(translation->text);
        made.definition = entry.definition;
        made.extra = concept_attributes(entry, term, translations, languages_);
        unit_.glossary.push_back(made);
        add_notes(entry, term, translations);
        return made.id;
    }

    // What the base remarks on a concept, on the term that stands here, and on what may be written for it or
    // may not.
    void add_notes(const glossary::Concept& entry, const Term& term,
                   const std::vector<const Term*>& translations) {
        if (!noted_.insert(entry.id).second) return;
        add_note(term.text, entry.note);
        add_note(term.text, term.note);
        for (const Term* each : translations)
            add_note(each->text, each->note);
        for (const Term& each : entry.terms)
            if (each.status == glossary::Status::Forbidden && glossary::is_read_in(each, languages_.target))
                add_note(each.text, each.note);
    }

    void add_note(const std::string& about, const std::string& remark) {
        if (remark.empty()) return;
        xliff::Note note;
        note.text = about + ": " + remark;
        note.from = xliff::kOwnNote;
        note.applies_to = "source";
        unit_.notes.push_back(std::move(note));
    }

    // Splits the text that holds the whole span and marks the middle; false where no text does.
    bool mark(xliff::Content& content, base::CodePointSpan span, const std::string& entry) {
        std::size_t before = 0;
        for (std::size_t i = 0; i < content.size(); ++i) {
            const auto* run = std::get_if<xliff::Text>(&content[i]);
            if (!run) continue;
            const std::size_t size = text::count_code_points(run->value);
            if (span.start.value >= before && span.end.value <= before + size) {
                split(content, i, span.start.value - before, span.end.value - before, entry);
                return true;
            }
            before += size;
        }
        return false;
    }

    void split(xliff::Content& content, std::size_t at, std::size_t start, std::size_t end,
               const std::string& entry) {
        const std::string whole = std::get<xliff::Text>(content[at]).value;
        const std::size_t from = text::byte_of(whole, base::CodePoint(start)).value;
        const std::size_t to = text::byte_of(whole, base::CodePoint(end)).value;
        xliff::Marker open;
        open.id = new_id("t");
        open.type = "term";
        open.details.mutable_value().ref = "#gls=" + entry;
        xliff::Marker close = open;
        close.edge = xliff::Edge::End;
        for (xliff::GlossEntry& g : unit_.glossary)
            if (g.id == entry && g.ref.empty()) g.ref = "#" + open.id;
        xliff::Content parts;
        xliff::append_text(parts, std::string_view(whole).substr(0, from));
        parts.emplace_back(open);
        xliff::append_text(parts, std::string_view(whole).substr(from, to - from));
        parts.emplace_back(close);
        xliff::append_text(parts, std::string_view(whole).substr(to));
        const auto place = content.erase(content.begin() + static_cast<std::ptrdiff_t>(at));
        content.insert(place, parts.begin(), parts.end());
    }

    xliff::Unit& unit_;
    const glossary::Concepts& concepts_;
    const glossary::LanguagePair& languages_;
    std::set<std::string> used_;
    std::set<std::string> noted_;  // Ids of concepts.
};

}  // namespace

xliff::Unit annotate(xliff::Unit unit, const glossary::Matcher& source, const glossary::Concepts& concepts,
                     const glossary::LanguagePair& languages) {
    if (!unit.translate || concepts.empty()) return unit;
    Annotator annotator(unit, concepts, languages);
    for (xliff::Segment& segment : unit.segments)
        if (!segment.ignorable) annotator.annotate(segment.source, source);
    return unit;
}

}  // namespace tolmach::terminology
