// SPDX-License-Identifier: Apache-2.0
// The validator on the core of XLIFF 2: what is unusual and valid, and one fault at a time.
#include "support/catch.hpp"
#include "support/xliff_validated.hpp"

#include <string>
#include <utility>

using namespace tolmach;
using tests::found, tests::in_source, tests::with_unit;

namespace {

std::string in_file(const std::string& content, const std::string& root_attributes = "trgLang='fr'") {
    return "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' "
           "xmlns:my='urn:my' " +
           root_attributes + "><file id='f'>\n" + content + "</file></xliff>";
}

std::string unit(const std::string& content, const std::string& attributes = "id='u'") {
    return "<unit " + attributes + ">" + content + "</unit>";
}

std::string pair(const std::string& source, const std::string& target) {
    return with_unit("<segment><source>" + source + "</source><target>" + target + "</target></segment>");
}

}  // namespace

TEST_CASE("every optional attribute and extension of the core") {
    CHECK(
        found(
            "<?xml version='1.0'?><!-- c --><?pi x?>"
            "<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:2.0' xmlns:my='urn:my' version='2.1' "
            "srcLang='en-US' trgLang='sr-Latn-RS' xml:space='default' my:a='b' xml:id='root'>"
            "<x:file id='1' canResegment='no' original='a b.txt' translate='no' srcDir='ltr' trgDir='rtl' "
            "xml:space='preserve' my:a='b' xml:base='http://x/'>"
            "<x:skeleton>text<my:x id='1 2'><my:x id='1 2'/></my:x></x:skeleton><my:x id='1'/><my:y/><!-- c "
            "-->"
            "<x:notes><x:note/><x:note id='1' appliesTo='source' category='' priority='10' my:a='b'>n"
            "</x:note></x:notes><x:group id='1'/>"
            "<x:group id='2' name='n' canResegment='yes' translate='yes' srcDir='auto' trgDir='auto' "
            "type='my:t' xml:space='default' my:a='b'><my:x id='1'/><x:notes><x:note id='1'/></x:notes>"
            "<x:group id='3'><x:unit id='1'><x:segment><x:source/></x:segment></x:unit></x:group>"
            "<x:unit id='2' name='n' canResegment='no' translate='yes' srcDir='rtl' trgDir='ltr' type='my:t' "
            "xml:space='preserve' my:a='b'><my:x id='1'>x</my:x><x:notes><x:note id='1' "
            "appliesTo='target'/></x:notes><x:originalData><x:data id='1' dir='rtl' xml:space='preserve'>a"
            "<x:cp hex='0001'/>b</x:data></x:originalData><x:ignorable id='a'><x:source> </x:source>"
            "<x:target order='2'> </x:target></x:ignorable><x:segment id='b' canResegment='yes' "
            "state='reviewed' subState='my:s'><x:source xml:lang='EN-us' xml:space='preserve'>a</x:source>"
            "<x:target xml:lang='sr-latn-rs' xml:space='preserve' order='1'>b</x:target></x:segment>"
            "</x:unit></x:group></x:file></x:xliff>")
            .empty());
    CHECK(
        found("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.2' version='2.2' srcLang='en' "
              "xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'><notes><note ref='#f=f'>n</note></notes>"
              "<mda:metadata><mda:metaGroup><mda:meta type='t'/></mda:metaGroup></mda:metadata><file id='f'>"
              "<unit id='u'><notes><note id='1' ref='#s'/><note ref='s' appliesTo='target'/></notes>"
              "<segment id='s'><source/></segment></unit></file></xliff>")
            .empty());
}

