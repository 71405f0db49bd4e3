// SPDX-License-Identifier: Apache-2.0
#include "citation/write_note.hpp"

#include "citation/read_note.hpp"

#include <catch2/catch.hpp>

using namespace tolmach::citation;

namespace {

Person person(std::string given, std::string family) {
    Person made;
    made.given = std::move(given);
    made.family = std::move(family);
    return made;
}
Person a_body(std::string name) {
    Person made;
    made.literal = std::move(name);
    return made;
}
Title a_title(std::string text, std::string language) {
    Title made;
    made.text = std::move(text);
    made.language = std::move(language);
    return made;
}
Date a_date(int year, int month = 0, int day = 0, int season = 0) {
    Date made;
    made.year = year, made.month = month, made.day = day, made.season = season;
    made.printed = "printed";
    return made;
}
Reference article() {
    Reference made;
    made.authors = {person("Nora H.", "Weiss"), person("Ilan", "Roth")};
    made.title = a_title("Rails: a History", "en");
    made.containers = {a_title("Journal of Tracks", "en")};
    made.volume.text = "29", made.number.text = "2", made.pages.text = "117-120";
    made.date = a_date(2015, 0, 0, 2);
    return made;
}
Reference russian_page() {
    Reference made;
    made.authors = {a_body("Ministry of Rails")};
    made.title = a_title("Novyi put", "ru-Latn");
    made.title.translation = "A New Track";
    made.date = a_date(2020, 2, 1);
    return made;
}

KnownWorks some_works(const std::string& edition) {
    KnownWorks works;
    works.title = [edition](const Title& title) {
        KnownTitle known;
        if (title.text != "Novyi put") return known;
        known = {"Новый «путь»",     "ru",
                 "Novyj «putʹ»",     edition == "fr" ? "Une nouvelle voie" : "Новая каляя",
                 Evidence::TermBase, true};
        return known;
    };
    works.body = [edition](const std::string& name, bool) {
        if (name != "Ministry of Rails") return KnownName();
        return KnownName{edition == "fr"   ? "Ministère des Rails"
                         : edition == "be" ? "Міністэрства рэек"
                                           : "Министерство рельсов",
                         Evidence::TermBase, true};
    };
    return works;
}

std::string in(const std::string& edition, const Reference& reference, const Reference& work,
               const std::string& style = {}) {
    const Style found = *find_style(style.empty() ? usual_style(edition) : std::string_view(style));
    return written_text(
        write_reference(cite(reference, work, found, some_works(edition), {"en", edition}), found));
}
std::string in(const std::string& edition, const Reference& reference) {
    return in(edition, reference, reference);
}

Reference repeat(ReferenceKind kind, const std::string& pages = {}) {
    Reference made;
    made.kind = kind;
    made.pages.text = pages;
    made.work = NotePlace{0, 0};
    return made;
}

}  // namespace

TEST_CASE("a Latin work keeps its title and has the dates and marks of the edition") {
    CHECK(in("fr", article()) ==
          "Nora H.\u00A0Weiss, Ilan Roth, «\u00A0Rails: a History\u00A0», Journal of Tracks, vol.\u00A029, "
          "n°\u00A02, été 2015, pp.\u00A0117-120");
    const std::string gost =
        "Weiss\u00A0N.\u00A0H., Roth\u00A0I. Rails: a History // Journal of Tracks. 2015. "
        "Vol.\u00A029, no.\u00A02. P.\u00A0117–120";
    CHECK(in("ru", article()) == gost);
    CHECK(in("be", article()) == gost);
}

TEST_CASE("a Cyrillic work is romanised with a translation, or original") {
    CHECK(in("fr", russian_page()) ==
          "Ministère des Rails, «\u00A0Novyj “putʹ”\u00A0» [Une nouvelle voie], 1er\u00A0février 2020");
    CHECK(in("ru", russian_page()) == "Новый «путь» // Министерство рельсов. 01.02.2020");
    CHECK(in("be", russian_page()) == "Новый «путь» [Новая каляя] // Міністэрства рэек. 01.02.2020");
}

TEST_CASE("repeats are named by the script of the work") {
    const Reference ibid = repeat(ReferenceKind::Ibid, "385");
    CHECK(in("fr", ibid, article()) == "Ibid., p.\u00A0385");
    CHECK(in("ru", ibid, article()) == "Ibid. P.\u00A0385");
    CHECK(in("ru", ibid, russian_page()) == "Там же. С.\u00A0385");
    CHECK(in("be", repeat(ReferenceKind::Ibid), russian_page()) == "Тамсама");
    Reference op_cit = repeat(ReferenceKind::OpCit, "5");
    op_cit.authors = article().authors;
    op_cit.title = a_title("rails: A history", "en");
    CHECK(in("ru", op_cit, article()) ==
          "Weiss\u00A0N.\u00A0H., Roth\u00A0I. Rails: a History. Op. cit. P.\u00A05");
    op_cit.title = {};
    CHECK(in("fr", op_cit, article()) == "Nora H.\u00A0Weiss, Ilan Roth, op. cit., p.\u00A05");
    CHECK(in("be", op_cit, article()) == "Weiss\u00A0N.\u00A0H., Roth\u00A0I. Op. cit. P.\u00A05");
}

