// SPDX-License-Identifier: Apache-2.0
#include "xliff/splice.hpp"

#include "support/catch.hpp"
#include "support/xliff_samples.hpp"
#include "xliff/write.hpp"

#include <functional>

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

Original original_of(std::string bytes) {
    auto original = read_original("a.xlf", std::move(bytes));
    INFO((original ? std::string() : to_string(original.error())));
    REQUIRE(original);
    return *original;
}

using Change = std::function<void(Unit&)>;

std::string spliced(const std::string& bytes, const Change& change) {
    const Original original = original_of(bytes);
    Document changed = original.document;
    change(changed.files.at(0).units.at(0));
    const auto made = splice(original, changed);
    INFO((made ? std::string() : to_string(made.error())));
    REQUIRE(made);
    return *made;
}

constexpr std::string_view kTwo =
    "<xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en' trgLang='fr'><file "
    "id='f'>";
constexpr std::string_view kOne = "<xliff version='1.2'><file source-language='en'><body>";

/// The unit of a file of 2.1 as the change leaves it.
std::string two(std::string_view unit, const Change& change) {
    const std::string made = spliced(std::string(kTwo) + std::string(unit) + "</file></xliff>", change);
    return made.substr(kTwo.size(), made.size() - kTwo.size() - std::string_view("</file></xliff>").size());
}
std::string one(std::string_view unit, const Change& change) {
    constexpr std::string_view kEnd = "</body></file></xliff>";
    const std::string made = spliced(std::string(kOne) + std::string(unit) + std::string(kEnd), change);
    return made.substr(kOne.size(), made.size() - kOne.size() - kEnd.size());
}

Change target(Content content) {
    return [content](Unit& unit) { unit.segments.at(0).target = content; };
}

Content copied_with(const Content& content, std::string_view text) {
    Content made = content;
    std::get<Text>(made.at(0)).value = text;
    return made;
}

}  // namespace

TEST_CASE("2.x: a target is added, changed, filled and taken away") {
    CHECK(two("<unit id='u'>\r\n  <segment>\r\n    <source>a</source>\r\n  </segment></unit>",
              target(content_of("b & c\nd"))) ==
          "<unit id='u'>\r\n  <segment>\r\n    <source>a</source>\r\n    <target>b &amp; c\r\nd</target>\r\n"
          "  </segment></unit>");
    CHECK(two("<unit id='u'><segment><source>a</source><target xml:lang='fr'>x<!-- c "
              "--></target></segment></unit>",
              target(content_of("b"))) ==
          "<unit id='u'><segment><source>a</source><target xml:lang='fr'>b<!-- c "
          "--></target></segment></unit>");
    CHECK(two("<unit id='u'><segment><source>a</source><target order='1' /></segment></unit>",
              target(content_of("b\x01"))) ==
          "<unit id='u'><segment><source>a</source><target order='1'>b<cp "
          "hex=\"0001\"/></target></segment></unit>");
    CHECK(two("<unit id='u'><segment><source>a</source>\n <target>b</target></segment></unit>",
              [](Unit& unit) { unit.segments[0].target.reset(); }) ==
          "<unit id='u'><segment><source>a</source></segment></unit>");
}

TEST_CASE("2.x: a state is an attribute of the segment") {
    const auto state = [](State value, std::string sub_state) {
        return [=](Unit& unit) {
            unit.segments[0].state = value;
            unit.segments[0].details.mutable_value().sub_state = sub_state;
        };
    };
    CHECK(two("<unit id='u'><segment id='1'><source>a</source></segment></unit>", state(State::Final, "")) ==
          "<unit id='u'><segment id='1' state=\"final\"><source>a</source></segment></unit>");
    CHECK(two("<unit id='u'><segment subState='a:b' state = \"final\" "
              "id='1'><source>a</source></segment></unit>",
              state(State::Reviewed, "")) ==
          "<unit id='u'><segment state=\"reviewed\" id='1'><source>a</source></segment></unit>");
}