TEST_CASE("inline elements with all they may have") {
    const std::string hints = "canCopy='no' canDelete='no' canReorder='firstNo' ";
    for (const std::string& source : {
             "<ph id='1' " + hints + "disp='d' equiv='' type='ui' subType='xlf:var' subFlows='u1'/>",
             "<pc id='1' " + hints +
                 "canOverlap='yes' dispStart='d' dispEnd='e' equivStart='f' equivEnd='g' "
                 "type='link' subType='my:s' subFlowsStart='u1' subFlowsEnd='u1' dir='rtl'/>",
             "<sc id='1' " + hints +
                 "canOverlap='no' dir='ltr' disp='d' equiv='e' type='fmt' subType='xlf:b'/>" +
                 "a<ec startRef='1' canCopy='no' canDelete='no' canReorder='no' canOverlap='no' "
                 "isolated='no' "
                 "type='quote' disp='e'/>",
             std::string("<ec id='1' isolated='yes' dir='auto'/>a<sc id='2' isolated='yes'/>"),
             std::string("<ph id='1'/><ph id='2' copyOf='1'/>"),
             std::string("<sm id='1' translate='no'/><pc id='2'>a<em startRef='1'/></pc>"),
             std::string("<sm id='1' type='comment' value=''/><sm id='2' type='term'/>a<em startRef='1'/>b"
                         "<em startRef='2'/>"),
             std::string("<mrk id='1' type='generic' translate='yes'><mrk id='2' type='term' value='v' "
                         "ref='http://x/#y'>a</mrk></mrk>"),
             std::string("<cp hex='0000'/><cp hex='001f'/><cp hex='FFFE'/><cp hex='D800'/>"),
             std::string("<![CDATA[<b>]]><!-- c --><?pi x?>"),
         }) {
        CAPTURE(source);
        CHECK(found(in_source(source)).empty());
    }
    CHECK(found(with_unit("<segment><source>a<sm id='1' type='term'/></source></segment><ignorable><source> "
                          "</source></ignorable><segment><source>b<em startRef='1'/></source></segment>"))
              .empty());
    CHECK(found(pair("<pc id='1'>a</pc>", "<sc id='1' canOverlap='no'/>a<ec startRef='1' canOverlap='no'/>"))
              .empty());
    CHECK(found(pair("a", "<mrk id='9' type='term'>b</mrk>")).empty());
}

TEST_CASE("faults of inline elements") {
    for (const auto& [source, rule] : {
             std::pair{"<ph/>", "xliff.attribute-missing"},
             {"<ph id='a b'/>", "xliff.attribute-value"},
             {"<ph id=''/>", "xliff.attribute-value"},
             {"<ph id='1'>a</ph>", "xliff.text-unexpected"},
             {"<ph id='1'><ph id='2'/></ph>", "xliff.element-unknown"},
             {"<ph id='1' dir='ltr'/>", "xliff.attribute-unknown"},
             {"<ph id='1' type='bold'/>", "xliff.attribute-value"},
             {"<ph id='1' type='fmt' subType='b'/>", "xliff.attribute-value"},
             {"<ph id='1' type='ui' subType='xlf:b'/>", "xliff.code-type"},
             {"<ph id='1' type='fmt' subType='xlf:s'/>", "xliff.code-type"},
             {"<ph id='1' canCopy='firstNo'/>", "xliff.attribute-value"},
             {"<ph id='1' canOverlap='no'/>", "xliff.attribute-unknown"},
             {"<pc id='1' dataRef='d'/>", "xliff.attribute-unknown"},
             {"<pc id='1' dataRefEnd='d'/>", "xliff.data-reference"},
             {"<pc id='1' isolated='no'/>", "xliff.attribute-unknown"},
             {"<sc id='1' startRef='1'/><ec startRef='1'/>", "xliff.attribute-unknown"},
             {"<pc id='1'/><ec startRef='1'/>", "xliff.code-pair"},
             {"<ec startRef='1'/><sc id='1'/>", "xliff.code-pair"},
             {"<sc id='1'/>a<ec startRef='1'/><ec startRef='1'/>", "xliff.code-pair"},
             {"<sm id='1' translate='no'/>a<em startRef='1'/><em startRef='1'/>", "xliff.marker-pair"},
             {"<sc id='1'/>", "xliff.code-isolated"},
             {"<sc id='1' isolated='yes'/><ec startRef='1'/>", "xliff.code-isolated"},
             {"<ec isolated='yes'/>", "xliff.code-isolated"},
             {"<sc id='1' isolated='yes'/><ec startRef='1' isolated='yes'/>", "xliff.code-isolated"},
             {"<sc id='1'/><ec startRef='1' dir='ltr'/>", "xliff.code-isolated"},
             {"<sc id='1' canOverlap='no'/><ec startRef='1'/>", "xliff.code-attributes"},
             {"<ph id='1' canReorder='firstNo' canDelete='no'/>", "xliff.reorder-hint"},
             {"<ph id='1' canReorder='no' canDelete='no' canCopy='no'/>", "xliff.reorder-sequence"},
             {"<ph id='1' copyOf='1'/>", "xliff.copy-of"},
             {"<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>", "xliff.copy-of"},
             {"<ph id='1' subFlows=''/>", "xliff.attribute-value"},
             {"<ph id='1' subFlows='u1 u9'/>", "xliff.sub-flows"},
             {"<mrk id='1'>a</mrk>", "xliff.marker-translate"},
             {"<mrk id='1' type='generic'>a</mrk>", "xliff.marker-translate"},
             {"<mrk id='1' type='comment' value='v' ref='#n=1'>a</mrk>", "xliff.comment"},
             {"<mrk id='1' type='comment' ref='#n=1'>a</mrk>", "xliff.comment"},
             {"<mrk id='1' type='name'>a</mrk>", "xliff.attribute-value"},
             {"<mrk id='1' type='term' xml:lang='en'>a</mrk>", "xliff.attribute-unknown"},
             {"<mrk id='1' type='my:t' ref='#x/y'>a</mrk>", "xliff.fragment"},
             {"<mrk id='1' type='my:t' ref='#g=1/f=2'>a</mrk>", "xliff.fragment"},
             {"<mrk id='1' translate='no'>a</mrk><em startRef='1'/>", "xliff.marker-pair"},
             {"<em/>", "xliff.attribute-missing"},
             {"<em startRef='1'/><sm id='1' translate='no'/>", "xliff.marker-pair"},
             {"<cp/>", "xliff.attribute-missing"},
             {"<cp hex='41'/>", "xliff.hex-character"},
             {"<cp hex='1'/>", "xliff.attribute-value"},
             {"<cp hex='110000'/>", "xliff.hex-character"},
             {"<x xmlns='urn:my'/>", "xliff.element-unknown"},
             {"<segment/>", "xliff.element-unknown"},
         }) {
        CAPTURE(source);
        CHECK(found(in_source(source)).find(std::string(rule) + ":3 ") != std::string::npos);
    }
}

