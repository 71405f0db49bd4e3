// SPDX-License-Identifier: Apache-2.0
// The labelled segments of corpora/qa: precision and recall of every check that needs no term base.
#include "checks/check.hpp"
#include "support/catch.hpp"
#include "support/units.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace tolmach;

namespace {

struct Score {
    int hit = 0, false_alarm = 0, missed = 0;
};
using Label = std::pair<std::string, std::string>;  // unit, check

const std::set<std::string> kNeedTerms = {"term.missing", "term.forbidden", "term.variant", "title.changed",
                                          "name.romanization"};

void score_language(const std::filesystem::path& file, const std::string& language,
                    std::map<std::string, Score>& scores) {
    std::vector<xliff::Unit> units;
    std::set<Label> wanted;
    std::set<Label> tolerated;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto row = nlohmann::json::parse(line);
        const std::string id = row["id"];
        units.push_back(tests::unit(row["source"].get<std::string>(), row["target"].get<std::string>(), id));
        for (const auto& f : row["findings"])
            (f.value("optional", false) ? tolerated : wanted).emplace(id, f["check"].get<std::string>());
    }
    std::set<Label> found;
    for (const auto& d : checks::run(checks::plain_checks(), tests::document(units, language)))
        found.emplace(d.unit, d.check);
    for (const Label& label : found) {
        if (wanted.contains(label))
            ++scores[label.second].hit;
        else if (!tolerated.contains(label)) {
            ++scores[label.second].false_alarm;
            std::printf("  false  %s %s\n", label.first.c_str(), label.second.c_str());
        }
    }
    for (const Label& label : wanted)
        if (!found.contains(label) && !kNeedTerms.contains(label.second)) {
            ++scores[label.second].missed;
            std::printf("  missed %s %s\n", label.first.c_str(), label.second.c_str());
        }
}

}  // namespace

TEST_CASE("checks without a term base on the labelled corpus") {
    const std::filesystem::path folder = std::filesystem::path(TOLMACH_SHARED) / "corpora/qa";
    if (!std::filesystem::exists(folder)) {
        std::puts("not run: corpora/qa is absent");
        return;
    }
    std::map<std::string, Score> scores;
    for (const std::string language : {"fr", "ru", "be"})
        score_language(folder / ("segments-" + language + ".jsonl"), language, scores);
    Score all;
    for (const auto& [check, s] : scores) {
        std::printf("%-22s hit %3d  false %3d  missed %3d\n", check.c_str(), s.hit, s.false_alarm, s.missed);
        all.hit += s.hit;
        all.false_alarm += s.false_alarm;
        all.missed += s.missed;
    }
    const double precision = all.hit / double(all.hit + all.false_alarm);
    const double recall = all.hit / double(all.hit + all.missed);
    std::printf("all: precision %.3f recall %.3f\n", precision, recall);
    CHECK(precision >= 0.97);
    CHECK(recall >= 0.97);
}