TEST_CASE("codes keep the tags of the target, then of the source; what no longer nests stands alone") {
    const std::string unit =
        "<unit id='u'><segment><source>a<pc id='1'  type='fmt'>b</pc><ph id='2' "
        "x='y'/></source></segment></unit>";
    CHECK(two(unit, [](Unit& u) {
              u.segments[0].target = copied_with(u.segments[0].source, "A");
          }).find("<target>A<pc id='1'  type='fmt'>b</pc><ph id='2' x='y'/></target>") != std::string::npos);
    CHECK(two(unit,
              [](Unit& u) {
                  const Content& s = u.segments[0].source;
                  u.segments[0].target = Content{s.at(3), Text{"B"}, s.at(1)};
              })
              .find("<target><ec startRef=\"1\" type=\"fmt\" canOverlap=\"no\"/>B<sc id=\"1\" type=\"fmt\" "
                    "canOverlap=\"no\"/></target>") != std::string::npos);
    const std::string empty = "<trans-unit id='u'><source>a<g id='1'/></source></trans-unit>";
    CHECK(one(empty, [](Unit& u) {
              u.segments[0].target = copied_with(u.segments[0].source, "A");
          }).find("<target>A<g id='1'/></target>") != std::string::npos);
    CHECK(one(empty, [](Unit& u) {
              const Content& s = u.segments[0].source;
              u.segments[0].target = Content{s.at(1), Text{"A"}, s.at(2)};
          }).find("<target><g id='1'>A</g></target>") != std::string::npos);
}

TEST_CASE("1.x: the mark of a segment is filled, or the whole target made of the marks of the source") {
    const std::string source =
        "<source>A. B.</source><seg-source><g id='1'><mrk mtype='seg' mid='1'>A.</mrk> <mrk "
        "mtype='seg' mid='2'>B.</mrk></g></seg-source>";
    const Change second = [](Unit& unit) { unit.segments.at(3).target = content_of("b"); };
    CHECK(one("<trans-unit id='u'>" + source +
                  "<target state='new'><g id='1'><mrk mtype='seg' mid='1'>x</mrk> <mrk mtype='seg' "
                  "mid='2'/></g>"
                  "</target></trans-unit>",
              second) == "<trans-unit id='u'>" + source +
                             "<target state='new'><g id='1'><mrk mtype='seg' mid='1'>x</mrk> <mrk "
                             "mtype='seg' mid='2'>b</mrk></g>"
                             "</target></trans-unit>");
    CHECK(one("<trans-unit id='u'>\n" + source + "</trans-unit>",
              [&](Unit& unit) {
                  unit.segments.at(1).target = content_of("a");
                  second(unit);
              }) ==
          "<trans-unit id='u'>\n" + source +
              "<target><g id='1'><mrk mtype='seg' mid='1'>a</mrk> <mrk mtype='seg' mid='2'>b</mrk></g>"
              "</target></trans-unit>");
}

TEST_CASE("1.x: marks of segments stay where a pair of codes runs over them") {
    const std::string source =
        "<trans-unit id='u'><source><bpt id='1'>[</bpt>One. Two<ept id='1'>]</ept>.</source><seg-source>"
        "<mrk mtype='seg' mid='a'><bpt id='1'>[</bpt>One.</mrk> <mrk mtype='seg' mid='b'>Two<ept "
        "id='1'>]</ept>.</mrk></seg-source>";
    const auto copied = [](Unit& unit) {
        for (Segment& segment : unit.segments)
            if (!segment.ignorable) segment.target = segment.source;
    };
    CHECK(one(source + "</trans-unit>", copied) ==
          source +
              "<target><mrk mtype='seg' mid='a'><bpt id='1'>[</bpt>One.</mrk> <mrk mtype='seg' "
              "mid='b'>Two<ept id='1'>]</ept>.</mrk></target></trans-unit>");
}

TEST_CASE("1.x: a state is an attribute of the target, approval one of the unit") {
    CHECK(one("<trans-unit id='u'><source>a</source><target state='new'>b</target></trans-unit>",
              [](Unit& unit) {
                  unit.segments[0].state = State::Translated;
                  unit.segments[0].approved = true;
              }) ==
          "<trans-unit id='u' approved=\"yes\"><source>a</source><target state=\"translated\">b</target>"
          "</trans-unit>");
}