TEST_CASE("faults of targets") {
    for (const auto& [source, target, rule] : {
             std::tuple{"<ph id='1'/>", "<pc id='1'/>", "xliff.target-id"},
             {"<ph id='1' canDelete='no'/>", "a", "xliff.code-deleted"},
             {"<mrk id='1' type='term'>a</mrk>", "<mrk id='1' translate='no'>a</mrk>", "xliff.target-id"},
             {"<ph id='1'/>", "<ph id='1'/><ph id='1'/>", "xliff.id-unique"},
             {"a", "<sc id='1'/>", "xliff.code-isolated"},
             {"a", "<em startRef='1'/>", "xliff.marker-pair"},
             {"<ph id='1' canReorder='firstNo' canCopy='no' canDelete='no'/><ph id='2' canReorder='no' "
              "canCopy='no' canDelete='no'/>",
              "<ph id='2' canReorder='no' canCopy='no' canDelete='no'/><ph id='1' canReorder='firstNo' "
              "canCopy='no' canDelete='no'/>",
              "xliff.reorder-sequence"},
         }) {
        CAPTURE(source, target);
        CHECK(found(pair(source, target)).find(std::string(rule) + ":3 ") != std::string::npos);
    }
}

TEST_CASE("faults of structure") {
    const std::string segment = "<segment><source/></segment>", whole = unit(segment);
    for (const auto& [content, rule] : {
             std::pair{std::string(), "xliff.element-missing:1 "},
             {whole + whole, "xliff.id-unique:2 "},
             {"<group id='g'>" + whole + "</group>" + whole, "xliff.id-unique:2 "},
             {"<group id='g'><group id='g'/></group>", "xliff.id-unique:2 "},
             {"<group/>", "xliff.attribute-missing:2 "},
             {"<group id='g'>a</group>", "xliff.text-unexpected:2 "},
             {"<group id='g'><source/></group>", "xliff.element-unknown:2 "},
             {"<skeleton/>" + whole, "xliff.skeleton:2 "},
             {"<skeleton href='x'>a</skeleton>" + whole, "xliff.skeleton:2 "},
             {"<notes><note>n</note></notes><skeleton href='x'/>" + whole, "xliff.element-order:2 "},
             {"<notes/>" + whole, "xliff.element-missing:2 "},
             {whole + "<my:x/>", "xliff.element-order:2 "},
             {unit(segment, "id='u' canResegment='maybe'"), "xliff.attribute-value:2 "},
             {unit(segment, "id='u' srcDir='left'"), "xliff.attribute-value:2 "},
             {unit(segment, "id='u' type='text'"), "xliff.attribute-value:2 "},
             {unit(segment, "id='u' xml:space='keep'"), "xliff.attribute-value:2 "},
             {unit(segment, "id='u' state='final'"), "xliff.attribute-unknown:2 "},
             {unit("<ignorable><source/></ignorable>"), "xliff.unit-segment:2 "},
             {unit("<ignorable id='1'><source/></ignorable><segment id='1'><source/></segment>"),
              "xliff.id-unique:2 "},
             {unit("<segment id='1'><source><ph id='1'/></source></segment>"), "xliff.id-unique:2 "},
             {unit("<segment my:a='b'><source/></segment>"), "xliff.attribute-unknown:2 "},
             {unit("<ignorable canResegment='no'><source/></ignorable>" + segment),
              "xliff.attribute-unknown:2 "},
             {unit("<segment subState='my:s'><source/></segment>"), "xliff.sub-state:2 "},
             {unit("<segment state='final' subState='done'><source/><target>a</target></segment>"),
              "xliff.sub-state:2 "},
             {unit("<segment><source my:a='b'/></segment>"), "xliff.attribute-unknown:2 "},
             {unit("<segment><source order='1'/></segment>"), "xliff.attribute-unknown:2 "},
             {unit("<segment><source/><target order='0'/></segment>"), "xliff.attribute-value:2 "},
             {unit("<segment><source/><target order='2'/></segment>"), "xliff.target-order:2 "},
             {unit("<segment><source xml:lang='fr'/></segment>"), "xliff.language-match:2 "},
             {unit("<segment><source/><target xml:lang='fr-CA'/></segment>"), "xliff.language-match:2 "},
             {unit("<segment><source/><target xml:space='preserve'/></segment>"), "xliff.space-match:2 "},
             {unit("<notes><note id='1'/><note id='1'/></notes>" + segment), "xliff.id-unique:2 "},
             {unit("<notes><note priority='11'/></notes>" + segment), "xliff.attribute-value:2 "},
             {unit("<notes><note appliesTo='both'/></notes>" + segment), "xliff.attribute-value:2 "},
             {unit("<notes><note><my:x/></note></notes>" + segment), "xliff.element-unknown:2 "},
             {unit("<originalData><data id='1'/></originalData><notes><note/></notes>" + segment),
              "xliff.element-order:2 "},
             {unit("<originalData><data/></originalData>" + segment), "xliff.attribute-missing:2 "},
             {unit("<originalData><data id='1' xml:space='default'/></originalData>" + segment),
              "xliff.attribute-value:2 "},
             {unit("<originalData><data id='1'/><data id='1'/></originalData>" + segment),
              "xliff.id-unique:2 "},
             {unit("<my:x id='1'><my:x id='1'/></my:x>" + segment), "xliff.extension-id:2 "},
             {unit("<my:x><my:x xml:id='1 2'/></my:x>" + segment), "xliff.extension-id:2 "},
         }) {
        CAPTURE(content);
        CHECK(found(in_file(content)) == rule);
    }
    CHECK(found(in_file(unit("<segment><source/><target/></segment>"), "")) == "xliff.target-language:2 ");
    CHECK(found(in_file(unit("<ignorable><source/><target/></ignorable>" + segment), "")) ==
          "xliff.target-language:2 ");
    CHECK(found(in_file(whole, "trgLang='f_r'")) == "xliff.attribute-value:1 ");
    CHECK(found(in_file(whole, "trgLang=''")) == "xliff.attribute-value:1 ");
    CHECK(found(in_file(whole, "colour='red'")) == "xliff.attribute-unknown:1 ");
}

