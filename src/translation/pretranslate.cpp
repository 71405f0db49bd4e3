// SPDX-License-Identifier: Apache-2.0
#include "translation/pretranslate.hpp"

#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "citation/write_note.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"
#include "translation/written_content.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::translation {
namespace {

using citation::Cited;
using citation::NoteReferences;

// As this program calls them, in a file of its own or in one that another wrote anew.
bool is_footnote(const xliff::Unit& unit) {
    return unit.type.starts_with("tolmach:footnote-") || unit.type.starts_with("x:footnote-");
}

xliff::Segment* only_segment(xliff::Unit& unit) {
    xliff::Segment* only = nullptr;
    for (xliff::Segment& segment : unit.segments) {
        if (segment.ignorable) continue;
        if (only) return nullptr;
        only = &segment;
    }
    return only;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string made;
    for (const std::string& line : lines)
        made += (made.empty() ? "" : "; ") + line;
    return made;
}

void add_note(xliff::Unit& unit, std::string text) {
    xliff::Note note;
    note.text = std::string(kReferenceOrigin) + ": " + std::move(text);
    note.from = xliff::kOwnNote;
    note.applies_to = "target";
    const auto same = [&](const xliff::Note& each) { return each.text == note.text; };
    if (std::none_of(unit.notes.begin(), unit.notes.end(), same)) unit.notes.push_back(std::move(note));
}

void add_match(xliff::Unit& unit, const xliff::Segment& segment, std::string proposal) {
    xliff::Match match;
    match.origin = kReferenceOrigin;
    match.type = "am";  // Assembled.
    if (!segment.id.empty()) match.ref = "#" + segment.id;
    match.source = xliff::content_of(xliff::plain_text(segment.source));
    match.target = xliff::content_of(std::move(proposal));
    const auto same = [&](const xliff::Match& each) {
        return each.origin == match.origin && each.target == match.target;
    };
    if (std::none_of(unit.matches.begin(), unit.matches.end(), same))
        unit.matches.push_back(std::move(match));
}

/// The part of a note that one of its segments is, with the references that lie in it.
NoteReferences part_of(const NoteReferences& note, std::size_t start, std::size_t end,
                       std::vector<std::size_t>& which) {
    NoteReferences part;
    for (std::size_t i = 0; i < note.references.size(); ++i) {
        citation::Reference reference = note.references[i];
        if (reference.span.start.value < start || reference.span.end.value > end) continue;
        reference.span = {reference.span.start - start, reference.span.end - start};
        part.references.push_back(std::move(reference));
        which.push_back(i);
    }
    return part;
}

/// The footnotes of a file, read.
class ReferencesOfFile {
  public:
    ReferencesOfFile(xliff::File& file, const ReferenceWriting& how) : how_(how) {
        for (xliff::Unit& unit : file.units)
            if (is_footnote(unit) && unit.translate) units_.push_back(&unit);
        for (const xliff::Unit* unit : units_)
            notes_.push_back(citation::read_note(xliff::source_text(*unit), how.languages.document));
        citation::resolve(notes_);
    }

    Pretranslated write() {
        for (std::size_t i = 0; i < units_.size(); ++i)
            write_unit(*units_[i], i);
        return std::move(made_);
    }

  private:
    std::vector<Cited> cited(std::size_t at) const {
        std::vector<Cited> all;
        for (const citation::Reference& each : notes_[at].references) {
            all.push_back(citation::cite(each, citation::work_of(notes_, each), how_.style, how_.works,
                                         how_.languages));
            if (each.kind == citation::ReferenceKind::Ibid && !follows(each, at))
                all.back().doubts.push_back("what it repeats does not stand before it");
        }
        return all;
    }
    // Ibid. means the reference before it, of this note or the one before.
    bool follows(const citation::Reference& ibid, std::size_t at) const {
        if (!ibid.refers_to) return false;
        const std::size_t note = ibid.refers_to->note;
        return note == at ||
               (note + 1 == at && ibid.refers_to->reference + 1 == notes_[note].references.size());
    }

    bool is_done(const xliff::Unit& unit) const {
        return !how_.overwrite &&
               std::any_of(unit.segments.begin(), unit.segments.end(), [](const xliff::Segment& segment) {
                   return !segment.ignorable && xliff::is_translated(segment);
               });
    }

    void write_unit(xliff::Unit& unit, std::size_t at) {
        if (is_done(unit)) {
            ++made_.translated;
            return;
        }
        const std::vector<Cited> all = cited(at);
        xliff::Segment* segment = only_segment(unit);
        const bool commentary = !notes_[at].bibliographic || unit.type == "tolmach:footnote-commentary";
        if (!segment || commentary || all.empty()) return leave(unit, at, all, {});
        const auto written = citation::write_note(notes_[at], all, how_.style, how_.languages);
        std::vector<std::string> doubts = written.doubts;
        const auto content = content_with_codes(written.parts, notes_[at], segment->source);
        if (!content) doubts.emplace_back("the codes of the note have no certain place");
        if (!doubts.empty()) return leave(unit, at, all, std::move(doubts));
        segment->target = *content;
        segment->state = xliff::State::Translated;
        segment->state_is_explicit = true;
        add_note(unit, "written by the style " + how_.style.id +
                           (written.remarks.empty() ? "" : ": " + joined(written.remarks)));
        ++made_.written;
    }

    // What a translator must look at, with what can be proposed.
    void leave(xliff::Unit& unit, std::size_t at, const std::vector<Cited>& all,
               std::vector<std::string> doubts) {
        std::size_t start = 0;
        for (const xliff::Segment& segment : unit.segments) {
            const std::string text = xliff::plain_text(segment.source);
            const std::size_t end = start + text::count_code_points(text);
            if (const auto proposal = proposed(segment, text, at, all, start, end);
                proposal && *proposal != text)
                add_match(unit, segment, *proposal);
            start = end;
        }
        if (!doubts.empty()) add_note(unit, "left to the translator: " + joined(doubts));
        made_.left.push_back({unit.id, std::move(doubts)});
    }

    std::optional<std::string> proposed(const xliff::Segment& segment, const std::string& text,
                                        std::size_t at, const std::vector<Cited>& all, std::size_t start,
                                        std::size_t end) const {
        if (segment.ignorable || all.empty()) return std::nullopt;
        if (notes_[at].bibliographic && units_[at]->type != "tolmach:footnote-commentary" &&
            unit_is(segment, at))
            return citation::written_text(
                citation::write_note(notes_[at], all, how_.style, how_.languages).parts);
        std::vector<std::size_t> which;
        const NoteReferences part = part_of(notes_[at], start, end, which);
        if (which.empty()) return std::nullopt;
        std::vector<Cited> chosen;
        for (const std::size_t i : which)
            chosen.push_back(all[i]);
        return citation::rewrite_references(text, part, chosen, how_.style, how_.languages);
    }
    bool unit_is(const xliff::Segment& segment, std::size_t at) const {
        return only_segment(*units_[at]) == &segment;
    }

    const ReferenceWriting& how_;
    std::vector<xliff::Unit*> units_;
    std::vector<NoteReferences> notes_;
    Pretranslated made_;
};

}  // namespace

Pretranslated pretranslate_references(xliff::File& file, const ReferenceWriting& how) {
    return ReferencesOfFile(file, how).write();
}

}  // namespace tolmach::translation
