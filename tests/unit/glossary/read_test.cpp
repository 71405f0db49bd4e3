// SPDX-License-Identifier: Apache-2.0
#include "glossary/read.hpp"

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
    CHECK(outcome.value[0].id == "c2");
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
                                           "a,term,e n,bad tag,preferred,,,\n"
                                           "a,person,en,other kind,preferred,,,\n"
                                           "a,term,en,too many,preferred,,,,more\n"
                                           "a,term,en,\"never closed,preferred,,,\n"
                                           "a,term,en, spaces ,preferred,,,\n"
                                           "a,term,en,bell\x07,preferred,,,\n");
    CHECK(complaints(outcome) ==
          std::vector<std::string>{
              "3 glossary.row: the row has no concept_id", "4 glossary.row: the row has no language",
              "5 glossary.row: the row has no term",
              "6 glossary.row: 'perhaps' is no value of the column 'status'",
              "7 glossary.row: 'thing' is no value of the column 'kind'",
              "8 glossary.row: 'e n' is no value of the column 'lang'",
              "9 glossary.row: the column 'kind' says 'person', but a row above says 'term'",
              "10 glossary.row: the row has 9 fields, the header 8",
              "11 glossary.row: the quotation mark of a field is never closed",
              "12 glossary.space: spaces at the ends of 'spaces' were left out",
              "13 glossary.row: a control character stands in the row"});
    REQUIRE(outcome.value.size() == 1);
    CHECK(outcome.value[0].terms.size() == 2);
    const auto strict = all_or_nothing(outcome);
    REQUIRE_FALSE(strict);
    CHECK(base::to_string(strict.error()).substr(0, 47) ==
          "t.csv:3: the row has no concept_id, and 9 more\n");
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
                                   "6 glossary.row: the row has no term"});
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
    CHECK_FALSE(status("administrativeStatus", "sideways"));
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

TEST_CASE("what is not a glossary is refused as a whole") {
    CHECK(read_terms("t.csv", "").error().message == "the file is empty");
    CHECK(read_terms("t.csv", "a,b\n1,2\n").error().message == "the header names no term and no language");
    CHECK(read_terms("t.bin", "abc").error().code == base::ErrorCode::Unsupported);
    CHECK(read_terms("t.tbx", "<html/>").error().message == "this is not TBX: the root element is <html>");
    CHECK(read_terms("t.tbx", "<martif><text>").error().code == base::ErrorCode::Malformed);
    CHECK(read_terms("t.tbx", "<!DOCTYPE martif [<!ENTITY a 'b'>]><martif/>").error().message ==
          "a DOCTYPE with an internal subset is refused");
}
