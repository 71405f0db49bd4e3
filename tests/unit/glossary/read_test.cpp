// SPDX-License-Identifier: Apache-2.0
#include "glossary/read.hpp"

#include "glossary/exchange/delimited.hpp"
#include "support/catch.hpp"

using namespace tolmach;
using namespace tolmach::glossary;

namespace {

base::Outcome<std::vector<Concept>> read(const std::string& name, std::string_view bytes) {
    auto outcome = read_terms(name, bytes);
    if (!outcome) FAIL(base::to_string(outcome.error()));
    return std::move(*outcome);
}

std::vector<std::string> complaints(const base::Outcome<std::vector<Concept>>& outcome) {
    std::vector<std::string> lines;
    for (const auto& d : outcome.diagnostics)
        if (d.severity != base::Severity::Info)
            lines.push_back(std::to_string(d.location.line) + " " + d.check + ": " + d.message);
    return lines;
}

constexpr std::string_view kHead = "concept_id,kind,lang,term,status,pos,gender,note\n";

}  // namespace

TEST_CASE("a table in which a row is a term") {
    const auto outcome =
        read("t.csv", std::string(kHead) +
                          "p1,person,ru,Лукашенко,preferred,properNoun,masculine,\n"
                          "p2,,fr,\"puissance, \"\"douce\"\"\",admitted,noun,f,\"two\nlines\"\n"
                          "p1,,ru-latn,Lukashenko,Deprecated,,,\n");
    REQUIRE(complaints(outcome).empty());
    REQUIRE(outcome.value.size() == 2);
    const Concept& first = outcome.value[0];
    CHECK(first.id == "p1");
    CHECK(first.kind == Kind::Person);
    REQUIRE(first.terms.size() == 2);
    CHECK(first.terms[0].gender == Gender::Masculine);
    CHECK(first.terms[1].language == "ru-Latn");
    CHECK(first.terms[1].status == Status::Deprecated);
    CHECK(outcome.value[1].terms[0].text == "puissance, \"douce\"");
    CHECK(outcome.value[1].terms[0].note == "two\nlines");
}

TEST_CASE("a table in which a row is a concept") {
    const auto outcome = read("t.tsv",
                              "\xEF\xBB\xBFkind\ten\tfr\tfr:forbidden\tRussian\tnote\r\n"
                              "place\tBelarus\tBiélorussie\tBélarusse\tБеларусь\tof the house\r\n"
                              "\tsoft power\t\t\tмягкая сила\r\n");
    REQUIRE(complaints(outcome).empty());
    REQUIRE(outcome.value.size() == 2);
    CHECK(outcome.value[0].id == "place-belarus");
    CHECK(outcome.value[0].note == "of the house");
    REQUIRE(outcome.value[0].terms.size() == 4);
    CHECK(outcome.value[0].terms[2].status == Status::Forbidden);
    CHECK(outcome.value[0].terms[3].language == "ru");
    CHECK(outcome.value[1].terms.size() == 2);
}

TEST_CASE("a row that cannot be taken is named by its line, the others are taken") {
    const auto outcome = read("t.csv", std::string(kHead) +
                                           "a,term,en,good,preferred,,,\n"
                                           ",term,en,no id,preferred,,,\n"
                                           "a,term,,no language,preferred,,,\n"
                                           "a,term,en,,preferred,,,\n"
                                           "a,term,en,bad status,perhaps,,,\n"
                                           "a,thing,en,bad kind,preferred,,,\n"
                                           "a,term,q+n,bad tag,preferred,,,\n"
                                           "a,person,en,other kind,preferred,,,\n"
                                           "a,term,en,too many,preferred,,,,more\n"
                                           "a,term,en,\"never closed,preferred,,,\n"
                                           "a,term,en, spaces ,preferred,,,\n"
                                           "a,term,en,bell\x07,preferred,,,\n");
    CHECK(
        complaints(outcome) ==
        std::vector<std::string>{
            "3 glossary.row: the row has no concept_id", "4 glossary.row: the row has no language",
            "5 glossary.odd: the row has no term and was left out",
            "6 glossary.lost: 'perhaps' is no status and is read as admitted; known are preferred, admitted, "
            "deprecated and forbidden",
            "7 glossary.odd: 'thing' is no value of 'kind' and was left out; known are person, place, "
            "organisation, "
            "term and title",
            "8 glossary.row: 'q+n' is no value of the column 'lang'",
            "9 glossary.row: the column 'kind' says 'person', but a row above says 'term'",
            "10 glossary.row: the row has 9 fields, the header 8",
            "11 glossary.row: the quotation mark of a field is never closed",
            "12 glossary.space: spaces at the ends of 'spaces' were left out",
            "13 glossary.row: a control character stands in the row"});
    REQUIRE(outcome.value.size() == 1);
    CHECK(outcome.value[0].terms.size() == 4);
    const auto strict = all_or_nothing(outcome);
    REQUIRE_FALSE(strict);
    CHECK(base::to_string(strict.error()).substr(0, 47) ==
          "t.csv:3: the row has no concept_id, and 6 more\n");
}

