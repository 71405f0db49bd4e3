// SPDX-License-Identifier: Apache-2.0
// The paradigms of corpora/inflection against the forms generated from the dictionary form, kind and gender.
// A paradigm is complete if each of its forms is generated in its cell, and right if in addition the
// likeliest generated form of each cell is one of its forms. Plurals that dictionaries give to the names of
// single places and to given names are not asked for.
#include "morphology/forms.hpp"
#include "support/catch.hpp"
#include "support/rows.hpp"
#include "support/shared.hpp"
#include "text/fold.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

using namespace tolmach;
using morphology::Gender;
using morphology::Kind;
using morphology::Lexeme;
using morphology::Number;

namespace {

const std::filesystem::path kFolder = tests::shared_path("corpora/inflection");

using Cells = std::map<std::string, std::vector<std::string>>;  // forms by grammar

struct Paradigm {
    Lexeme lexeme;
    Cells cells;
};

std::string folded(const std::string& form) {
    return text::fold(form, {.ignore_case = false});
}

Cells generated(const Lexeme& lexeme) {
    Cells cells;
    for (const auto& form : morphology::forms_of(lexeme))
        cells[form.grammar].push_back(folded(form.text));
    return cells;
}

bool stands_in(const std::vector<std::string>& list, const std::string& form) {
    return std::find(list.begin(), list.end(), form) != list.end();
}

struct Result {
    int paradigms = 0, complete = 0, right = 0, forms = 0, found = 0;

