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
    if (!std::filesystem::exists(tests::qa_folder())) {
        std::puts("not run: corpora/qa is absent");
        return;
    }
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
