// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in.hpp"

#include "reference/note_boundaries.hpp"
#include "reference/run_in_lattice.hpp"
#include "reference/run_in_paragraph.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <deque>

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

// What a text shows of the notes that were found in it.
struct Evidence {
    std::size_t words = 0, notes = 0, sources = 0, glued = 0;

    bool mostly_sources() const { return 2 * sources > notes; }
    // Who runs notes in has more of them; one or two may stand in a short passage.
    bool is_scarce() const { return notes * (is_few() ? 200 : 1000) < words; }
    bool is_few() const { return notes < 3; }
};

bool is_glued(const Paragraph& paragraph, const RunInNote& note) {
    return note.span.start.value > 0 && !text::is_space(paragraph.text[note.span.start.value - 1]);
}

Evidence evidence_of(const std::vector<Paragraph>& paragraphs,
                     const std::vector<std::vector<RunInNote>>& notes) {
    Evidence all;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const std::u32string_view t = paragraphs[i].text;
        for (std::size_t at = 0; at < t.size(); ++at)
            all.words += !text::is_space(t[at]) && (at == 0 || text::is_space(t[at - 1])) ? 1U : 0U;
        for (const RunInNote& note : notes[i]) {
            ++all.notes;
            all.sources += note.kind != NoteKind::Commentary ? 1U : 0U;
            all.glued += is_glued(paragraphs[i], note) ? 1U : 0U;
        }
    }
    return all;
}

// Notes are run in all through a text, are glued to their sentences, and most name a source, or else there
// are many. Lists of links, credits of pictures and words with a capital inside look like one here and there.
void mark_strays(std::vector<std::vector<RunInNote>>& notes, const std::vector<Paragraph>& paragraphs) {
    const Evidence all = evidence_of(paragraphs, notes);
    if (all.mostly_sources()) return;
    const bool loose = all.is_scarce() || (2 * all.glued <= all.notes && 3 * all.sources < all.notes);
    Evidence left = all;
    const auto mark = [&](auto is_stray) {
        for (std::size_t i = 0; i < notes.size(); ++i)
            for (RunInNote& note : notes[i]) {
                if (note.kind != NoteKind::Commentary || note.is_stray || !is_stray(paragraphs[i], note))
                    continue;
                note.is_stray = true;
                --left.notes;
            }
    };
    if (loose)
        mark([](const Paragraph& paragraph, const RunInNote& note) { return !is_glued(paragraph, note); });
    if (!left.mostly_sources() && left.is_scarce())
        mark([](const Paragraph&, const RunInNote&) { return true; });
}

}  // namespace

std::vector<std::vector<NoteProposal>> most_probable_notes(const std::vector<Paragraph>& paragraphs,
                                                           const RunInOptions& options,
                                                           const FeatureWeights& weights) {
    // What was read of a paragraph is many times its size: the further ones of a long text are read again.
    constexpr std::size_t kMostKept = 200;
    const InnerCapitals names(paragraphs, options.inner_capitals);
    std::vector<std::size_t> candidates;
    std::deque<RunInParagraph> kept;
    DocumentJoins joins;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        RunInParagraph paragraph(paragraphs[i].text, names, options.wrapped);
        if (!paragraph.may_have_notes()) continue;
        joins += paragraph.joins();
        candidates.push_back(i);
        if (kept.size() < kMostKept) kept.push_back(std::move(paragraph));
    }
    Notes notes(paragraphs.size());
    for (const std::size_t i : candidates) {
        if (kept.empty()) kept.emplace_back(paragraphs[i].text, names, options.wrapped);
        notes[i] = kept.front().notes(joins, weights);
        kept.pop_front();
    }
    drop_weak_majority(notes);
    return notes;
}

std::vector<std::vector<RunInNote>> find_run_in_notes(const std::vector<Paragraph>& paragraphs,
                                                      const RunInOptions& options) {
    const Notes found = most_probable_notes(paragraphs, options, run_in_weights());
    std::vector<std::vector<RunInNote>> notes(paragraphs.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const NoteProposal& note : found[i])
            notes[i].push_back({{base::CodePoint(note.start), base::CodePoint(note.end)},
                                base::CodePoint(note.anchor),
                                base::CodePoint(note.resumes),
                                note.kind,
                                note.probability,
                                false});
    mark_strays(notes, paragraphs);
    return notes;
}

}  // namespace tolmach::reference