TEST_CASE("modules stand in the elements that the standard names") {
    const std::string segment = "<segment><source/></segment>";
    const auto with = [&](const std::string& in_the_file, const std::string& in_the_group,
                          const std::string& in_the_unit) {
        return found(
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' "
            "its:version='2.0' "
            "xmlns:its='http://www.w3.org/2005/11/its' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' "
            "xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' "
            "xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction"
            ":2.0' xmlns:val='urn:oasis:names:tc:xliff:validation:2.0'><file id='f'>" +
            in_the_file + "<group id='g'>" + in_the_group + "<unit id='u'>" + in_the_unit + segment +
            "</unit></group></file></xliff>");
    };
    const std::string metadata =
        "<mda:metadata><mda:metaGroup><mda:meta type='t'/></mda:metaGroup></mda:metadata>";
    const std::string data = "<slr:data profile='p'/>",
                      rules = "<val:validation><val:rule isPresent='a'/></val:validation>";
    const std::string issues =
        "<its:locQualityIssues xml:id='q'><its:locQualityIssue locQualityIssueType='other'/>"
        "</its:locQualityIssues>";
    const std::string records =
        "<its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/>"
        "</its:provenanceRecords>";
    const std::string glossary =
        "<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry>"
        "</gls:glossary>";
    CHECK(with(metadata + "<slr:profiles/>" + data + rules + records, metadata + data + rules,
               metadata + data + rules + issues + glossary)
              .empty());
    for (const std::string& in_file : {glossary, issues, metadata + metadata})
        CHECK(!with(in_file, "", "").empty());
    for (const std::string& in_group : {glossary, issues, std::string("<slr:profiles/>"), data + data})
        CHECK(!with("", in_group, "").empty());
    for (const std::string& in_unit :
         {rules + rules, std::string("<slr:profiles/>"), std::string("<mda:meta type='t'/>")})
        CHECK(!with("", "", in_unit).empty());
}
