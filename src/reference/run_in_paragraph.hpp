// SPDX-License-Identifier: Apache-2.0
// One paragraph with every note that may be run into it, and what speaks for and against each.
#pragma once

#include "reference/bracket_depths.hpp"
#include "reference/note_boundaries.hpp"
#include "reference/reference.hpp"
#include "reference/reference_features.hpp"
#include "reference/run_in_lattice.hpp"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::reference {

/// What a document shows of how its notes are called, before any is decided.
struct DocumentJoins {
    std::size_t before_stop = 0, behind_stop = 0;  ///< Joins of each kind that do not look like names.
    std::size_t works = 0;                         ///< Of them, those before what opens like a reference.
    std::size_t double_stops = 0;                  ///< Ends by two stops in a row, in paragraphs with joins.

    DocumentJoins& operator+=(const DocumentJoins& other);
    Habit habit() const;
    std::size_t of(Join join) const;
    /// Whether its notes cite works more often than they comment.
    bool cites() const;
};

class RunInParagraph {
  public:
    RunInParagraph(std::u32string_view text, const InnerCapitals& names, bool wrapped);

    DocumentJoins joins() const;
    bool may_have_notes() const { return !starts_.empty(); }

    /// Looks closer, and calls a function with each note that there may be and its features, which live until
    /// the function returns; in no order.
    using Visit = std::function<void(const NoteProposal&, const FeatureCounts&)>;
    void for_each_proposal(const DocumentJoins& document, const Visit& visit);

    /// The notes that are the best of those, in order.
    std::vector<NoteProposal> notes(const DocumentJoins& document, const FeatureWeights& weights);

  private:
    struct Word {
        std::size_t start = 0, previous = 0, first = 0;  ///< Where it occurred before, and first.
    };
    struct Reading;

    void look_closer();
    void read_words();
    FeatureCounts features_of_start(std::size_t start, const DocumentJoins& document) const;
    void add_fit(Reading& reading) const;
    void add_content(Reading& reading) const;
    void add_size(Reading& reading) const;
    bool holds_reference(std::size_t from, std::size_t to) const;
    bool holds_source(std::size_t from, std::size_t to) const;
    void add_nested(Reading& reading) const;
    void add_next_sentence(Reading& reading) const;
    void add_next_words(Reading& reading, std::size_t sentence_end) const;

    std::u32string text_;  ///< With curled quotation marks.
    std::u32string lower_;
    bool wrapped_;
    std::vector<Start> starts_;
    std::vector<End> ends_;
    std::vector<Opening> openings_;
    std::vector<std::size_t> strong_;                ///< Ends by two stops in a row.
    std::vector<std::size_t> glued_, glued_behind_;  ///< Starts that speak against nesting.
    // What a closer look adds.
    Marks marks_;
    BracketDepths guillemets_, curly_, brackets_;
    std::vector<std::size_t> barriers_;  ///< Line feeds, which no note holds.
    std::vector<std::size_t> imprints_;  ///< Years that end parentheses.
    std::vector<std::size_t> complete_;  ///< Ends of sentences that may end a reference.
    std::vector<Word> words_;
};

/// The notes of each paragraph of a document, in order, by the weights.
std::vector<std::vector<NoteProposal>> most_probable_notes(const std::vector<Paragraph>& paragraphs,
                                                           const RunInOptions& options,
                                                           const FeatureWeights& weights);

}  // namespace tolmach::reference
