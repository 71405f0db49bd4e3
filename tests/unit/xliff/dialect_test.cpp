// SPDX-License-Identifier: Apache-2.0
// What CAT tools send back, in their own ways of writing XLIFF 1.x.
#include "support/catch.hpp"
#include "xliff/read.hpp"
#include "xliff/write.hpp"

using namespace tolmach;
using namespace tolmach::xliff;

namespace {

std::string file_of(std::string_view units, std::string_view declared = {}) {
    return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2' " + std::string(declared) +
           "><file original='n.txt' source-language='en' target-language='fr' datatype='plaintext'><body>" +
           std::string(units) + "</body></file></xliff>";
}

Document document_of(const std::string& bytes) {
    const auto document = read("a.xlf", bytes);
    INFO((document ? std::string() : to_string(document.error())));
    REQUIRE(document);
    return *document;
}

Unit unit_of(std::string_view unit, std::string_view declared = {}) {
    return document_of(file_of(unit, declared)).files.at(0).units.at(0);
}

/// Segments as `id[source|target]order`, ignorables as `(source|target)`, codes as <id>, </id> and <id/>.
std::string shown(const Content& content) {
    std::string text;
    for (const Inline& part : content) {
        if (const auto* run = std::get_if<Text>(&part)) text += run->value;
        if (const auto* code = std::get_if<Code>(&part))
            text += code->shape == Code::Shape::Start ? "<" + code->id + ">"
                    : code->shape == Code::Shape::End ? "</" + code->id + ">"
                                                      : "<" + code->id + "/>";
    }
    return text;
}

std::string shown(const Unit& unit) {
    std::string text;
    for (const Segment& segment : unit.segments) {
        text += segment.id + (segment.ignorable ? "(" : "[") + shown(segment.source) + "|" +
                (segment.target ? shown(*segment.target) : "-") + (segment.ignorable ? ")" : "]");
        if (segment.order) text += std::to_string(*segment.order);
    }
    return text;
}

constexpr std::string_view kTrados = "xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0'";
constexpr std::string_view kMemoQ = "xmlns:mq='MQXliff'";
constexpr std::string_view kPhrase = "xmlns:m='http://www.memsource.com/mxlf/2.0'";

}  // namespace

TEST_CASE("1.x is known by root and version, whatever its namespace and prefix") {
    const std::string body =
        "<file source-language='en'><body><trans-unit id='a'><source>x</source></trans-unit>"
        "</body></file>";
    CHECK(document_of("<xliff version='1.0'>" + body + "</xliff>").version == Version::V1_0);
    CHECK(
        document_of("<xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>" + body + "</xliff>")
            .files[0]
            .units[0]
            .id == "a");
    std::string prefixed =
        "<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'>"
        "<x:file source-language='en'><x:body><x:trans-unit id='a'><x:source>y</x:source>"
        "</x:trans-unit></x:body></x:file></x:xliff>";
    CHECK(shown(document_of(prefixed).files[0].units[0]) == "[y|-]");
}

TEST_CASE("bytes may be UTF-16 or of an eight-bit encoding") {
    const std::string text =
        "<xliff version='1.2'><file source-language='ru'><body><trans-unit id='a'><source>"
        "\xDF</source></trans-unit></body></file></xliff>";
    CHECK(shown(document_of("<?xml version='1.0' encoding='windows-1251'?>" + text).files[0].units[0]) ==
          "[Я|-]");
    CHECK(shown(document_of("<?xml version='1.0' encoding='iso-8859-1'?>" + text).files[0].units[0]) ==
          "[ß|-]");
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    CHECK(shown(document_of(wide).files[0].units[0]) == "[ß|-]");
    const auto wrong = read("a.xlf", text);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == base::ErrorCode::Malformed);
}

TEST_CASE("segments are the marks, wherever they stand; codes and blanks between them are kept") {
    CHECK(shown(unit_of("<trans-unit id='a'><source/><seg-source><g id='1'><mrk mtype='seg' mid='1'>A.</mrk> "
                        "<mrk mtype='seg' mid='2'>B<x id='2'/>.</mrk></g></seg-source><target><g id='1'>"
                        "<mrk mtype='seg' mid='1'>À.</mrk>  <mrk mtype='seg' mid='2'>Bé<x id='2'/>.</mrk></g>"
                        "</target></trans-unit>")) == "(<1>|<1>)1[A.|À.]( |  )2[B<2/>.|Bé<2/>.](</1>|</1>)");
}

