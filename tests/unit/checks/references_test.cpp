// SPDX-License-Identifier: Apache-2.0
#include "checks/references.hpp"

#include "support/units.hpp"

#include <catch2/catch.hpp>

using namespace tolmach;
using namespace tolmach::checks;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

citation::KnownWorks known_works(const std::string& edition) {
    citation::KnownWorks works;
    works.title = [edition](const citation::Title& title) {
        citation::KnownTitle known;
        if (title.text == "Vstrecha zheleznodorozhnikov proshla v Minske")
            known = {"Новый путь",
                     "ru",
                     "Vstreča železnodorožnikov prošla v Minske",
                     edition == "fr" ? "Une nouvelle voie" : "Новая каляя",
                     citation::Evidence::TermBase,
                     true};
        return known;
    };
    works.body = [](const std::string& name, bool is_cyrillic) {
        if (name == "RBK" && is_cyrillic)
            return citation::KnownName{"РБК", citation::Evidence::TermBase, true};
        return citation::KnownName();
    };
    return works;
}

std::vector<std::string> ids_of(const std::string& edition, const Pairs& notes) {
    std::vector<xliff::Unit> units;
    for (const auto& [source, target] : notes) {
        units.push_back(tests::unit(source, target, "fn" + std::to_string(units.size() + 1)));
        units.back().type = "tolmach:footnote-bibliographic";
    }
    Checks checks;
    checks.push_back(std::make_unique<References>(
        ReferenceRules{*citation::find_style(citation::usual_style(edition)),
                       edition == "fr" ? citation::KnownWorks() : known_works(edition),
                       {"en", edition}}));
    std::vector<std::string> ids;
    for (const Diagnostic& each : run(std::move(checks), tests::document(std::move(units), edition)))
        ids.push_back(each.check.substr(std::string("reference.").size()));
    return ids;
}

using Ids = std::vector<std::string>;

constexpr const char* kArticle =
    "Nora Weiss, « Rails: a History », Journal of Tracks, vol. 29, n° 2, 5 February 2020, pp. 117-120.";
constexpr const char* kPage =
    "RBK, « Vstrecha zheleznodorozhnikov proshla v Minske » [A new track], 6 May 2020.";

}  // namespace

TEST_CASE("references as an edition prints them are right, in more than one form") {
    CHECK(
        ids_of("ru", {{kArticle,
                       "Weiss N. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120."}})
            .empty());
    CHECK(ids_of("ru", {{kArticle,
                         "N. Weiss. «Rails: a History», Journal of Tracks, 5 февраля 2020 г., т. 29, № 2, "
                         "с. 117—120."}})
              .empty());
    CHECK(ids_of("fr", {{kArticle,
                         "Nora Weiss, « Rails : a History », Journal of Tracks, vol. 29, n° 2, 5 février "
                         "2020, p. 117-120."}})
              .empty());
    CHECK(ids_of("ru", {{kPage, "Новый путь // РБК. 06.05.2020."}}).empty());
    CHECK(ids_of("be", {{kPage, "Новый путь [Новая каляя] // РБК. 6 мая 2020 г."}}).empty());
    CHECK(ids_of("ru", {{"Nora Weiss, « Rails: a History », Office of Tracks, May 2015.",
                         "Weiss N. Rails: a History // Office of Tracks. May 2015."}})
              .empty());
    CHECK(ids_of("ru", {{"Nora Weiss, « Rails », Defense Center, May 2015.",
                         "Weiss N. Rails // Defence Centre. Май 2015."}})
              .empty());
    CHECK(ids_of("fr", {{"Theo Weiss, « Rails », Journal of Tracks, May 2015.",
                         "Th. Weiss, « Rails », Journal of Tracks, mai 2015."}})
              .empty());
}

