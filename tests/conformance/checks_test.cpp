// SPDX-License-Identifier: Apache-2.0
// The labelled segments of corpora/qa: precision and recall of every check that needs no term base.
#include "checks/check.hpp"
#include "qa_corpus.hpp"
#include "support/catch.hpp"

using namespace tolmach;

namespace {

bool needs_no_terms(const std::string& check) {
    return !check.starts_with("term.") && check != "title.changed" && check != "name.romanization";
}

}  // namespace

TEST_CASE("checks without a term base on the labelled corpus") {
    if (!tests::has_qa_corpus()) return;
    tests::Scores scores;
    for (const std::string language : {"fr", "ru", "be"}) {
        const auto segments = tests::qa_segments(language);
        const auto found = checks::run(checks::plain_checks(), segments.document);
        for (const auto& [check, score] : tests::score(segments, found, needs_no_terms))
            scores[check] += score;
    }
    tests::print(scores);
    const tests::Score all = tests::total(scores);
    std::printf("all: precision %.3f recall %.3f\n", all.precision(), all.recall());
    CHECK(all.precision() >= 0.97);
    CHECK(all.recall() >= 0.97);
}