TEST_CASE("a seg-source laid out anew has the white space of its source") {
    const auto laid_out = [](const std::string& source) {
        return shown(unit_of("<trans-unit id='a'><source>" + source +
                             "</source><seg-source>\n  <mrk mtype='seg' mid='1'>A<x id='1'/>.</mrk>\n  <mrk "
                             "mtype='seg' mid='2'>B.</mrk>\n</seg-source></trans-unit>"));
    };
    CHECK(laid_out("A<x id='1'/>. B.") == "1[A<1/>.|-]( |-)2[B.|-]");
    CHECK(laid_out("A<x id='1'/>.B.") == "1[A<1/>.|-]2[B.|-]");
    CHECK(laid_out(" A<x id='1'/>.\u00A0B. ") == "( |-)1[A<1/>.|-](\u00A0|-)2[B.|-]( |-)");
    CHECK(laid_out("A. C.") == "(\n  |-)1[A<1/>.|-](\n  |-)2[B.|-](\n|-)");
}

TEST_CASE("segments may come back in another order, missing, new or not at all") {
    const auto unit_with = [](std::string_view target) {
        return shown(
            unit_of("<trans-unit id='a'><source/><seg-source><mrk mtype='seg' mid='1'>A.</mrk> "
                    "<mrk mtype='seg' mid='2'>B.</mrk></seg-source>" +
                    std::string(target) + "</trans-unit>"));
    };
    CHECK(unit_with("") == "1[A.|-]( |-)2[B.|-]");
    CHECK(unit_with("<target/>") == "1[A.|-]( |-)2[B.|-]");
    CHECK(unit_with("<target><mrk mtype='seg' mid='2'>b</mrk>; <mrk mtype='seg' mid='1'>a</mrk></target>") ==
          "1[A.|a]3( |; )2[B.|b]1");
    CHECK(unit_with("<target><mrk mtype='seg' mid='1'>a</mrk></target>") == "1[A.|a]( |)2[B.|-]");
    CHECK(unit_with("<target><mrk mtype='seg' mid='1'>a</mrk><mrk mtype='seg' mid='1a'>aa</mrk> "
                    "<mrk mtype='seg' mid='2'>b</mrk></target>") == "1[A.|a]1a[|aa]( | )2[B.|b]");
    CHECK(unit_with("<target>a b</target>") == "[A. B.|a b]");
    CHECK(shown(unit_of("<trans-unit id='a'><source>A.</source><target><mrk mtype='seg' mid='9'>a</mrk>b"
                        "</target></trans-unit>")) == "[A.|ab]");
    CHECK(shown(unit_of(
              "<trans-unit id='a'><source/><seg-source> <mrk mtype='seg' mid='1'>A.</mrk></seg-source>"
              "<target>a</target></trans-unit>")) == "( |)1[A.|a]");
}

TEST_CASE("only a unit's own children are its text") {
    const Unit unit = unit_of(
        "<trans-unit id='a'><alt-trans match-quality='80%'><target>old</target></alt-trans>"
        "<mq:minorversions><mq:historical-unit mq:status='NotStarted'><source>h</source><target>h</target>"
        "</mq:historical-unit></mq:minorversions><target>t</target><source>s</source></trans-unit>",
        kMemoQ);
    CHECK(shown(unit) == "[s|t]");
    REQUIRE(unit.matches.size() == 1);
    CHECK(unit.matches[0].similarity == 80);
    CHECK(plain_text(unit.matches[0].target) == "old");
    CHECK(unit.extensions.size() == 1);
    CHECK(unit.preserve_space);
}

TEST_CASE("codes of one id are one code, whichever element they are") {
    for (const std::string_view source :
         {"<g id='1'>a</g>", "<bx id='1'/>a<ex id='1'/>", "<bx id='1' rid='7'/>a<ex id='2' rid='7'/>",
          "<bpt id='1'>&lt;b></bpt>a<ept id='1'>&lt;/b></ept>"})
        CHECK(shown(unit_of("<trans-unit id='u'><source>" + std::string(source) +
                            "</source></trans-unit>")) == "[<1>a</1>|-]");
}

