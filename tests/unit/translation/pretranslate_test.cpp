// SPDX-License-Identifier: Apache-2.0
#include "translation/pretranslate.hpp"

#include "support/units.hpp"

#include <catch2/catch.hpp>

using namespace tolmach;
using namespace tolmach::translation;

namespace {

constexpr const char* kArticle =
    "Nora Weiss, « Rails: a History », Journal of Tracks, 5 February 2020, pp. 3-7.";

xliff::File notes(const std::vector<std::string>& sources, const std::string& kind = "bibliographic") {
    xliff::File file;
    for (const std::string& source : sources) {
        xliff::Unit unit = tests::unit(source, "", "fn" + std::to_string(file.units.size() + 1));
        unit.type = "tolmach:footnote-" + kind;
        unit.segments[0].target.reset();
        unit.segments[0].state = xliff::State::Initial;
        file.units.push_back(std::move(unit));
    }
    return file;
}

ReferenceWriting how(const std::string& edition) {
    return {*citation::find_style(citation::usual_style(edition)), {}, {"en", edition}, false};
}

std::string target_of(const xliff::File& file, std::size_t unit) {
    const auto& target = file.units[unit].segments[0].target;
    return target ? xliff::plain_text(*target) : "";
}

}  // namespace

TEST_CASE("a bibliographic note is written, translated, and noted") {
    xliff::File file = notes({kArticle, "Ibid., p. 5."});
    const Pretranslated made = pretranslate_references(file, how("ru"));
    CHECK(made.written == 2);
    CHECK(target_of(file, 0) ==
          "Weiss\u00A0N. Rails: a History // Journal of Tracks. 05.02.2020. P.\u00A03–7.");
    CHECK(target_of(file, 1) == "Ibid. P.\u00A05.");
    CHECK(file.units[0].segments[0].state == xliff::State::Translated);
    REQUIRE(file.units[0].notes.size() == 1);
    CHECK(file.units[0].notes[0].from == xliff::kOwnNote);
    const xliff::File once = file;
    CHECK(pretranslate_references(file, how("ru")).translated == 2);
    CHECK((file == once));
}

TEST_CASE("what is not sure is a proposal") {
    xliff::File file = notes({"RBK, « Novyi put » [A new track], 6 May 2020."});
    const Pretranslated made = pretranslate_references(file, how("be"));
    REQUIRE(made.left.size() == 1);
    CHECK_FALSE(made.left[0].doubts.empty());
    CHECK_FALSE(file.units[0].segments[0].target.has_value());
    REQUIRE(file.units[0].matches.size() == 1);
    CHECK(xliff::plain_text(file.units[0].matches[0].target).find("06.05.2020") != std::string::npos);
    const xliff::File once = file;
    pretranslate_references(file, how("be"));
    CHECK((file == once));
}

TEST_CASE("a commentary keeps its words in the proposal") {
    xliff::File file = notes({"It was said before that the tracks were never of one gauge (see Nora Weiss, « "
                              "Rails: a History », Journal of "
                              "Tracks, 5 February 2020)."},
                             "commentary");
    const Pretranslated made = pretranslate_references(file, how("ru"));
    CHECK(made.written == 0);
    REQUIRE(file.units[0].matches.size() == 1);
    const std::string proposal = xliff::plain_text(file.units[0].matches[0].target);
    INFO(proposal);
    CHECK(proposal.starts_with(
        "It was said before that the tracks were never of one gauge (см.: Weiss\u00A0N. Rails"));
    CHECK(proposal.find("05.02.2020") != std::string::npos);
}

TEST_CASE("a translator’s work stays") {
    xliff::File file = notes({kArticle});
    file.units[0].segments[0].target = xliff::content_of("Мой перевод.");
    CHECK(pretranslate_references(file, how("ru")).translated == 1);
    CHECK(target_of(file, 0) == "Мой перевод.");
    ReferenceWriting anew = how("ru");
    anew.overwrite = true;
    CHECK(pretranslate_references(file, anew).written == 1);
    CHECK(target_of(file, 0) != "Мой перевод.");
}

TEST_CASE("codes stand round the field that they stood round") {
    xliff::File file =
        notes({"Nora Weiss, « {1}Rails: a History{/1} », Journal of Tracks, 5 February 2020.",
               "Nora Weiss, « Rails: {1}a{/1} History », Journal of Tracks, 5 February 2020."});
    const Pretranslated made = pretranslate_references(file, how("ru"));
    CHECK(made.written == 1);
    REQUIRE(file.units[0].segments[0].target.has_value());
    CHECK((*file.units[0].segments[0].target ==
           tests::content("Weiss\u00A0N. {1}Rails: a History{/1} // Journal of Tracks. 05.02.2020.")));
    CHECK(made.left.size() == 1);
}

TEST_CASE("an initial between the names of the first author is no reason to leave a reference") {
    xliff::File file =
        notes({"Lowell H. Schwartz and Keith Crane, « A Title », Journal of Tracks, May 2019."});
    pretranslate_references(file, how("ru"));
    CHECK(target_of(file, 0) ==
          "Schwartz\u00A0L.\u00A0H., Crane\u00A0K. A Title // Journal of Tracks. May 2019.");
}

TEST_CASE("what the style would lose or misread is left to the translator") {
    for (const char* second :
         {"Ibid. The author later recanted.", "Ibid. He was wrong, p. 5.", "Ibid., in Minsk.",
          "Ibid., 6 June 2019.", "Weiss, op. cit. The author later recanted.", "Weiss, op. cit., 2018, p. 4.",
          "Id., « Another Title », Journal of Things, Spring 2019.", "Ibid., « Other title », p. 5.",
          "Nora Weiss, « A Title », Journal of Tracks, 12 and 13 June 2019, p. 4.",
          "Nora Weiss, « A Title », Journal of Tracks, 31 February 2020.",
          "Nora Weiss, « A Title », Journal of Tracks, 2020, pp. 4, 6 and 8-10."}) {
        for (const char* edition : {"fr", "ru", "be"}) {
            INFO(edition << ": " << second);
            xliff::File file = notes({kArticle, second});
            pretranslate_references(file, how(edition));
            CHECK(target_of(file, 1) == "");
        }
    }
}
