// SPDX-License-Identifier: Apache-2.0
#include "checks/heal_calls.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

using namespace tolmach;

namespace {

std::string written(const xliff::Content& content) {
    std::string text;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) text += run->value;
        if (const auto* code = std::get_if<xliff::Code>(&part)) text += "{" + code->id + "/}";
    }
    return text;
}

// The target after healing, and how many calls were put back.
std::pair<std::string, std::size_t> healed(const char* source, const char* target) {
    const auto done = checks::heal_calls(tests::document({tests::unit(source, target)}, "fr"));
    const auto again = checks::heal_calls(done.value);
    CHECK(again.diagnostics.empty());
    return {written(*done.value.files[0].units[0].segments[0].target), done.diagnostics.size()};
}

using Healed = std::pair<std::string, std::size_t>;

}  // namespace

TEST_CASE("a call at the end of its sentence is put back on the same side of the stop") {
    CHECK(healed("It fell{fn1/}.", "Il est tombé.") == Healed{"Il est tombé{fn1/}.", 1});
    CHECK(healed("It fell.{fn1/}", "Il est tombé.") == Healed{"Il est tombé.{fn1/}", 1});
    CHECK(healed("It fell. {fn1/}", "Il est tombé. ") == Healed{"Il est tombé.{fn1/} ", 1});
    CHECK(healed("Did it{fn1/}?", "Est-ce vrai ?") == Healed{"Est-ce vrai {fn1/}?", 1});
    CHECK(healed("The “bridge”{fn1/}.", "Le « pont ».") == Healed{"Le « pont »{fn1/}.", 1});
    CHECK(healed("It fell{fn1/}.", "Il est tombé") == Healed{"Il est tombé{fn1/}", 1});
}

TEST_CASE("calls that stood together keep their order") {
    CHECK(healed("It fell{fn1/}{fn2/}.", "Il est tombé.") == Healed{"Il est tombé{fn1/}{fn2/}.", 2});
    CHECK(healed("It fell{fn1/}{fn2/}.", "Il est tombé{fn1/}.") == Healed{"Il est tombé{fn1/}{fn2/}.", 1});
    CHECK(healed("It fell{fn1/}{fn2/}.", "Il est tombé{fn2/}.") == Healed{"Il est tombé{fn1/}{fn2/}.", 1});
}

TEST_CASE("a call inside its sentence follows what both sides have once") {
    CHECK(healed("In 2014{fn1/}, Russia came.", "En 2014, la Russie vint.") ==
          Healed{"En 2014{fn1/}, la Russie vint.", 1});
    CHECK(healed("With Minsk{fn1/} it agreed.", "Avec Minsk, accord.") ==
          Healed{"Avec Minsk{fn1/}, accord.", 1});
}

TEST_CASE("what the target shows for a call becomes the call") {
    CHECK(healed("A{fn1/} b{fn2/} c.", "A\uFFFC b\uFFFC c.") == Healed{"A{fn1/} b{fn2/} c.", 2});
}

TEST_CASE("a call whose place is not certain stays lost") {
    CHECK(healed("The bridge{fn1/} fell.", "Le pont tomba.").second == 0);
    CHECK(healed("He calls it “a plan”{fn1/} now.", "Il l’appelle, « sans rire », un plan.").second == 0);
    CHECK(healed("In 2014{fn1/} and 2014.", "En 2014 et 2014 encore").second == 0);
    CHECK(healed("By 14{fn1/} men.", "En 2014 hommes").second == 0);
    CHECK(healed("It fell{fn1/}.", "").second == 0);
    CHECK(healed("“It fell{fn1/}.” So it was said", "« Il tomba. »").second == 0);
    CHECK(healed("It {1/}fell.", "Il tomba.").second == 0);
}

TEST_CASE("calls that were typed are taken, or make every place uncertain") {
    CHECK(healed("It fell{fn1/}.", "Il est tombé(2).").second == 0);
    const auto typed = [](const char* target) {
        auto document = tests::document({tests::unit("It fell{fn1/}.", target)}, "fr");
        auto& call = std::get<xliff::Code>(document.files[0].units[0].segments[0].source[1]);
        call.details.mutable_value().disp = "[4]";
        const auto done = checks::heal_calls(document);
        return written(*done.value.files[0].units[0].segments[0].target);
    };
    CHECK(typed("Il est tombé(4).") == "Il est tombé{fn1/}.");
    CHECK(typed("Il est tombé⁴.") == "Il est tombé{fn1/}.");
    CHECK(typed("Il est tombé4.") == "Il est tombé{fn1/}.");
    CHECK(typed("Il est tombé.[4]") == "Il est tombé.{fn1/}");
    CHECK(typed("Il est tombé[5].") == "Il est tombé[5].");
    CHECK(typed("Il est tombé¹.") == "Il est tombé¹.");
}

TEST_CASE("what was typed as the call is shown is not proposed for itself") {
    auto document = tests::document({tests::unit("It fell{fn1/}.", "Il est tombé[4].")}, "fr");
    auto& call = std::get<xliff::Code>(document.files[0].units[0].segments[0].source[1]);
    call.details.mutable_value().disp = "[4]";
    const auto done = checks::heal_calls(document);
    REQUIRE(done.diagnostics.size() == 1);
    CHECK(done.diagnostics[0].suggestion.empty());
    CHECK(done.diagnostics[0].message ==
          "the call of the footnote was typed as text and is a call again: [4]");
}

TEST_CASE("a call goes to the side of the stop where the edition has its calls") {
    auto document = tests::document({tests::unit("It fell.{fn1/}", "Il est tombé{fn1/}."),
                                     tests::unit("It rose.{fn2/}", "Il est monté.", "b2")},
                                    "fr");
    const auto done = checks::heal_calls(document);
    CHECK(written(*done.value.files[0].units[1].segments[0].target) == "Il est monté{fn2/}.");
}

TEST_CASE("a call goes beside the call beside which it stood") {
    CHECK(healed("Closed.{fn1/}{fn2/}", "Fermé{fn2/}.") == Healed{"Fermé{fn1/}{fn2/}.", 1});
}

TEST_CASE("a call that stands in another sentence is not lost") {
    auto document = tests::document({tests::unit("It fell{fn1/}.", "Il tomba.")}, "fr");
    auto& segments = document.files[0].units[0].segments;
    segments.push_back(tests::unit("So.", "Ainsi{fn1/}.").segments[0]);
    segments.back().id = "s2";
    CHECK(checks::heal_calls(document).diagnostics.empty());
}