TEST_CASE("a body, a law and an interview may be called by the edition's words, and pages written out") {
    CHECK(ids_of("fr", {{"European Commission, « Ports of the East », 18 March 2020.",
                         "Commission européenne, « Ports of the East », 18 mars 2020."}})
              .empty());
    for (const char* slip : {"Eurooean Commission", "Europen Commission", "Europaean Commission",
                             "European Comimssion", "European Commissioo"})
        CHECK(ids_of("fr", {{"European Commission, « Ports of the East », 18 March 2020.",
                             std::string(slip) + ", « Ports of the East », 18 mars 2020."}}) ==
              Ids{"container"});
    CHECK(ids_of("fr", {{"P. Weiss, « Ports of the East », Tracks, 2018, p. 9.",
                         "X. Weiss, « Ports of the East », Tracks, 2018, p. 9."}}) == Ids{"author"});
    CHECK(ids_of("ru", {{"Regulation (EU) No 833/2014, 31 July 2014.",
                         "Регламент (ЕС) № 833/2014, 31 июля 2014 г."}})
              .empty());
    CHECK(ids_of("fr", {{"Interview with the author, May 2019.", "Entretien avec l’auteur, mai 2019."}})
              .empty());
    CHECK(ids_of("fr", {{"Nora Weiss, « Rails », Tracks, 2020, pp. 103-5.",
                         "Nora Weiss, « Rails », Tracks, 2020, pp. 103-105."}})
              .empty());
    CHECK(ids_of("fr", {{"Nora Weiss, « Rails », Tracks, 2020, pp. 103-5.",
                         "Nora Weiss, « Rails », Tracks, 2020, pp. 103-106."}}) == Ids{"pages"});
    CHECK(ids_of("fr", {{"Journal of Tracks, « Ports of the East », 18 March 2020.",
                         "Revue des rails, « Ports of the East », 18 mars 2020."}}) == Ids{"container"});
}

TEST_CASE("the name of a body is translated whole or not at all") {
    const std::string source = "Nora Weiss, « Rails », Center on Northern Rails, May 2015.";
    const auto named = [&](const std::string& body) {
        return ids_of("fr", {{source, "Nora Weiss, « Rails », " + body + ", mai 2015."}});
    };
    CHECK(named("Centre de Northern Rails") == Ids{"container"});
    CHECK(named("Centre pour les rails du Nord").empty());
    CHECK(named("Center on Northern Rails").empty());
    CHECK(ids_of("fr", {{"Nora Weiss, « Rails », Anna Roth Foundation, May 2015.",
                         "Nora Weiss, « Rails », Fondation Anna Roth, mai 2015."}})
              .empty());
}

TEST_CASE("authors, and volume and number, keep their order") {
    const std::string source = "Nora Weiss and Ilan Roth, « Rails », Tracks, vol. 29, n° 2, 2020.";
    CHECK(ids_of("fr", {{source, "Nora Weiss, Ilan Roth, « Rails », Tracks, vol. 29, n° 2, 2020."}}).empty());
    CHECK(ids_of("fr", {{source, "Ilan Roth, Nora Weiss, « Rails », Tracks, vol. 29, n° 2, 2020."}}) ==
          Ids{"author"});
    CHECK(ids_of("fr", {{source, "Nora Weiss, Ilan Roth, « Rails », Tracks, vol. 2, n° 29, 2020."}}) ==
          Ids{"number"});
}

TEST_CASE("what a reference lost or changed is named by its field") {
    const auto ru = [](const std::string& target) { return ids_of("ru", {{kArticle, target}}); };
    CHECK(ru("Weis N. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120.") ==
          Ids{"author"});
    CHECK(ru("Вайс Н. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120.") ==
          Ids{"author"});
    CHECK(ru("Weiss N. История рельсов // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120.") ==
          Ids{"title"});
    CHECK(ru("Weiss N. Rails: a History // Журнал путей. 2020. Vol. 29, no. 2. P. 117–120.") ==
          Ids{"container"});
    CHECK(ru("Weiss N. Rails: a History // Journal of Tracks. 2020. Vol. 92, no. 2. P. 117–120.") ==
          Ids{"number"});
    CHECK(ru("Weiss N. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2.") == Ids{"pages"});
    CHECK(ru("Weiss N. Rails: a History // Journal of Tracks. 2021. Vol. 29, no. 2. P. 117–120.") ==
          Ids{"date"});
    CHECK(
        ru("Weiss N. Rails: a History // Journal of Tracks. 5 February 2020. Vol. 29, no. 2. P. 117–120.") ==
        Ids{"date"});
    CHECK(ids_of("fr", {{"Nora Weiss, « May Day », Tracks, Summer 2015.",
                         "Nora Weiss, « May Day », Tracks, Summer 2015."}}) == Ids{"date"});
}

