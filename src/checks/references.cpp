// SPDX-License-Identifier: Apache-2.0
#include "checks/references.hpp"

#include "checks/reference_fields.hpp"
#include "checks/reference_text.hpp"
#include "checks/unit_reading.hpp"
#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "citation/write_note.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

// Repeats mean a note that stands not far before; the bound keeps a document of any length cheap.
constexpr std::size_t kMostNotes = 400;

/// One segment of a note: where its source stands in that of the whole note, in code points.
struct SegmentText {
    const Segment* segment = nullptr;
    std::size_t start = 0, end = 0;
    std::string target;
    bool printed = false;  // Its target is.
};

/// A note, segment by segment; what stands between sentences is one too.
struct NoteText {
    std::string source;
    std::vector<SegmentText> segments;
};

NoteText text_of(const Unit& unit) {
    NoteText text;
    std::size_t at = 0;
    for (const Segment& segment : unit.segments) {
        const std::string source = xliff::plain_text(segment.source);
        SegmentText& made = text.segments.emplace_back();
        made.segment = &segment;
        made.start = at;
        made.end = at += text::to_utf32(source).size();
        const xliff::Content* target = left_to_print(segment);
        made.printed = target != nullptr;
        if (target) made.target = xliff::plain_text(*target);
        text.source += source;
    }
    return text;
}

/// References that stand in the same segments of a note, and the target of these.
struct Passage {
    const Segment* segment = nullptr;  // The first with a translation.
    bool whole_in_segment = true;      // So that places in the target are those of the segment.
    std::string target;
    std::size_t first_segment = 0, last_segment = 0;
    std::size_t first = 0, last = 0;  // References, the last one excluded.
};

// The passages of a note in which every segment is to be printed.
std::vector<Passage> passages_of(const NoteText& text, const citation::NoteReferences& note) {
    std::vector<Passage> passages;
    for (std::size_t i = 0; i < note.references.size(); ++i) {
        const citation::Span span = note.references[i].span;
        Passage passage;
        passage.first = i;
        passage.last = i + 1;
        const auto behind = [&](const SegmentText& each) { return each.end <= span.start.value; };
        const auto before = [&](const SegmentText& each) { return each.start < span.end.value; };
        while (passage.first_segment + 1 < text.segments.size() &&
               behind(text.segments[passage.first_segment]))
            ++passage.first_segment;
        passage.last_segment = passage.first_segment;
        while (passage.last_segment + 1 < text.segments.size() &&
               before(text.segments[passage.last_segment + 1]))
            ++passage.last_segment;
        if (!passages.empty() && passage.first_segment <= passages.back().last_segment) {
            passages.back().last = passage.last;
            passages.back().last_segment = std::max(passages.back().last_segment, passage.last_segment);
        } else {
            passages.push_back(passage);
        }
    }
    std::erase_if(passages, [&](Passage& passage) {
        bool printed = true;
        std::size_t with_words = 0;
        for (std::size_t i = passage.first_segment; i <= passage.last_segment; ++i) {
            const SegmentText& each = text.segments[i];
            passage.target += each.target;
            if (each.segment->ignorable) continue;
            if (with_words++ == 0) passage.segment = each.segment;
            printed = printed && each.printed;
        }
        passage.whole_in_segment = passage.first_segment == passage.last_segment;
        return !printed || passage.segment == nullptr;
    });
    return passages;
}

/// What of a target is about one reference.
struct TargetPart {
    std::string text;
    std::size_t start = 0;  // In the target, in code points.
    CodePointSpan figures;  // Where in the text dates, pages and numbers of the reference stand.
};

std::vector<TargetPart> parts_at_semicolons(const std::string& target) {
    const std::u32string whole = text::to_utf32(target);
    std::vector<TargetPart> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= whole.size(); ++at) {
        if (at < whole.size() && whole[at] != U';') continue;
        parts.push_back({text::to_utf8(whole.substr(start, at - start)),
                         start,
                         {base::CodePoint(0), base::CodePoint(at - start)}});
        start = at + 1;
    }
    return parts;
}

// The part of each reference where semicolons part so many, else the whole for each. In a commentary figures
// stand behind where the target, read itself, has so many references begin.
std::vector<TargetPart> parts_for(const Passage& passage, bool commentary, const std::string& edition) {
    const std::size_t references = passage.last - passage.first;
    auto parts = parts_at_semicolons(passage.target);
    if (parts.size() == references && (references > 1 || !commentary)) return parts;
    const std::size_t size = text::to_utf32(passage.target).size();
    parts.assign(references, {passage.target, 0, {base::CodePoint(0), base::CodePoint(size)}});
    if (!commentary) return parts;
    const auto read = citation::read_note(passage.target, edition).references;
    for (std::size_t i = 0; i < references && read.size() == references; ++i) {
        parts[i].figures.start = read[i].span.start;
        if (i > 0) parts[i - 1].figures.end = read[i].span.start;
    }
    return parts;
}

bool repeats(const citation::NoteReferences& note) {
    return std::any_of(note.references.begin(), note.references.end(), [](const citation::Reference& each) {
        return each.kind != citation::ReferenceKind::Full;
    });
}

void compare(const Passage& passage, const std::vector<citation::NoteReferences>& notes,
             const std::vector<citation::Cited>& cited, const ReferenceRules& rules,
             const UnitReading& reading, std::vector<Diagnostic>& found) {
    const citation::NoteReferences& note = notes.back();
    const auto parts = parts_for(passage, !note.bibliographic, rules.languages.edition);
    for (std::size_t i = passage.first; i < passage.last; ++i) {
        const citation::Reference& each = note.references[i];
        const TargetPart& part = parts[i - passage.first];
        compare_reference({each, citation::work_of(notes, each), cited[i], rules, part.text, part.figures,
                           !note.bibliographic},
                          [&](const CheckInfo& check, std::optional<CodePointSpan> span, std::string message,
                              std::string suggestion) {
                              if (!passage.whole_in_segment) span.reset();
                              if (span)
                                  span = CodePointSpan{span->start + part.start, span->end + part.start};
                              found.push_back(finding(check, reading.file, reading.unit, passage.segment,
                                                      Side::Target, span, std::move(message)));
                              found.back().suggestion = std::move(suggestion);
                          });
    }
}

}  // namespace

void References::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    settled_ = false;
    if (!unit.translate || !unit.type.starts_with("tolmach:footnote-")) return;
    const NoteText text = text_of(unit);
    if (notes_.size() >= kMostNotes) notes_.erase(notes_.begin(), notes_.begin() + kMostNotes / 2);
    notes_.push_back(citation::read_note(text.source, file.source_language));
    if (repeats(notes_.back())) citation::resolve(notes_);
    const citation::NoteReferences& note = notes_.back();
    const auto passages = passages_of(text, note);
    if (passages.empty()) return;
    std::vector<citation::Cited> cited;
    for (const citation::Reference& each : note.references)
        cited.push_back(citation::cite(each, citation::work_of(notes_, each), rules_.style, rules_.works,
                                       rules_.languages));
    if (note.bibliographic && text.segments.size() == 1) {
        const auto written = citation::write_note(note, cited, rules_.style, rules_.languages);
        settled_ =
            letters_of_words(citation::written_text(written.parts)) == letters_of_words(passages[0].target);
        if (settled_) return;
    }
    for (const Passage& passage : passages)
        compare(passage, notes_, cited, rules_, reading, found);
}

}  // namespace tolmach::checks
