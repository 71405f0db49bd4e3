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

TEST_CASE("a certain note is more certain than an uncertain one") {
    const auto found =
        find_run_in_notes({{U"It closed\nAnn Weir, « Harbours », Coastal Review, 3 May 2019.. It opened the "
                            U"other dayThe owner was travelling., "
                            U"they say."}});
    REQUIRE(found[0].size() == 2);
    CHECK(found[0][0].confidence > 0.95);
    CHECK(found[0][1].confidence < 0.75);
}

TEST_CASE("a paragraph of cues only is read in bounded time") {
    std::u32string text;
    for (int i = 0; i < 20000; ++i)
        text += U"aB«C».. ";
    CHECK(found_in({text}).size() < 20001);
}
