// SPDX-License-Identifier: Apache-2.0
// What a place in a text shows of being a run-in footnote, and what that is worth (data/run_in.tsv).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tolmach::reference {

/// How a house calls a note: before the stop of its sentence, behind it, or before a stop that serves both.
enum class Habit { BeforeStop, BehindStop, SharedStop };
inline constexpr std::array kHabits = {Habit::BeforeStop, Habit::BehindStop, Habit::SharedStop};

inline constexpr auto kFeatureNames = std::to_array<std::string_view>({
    "bias",
    // How the note is joined to the body before it.
    "start.letter-capital",
    "start.acronym-capital",
    "start.digit-capital",
    "start.close-capital",
    "start.open-quote",
    "start.bracket",
    "start.round-bracket",
    "start.line-feed",
    "start.stop-line-feed",
    "start.glued-opener",
    "start.stop-capital",
    "start.stop-close-capital",
    "start.stop-quote",
    "start.stop-bracket",
    "start.mark-quote",
    "start.stop-small",
    "start.letter-digit",
    "start.stop-digit",
    "start.comma-capital",
    "start.semicolon-capital",
    "start.colon-capital",
    "start.spaced-mark",
    "start.other-script",
    // What the word in which the join stands says of it, and what the document does.
    "name.prefix",
    "name.repeated",
    "name.short-part",
    "name.proper",
    "name.left-word",
    "name.right-word",
    "join.alone",
    "join.few",
    "join.usual",
    "join.against",
    // How the note ends.
    "end.double-stop",
    "end.spaced-stop",
    "end.mark",
    "end.bracket",
    "end.bracket-of-body",
    "end.bare",
    "end.goes-on",
    "end.glued-capital",
    "end.glued-small",
    "end.address",
    "end.shared",
    "end.comma",
    "end.sentence",
    "end.paragraph",
    "end.paragraph-shared",
    "end.paragraph-bare",
    "end.complete",
    "end.incomplete",
    "end.complete-sentence",
    "end.abbreviation",
    "end.quotation",
    // How the body stands before the note (inside a sentence, behind its stop, behind another mark), and how
    // it goes on (with a stop beside that of the note, with the only one, with a new sentence, in the middle
    // of one).
    "fit.inside-stop",
    "fit.inside-only-stop",
    "fit.inside-sentence",
    "fit.inside-middle",
    "fit.stop-stop",
    "fit.stop-only-stop",
    "fit.stop-sentence",
    "fit.stop-middle",
    "fit.mark-stop",
    "fit.mark-only-stop",
    "fit.mark-sentence",
    "fit.mark-middle",
    // The sentence behind a note that ends like any other sentence.
    "next.opener",
    "next.resumer",
    "next.anaphor",
    "next.reference",
    "next.initials",
    "next.digit",
    "next.quote",
    "next.last",
    "next.word-of-note",
    "next.word-of-body",
    "next.word-of-note-only",
    "next.word-of-body-only",
    // What the note holds.
    "content.ibid",
    "content.opcit",
    "content.opener",
    "content.authors-title",
    "content.title-first",
    "content.initials",
    "content.names",
    "content.slashes",
    "content.year",
    "content.imprint",
    "content.date",
    "content.locator",
    "content.address",
    "content.brackets",
    "content.meta",
    "content.short-form",
    "content.none",
    "content.anaphor",
    "content.resumer",
    "size.word",
    "size.line",
    "size.lines",
    "size.half-page",
    "size.page",
    "size.pages",
    "sentences.one",
    "sentences.two",
    "sentences.three",
    "sentences.some",
    "sentences.many",
    "sentences.of-prose",
    "nested.complete",
    "nested.prose-after-reference",
    "nested.prose-after-work",
    // The same, and what begins behind a line feed, in a document most of whose notes cite works.
    "cites.prose",
    "cites.prose-after-work",
    "cites.line-feed-work",
    "nested.start",
    "nested.stop-start",
    "nested.end",
    "open-quote",
    "close-quote",
    "open-bracket",
    "close-bracket",
});

using Feature = std::uint8_t;
static_assert(kFeatureNames.size() < 256);

/// The feature of that name; a name that there is not does not compile.
consteval Feature feature(std::string_view name) {
    for (std::size_t i = 0; i < kFeatureNames.size(); ++i)
        if (kFeatureNames[i] == name) return static_cast<Feature>(i);
    throw "no feature has this name";
}

/// A feature and how often it is there.
struct FeatureCount {
    Feature feature;
    float count = 1;
};
using FeatureCounts = std::vector<FeatureCount>;

/// Logarithms of odds, by habit and feature.
using FeatureWeights = std::array<std::array<double, kFeatureNames.size()>, kHabits.size()>;

/// The weights of data/run_in.tsv, which tests/training/train_run_in.cpp writes.
const FeatureWeights& run_in_weights();

/// What features are worth together, to one habit.
double worth_of(const FeatureCounts& features, Habit habit, const FeatureWeights& weights);

}  // namespace tolmach::reference
