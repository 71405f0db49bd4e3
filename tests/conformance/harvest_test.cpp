// SPDX-License-Identifier: Apache-2.0
// What `harvest` proposes out of the sample note, held against the names that were marked in it by hand.
#include "terminology/harvest.hpp"

#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

using namespace tolmach;

namespace {

using Row = std::map<std::string, std::string>;
using Forms = std::set<std::string>;

std::filesystem::path note_folder() {
    return tests::shared_path("note");
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

std::vector<Row> rows_of(const std::filesystem::path& path) {
    std::vector<Row> rows;
    std::vector<std::string> header;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> values;
        std::istringstream columns(line);
        for (std::string value; std::getline(columns, value, '\t');)
            values.push_back(value);
        if (header.empty()) {
            header = values;
            continue;
        }
        Row& row = rows.emplace_back();
        for (std::size_t i = 0; i < values.size() && i < header.size(); ++i)
            row[header[i]] = values[i];
    }
    return rows;
}

// The forms of each name of some kinds, by its canonical form.
std::map<std::string, Forms> wanted_of(const std::set<std::string>& kinds) {
    std::map<std::string, Forms> names;
    for (const Row& row : rows_of(note_folder() / "names.tsv"))
        if (kinds.contains(row.at("kind"))) {
            Forms& forms = names[row.at("canonical_en")];
            forms.insert(row.at("canonical_en"));
            forms.insert(row.at("surface"));
        }
    return names;
}

Forms terms_of(const glossary::Concept& entry) {
    Forms texts;
    for (const glossary::Term& term : entry.terms)
        texts.insert(term.text);
    return texts;
}

bool meet(const Forms& a, const Forms& b) {
    return std::any_of(a.begin(), a.end(), [&](const std::string& each) { return b.contains(each); });
}

struct Figures {
    std::size_t proposed = 0, right = 0, wanted = 0, found = 0;
};

void measure(const std::vector<glossary::Concept>& proposals, glossary::Kind kind,
             const std::map<std::string, Forms>& wanted, Figures& figures) {
    for (const glossary::Concept& proposal : proposals) {
        if (proposal.kind != kind) continue;
        const bool right = std::any_of(wanted.begin(), wanted.end(), [&](const auto& each) {
            return meet(each.second, terms_of(proposal));
        });
        ++figures.proposed;
        figures.right += right ? 1 : 0;
        if (!right) std::printf("  false  %s\n", proposal.terms.front().text.c_str());
    }
    for (const auto& name : wanted) {
        const bool found = std::any_of(proposals.begin(), proposals.end(), [&](const auto& proposal) {
            return proposal.kind == kind && meet(name.second, terms_of(proposal));
        });
        ++figures.wanted;
        figures.found += found ? 1 : 0;
        if (!found) std::printf("  missed %s\n", name.first.c_str());
    }
}

}  // namespace

TEST_CASE("persons, organisations and titles of the sample note are proposed") {
    const std::string name = "frs-note-57-2020.en.txt";
    if (!tests::require_shared("note", {name, "names.tsv", "russian_titles.tsv"})) return;
    const auto read = formats::read_plain(name, bytes_of(note_folder() / name), {});
    REQUIRE(read);
    xliff::Document document;
    document.files.push_back(read->value.file);
    auto proposals = terminology::harvest(document, "en");
    // Media that the prose names alone are not asked for: periodicals are held to precision.
    const auto is_periodical = [](const glossary::Concept& each) { return each.subject == "periodical"; };
    const auto cut = std::stable_partition(proposals.begin(), proposals.end(), std::not_fn(is_periodical));
    const std::vector<glossary::Concept> periodicals(cut, proposals.end());
    proposals.erase(cut, proposals.end());

    Figures figures;
    measure(proposals, glossary::Kind::Person, wanted_of({"person"}), figures);
    measure(proposals, glossary::Kind::Organisation, wanted_of({"org"}), figures);
    Figures of_periodicals;
    measure(periodicals, glossary::Kind::Organisation, wanted_of({"org", "media"}), of_periodicals);
    CHECK(of_periodicals.proposed == periodicals.size());
    std::map<std::string, Forms> titles;
    for (const Row& row : rows_of(note_folder() / "russian_titles.tsv"))
        if (row.at("kind") == "title") titles[row.at("romanized")] = {row.at("romanized")};
    Figures of_titles;
    measure(proposals, glossary::Kind::Title, titles, of_titles);

    const double precision = double(figures.right + of_titles.right + of_periodicals.right) /
                             double(figures.proposed + of_titles.proposed + of_periodicals.proposed);
    const double recall = double(figures.found + of_titles.found) / double(figures.wanted + of_titles.wanted);
    std::printf("harvest: precision %.3f recall %.3f, titles %zu of %zu\n", precision, recall,
                of_titles.found, of_titles.wanted);
    CHECK(precision >= 0.90);
    CHECK(recall >= 0.95);
    CHECK(of_titles.found == of_titles.wanted);
    for (const Row& row : rows_of(note_folder() / "russian_titles.tsv"))
        if (row.at("kind") == "title")
            CHECK(std::any_of(proposals.begin(), proposals.end(), [&](const glossary::Concept& proposal) {
                return terms_of(proposal) == Forms{row.at("romanized"), row.at("translation_as_printed")};
            }));
}
