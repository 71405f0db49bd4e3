// SPDX-License-Identifier: Apache-2.0
// The labelled segments of corpora/qa, and the score of what checks find in them.
#pragma once

#include "base/diagnostic.hpp"
#include "glossary/model.hpp"
#include "support/shared.hpp"
#include "support/units.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tolmach::tests {

inline std::filesystem::path qa_folder() {
    return shared_path("corpora/qa");
}

/// Whether the corpus is there, whole; said where it is not.
inline bool has_qa_corpus() {
    return require_shared("corpora/qa",
                          {"terms.csv", "segments-fr.jsonl", "segments-ru.jsonl", "segments-be.jsonl"})
        .has_value();
}

using Label = std::pair<std::string, std::string>;  // unit, check

/// The segments of one language with their labels.
struct QaSegments {
    xliff::Document document;
    std::set<Label> wanted, tolerated;
};

inline QaSegments qa_segments(const std::string& language) {
    QaSegments read;
    std::vector<xliff::Unit> units;
    std::ifstream in(qa_folder() / ("segments-" + language + ".jsonl"));
    for (std::string line; std::getline(in, line);) {
        const auto row = nlohmann::json::parse(line);
        const std::string id = row["id"];
        units.push_back(unit(row["source"].get<std::string>(), row["target"].get<std::string>(), id));
        for (const auto& f : row["findings"])
            (f.value("optional", false) ? read.tolerated : read.wanted)
                .emplace(id, f["check"].get<std::string>());
    }
    read.document = document(std::move(units), language);
    return read;
}

/// The ids of the persons and places of a base that a label says are named in a wrong or in a second way.
inline std::set<std::string> qa_misspelled_names(const std::string& language,
                                                 const std::vector<glossary::Concept>& base) {
    std::set<std::string> names, misspelled;
    for (const glossary::Concept& each : base)
        if (each.kind == glossary::Kind::Person || each.kind == glossary::Kind::Place) names.insert(each.id);
    std::ifstream in(qa_folder() / ("segments-" + language + ".jsonl"));
    for (std::string line; std::getline(in, line);) {
        const auto row = nlohmann::json::parse(line);
        for (const auto& f : row["findings"]) {
            const std::string check = f["check"], id = f.value("concept", "");
            const bool of_name =
                check == "term.forbidden" || check == "term.variant" || check == "name.romanization";
            if (of_name && !f.value("optional", false) && names.contains(id)) misspelled.insert(id);
        }
    }
    return misspelled;
}

struct Score {
    int hit = 0, false_alarm = 0, missed = 0;

    double precision() const { return hit == 0 ? 0 : hit / double(hit + false_alarm); }
    double recall() const { return hit == 0 ? 0 : hit / double(hit + missed); }
    Score& operator+=(const Score& other) {
        hit += other.hit;
        false_alarm += other.false_alarm;
        missed += other.missed;
        return *this;
    }
};
using Scores = std::map<std::string, Score>;  // by check

/// Scores the findings of the checks that `counts` keeps, and prints what is false or missed.
inline Scores score(const QaSegments& segments, const std::vector<base::Diagnostic>& diagnostics,
                    const std::function<bool(const std::string&)>& counts) {
    Scores scores;
    std::set<Label> found;
    for (const auto& d : diagnostics)
        if (counts(d.check)) found.emplace(d.unit, d.check);
    for (const Label& label : found) {
        if (segments.wanted.contains(label))
            ++scores[label.second].hit;
        else if (!segments.tolerated.contains(label)) {
            ++scores[label.second].false_alarm;
            std::printf("  false  %s %s\n", label.first.c_str(), label.second.c_str());
        }
    }
    for (const Label& label : segments.wanted)
        if (!found.contains(label) && counts(label.second)) {
            ++scores[label.second].missed;
            std::printf("  missed %s %s\n", label.first.c_str(), label.second.c_str());
        }
    return scores;
}

inline Score total(const Scores& scores) {
    Score all;
    for (const auto& [check, one] : scores)
        all += one;
    return all;
}

inline void print(const Scores& scores) {
    for (const auto& [check, s] : scores)
        std::printf("%-22s hit %3d  false %3d  missed %3d\n", check.c_str(), s.hit, s.false_alarm, s.missed);
}

}  // namespace tolmach::tests
