// SPDX-License-Identifier: Apache-2.0
// The labelled segments of corpora/qa against their term base: precision and recall of the checks of terms.
#include "checks/terms.hpp"

#include "glossary/read.hpp"
#include "qa_corpus.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace tolmach;

namespace {

bool is_about_terms(const std::string& check) {
    return check.starts_with("term.");
}
bool is_about_names(const std::string& check) {
    return check == "title.changed" || check == "name.romanization";
}

// The findings as lines of JSON into the file that this variable names, for tools beside the tests.
void keep(const std::vector<base::Diagnostic>& found) {
    const char* name = std::getenv("TOLMACH_FINDINGS");
    if (!name) return;
    std::ofstream out(name, std::ios::app);
    for (const auto& d : found)
        out << nlohmann::json{{"unit", d.unit},       {"check", d.check}, {"text", d.text},
                              {"message", d.message}, {"term", d.term},   {"suggestion", d.suggestion}}
            << '\n';
}

}  // namespace

TEST_CASE("checks of terms on the labelled corpus") {
    if (!tests::has_qa_corpus()) return;
    const auto terms = glossary::read_terms(tests::qa_folder() / "terms.csv");
    REQUIRE(terms);
    tests::Scores of_terms;
    tests::Scores of_names;
    for (const std::string language : {"fr", "ru", "be"}) {
        const auto segments = tests::qa_segments(language);
        const auto found = checks::run(checks::term_checks(terms->value, "en", language), segments.document);
        keep(found);
        const tests::Scores scores = tests::score(segments, found, is_about_terms);
        CHECK(tests::total(scores).false_alarm <= 1);
        CHECK(tests::total(scores).missed <= 2);
        for (const auto& [check, score] : scores)
            of_terms[check] += score;
        for (const auto& [check, score] : tests::score(segments, found, is_about_names))
            of_names[check] += score;
    }
    tests::print(of_terms);
    tests::print(of_names);
    const tests::Score all = tests::total(of_terms);
    std::printf("term.*: precision %.3f recall %.3f\n", all.precision(), all.recall());
    CHECK(all.precision() >= 0.97);
    CHECK(all.recall() >= 0.95);
    const tests::Score names = tests::total(of_names);
    std::printf("titles and names: precision %.3f recall %.3f\n", names.precision(), names.recall());
    CHECK(names.precision() >= 0.97);
    CHECK(names.recall() >= 0.95);
}

// A base that lacks the language: the names that the corpus spells wrongly somewhere are written in two ways,
// the others are not.
TEST_CASE("names that the base lacks, on the labelled corpus") {
    if (!tests::has_qa_corpus()) return;
    const auto terms = glossary::read_terms(tests::qa_folder() / "terms.csv");
    REQUIRE(terms);
    tests::Score score;
    for (const std::string language : {"fr", "ru", "be"}) {
        std::vector<glossary::Concept> base = terms->value;
        for (glossary::Concept& each : base)
            std::erase_if(each.terms, [&](const auto& term) { return term.language == language; });
        const auto segments = tests::qa_segments(language);
        const auto misspelled = tests::qa_misspelled_names(language, base);
        std::set<std::string> found;
        for (const auto& d : checks::run(checks::term_checks(base, "en", language), segments.document))
            if (d.check == "name.variant") found.insert(d.term);
        for (const std::string& each : found)
            ++(misspelled.contains(each) ? score.hit : score.false_alarm);
        for (const std::string& each : misspelled)
            if (!found.contains(each)) ++score.missed;
    }
    std::printf("name.variant: hit %d false %d missed %d\n", score.hit, score.false_alarm, score.missed);
    CHECK(score.false_alarm == 0);
    CHECK(score.hit >= 18);
}
