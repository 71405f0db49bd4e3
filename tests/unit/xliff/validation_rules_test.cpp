// SPDX-License-Identifier: Apache-2.0
#include "xliff/validation_rules.hpp"

#include "support/catch.hpp"

using namespace tolmach::xliff;

namespace {

/// The rules of a `val:validation` with these rule elements, inside of others.
ValidationRules rules(const std::string& elements, const ValidationRules& around = {}) {
    return rules_in_force(around, {"<v:validation xmlns:v=\"urn:oasis:names:tc:xliff:validation:2.0\">" +
                                   elements + "</v:validation>"});
}

bool holds(const std::string& element, const char* source, const char* target) {
    const auto all = rules(element);
    REQUIRE(all.size() == 1);
    return !breach(all[0], source, target);
}

}  // namespace

TEST_CASE("each kind of rule looks at the target") {
    CHECK(holds("<v:rule isPresent='loja'/>", "", "uma loja"));
    CHECK_FALSE(holds("<v:rule isPresent='loja'/>", "loja", "store"));
    CHECK(holds("<v:rule isPresent='o' occurs='2'/>", "", "one two"));
    CHECK_FALSE(holds("<v:rule isPresent='o' occurs='1'/>", "", "one two"));
    CHECK_FALSE(holds("<v:rule isNotPresent='store'/>", "", "a store"));
    CHECK(holds("<v:rule startsWith='*'/>", "", "* one"));
    CHECK(holds("<v:rule endsWith=':'/>", "", "one:"));
    CHECK_FALSE(holds("<v:rule endsWith=':'/>", "", "one: "));
}

TEST_CASE("a rule may ask the same of the source") {
    CHECK(holds("<v:rule endsWith=':' existsInSource='yes'/>", "a:", "b:"));
    CHECK_FALSE(holds("<v:rule endsWith=':' existsInSource='yes'/>", "a.", "b:"));
}

TEST_CASE("case and normalisation are those of the rule") {
    CHECK_FALSE(holds("<v:rule isPresent='Store'/>", "", "store"));
    CHECK(holds("<v:rule isPresent='Store' caseSensitive='no'/>", "", "STORE"));
    CHECK(holds("<v:rule isPresent='é'/>", "", "e\xCC\x81"));
    CHECK_FALSE(holds("<v:rule isPresent='é' normalization='none'/>", "", "e\xCC\x81"));
}

TEST_CASE("rules are inherited until they are disabled") {
    const auto around = rules("<v:rule isPresent='a'/><v:rule startsWith='b'/>");
    CHECK(rules("", around).size() == 2);
    CHECK(rules("<v:rule isPresent='a' disabled='yes'/><v:rule endsWith='c'/>", around).size() == 2);
    CHECK(rules("<v:rule isPresent='a'/>", around).size() == 2);
    CHECK(rules("<v:rule xmlns:my='urn:x' my:rule='1'/>").empty());

    File file;
    file.groups.push_back({});
    file.extensions = {
        "<v:validation xmlns:v=\"urn:oasis:names:tc:xliff:validation:2.0\"><v:rule isPresent='a'/>"
        "</v:validation>"};
    CHECK(rules_in_force(file).size() == 2);
    CHECK(rules_in_force(file)[1].size() == 1);
}
