// SPDX-License-Identifier: Apache-2.0
#include "translation/progress.hpp"

#include "support/catch.hpp"

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

Segment segment(const std::string& source, const std::string& target, State state) {
    Segment made;
    made.source = content_of(source);
    if (!target.empty()) made.target = content_of(target);
    made.state = state;
    return made;
}

Unit unit_of(std::vector<Segment> segments) {
    Unit made;
    made.id = "b1";
    made.segments = std::move(segments);
    return made;
}

bool without_target(const Unit&, const Segment& segment) {
    return !is_translated(segment);
}

}  // namespace

TEST_CASE("words are counted by the state of their segment, codes and gaps are not") {
    Unit unit = unit_of({segment("Two words.", "Deux mots ici.", State::Translated),
                         segment("Not yet done", "", State::Initial),
                         segment("Mosty 2021", "Mosty 2021", State::Final),
                         segment("the same", "the same", State::Initial)});
    unit.segments[0].source.emplace_back(Code{});
    unit.segments.insert(unit.segments.begin() + 1, segment(" ", " ", State::Initial));
    unit.segments[1].ignorable = true;
    translation::Progress progress;
    progress.observe(unit, without_target);
    CHECK(progress.units == 1);
    CHECK(progress.source.segments == 4);
    CHECK(progress.source.words == 9);
    CHECK(progress.source.characters == 40);
    CHECK(progress.untranslated.words == 5);
    CHECK(progress.by_state[static_cast<std::size_t>(State::Translated)].words == 2);
    CHECK(progress.by_state[static_cast<std::size_t>(State::Final)].words == 2);
    CHECK(progress.target.words == 5);
    CHECK(progress.percent() == 44);
}

TEST_CASE("what is not to be translated is not counted, and nothing to do is done") {
    Unit unit = unit_of({segment("A logo", "", State::Initial)});
    unit.translate = false;
    translation::Progress progress;
    progress.observe(unit, without_target);
    progress.observe(unit_of({segment("", "", State::Initial)}), without_target);
    CHECK(progress.units == 0);
    CHECK(progress.source.words == 0);
    CHECK(progress.percent() == 100);
}

TEST_CASE("footnotes are counted, and progress adds up") {
    Unit note = unit_of({segment("Ibid.", "", State::Initial)});
    note.type = "tolmach:footnote-ibid";
    translation::Progress one, all;
    one.observe(note, without_target);
    all += one;
    all += one;
    CHECK(all.footnotes == 2);
    CHECK(all.untranslated.segments == 2);
    CHECK(all.percent() == 0);
}