TEST_CASE("deleted text is no text, and tracked changes are known") {
    const Unit trados = unit_of(
        "<trans-unit id='a'><source>One.</source><target>U<mrk mtype='x-sdl-deleted' sdl:revid='r'>x<g "
        "id='1'>y"
        "</g></mrk>n<mrk mtype='x-sdl-added' sdl:revid='s'>!</mrk></target></trans-unit>",
        kTrados);
    CHECK(shown(trados) == "[One.|Un!]");
    CHECK(has_tracked_changes(*trados.segments[0].target));
    const auto& deleted = std::get<Marker>(trados.segments[0].target->at(1));
    CHECK(deleted.type == kDeleted);
    CHECK(deleted.details->value == "xy");
    const Unit memoq = unit_of(
        "<trans-unit id='a'><source>One.</source><target>U<mrk mtype='x-mq-tc' "
        "mq:tctype='del'>x</mrk>n<mrk mtype='x-mq-tc' mq:tctype='ins'>.</mrk><mrk "
        "mtype='x-mq-range'>r</mrk></target></trans-unit>",
        kMemoQ);
    CHECK(shown(memoq) == "[One.|Un.r]");
    CHECK(has_tracked_changes(*memoq.segments[0].target));
    const Unit plain = unit_of(
        "<trans-unit id='a'><source>One.</source><target><mrk mtype='protected'>a</mrk>"
        "<mrk mtype='x-its'>b</mrk></target></trans-unit>");
    CHECK_FALSE(has_tracked_changes(*plain.segments[0].target));
}

TEST_CASE("each tool's own confirmation is a state") {
    const auto state_of = [](const Unit& unit, std::size_t segment = 0) {
        return std::pair(unit.segments.at(segment).state, unit.segments[segment].details->native_state);
    };
    const std::string text = "<source>One.</source><target>Un.</target></trans-unit>";
    CHECK(state_of(unit_of("<trans-unit id='a' mq:status='ManuallyConfirmed'>" + text, kMemoQ)) ==
          std::pair(State::Translated, std::string("x-mq-ManuallyConfirmed")));
    CHECK(state_of(unit_of("<trans-unit id='a' mq:status='Unheard'>" + text, kMemoQ)) ==
          std::pair(State::Initial, std::string("x-mq-Unheard")));
    CHECK(state_of(unit_of("<trans-unit id='a' m:confirmed='1'>" + text, kPhrase)).first ==
          State::Translated);
    CHECK(state_of(unit_of("<trans-unit id='a' g:editStatus='modified'>" + text,
                           "xmlns:g='http://www.gs4tr.org/schema/xliff-ext'"))
              .first == State::Translated);
    CHECK(state_of(unit_of("<trans-unit id='a'><i:segment-metadata><i:status translation_status='finished'/>"
                           "</i:segment-metadata>" +
                               text,
                           "xmlns:i='http://www.idiominc.com/ws/asset'"))
              .first == State::Translated);
    const Unit trados = unit_of(
        "<trans-unit id='a'><source/><seg-source><mrk mtype='seg' mid='1'>A.</mrk><mrk mtype='seg' mid='2'>B."
        "</mrk></seg-source><target><mrk mtype='seg' mid='1'>a</mrk><mrk mtype='seg' mid='2'>b</mrk></target>"
        "<sdl:seg-defs><sdl:seg id='1' conf='ApprovedSignOff'/><sdl:seg id='2' conf='RejectedSignOff'/>"
        "</sdl:seg-defs></trans-unit>",
        kTrados);
    CHECK(state_of(trados).first == State::Final);
    CHECK(state_of(trados, 1) == std::pair(State::Initial, std::string("x-sdl-RejectedSignOff")));
    const Unit native = unit_of(
        "<trans-unit id='a' approved='yes'><source>One.</source>"
        "<target state='needs-review-l10n'>Un.</target></trans-unit>");
    CHECK(state_of(native) == std::pair(State::Initial, std::string("needs-review-l10n")));
    CHECK(native.segments[0].approved);
}

