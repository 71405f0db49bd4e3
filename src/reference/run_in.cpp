// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in.hpp"

#include "reference/note_boundaries.hpp"
#include "reference/run_in_lattice.hpp"
#include "reference/run_in_paragraph.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

using Notes = std::vector<std::vector<NoteProposal>>;

// Notes that were run in are mostly plain to see. Where most of what looks like one is weak, the text is of
// another kind, and the weak ones are no notes.
void drop_weak_majority(Notes& notes) {
    constexpr double kWeak = 0.7;
    const auto weak = [](const NoteProposal& note) { return note.start_probability < kWeak; };
    std::ptrdiff_t all = 0;
    std::ptrdiff_t unsure = 0;
    for (const auto& paragraph : notes) {
        all += std::ssize(paragraph);
        unsure += std::count_if(paragraph.begin(), paragraph.end(), weak);
    }
    if (unsure * 3 <= all * 2) return;
    for (auto& paragraph : notes)
        std::erase_if(paragraph, weak);
}

}  // namespace

std::vector<std::vector<NoteProposal>> most_probable_notes(const std::vector<RunInParagraph>& paragraphs,
                                                           const FeatureWeights& weights) {
    DocumentJoins joins;
    for (const RunInParagraph& paragraph : paragraphs)
        joins += paragraph.joins();
    Notes notes;
    for (const RunInParagraph& paragraph : paragraphs) {
        const std::vector<NoteProposal> proposals = paragraph.proposals(joins, weights);
        notes.emplace_back();
        for (const std::size_t best : best_notes(proposals))
            notes.back().push_back(proposals[best]);
    }
    drop_weak_majority(notes);
    return notes;
}

std::vector<std::vector<RunInNote>> find_run_in_notes(const std::vector<Paragraph>& paragraphs,
                                                      const RunInOptions& options) {
    const InnerCapitals names(paragraphs, options.inner_capitals);
    std::vector<RunInParagraph> read;
    read.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs)
        read.emplace_back(paragraph.text, names, options.wrapped);
    const Notes found = most_probable_notes(read, run_in_weights());
    std::vector<std::vector<RunInNote>> notes(paragraphs.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const NoteProposal& note : found[i])
            notes[i].push_back({{base::CodePoint(note.start), base::CodePoint(note.end)},
                                base::CodePoint(note.anchor),
                                base::CodePoint(note.resumes),
                                read[i].kind_of(note),
                                note.probability});
    return notes;
}

}  // namespace tolmach::reference
