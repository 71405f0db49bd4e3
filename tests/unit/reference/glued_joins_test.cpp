// SPDX-License-Identifier: Apache-2.0
#include "reference/glued_joins.hpp"

#include "support/catch.hpp"
#include "text/utf8.hpp"

using namespace tolmach;

namespace {

// The text with a bar at each place where two words are glued together.
std::string joined(std::string_view source, const std::vector<std::u32string>& names = {}) {
    std::u32string text = text::to_utf32(source);
    const auto places = reference::glued_joins({{text}}, names)[0];
    for (auto at = places.rbegin(); at != places.rend(); ++at)
        text.insert(at->value, 1, U'|');
    return text::to_utf8(text);
}

}  // namespace

TEST_CASE("words that are glued together are told wherever a note may have been run in") {
    for (const char* text : {
             "the wharves|Jane Weir says so",
             "it was closed.|The crane stood",
             "la grue de l’autre|M. Renou le dit",
             "les grues du nord|DURANTON, Les Quais",
             "Vers 1205|Duranton le disait",
             "Le 3 mai 1340|P. Renou le disait",
             "Jamais !|Il le disait",
             "they shut down.|once more the men came, and once again",
             "the shutters fell.|while the men came on",
             "a third man, a pilot,|master of a brig",
             "the old harbour;|read with the map of it",
             "the labour of the port :|read with the map of it",
             "a trained harbour|master was there. The harbour had a master",
             "it came to the rescue|within the hour",
             "it was added by McWeir|Note of the editor",
             "in Italy 234 and Japan 233|I take the figures from him",
             "it is well known :|The crane stood",
             "until it will set in.|This was written",
             "it was alluded to|The man told them to do the work",
             "by Weir, Renou and Pope|Many others might be added",
             "of their error.'|What is to be done",
             "without the way.|see the map of it",
             "her hair was ill-dressed|Jane Weir saw it",
             "a blow of great force,|“Nous verrons” he said",
             "it fell to 92°|Caldwell, in his book",
             "In Weir’s|Weir’s book it is told",
             "по докладу НАТО|НАТО. Доклад за год",
             "Captain Dunn|Dunn’s Travels",
             "the rapid murmur of the old travels|travels in the north",
             "“so they said,”|lectures on the port follow",
             "for £1 16s|John Weir bought it",
             "des secours. Roman|Roman le Jeune le raconte. Roman est mort",
             "achetez un CD|En fait on le vend. Un CD se raye. En fait oui",
             "так сказано и т. п|Weir, 740. И ещё",
             "«Die Schönheit»|[«Красота вещей»] (1887)",
         }) {
        std::string plain = text;
        std::erase(plain, '|');
        CHECK(joined(plain) == text);
    }
}

TEST_CASE("names, units, interpolations and addresses are no words glued together") {
    for (const char* text : {
             "J. R. McAllister and VnesTorg",
             "open readme.html with it",
             "a lamp of 5kW or 5kWh",
             "the counterbalance and the counterbalance: a counter and a balance",
             "a shipbuilding yard: a ship and a building",
             "the vulnerability of it, and the ability",
             "a OneTwoThree and a one, a two, a three :D",
             "std::vector, key:value, x :y",
             "a LinkedIn page, an iPhone, 500GB of YouTube, 230V of it",
             "he said that “[T]he crane” and the quay[12] stood",
             "read getURL and the PDFs of the CPUs in 1990s style",
             "l’OTAN, d’Orléans et jusqu’Ici",
             "see www.example.org/theCrane and mail@exampleHost.org",
             "at https://harbourmaster.example.org the harbour has a master",
             "in 2019A of the list",
             "paragraphs 1.E.1 through 1.E.7 of it",
         })
        CHECK(joined(text) == text);
    CHECK(joined("the port of NordHavenOst", {U"NordHavenOst"}) == "the port of NordHavenOst");
}