TEST_CASE("a Russian title has the brackets of the edition") {
    CHECK(ids_of("ru", {{kPage, "Новый путь [A new track] // РБК. 06.05.2020."}}) == Ids{"translation"});
    CHECK(ids_of("be", {{kPage, "Новый путь // РБК. 06.05.2020."}}) == Ids{"translation"});
    CHECK(ids_of("fr", {{kPage, "RBK, « Vstreča železnodorožnikov prošla v Minske », 6 mai 2020."}}) ==
          Ids{"translation"});
    CHECK(ids_of("fr",
                 {{kPage,
                   "RBK, « Vstrecha zheleznodorozhnikov proshla v Minske » [A new track], 6 mai 2020."}}) ==
          Ids{"translation"});
    CHECK(ids_of("ru", {{kPage, "Новый путь // RBK. 06.05.2020."}}) == Ids{"container"});
}

TEST_CASE("repeats are named by the script of the work") {
    const std::pair<std::string, std::string> article = {
        kArticle, "Weiss N. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120."};
    const std::pair<std::string, std::string> page = {kPage, "Новый путь // РБК. 06.05.2020."};
    CHECK(ids_of("ru", {article, {"Ibid., p. 5.", "Ibid. P. 5."}}).empty());
    CHECK(ids_of("ru", {article, {"Ibid., p. 5.", "Там же. P. 5."}}) == Ids{"back-reference"});
    CHECK(ids_of("ru", {page, {"Ibid.", "Там же."}}).empty());
    CHECK(ids_of("ru", {page, {"Ibid.", "Ibid."}}) == Ids{"back-reference"});
    CHECK(ids_of("ru", {article, page, {"Nora Weiss, op. cit., p. 9.", "Weiss N. Op. cit. P. 9."}}).empty());
    CHECK(ids_of("ru", {article, page, {"Nora Weiss, op. cit., p. 9.", "Weiss N. Указ. соч. P. 9."}}) ==
          Ids{"back-reference"});
    CHECK(ids_of("ru", {article, page, {"Nora Weiss, op. cit., p. 9.", "Там же. С. 9."}}) ==
          Ids{"author", "back-reference"});
    CHECK(ids_of("fr", {article, {"Ibid., p. 5.", "Voir plus haut, p. 5."}}).back() == "back-reference");
}

TEST_CASE("a reference within a commentary is held to its source, the prose around it is not") {
    const std::string source =
        "Nothing of that came in 2016 (see Nora Weiss, « Rails: a History », Journal "
        "of Tracks, 5 February 2015, pp. 12-14). Others agree.";
    const auto fr = [&](const std::string& target) { return ids_of("fr", {{source, target}}); };
    const auto with = [](const std::string& name, const std::string& title, const std::string& date,
                         const std::string& pages) {
        return "Rien n’est venu en 2016 (voir " + name + ", « " + title + " », Journal of Tracks, " + date +
               ", pp. " + pages + "). D’autres sont d’accord.";
    };
    CHECK(fr(with("Nora Weiss", "Rails: a History", "5 février 2015", "12-14")).empty());
    CHECK(fr(with("Nora Weis", "Rails: a History", "5 février 2015", "12-14")) == Ids{"author"});
    CHECK(fr(with("Nora Weiss", "Rails: a Histery", "5 février 2015", "12-14")) == Ids{"title"});
    CHECK(fr(with("Nora Weiss", "Rails: a History", "5 février 2016", "12-14")) == Ids{"date"});
    CHECK(fr(with("Nora Weiss", "Rails: a History", "5 February 2015", "12-14")) == Ids{"date"});
    CHECK(fr(with("Nora Weiss", "Rails: a History", "5 février 2015", "12-41")) == Ids{"pages"});
    CHECK(ids_of("ru", {{source,
                         "Ничего этого в 2016 году не было (см.: Weiss N. Rails: a History // Journal of "
                         "Tracks. 05.02.2015. P. 12–14). С этим согласны и другие."}})
              .empty());
    // What stands behind Ibid. is a sentence of its own.
    const std::pair<std::string, std::string> article = {
        kArticle, "Weiss N. Rails: a History // Journal of Tracks. 2020. Vol. 29, no. 2. P. 117–120."};
    const auto behind_ibid = [&](const std::string& title) {
        return ids_of("ru", {article,
                             {"Ibid. On the tracks, see « Ports of the East », Tracks, May 2018, p. 9.",
                              "Ibid. О путях см.: " + title + " // Tracks. May 2018. P. 9."}});
    };
    CHECK(behind_ibid("Ports of the East").empty());
    CHECK(behind_ibid("Ports of the Eest") == Ids{"title"});
}