TEST_CASE("a row that waits for its term is left out, and said") {
    const auto outcome = read("t.csv", std::string(kHead) +
                                           "a,term,en,good,preferred,,,\n"
                                           "a,term,fr,mauvais,forbidden,,,\n"
                                           "a,term,fr,,preferred,,,\n"
                                           "a,term,be,,preferred,,,\n"
                                           "b,term,be,,preferred,,,\n");
    CHECK(complaints(outcome) ==
          std::vector<std::string>{"4 glossary.language: the term of 'a' in fr is still to be filled in",
                                   "5 glossary.language: the term of 'a' in be is still to be filled in",
                                   "6 glossary.odd: the row has no term and was left out"});
    REQUIRE(outcome.value.size() == 1);
    CHECK(outcome.value[0].terms.size() == 2);
}

TEST_CASE("statuses of every vocabulary are read") {
    const auto status = [](const std::string& category, const std::string& value) {
        const auto outcome = read("t.tbx",
                                  "<martif><text><body><termEntry><langSet lang='EN_gb'><tig><term>x</term>"
                                  "<termNote type='" +
                                      category + "'>" + value +
                                      "</termNote></tig></langSet></termEntry></body></text></martif>");
        return outcome.value.empty() ? std::nullopt : std::optional(outcome.value[0].terms[0].status);
    };
    CHECK(status("administrativeStatus", "preferredTerm-admn-sts") == Status::Preferred);
    CHECK(status("administrativeStatus", "supersededTerm-admn-sts") == Status::Deprecated);
    CHECK(status("administrativeStatus", "deprecatedTerm-admn-sts") == Status::Forbidden);
    CHECK(status("usageStatus", "admitted") == Status::Admitted);
    CHECK(status("usageStatus", "deprecated") == Status::Forbidden);
    CHECK(status("administrativeStatus", "forbidden") == Status::Forbidden);
    CHECK(status("administrativeStatus", "obsolete") == Status::Deprecated);
    CHECK(status("normativeAuthorization", "standardizedTerm") == Status::Preferred);
    CHECK(status("administrativeStatus", "Draft") == Status::Admitted);
    CHECK(status("administrativeStatus", "sideways") == Status::Admitted);
}

TEST_CASE("changes that are no stamp, and what they say besides, are lost and said once each") {
    const auto change = [](const std::string& kind, const std::string& date, const std::string& who) {
        return "<transacGrp><transac type='transactionType'>" + kind + "</transac>" + who + "<date>" + date +
               "</date></transacGrp>\n";
    };
    const std::string by = "<transacNote type='responsibility'>Anna</transacNote>";
    const auto file = [](const std::string& of_concept, const std::string& of_language) {
        return "<martif><text><body><termEntry id='a'>\n" + of_concept + "<langSet xml:lang='en'>" +
               of_language + "<tig><term>x</term></tig></langSet></termEntry></body></text></martif>";
    };
    const auto kept =
        read("t.tbx", file(change("origination", "2020", by) + change("modification", "2021", by), ""));
    CHECK(complaints(kept).empty());
    CHECK(kept.value[0].modified.date == "2021");
    const auto outcome =
        read("t.tbx", file(change("origination", "2020",
                                  "<transacNote type='responsibility' target='p1'>Anna</transacNote>") +
                               change("modification", "2021", by) + change("modification", "2022", by) +
                               change("approval", "2023", by),
                           change("origination", "2020", "")));
    CHECK(outcome.value[0].modified.date == "2022");
    CHECK(complaints(outcome) ==
          std::vector<std::string>{
              "2 glossary.lost: what a change says besides who made it and when was left out",
              "4 glossary.lost: changes other than the first origination and the last modification were left "
              "out",
              "6 glossary.lost: who changed the terms of a language and when was left out"});
}

TEST_CASE("the TBX-Min of 2013 is read") {
    const auto outcome =
        read("min.tbx",
             "<TBX dialect='TBX-Min'><body><termEntry id='C1'><subjectField>biology</subjectField>"
             "<langSet xml:lang='en'><tig><term>hound</term><termStatus>obsolete</termStatus>"
             "<partOfSpeech>noun</partOfSpeech><noteGrp><note><noteKey>usage</noteKey>\n"
             "<noteValue>rare</noteValue></note></noteGrp></tig></langSet></termEntry></body></TBX>");
    REQUIRE(outcome.value.size() == 1);
    CHECK(outcome.value[0].subject == "biology");
    CHECK(outcome.value[0].terms[0].status == Status::Deprecated);
    CHECK(outcome.value[0].terms[0].part_of_speech == "noun");
    CHECK(outcome.value[0].terms[0].note == "usage: rare");
}