TEST_CASE("a target that a tool filled with the source is not translated") {
    const Unit unit = unit_of(
        "<trans-unit id='a'><source>A <g id='1' ctype='bold'>b</g></source><target xml:lang='fr'>"
        "A <g id='1'>b</g></target></trans-unit>");
    CHECK(unit.segments[0].target.has_value());
    CHECK_FALSE(is_translated(unit.segments[0]));
}

TEST_CASE("codes that Phrase writes as text are codes where it lists them, else text") {
    const Unit unit = unit_of(
        "<trans-unit id='a'><source>{1>One&lt;1} {2} {3} {b>x&lt;b} {i>y {j}</source><target>{1&gt;Un&lt;1}"
        "</target><m:tunit-metadata><m:mark id='1'><m:content>&lt;a></m:content></m:mark><m:mark id='2'/>"
        "</m:tunit-metadata></trans-unit>",
        kPhrase);
    CHECK(shown(unit) == "[<1>One</1> <2/> {3} <b>x</b> {i>y <j/>|<1>Un</1>]");
    CHECK(std::get<Code>(unit.segments[0].source[0]).details->data == "<a>");
    CHECK(std::get<Code>(unit.segments[0].source[0]).details->disp == "{1>");
}

TEST_CASE("notes that a translator wrote are notes with an author") {
    const Unit plain = unit_of(
        "<trans-unit id='a'><source>s</source><note from='Ann' annotates='target' "
        "priority='3'>Hm</note></trans-unit>");
    REQUIRE(plain.notes.size() == 1);
    CHECK(plain.notes[0].from == "Ann");
    CHECK(plain.notes[0].applies_to == "target");
    CHECK(plain.notes[0].priority == 3);
    const Unit memoq = unit_of(
        "<trans-unit id='a'><source>s</source><mq:comments><mq:comment id='c' "
        "creatoruser='Ann' deleted='false' appliesto='TargetRange'>Hm</mq:comment>"
        "<mq:comment id='d' deleted='true'>no</mq:comment></mq:comments></trans-unit>",
        kMemoQ);
    REQUIRE(memoq.notes.size() == 1);
    CHECK(memoq.notes[0].from == "Ann");
    CHECK(memoq.notes[0].applies_to == "target");
    const Unit trados =
        document_of(
            "<xliff version='1.2' xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0'><doc-info "
            "xmlns='http://sdl.com/FileTypes/SdlXliff/1.0'><cmt-defs><cmt-def id='c'><Comments xmlns=''>"
            "<Comment user='Ann'>Hm</Comment></Comments></cmt-def></cmt-defs></doc-info><file "
            "source-language='en'><body><trans-unit id='a'><source>s</source><target><mrk "
            "mtype='x-sdl-comment' sdl:cid='c'>t</mrk></target></trans-unit></body></file></xliff>")
            .files[0]
            .units[0];
    REQUIRE(trados.notes.size() == 1);
    CHECK(trados.notes[0].text == "Hm");
    CHECK(trados.notes[0].from == "Ann");
    CHECK(trados.notes[0].applies_to == "target");
}

TEST_CASE("what the model has no place for is kept as it stood") {
    const Unit unit = unit_of(
        "<trans-unit id='a' maxwidth='9' k:x='1'><source k:y='2'>s</source><k:e k:z='&lt;'>t<!--c--><?p d?>"
        "<f xmlns='urn:f'/></k:e><context-group purpose='location'/></trans-unit>",
        "xmlns:k='urn:k'");
    CHECK(unit.extra == Attributes{{"maxwidth", "", "9"}, {"k:x", "urn:k", "1"}});
    CHECK(unit.segments[0].details->source_extra == Attributes{{"k:y", "urn:k", "2"}});
    CHECK(unit.extensions ==
          std::vector<std::string>{
              "<k:e xmlns:k=\"urn:k\" k:z=\"&lt;\">t<!--c--><?p d?><f xmlns=\"urn:f\"/></k:e>",
              "<context-group xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" purpose=\"location\"/>"});
}