TEST_CASE("1.x of ours: states that differ stand on the marks") {
    const Original original = original_of(*write(tests::sample_document(), {Version::V1_2, false, true}));
    Document changed = original.document;
    std::vector<Segment>& segments = changed.files[0].units[0].segments;
    segments[0].target = segments[0].source;
    segments[0].state = State::Translated;
    segments[0].state_is_explicit = true;
    const Original mixed = original_of(*splice(original, changed));
    CHECK(mixed.document.files[0].units[0].segments[0].state == State::Translated);
    CHECK_FALSE(mixed.document.files[0].units[0].segments[2].target.has_value());
    changed = mixed.document;
    for (Segment& segment : changed.files[0].units[0].segments) {
        if (segment.ignorable) continue;
        if (!segment.target) segment.target = segment.source;
        segment.state = State::Final;
        segment.state_is_explicit = true;
    }
    const Original same = original_of(*splice(mixed, changed));
    for (const Segment& segment : same.document.files[0].units[0].segments)
        CHECK((segment.ignorable || segment.state == State::Final));
}

TEST_CASE("tracked changes stay as they are around text that changes") {
    const std::string unit =
        "<trans-unit id='u'><source>a</source><target>x<mrk mtype='x-mq-tc' mq:tctype='del'>"
        "<x id='1'/>y</mrk></target></trans-unit>";
    const std::string head = "<xliff version='1.2' xmlns:mq='MQXliff'><file source-language='en'><body>";
    const std::string tail = "</body></file></xliff>";
    const std::string made = spliced(
        head + unit + tail, [](Unit& u) { u.segments[0].target = copied_with(*u.segments[0].target, "z"); });
    CHECK(made == head +
                      "<trans-unit id='u'><source>a</source><target>z<mrk mtype='x-mq-tc' mq:tctype='del'>"
                      "<x id='1'/>y</mrk></target></trans-unit>" +
                      tail);
}

TEST_CASE("notes are added, changed and taken away") {
    Note note;
    note.text = "N.d.T.";
    note.category = "footnote";
    note.applies_to = "target";
    const auto add = [&](Unit& unit) { unit.notes.push_back(note); };
    const std::string text = "<segment><source>a</source></segment></unit>";
    const std::string written = "<note appliesTo=\"target\" category=\"footnote\">N.d.T.</note>";
    CHECK(two("<unit id='u'>\n " + text, add) == "<unit id='u'>\n <notes>" + written + "</notes>\n " + text);
    CHECK(two("<unit id='u'><notes/>" + text, add) == "<unit id='u'><notes>" + written + "</notes>" + text);
    CHECK(two("<unit id='u'><notes>\n <note>x</note>\n</notes>" + text, add) ==
          "<unit id='u'><notes>\n <note>x</note>\n " + written + "\n</notes>" + text);
    CHECK(two("<unit id='u'><notes>\n <note>x</note>\n</notes>" + text,
              [](Unit& unit) { unit.notes.clear(); }) == "<unit id='u'><notes>\n</notes>" + text);
    note.from = "Ann";
    CHECK(one("<trans-unit id='u'><source>a</source><note>x</note></trans-unit>",
              [&](Unit& unit) {
                  unit.notes[0].text = "y";
                  add(unit);
              }) ==
          "<trans-unit id='u'><source>a</source><note>y</note><note from=\"Ann\" annotates=\"target\">N.d.T."
          "</note></trans-unit>");
}

TEST_CASE("what is new has the file's encoding and prefix") {
    const std::string made = spliced(
        "<?xml version='1.0' encoding='windows-1251'?><x:xliff version='1.2' "
        "xmlns:x='urn:oasis:names:tc:xliff:document:1.2'><x:file source-language='ru'>"
        "<x:body><x:trans-unit id='u'><x:source>\xDF</x:source></x:trans-unit></x:body>"
        "</x:file></x:xliff>",
        target(content_of("Яé")));
    CHECK(made.find("<x:source>\xDF</x:source><x:target>\xDF&#233;</x:target>") != std::string::npos);
    std::u16string wide =
        u"\xFEFF<xliff version='1.2'><file source-language='ru'><body><trans-unit id='u'>\n"
        u"<source>Я</source></trans-unit></body></file></xliff>";
    std::string bytes;
    for (const char16_t c : wide) {
        bytes += static_cast<char>(c & 0xFF);
        bytes += static_cast<char>(c >> 8);
    }
    const std::string filled = spliced(bytes, target(content_of("Юр")));
    CHECK(filled.find(std::string("\n\0<\0t\0a\0r\0g\0e\0t\0>\0\x2E\x04\x40\x04<\0", 24)) !=
          std::string::npos);
}