TEST_CASE("what repeats a work ends as the note does") {
    const Style style = *find_style("gost");
    const auto written = [&](const std::string& volume, const std::string& behind) {
        NoteReferences note;
        note.references = {repeat(ReferenceKind::Ibid)};
        note.references[0].volume.text = volume;
        note.references[0].back.text = "Ibid.";
        note.between.resize(2);
        note.between[1].text = behind;
        return written_text(write_note(note,
                                       {cite(note.references[0], russian_page(), style, {}, {"en", "ru"})},
                                       style, {"en", "ru"})
                                .parts);
    };
    CHECK(written("", "") == "Там же.");
    CHECK(written("2", ".") == "Там же. Т.\u00A02.");
    NoteReferences two;
    two.references = {repeat(ReferenceKind::Ibid), article()};
    two.between.resize(3);
    std::vector<Cited> cited = {cite(two.references[0], russian_page(), style, {}, {"en", "ru"}),
                                cite(article(), article(), style, {}, {"en", "ru"})};
    CHECK(written_text(write_note(two, cited, style, {"en", "ru"}).parts).starts_with("Там же\u00A0; Weiss"));
}

TEST_CASE("names keep the order of their language, and titles before them are left to the translator") {
    Reference work = article();
    Person family_first = person("Jinping", "Xi");
    family_first.family_first = true;
    work.authors = {family_first};
    CHECK(in("fr", work).starts_with("Xi Jinping, «"));
    CHECK(in("ru", work).starts_with("Xi\u00A0J. Rails"));
    work.authors[0].honorific = "General";
    CHECK(cite(work, work, *find_style("frs"), {}, {"en", "fr"}).doubts ==
          std::vector<std::string>{"a title before the name: General"});
}

TEST_CASE("what a document says of a work in its own words is translated or left to the translator") {
    Reference talk;
    talk.type = WorkType::Interview;
    talk.title = a_title("Interview with the author", "en");
    CHECK(in("fr", talk).starts_with("«\u00A0Entretien avec l’auteur"));
    talk.title.text = "Interview with a pilot";
    CHECK(cite(talk, talk, *find_style("frs"), {}, {"en", "fr"}).doubts ==
          std::vector<std::string>{"what it is, in the words of the edition: Interview with a pilot"});
}

TEST_CASE("a season over two years keeps both") {
    Reference issue = article();
    issue.date = a_date(2018, 0, 0, 4);
    issue.date.end_year = 2019;
    CHECK(in("fr", issue).find("hiver 2018-2019") != std::string::npos);
}

TEST_CASE("of many authors one is named behind the title") {
    Reference many = article();
    many.authors.insert(many.authors.end(), {person("Ada", "Berg"), person("Jean-Marc", "Olin")});
    CHECK(in("ru", many).starts_with("Rails: a History / N.\u00A0H.\u00A0Weiss [et al.] // Journal"));
    CHECK(in("fr", many).starts_with("Nora H.\u00A0Weiss, Ilan Roth, Ada Berg, Jean-Marc Olin, «"));
}

TEST_CASE("months without a day are in the words of the work in GOST, of the edition in French") {
    Reference report = article();
    report.volume = report.number = report.pages = {};
    report.date = a_date(2009, 4);
    CHECK(in("ru", report).ends_with("Journal of Tracks. April 2009"));
    CHECK(in("fr", report).ends_with("Journal of Tracks, avril 2009"));
    Reference russian = russian_page();
    russian.date = a_date(2009, 4);
    CHECK(in("be", russian).ends_with(". апрель 2009"));
}

TEST_CASE("what is not known is a doubt and is not invented") {
    Reference unknown = russian_page();
    unknown.title.text = "Sovsem drugoye";
    const Style style = *find_style("gost");
    const Cited cited = cite(unknown, unknown, style, {}, {"en", "ru"});
    CHECK(cited.doubts.size() == 2);
    CHECK(cited.field("title") == "Sovsem drugoye");
}

