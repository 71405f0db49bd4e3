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

/// The text of a note on both sides, and the segment that findings are about.
struct NoteText {
    std::string source, target;
    const Segment* segment = nullptr;  // The only one; null where there are several, or nothing to print.
};

NoteText text_of(const Unit& unit) {
    NoteText text;
    std::size_t segments = 0;
    for (const Segment& segment : unit.segments) {
        text.source += xliff::plain_text(segment.source);
        const xliff::Content* target = left_to_print(segment);
        if (target) text.target += xliff::plain_text(*target);
        if (segment.ignorable) continue;
        ++segments;
        text.segment = target ? &segment : nullptr;
    }
    if (segments != 1) text.segment = nullptr;
    return text;
}

/// A part of a target, and where it starts in code points.
struct TargetPart {
    std::string text;
    std::size_t start = 0;
};

// The part of each reference where semicolons part so many, else the whole for each.
std::vector<TargetPart> parts_for(const std::string& target, std::size_t references) {
    const std::u32string whole = text::to_utf32(target);
    std::vector<TargetPart> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= whole.size(); ++at) {
        if (at < whole.size() && whole[at] != U';') continue;
        parts.push_back({text::to_utf8(whole.substr(start, at - start)), start});
        start = at + 1;
    }
    if (parts.size() != references) parts.assign(references, {target, 0});
    return parts;
}

bool repeats(const citation::NoteReferences& note) {
    return std::any_of(note.references.begin(), note.references.end(), [](const citation::Reference& each) {
        return each.kind != citation::ReferenceKind::Full;
    });
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
    if (!text.segment || !note.bibliographic) return;
    std::vector<citation::Cited> cited;
    for (const citation::Reference& each : note.references)
        cited.push_back(citation::cite(each, citation::work_of(notes_, each), rules_.style, rules_.works,
                                       rules_.languages));
    const auto written = citation::write_note(note, cited, rules_.style, rules_.languages);
    settled_ = letters_of_words(citation::written_text(written.parts)) == letters_of_words(text.target);
    if (settled_) return;
    const std::vector<TargetPart> parts = parts_for(text.target, note.references.size());
    for (std::size_t i = 0; i < note.references.size(); ++i) {
        const citation::Reference& each = note.references[i];
        compare_reference(
            {each, citation::work_of(notes_, each), cited[i], rules_, parts[i].text},
            [&](const CheckInfo& check, std::optional<CodePointSpan> span, std::string message,
                std::string suggestion) {
                if (span) span = CodePointSpan{span->start + parts[i].start, span->end + parts[i].start};
                found.push_back(
                    finding(check, file, unit, text.segment, Side::Target, span, std::move(message)));
                found.back().suggestion = std::move(suggestion);
            });
    }
}

}  // namespace tolmach::checks
