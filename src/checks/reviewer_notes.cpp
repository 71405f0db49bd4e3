// SPDX-License-Identifier: Apache-2.0
#include "checks/reviewer_notes.hpp"

#include "checks/unit_reading.hpp"
#include "text/character.hpp"

namespace tolmach::checks {

void UndecidedChanges::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    for (const Segment& segment : unit.segments) {
        if (!segment.target || !xliff::has_tracked_changes(*segment.target)) continue;
        Diagnostic change = finding(kChangeUndecided, file, unit, &segment, Side::Target, std::nullopt,
                                    "the target has tracked changes that nobody decided on");
        for (const xliff::Inline& part : *segment.target)
            if (const auto* marker = std::get_if<xliff::Marker>(&part);
                marker && marker->type == xliff::kDeleted && !marker->details->value.empty())
                change.text += (change.text.empty() ? "" : " … ") + marker->details->value;
        if (!change.text.empty()) change.message += ", deleted text among them";
        found.push_back(std::move(change));
    }
}

void TranslatorNotes::look_at(const UnitReading& reading, std::vector<Diagnostic>& found) {
    const FileInfo& file = reading.file;
    const Unit& unit = reading.unit;
    for (const xliff::Note& note : unit.notes) {
        if (text::trim(note.text).empty() || note.from == xliff::kOwnNote) continue;
        const auto side = note.applies_to == "source" ? Side::Source : Side::Target;
        Diagnostic said = finding(kNoteTranslator, file, unit, nullptr, side, std::nullopt,
                                  note.from.empty() ? "a note" : "a note from " + note.from);
        said.text = note.text;
        found.push_back(std::move(said));
    }
}

}  // namespace tolmach::checks