TEST_CASE("a note has the words and marks of the edition between its references") {
    NoteReferences note;
    note.references = {article(), russian_page()};
    note.between.resize(3);
    note.between[0].text = "See also ";
    note.between[1].text = "; ";
    note.between[2].text = ".";
    const Style style = *find_style("gost");
    const Languages languages{"en", "ru"};
    std::vector<Cited> cited;
    for (const Reference& each : note.references)
        cited.push_back(cite(each, each, style, some_works("ru"), languages));
    const WrittenNote written = write_note(note, cited, style, languages);
    CHECK(written.doubts.empty());
    CHECK(written_text(written.parts) ==
          "См. также: Weiss\u00A0N.\u00A0H., Roth\u00A0I. Rails: a History // Journal of Tracks. 2015. "
          "Vol.\u00A029, "
          "no.\u00A02. P.\u00A0117–120\u00A0; Новый «путь» // Министерство рельсов. 01.02.2020.");
    note.between[1].text = "; against it stands ";
    const WrittenNote unknown = write_note(note, cited, style, languages);
    CHECK(unknown.doubts.size() == 1);
    CHECK(written_text(unknown.parts).find("\u00A0; against it stands ") != std::string::npos);
}

TEST_CASE("a commentary keeps every word around its references but those that lead to them") {
    const std::string text = "So it is said (see Roth, op. cit.; see also Roth, op. cit.), and often.";
    NoteReferences note;
    Reference roth = repeat(ReferenceKind::OpCit);
    roth.authors = {person("Ilan", "Roth")};
    roth.span = {tolmach::base::CodePoint(19), tolmach::base::CodePoint(33)};
    Reference again = roth;
    again.span = {tolmach::base::CodePoint(44), tolmach::base::CodePoint(58)};
    note.references = {roth, again};
    const Style style = *find_style("gost");
    const Languages languages{"en", "ru"};
    const std::vector<Cited> cited(2, cite(roth, article(), style, {}, languages));
    CHECK(rewrite_references(text, note, cited, style, languages) ==
          "So it is said (см.: Roth\u00A0I. Op. cit.\u00A0; см. также: Roth\u00A0I. Op. cit.), and often.");
}

TEST_CASE("a repeat by the family name alone has the given name of the work, and a series its number") {
    Reference roth = repeat(ReferenceKind::OpCit);
    roth.authors = {person("", "Roth")};
    const Style gost = *find_style("gost"), frs = *find_style("frs");
    CHECK(cite(roth, article(), gost, {}, {"en", "ru"}).field("names") == "Roth\u00A0I.");
    const NoteReferences series =
        read_note("Nora Weiss, « Rails », Papers of Tracks, n° 113, Institute of Gauges, May 2019.", "en");
    REQUIRE(series.references.size() == 1);
    const auto written = [&](const Style& style, const Languages& languages) {
        const Reference& each = series.references[0];
        return written_text(
            write_note(series, {cite(each, each, style, {}, languages)}, style, languages).parts);
    };
    CHECK(written(frs, {"en", "fr"}) ==
          "Nora Weiss, «\u00A0Rails\u00A0», Papers of Tracks, n°\u00A0113, Institute of Gauges, mai 2019.");
    CHECK(written(gost, {"en", "ru"}) ==
          "Weiss\u00A0N. Rails // Papers of Tracks. Institute of Gauges. 2019. No.\u00A0113.");
}

TEST_CASE("what a note calls a document in its own words is left to the translator") {
    const NoteReferences note =
        read_note("See the unclassified summary of the assessment sent to Congress, June 2019, p. 4.", "en");
    const Style style = *find_style("frs");
    const Languages languages{"en", "fr"};
    REQUIRE(note.references.size() == 1);
    const Reference& each = note.references[0];
    CHECK(!write_note(note, {cite(each, each, style, {}, languages)}, style, languages).doubts.empty());
}

TEST_CASE("a note keeps its stop, its capital and words that nobody knows") {
    const Style style = *find_style("frs");
    const Languages languages{"ru", "fr"};
    const auto written = [&](const std::string& text, bool rewritten) {
        const NoteReferences note = read_note(text, "ru");
        std::vector<Cited> cited;
        for (const Reference& each : note.references)
            cited.push_back(cite(each, each, style, {}, languages));
        return rewritten ? rewrite_references(text, note, cited, style, languages)
                         : written_text(write_note(note, cited, style, languages).parts);
    };
    CHECK(written("Rails: a History // Tracks. 2022. 18 нояб.", false).ends_with("18\u00A0novembre 2022."));
    CHECK(written("Напр.: Weiss N. Rails // Tracks. 2020. С. 5.", false).starts_with("Par exemple, N."));
    CHECK(written("Там же. С. 104. В этом он прав.", true) == "Ibid., p.\u00A0104. В этом он прав.");
}
