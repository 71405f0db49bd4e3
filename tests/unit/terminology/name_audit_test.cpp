// SPDX-License-Identifier: Apache-2.0
#include "terminology/name_audit.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace tolmach;
using terminology::NameFault;
using terminology::NameFinding;

namespace {

glossary::Concept person(const std::vector<std::string>& forms) {
    glossary::Concept made;
    made.kind = glossary::Kind::Person;
    for (const std::string& form : forms) {
        made.terms.emplace_back();
        made.terms.back().text = form;
        made.terms.back().language = "en";
    }
    return made;
}

std::vector<NameFinding> audited(const std::vector<glossary::Concept>& persons, const std::string& text = "",
                                 const std::vector<glossary::Concept>& base = {},
                                 std::string_view house = "") {
    terminology::AuditOptions options;
    options.schemes = romanization::schemes();
    options.base = base;
    options.house = find_scheme(romanization::schemes(), house);
    return audit_names(persons, text, options);
}

const NameFinding* finding_of(const std::vector<NameFinding>& all, NameFault fault) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.fault == fault; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("one person in two spellings is found, in another order not") {
    const auto found =
        audited({person({"Yury Zhadan", "Yuri Zhadan", "Zhadan Yury", "Y. Zhadan", "Zhadan"})});
    REQUIRE(found.size() == 1);
    CHECK(found[0].fault == NameFault::Spellings);
    CHECK(found[0].name == "Yuri Zhadan");
    CHECK(found[0].proposal == "Yury Zhadan");
}

TEST_CASE("spellings that the term base allows are right") {
    CHECK(audited({person({"Yury Zhadan", "Yuri Zhadan"})}, "", {person({"Yury Zhadan", "Yuri Zhadan"})})
              .empty());
}

TEST_CASE("words that no scheme has in common are found") {
    const auto found = audited({person({"Siarhei Chtcherbakov"})});
    REQUIRE(finding_of(found, NameFault::Mixed));
    CHECK(audited({person({"Jeffrey Chtcherbakov"})}).empty());
}

TEST_CASE("a slip is told from the name that is better attested") {
    const auto found = audited({person({"Sergey Solovyev"}), person({"Sergey Sovolyev"})},
                               "Sergey Solovyev said. Solovyev left. Sergey Sovolyev");
    const NameFinding* slip = finding_of(found, NameFault::Slip);
    REQUIRE(slip);
    CHECK(slip->name == "Sergey Sovolyev");
    CHECK(slip->proposal == "Sergey Solovyev");
    const auto by_base = audited({person({"Sergey Sovolyev"})}, "", {person({"Sergey Solovyev"})});
    REQUIRE(finding_of(by_base, NameFault::Slip));
}

TEST_CASE("a name that leaves the house's scheme is given in it") {
    const auto found = audited({person({"Sergueï Jouravlev"})}, "", {}, "ru-bgn-pcgn-1947");
    const NameFinding* finding = finding_of(found, NameFault::Scheme);
    REQUIRE(finding);
    CHECK(finding->proposal == "Sergey Zhuravlev");
}

TEST_CASE("one spelling is proposed for one person, whatever is wrong") {
    const auto found = audited({person({"Sergey Solovyev"}), person({"Sergey Sovolyev"})},
                               "Sergey Solovyev said. Solovyev left. Sergey Sovolyev", {}, "ru-fr");
    REQUIRE(found.size() == 3);
    for (const NameFinding& finding : found)
        CHECK(finding.proposal == "Sergueï Soloviev");
}

TEST_CASE("the given name is the one that is known") {
    const auto found = audited({person({"Boris Yeltsin"})}, "", {}, "ru-iso-9-1995");
    REQUIRE(found.size() == 1);
    CHECK(found[0].proposal == "Boris Elʹcin");
}

TEST_CASE("words of English and French are no Russian names") {
    for (const char* name :
         {"Anna Revue", "Boris Review", "Maxim Gazette", "Anton Journal", "Alexander Monde"})
        for (const char* house : {"", "ru-fr", "ru-iso-9-1995"}) {
            CAPTURE(name, house);
            CHECK(audited({person({name})}, "", {}, house).empty());
        }
}