TEST_CASE("codes that are text stay text") {
    const std::string head =
        "<xliff version='1.2' xmlns:m='http://www.memsource.com/mxlf/2.0'><file source-language='en'>"
        "<body><trans-unit id='u'><source>a {1&gt;b&lt;1}</source>";
    const std::string tail =
        "<m:tunit-metadata><m:mark id='1'/></m:tunit-metadata></trans-unit></body></file></xliff>";
    CHECK(spliced(head + "<target/>" + tail, [](Unit& unit) {
              unit.segments[0].target = copied_with(unit.segments[0].source, "c ");
          }) == head + "<target>c {1&gt;b&lt;1}</target>" + tail);
}

TEST_CASE("more than translations cannot be spliced") {
    const Original original = original_of(
        std::string(kTwo) + "<unit id='u'><segment><source>a</source></segment></unit></file></xliff>");
    Document changed = original.document;
    changed.files[0].units[0].segments[0].source = content_of("b");
    CHECK(splice(original, changed).error().code == base::ErrorCode::Refused);
    changed = original.document;
    changed.files[0].units.clear();
    CHECK(splice(original, changed).error().code == base::ErrorCode::Refused);
}

TEST_CASE("comments and processing instructions of a target that changes stay in it") {
    CHECK(two("<unit id='u'><segment><source>A</source><target>B <!-- Marie: C? -->C<?x "
              "y?></target></segment></unit>",
              target(content_of("D"))) ==
          "<unit id='u'><segment><source>A</source><target>D<!-- Marie: C? --><?x "
          "y?></target></segment></unit>");
    CHECK(one("<trans-unit id='u'><source>A</source><target>B<!-- C --></target></trans-unit>",
              target(content_of("D"))) ==
          "<trans-unit id='u'><source>A</source><target>D<!-- C --></target></trans-unit>");
}

TEST_CASE("a new candidate is spliced in where its version has it, others stay") {
    const auto proposed = [](Unit& unit) {
        Match match;
        match.origin = "t";
        match.source = content_of("a");
        match.target = content_of("b & c");
        unit.matches.push_back(match);
    };
    CHECK(two("<unit id='u'>\n <segment id='s'><source>a</source></segment></unit>", proposed) ==
          "<unit id='u'>\n <mtc:matches xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:match "
          "ref=\"#s\" origin=\"t\"><source>a</source><target>b &amp; c</target></mtc:match></mtc:matches>\n "
          "<segment id='s'><source>a</source></segment></unit>");
    CHECK(two("<unit id='u'><segment><source>a</source></segment></unit>", proposed)
              .find("<segment id=\"s1\">") != std::string::npos);
    const std::string there =
        "<unit id='u'><m:matches xmlns:m='urn:oasis:names:tc:xliff:matches:2.0'><m:match ref='#s'>"
        "<source>a</source><target>x</target></m:match>";
    const std::string rest = "</m:matches><segment id='s'><source>a</source></segment></unit>";
    CHECK(two(there + rest, proposed) ==
          there +
              "<mtc:match xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\" ref=\"#s\" origin=\"t\">"
              "<source>a</source><target>b &amp; c</target></mtc:match>" +
              rest);
    CHECK(one("<trans-unit id='u'>\n <source>a</source>\n</trans-unit>", proposed) ==
          "<trans-unit id='u'>\n <source>a</source>\n <alt-trans origin=\"t\"><source>a</source><target>b "
          "&amp; "
          "c</target></alt-trans>\n</trans-unit>");
}

TEST_CASE("a candidate that is changed or taken out is refused") {
    const Original original = original_of(std::string(kOne) +
                                          "<trans-unit "
                                          "id='u'><source>a</source><alt-trans><target>x</target></"
                                          "alt-trans></trans-unit></body></file></xliff>");
    Document changed = original.document;
    changed.files.at(0).units.at(0).matches.clear();
    CHECK_FALSE(splice(original, changed));
}

TEST_CASE("a first note stands before a segment whose state changes as well") {
    const std::string made =
        two("<unit id='u'><segment id='s'><source>a</source></segment></unit>", [](Unit& unit) {
            unit.segments.at(0).state = State::Translated;
            unit.segments.at(0).target = content_of("b");
            unit.notes.emplace_back().text = "n";
        });
    CHECK(made ==
          "<unit id='u'><notes><note>n</note></notes><segment id='s' state=\"translated\"><source>a</source>"
          "<target>b</target></segment></unit>");
}
