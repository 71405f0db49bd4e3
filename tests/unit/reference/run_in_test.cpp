// SPDX-License-Identifier: Apache-2.0
#include "reference/run_in.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

using namespace tolmach;
using reference::find_run_in_notes;

namespace {

// A paragraph whose notes are written between ⟦ and ⟧; returns the paragraph as it is found and the notes.
struct Marked {
    std::u32string text;
    std::vector<std::string> notes;
};
Marked marked(std::string_view source) {
    Marked made;
    std::u32string note;
    bool inside = false;
    for (const char32_t c : text::to_utf32(source)) {
        if (c == U'⟦') {
            inside = true;
        } else if (c == U'⟧') {
            inside = false;
            made.notes.push_back(text::to_utf8(note));
            note.clear();
        } else {
            made.text += c;
            if (inside) note += c;
        }
    }
    return made;
}

std::vector<std::string> found_in(const std::vector<std::u32string>& texts, bool wrapped = false) {
    std::vector<reference::Paragraph> paragraphs;
    for (const auto& t : texts)
        paragraphs.push_back({t});
    std::vector<std::string> notes;
    const auto found = find_run_in_notes(paragraphs, {wrapped, {}});
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const auto& note : found[i])
            if (!note.is_stray)
                notes.push_back(text::to_utf8(texts[i].substr(note.span.start.value, note.span.size())));
    return notes;
}

void check_notes(std::string_view source) {
    const Marked one = marked(source);
    INFO(source);
    CHECK(found_in({one.text}) == one.notes);
}

}  // namespace

TEST_CASE("a note glued to the sentence ends where two stops meet") {
    check_notes(
        "The port was closed⟦Ann Weir, « Harbours », Coastal Review, 3 May 2019, p. 4.⟧. It opened again.");
    check_notes("It was “quite open”⟦« Port », Baltic Post, 2018.⟧ . It closed.");
    check_notes(
        "Порт закрыли⟦Иванов И. И. Порты Балтики // Морской сборник. 2019. № 3. С. 5–9.⟧. Потом открыли.");
    check_notes("Порт зачынілі⟦Тамсама. С. 12.⟧. Потым адчынілі.");
    check_notes("Le port ferma⟦Voir Anne Ware, « Ports », Revue du Nord, n° 4, 2017, p. 33.⟧ ; il rouvrit.");
}

TEST_CASE("a note on a line of its own inside the paragraph loses its line feed to the call") {
    const std::u32string text = U"It closed\nAnn Weir, « Harbours », Coastal Review, 2019.. It opened.";
    const auto found = find_run_in_notes({{text}});
    REQUIRE(found[0].size() == 1);
    CHECK(found[0][0].anchor == base::CodePoint(9));
    CHECK(found[0][0].span.start == base::CodePoint(10));
}

TEST_CASE("one stop at the end of a paragraph belongs to the body") {
    check_notes("It closed⟦Ann Weir, « Harbours », op. cit., p. 5⟧.");
}

TEST_CASE("a house may call its notes behind the stop") {
    check_notes(
        "The port was closed.⟦Ann Weir, “Harbours,” Coastal Review 4, no. 1 (2019): 3–5.⟧ It opened in "
        "May.⟦Ibid., 7.⟧ "
        "Nobody came.");
    check_notes("The port, one owner said, was “shut for good.”⟦Weir, Harbours, 140.⟧ It opened in May.");
}

TEST_CASE("notes may have no stop of their own") {
    check_notes(
        "The port was closed⟦Ann Weir, « Harbours », Coastal Review, 3 May 2019⟧. It opened⟦Ibid⟧. It closed "
        "again⟦Paul Dunn, « Quays », Baltic Post, 2018, p. 4⟧. Nobody came.");
}

TEST_CASE("an address ends a note without a stop, with a scheme or without") {
    for (const std::string address : {"https://quays.example/2019/dunn", "www.quays.example/2019/dunn"})
        check_notes(
            "Nobody objected.⟦See Paul Dunn, “Quays,” Baltic Post, 3 May 2019, " + address +
            "⟧ The port was closed by the end of the year. It opened in May.⟦Ibid., 7.⟧ Nobody came.");
}

TEST_CASE("capitals inside names are no boundary") {
    check_notes(
        "On YouTube and in MacDonald’s book BelTransNafta and SerbMonitor are praised. The MiG-29 flew.");
    check_notes("Only BalticPort, which paid for it⟦Ibid., p. 14.⟧. It closed.");
}

TEST_CASE("a missing space, initials and acronyms are no boundary") {
    check_notes("The price was presented as fair.It was low. J.R.Smith of the U.S.-led group said so.");
}

TEST_CASE("a list of names vetoes what looks like a boundary") {
    const std::u32string text = U"It was sold by KamchatOil, Review, 2019, p. 5.. It closed.";
    reference::RunInOptions options;
    CHECK(find_run_in_notes({{text}}, options)[0].size() == 1);
    options.inner_capitals = {U"KamchatOil"};
    CHECK(find_run_in_notes({{text}}, options)[0].empty());
}