    double complete_share() const { return complete / double(paradigms); }
    double found_share() const { return found / double(forms); }
};

Result measure(const std::string& name, const std::vector<Paradigm>& paradigms) {
    const bool verbose = std::getenv("TOLMACH_VERBOSE") != nullptr;
    Result result;
    for (const Paradigm& paradigm : paradigms) {
        const Cells made = generated(paradigm.lexeme);
        bool complete = true;
        bool right = true;
        std::string wrong;
        for (const auto& [grammar, forms] : paradigm.cells) {
            const auto at = made.find(grammar);
            const std::vector<std::string> own = at == made.end() ? std::vector<std::string>() : at->second;
            for (const std::string& form : forms) {
                ++result.forms;
                if (stands_in(own, form)) {
                    ++result.found;
                    continue;
                }
                complete = false;
                wrong += " " + grammar + ":" + form + (own.empty() ? "" : "(" + own.front() + ")");
            }
            if (own.empty() || stands_in(forms, own.front())) continue;
            right = false;
            wrong += " " + grammar + ":" + forms.front() + "<" + own.front();
        }
        ++result.paradigms;
        if (complete) ++result.complete;
        if (complete && right) ++result.right;
        if (verbose && !(complete && right))
            std::printf("%s %s %d%s\n", name.c_str(), paradigm.lexeme.text.c_str(),
                        static_cast<int>(paradigm.lexeme.gender), wrong.c_str());
    }
    std::printf("%-20s paradigms %5d complete %.4f likeliest right %.4f; forms %6d found %.4f\n",
                name.c_str(), result.paradigms, result.complete_share(),
                result.right / double(result.paradigms), result.forms, result.found_share());
    return result;
}

// Case and number of the Belarusian grammar database: NS, GP, of adjectival names with the gender before
// them.
std::string grammar_of_database(std::string tag) {
    static const std::map<char, std::string> cases = {{'N', "nom"}, {'G', "gen"}, {'D', "dat"},
                                                      {'A', "acc"}, {'I', "ins"}, {'L', "loc"}};
    const bool plural = tag.back() == 'P';
    const auto at = cases.find(tag[tag.size() - 2]);
    return at == cases.end() ? std::string() : at->second + (plural ? ".pl" : ".sg");
}

std::vector<Paradigm> belarusian_names() {
    std::map<std::pair<std::string, std::string>, Paradigm> all;
    for (const auto& row : tests::rows_of(kFolder / "be-proper-paradigms.tsv")) {
        const std::string& type = row[1];
        Paradigm& paradigm = all[{row[0], type}];
        const bool person = type[2] == 'A';
        paradigm.lexeme.text = row[0];
        paradigm.lexeme.language = "be";
        paradigm.lexeme.kind = person ? Kind::Person : type[4] == 'B' ? Kind::Organisation : Kind::Place;
        const char gender = type[5] == 'S' ? row[2].front() : type[5];
        if (gender == 'M' && paradigm.cells.empty()) paradigm.lexeme.gender = Gender::Masculine;
        if (gender == 'F' && paradigm.cells.empty()) paradigm.lexeme.gender = Gender::Feminine;
        if (gender == 'N' && type[5] == 'N') paradigm.lexeme.gender = Gender::Neuter;
        paradigm.lexeme.number = gender == 'P' && type[5] == 'P' ? Number::Plural : Number::Singular;
        const std::string grammar = grammar_of_database(row[2]);
        const bool plural_only = paradigm.lexeme.number == Number::Plural;
        if (!plural_only && grammar.ends_with(".pl")) continue;
        paradigm.cells[grammar].push_back(folded(row[2].empty() ? row[0] : row[3]));
    }
    std::vector<Paradigm> paradigms;
    for (auto& [key, paradigm] : all)
        paradigms.push_back(std::move(paradigm));
    return paradigms;
}

std::vector<Paradigm> russian_names(const std::string& file) {
    static const std::map<std::string, std::string> cases = {{"им", "nom.sg"}, {"рд", "gen.sg"},
                                                             {"дт", "dat.sg"}, {"вн", "acc.sg"},
                                                             {"тв", "ins.sg"}, {"пр", "loc.sg"}};
    std::map<std::pair<std::string, bool>, Paradigm> all;
    for (const auto& row : tests::rows_of(kFolder / file)) {
        const bool man = row[2].starts_with("мр");
        Paradigm& paradigm = all[{row[0], man}];
        paradigm.lexeme = {
            row[0], "ru", Kind::Person, man ? Gender::Masculine : Gender::Feminine, Number::Singular, "", ""};
        paradigm.cells[cases.at(row[2].substr(row[2].rfind(',') + 1))].push_back(folded(row[1]));
    }
    std::vector<Paradigm> paradigms;
    for (auto& [key, paradigm] : all)
        paradigms.push_back(std::move(paradigm));
    return paradigms;
}

// Case and number of UniMorph: N;GEN;SG. Gender is not told; vocatives and what else has no label are left
// out.
std::string grammar_of_unimorph(const std::string& features) {
    static const std::map<std::string, std::string> names = {{"NOM", "nom"}, {"GEN", "gen"}, {"DAT", "dat"},
                                                             {"ACC", "acc"}, {"INS", "ins"}, {"ESS", "loc"},
                                                             {"SG", ".sg"},  {"PL", ".pl"}};
    std::string grammar;
    std::istringstream in(features);
    for (std::string feature; std::getline(in, feature, ';');) {
        const auto at = names.find(feature);
        if (at != names.end()) grammar += at->second;
    }
    return grammar.size() == 6 ? grammar : std::string();
}

std::vector<Paradigm> words(const std::string& language, const std::string& class_of_word) {
    std::map<std::string, Paradigm> all;
    for (const auto& row : tests::rows_of(kFolder / (language + "-unimorph.tsv"))) {
        if (!row[2].starts_with(class_of_word + ";")) continue;
        Paradigm& paradigm = all[row[0]];
        paradigm.lexeme = {row[0],
                           language,
                           Kind::Term,
                           Gender::Unknown,
                           Number::Unknown,
                           class_of_word == "N" ? "noun" : "adjective",
                           ""};
        const std::string grammar = grammar_of_unimorph(row[2]);
        if (!grammar.empty()) paradigm.cells[grammar].push_back(folded(row[1]));
    }
    std::vector<Paradigm> paradigms;
    for (auto& [key, paradigm] : all)
        paradigms.push_back(std::move(paradigm));
    return paradigms;
}

}  // namespace

TEST_CASE("paradigms are generated whole") {
    if (!tests::require_shared("corpora/inflection",
                               {"be-proper-paradigms.tsv", "ru-firstnames.tsv", "ru-surnames.tsv",
                                "ru-unimorph.tsv", "be-unimorph.tsv"}))
        return;
    CHECK(measure("be proper names", belarusian_names()).complete_share() >= 0.987);
    CHECK(measure("ru given names", russian_names("ru-firstnames.tsv")).complete_share() >= 0.995);
    CHECK(measure("ru surnames", russian_names("ru-surnames.tsv")).complete_share() == 1);
    CHECK(measure("ru nouns", words("ru", "N")).complete_share() >= 0.98);
    CHECK(measure("ru adjectives", words("ru", "ADJ")).complete_share() >= 0.98);
    CHECK(measure("be nouns", words("be", "N")).found_share() >= 0.84);
    CHECK(measure("be adjectives", words("be", "ADJ")).found_share() >= 0.97);
}