TEST_CASE("a value is read as what was meant, and said") {
    const auto outcome = read("t.csv",
                              "concept_id,kind,lang,term,status,pos,type\n"
                              "a,people,english,One,prefered,adverb,acronim\n"
                              "a,person,by,Адзін,forbiden,,\n"
                              "a,person,xx,Uno,,,\n"
                              "a,person,fr,Un,Deprecated,noun,acronym\n");
    CHECK(complaints(outcome) ==
          std::vector<std::string>{
              "2 glossary.odd: 'people' is read as the kind person",
              "2 glossary.odd: 'english' is read as the language en",
              "2 glossary.odd: 'prefered' is no status and is read as preferred; known are preferred, "
              "admitted, "
              "deprecated and forbidden; nearest is 'preferred'",
              "2 glossary.odd: no forms are made of the part of speech 'adverb'; they are of noun, "
              "properNoun and "
              "adjective",
              "2 glossary.odd: 'acronim' is no value of 'type' and is read as acronym; known are full-form, "
              "acronym, "
              "abbreviation, short-form, variant and transliterated; nearest is 'acronym'",
              "3 glossary.odd: 'by' is a country and no language, and is read as be",
              "3 glossary.odd: 'forbiden' is no status and is read as forbidden; known are preferred, "
              "admitted, "
              "deprecated and forbidden; nearest is 'forbidden'",
              "4 glossary.odd: 'xx' is no language that is known; write en, fr, ru, be …"});
    REQUIRE(outcome.value.size() == 1);
    const auto& terms = outcome.value[0].terms;
    REQUIRE(terms.size() == 4);
    CHECK(outcome.value[0].kind == Kind::Person);
    CHECK((terms[0].language == "en" && terms[1].language == "be"));
    CHECK((terms[1].status == Status::Forbidden && terms[3].status == Status::Deprecated));
}

TEST_CASE("what people put around and between the rows of a table stops nothing") {
    const auto outcome = read("t.csv",
                              "sep=;\nOur glossary 2024;;\n;;\nEnglish;Français;BY\n"
                              "Minsk;Minsk;Мінск\n;;\nMoscow;Moscou;\n;;x\n");
    CHECK(complaints(outcome) ==
          std::vector<std::string>{"2 glossary.odd: the row stands above the header and was left out",
                                   "4 glossary.odd: 'BY' is a country and no language, and is read as be",
                                   "6 glossary.odd: the row is empty and was left out"});
    REQUIRE(outcome.value.size() == 3);
    CHECK(outcome.value[0].terms[2].language == "be");
}

TEST_CASE("ids of a table without them do not change with the rows around them") {
    const auto ids = [](std::string_view rows) {
        std::vector<std::string> list;
        for (const Concept& each : read("t.csv", "en,fr\n" + std::string(rows)).value)
            list.push_back(each.id);
        return list;
    };
    CHECK(ids("Minsk,Minsk\nBrest,Brest\n") == std::vector<std::string>{"term-minsk", "term-brest"});
    CHECK(ids("Gomel,Homiel\nMinsk,Minsk\nBrest,Brest\n") ==
          std::vector<std::string>{"term-gomel", "term-minsk", "term-brest"});
    // Homonyms are told apart by what else is said of them, in whatever order they stand.
    CHECK(ids("bank,banque\nbank,rive\n") == std::vector<std::string>{"term-bank-banque", "term-bank-rive"});
    CHECK(ids("bank,rive\nbank,banque\n") == std::vector<std::string>{"term-bank-rive", "term-bank-banque"});
    CHECK(ids("bank,rive\nbank,rive\n") == std::vector<std::string>{"term-bank-2", "term-bank-3"});
}

TEST_CASE("cells that a spreadsheet takes for formulas come back as they were") {
    for (const std::string field : {"=cmd|x", "@SUM(1)", "+1", "-ski", "'=x", "''@y", "'tis", "plain"}) {
        CAPTURE(field);
        const std::string line = write_record({field, "b"}, ',');
        CHECK(std::string_view("=+-@").find(line[0]) == std::string_view::npos);
        CHECK(read_records(line, ',').at(0).fields.at(0) == field);
    }
}

TEST_CASE("a table of a million columns is refused, as is a cell that no spreadsheet holds") {
    const std::string wide(1'000'000, ',');
    CHECK(read_terms("t.csv", "en,fr" + wide + "\na,b\n").error().code == base::ErrorCode::Limit);
    const auto outcome = read("t.csv", "en,fr\na,b\nc," + std::string(200'000, 'x') + "\n");
    CHECK(outcome.value.size() == 1);
    CHECK(complaints(outcome).size() == 1);
}

TEST_CASE("what is not a glossary is refused as a whole") {
    CHECK(read_terms("t.csv", "").error().message == "the file is empty");
    CHECK(read_terms("t.csv", "a,b\n1,2\n").error().message == "the header names no term and no language");
    CHECK(read_terms("t.bin", "abc").error().code == base::ErrorCode::Unsupported);
    CHECK(read_terms("t.tbx", "<html/>").error().message == "this is not TBX: the root element is <html>");
    CHECK(read_terms("t.tbx", "<martif><text>").error().code == base::ErrorCode::Malformed);
    CHECK(read_terms("t.tbx", "<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>").error().message ==
          "a DOCTYPE with an internal subset is refused");
}