TEST_CASE("line feeds of wrapped text say nothing") {
    const std::u32string text = U"The port of\nGdansk closed in\nMay. It opened in\nJune.";
    CHECK(found_in({text}, true).empty());
}

TEST_CASE("commentary without year, page or title is a note where the document calls its notes so") {
    check_notes(
        "The fair was moved inland.⟦The reasons were never published.⟧ Its owners sued the city.⟦Weir, "
        "Harbours, "
        "140.⟧ They lost,⟦Ibid., 7.⟧ but only in the third court. The judge had been a pilot himself.⟦He "
        "retired to "
        "Hel and kept bees.⟧");
    check_notes(
        "Ярмарку перенесли⟦Причины не назывались.⟧. Владельцы подали в суд⟦См.: Вейр А. Гавани. М., 2019. С. "
        "140.⟧ и проиграли⟦Там же. С. 7.⟧.");
}

TEST_CASE("a note may begin with a bracket, a year, a small letter or another script") {
    check_notes(
        "On disait « Kein Hafen »⟦[pas de port]⟧ et l’on partait⟦Voir Anne Ware, « Ports », 2017, p. 33.⟧.");
    check_notes("It had ten piers⟦2020 figures; the plan was for twelve.⟧, and one crane⟦Ibid., p. 9.⟧.");
    check_notes("Порт закрыли⟦Weir A. Harbours. L., 2019. P. 14.⟧. Потом открыли⟦Там же. С. 12.⟧.");
}

TEST_CASE("a note inside brackets ends before they close") {
    check_notes("The pier (built in haste⟦Ann Weir, « Harbours », Coastal Review, 2019, p. 4.⟧) fell down.");
}

TEST_CASE("the stops of abbreviations and of addresses end no note") {
    check_notes("Le port ferma⟦Anne Ware, art. cit., p. 33.⟧. Il rouvrit⟦Paul Dunn, op. cit., p. 4.⟧.");
    check_notes(
        "The port was closed⟦Ann Weir, « Harbours », 2019, chap. iv, https://quays.example.org/weir.⟧. It "
        "opened.");
}

TEST_CASE("names with a capital inside are no boundary though nobody knows them") {
    check_notes("В базе eLibrary нашлось девять статей, в журнале ПортИнвест ни одной.");
    check_notes("The KazPortInvest group, said Dr J. R. McAllister, runs on OpenQuay and pays by eQuay.");
}

TEST_CASE("how sure a note is says how sure its end is") {
    const auto found = find_run_in_notes(
        {{U"The port was closed during the war.Ewa Lis, “Harbours,” Coastal Review, 2019, p. 4. It opened "
          U"again in "
          U"May.Ibid., p. 7. A crowd came to see the first ship.She was a tanker from Odesa. The second one "
          U"never "
          U"came. Nobody has counted the third."},
         {U"The owners asked for more time.The two families are still at law. They got ten years."}});
    REQUIRE(found[0].size() == 3);
    CHECK(found[0][0].confidence > 0.9);
    CHECK(found[0][2].confidence < 0.75);
}

TEST_CASE("a paragraph of cues only is read in bounded time") {
    std::u32string text;
    for (int i = 0; i < 20000; ++i)
        text += U"aB«C».. ";
    CHECK(found_in({text}).size() < 20001);
}

TEST_CASE("marks of emphasis, formats, globs and names of fields begin no note") {
    for (const char* text :
         {"He was asked. “_That_ is a failing indeed!” cried the harbour master. “It is one.”",
          "On parla de l'_Alabama_. Les uns prirent parti pour le port, les autres contre lui.",
          "It replaces %z and %Z with values of the caller. The port was closed.",
          "The code moved to sub-process.[ch] module. The quay is next.",
          "The split code did not honour core.sharedRepository setting correctly. It does now."})
        check_notes(text);
    check_notes(
        "It was called a *quiet*⟦Ann Weir, « Harbours », Coastal Review, 3 May 2019, p. 4.⟧. It opened.");
}

TEST_CASE("what looks like a note here and there in a text is none unless it names a source") {
    const std::string prose =
        "The harbour was closed by the state in the spring, and nobody said why that was done.";
    const auto notes_of = [&](const std::string& paragraph) {
        std::vector<std::u32string> texts(20, text::to_utf32(prose));
        texts.push_back(text::to_utf32(paragraph));
        return found_in(texts);
    };
    CHECK(notes_of("The cranes were sold the same yearThe berth at Taman was opened in May.. Nobody asked.")
              .empty());
    CHECK(notes_of("The cranes were sold\nSee also the list of the harbours of the north.\nNobody asked.")
              .empty());
    for (const char* before : {"The cranes were sold the same year", "The cranes were sold\n"})
        CHECK(notes_of(std::string(before) +
                       "Ann Dunn, « Harbours », Coastal Review, 3 May 2019, p. 4.. Nobody asked.") ==
              std::vector<std::string>{"Ann Dunn, « Harbours », Coastal Review, 3 May 2019, p. 4."});
}
