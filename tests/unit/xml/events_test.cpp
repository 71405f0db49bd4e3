// SPDX-License-Identifier: Apache-2.0
#include "xml/events.hpp"

#include "support/catch.hpp"
#include "support/scratch.hpp"
#include "text/encoding.hpp"

#include <fstream>

using namespace tolmach;

namespace {

// Writes events down in a line each, spans as what they cover.
class Recorder final : public xml::Handler {
  public:
    explicit Recorder(std::string_view bytes = {}) : bytes_(bytes) {}
    void start(const xml::Element& e) override {
        log += "<" + std::string(e.name) + "{" + std::string(e.ns) + "}";
        for (const auto& a : e.attributes)
            log += " " + std::string(a.name) + "=" + std::string(a.value);
        log += " " + cover(e.tag) + "\n";
    }
    void end(std::string_view name, std::string_view, base::ByteSpan tag) override {
        log += "/" + std::string(name) + " " + cover(tag) + "\n";
    }
    void text(std::string_view t, base::ByteSpan place, bool cdata) override {
        log += (cdata ? "cdata " : "text ") + std::string(t) + " " + cover(place) + "\n";
    }
    std::string log;

  private:
    std::string cover(base::ByteSpan span) const {
        return bytes_.empty() ? "" : "[" + std::string(bytes_.substr(span.start.value, span.size())) + "]";
    }
    std::string_view bytes_;
};

base::Result<void> parse(std::string_view bytes) {
    Recorder recorder;
    return xml::parse("test.xml", bytes, recorder);
}

}  // namespace

TEST_CASE("events name their namespaces and cover their bytes") {
    const std::string bytes =
        "<?xml version='1.0'?>\n<a xmlns='u:1' xmlns:p='u:2' p:x='1&amp;'>t&lt;<p:b/><![CDATA[<]]></a>";
    Recorder recorder(bytes);
    REQUIRE(xml::parse("test.xml", bytes, recorder));
    CHECK(recorder.log ==
          "<a{u:1} p:x=1& [<a xmlns='u:1' xmlns:p='u:2' p:x='1&amp;'>]\n"
          "text t [t]\ntext < [&lt;]\n<p:b{u:2} [<p:b/>]\n/p:b []\ncdata < [<]\n/a [</a>]\n");
}

TEST_CASE("what XML forbids is an error with its line") {
    for (const char* bad : {"",
                            "\xEF\xBB\xBF",
                            "text",
                            "<a>",
                            "<a></b>",
                            "<a/><b/>",
                            "<a/>text",
                            "<a x='1' x='2'/>",
                            "<a>&</a>",
                            "<a>&nbsp;</a>",
                            "<a>&#3;</a>",
                            "<a>\x01</a>",
                            "<a>\xFF</a>",
                            "<a>]]></a>",
                            "<a><!-- -- --></a>",
                            "<a x='<'/>",
                            " <?xml version='1.0'?><a/>",
                            "<a>&#xD800;</a>",
                            "<p:a/>",
                            "<a p:x='1'/>",
                            "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='1'/>",
                            "<a x=1/>",
                            "<a></a"}) {
        CAPTURE(bad);
        const auto result = parse(bad);
        REQUIRE_FALSE(result);
        CHECK(result.error().location.file == "test.xml");
        CHECK(result.error().location.line > 0);
        CHECK_FALSE(result.error().help.empty());
    }
}

TEST_CASE("no declaration inside a file is obeyed, no entity but the five is known") {
    const auto bomb = parse("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>");
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().message == "a DOCTYPE with an internal subset is refused");
    CHECK(parse("<!DOCTYPE a SYSTEM 'absent.dtd'><a x='&amp;&#38;'>&lt;</a>"));
    for (const char* dropped : {"<!DOCTYPE a SYSTEM 'absent.dtd'>\n<a>caf&eacute;</a>",
                                "<!DOCTYPE a SYSTEM 'absent.dtd'>\n<a x='caf&eacute;'/>"}) {
        CAPTURE(dropped);
        const auto result = parse(dropped);
        REQUIRE_FALSE(result);
        CHECK(result.error().message == "the entity &eacute; is not defined");
        CHECK(result.error().location.line == 2);
    }
}

TEST_CASE("encodings are read as declared, offsets stay those of the file") {
    const std::string text = "<?xml version='1.0' encoding='windows-1251'?><a>Минск</a>";
    const std::string bytes = text::encode(text, "windows-1251").value();
    Recorder recorder(bytes);
    REQUIRE(xml::parse("test.xml", bytes, recorder));
    CHECK(recorder.log.find("text Минск [" + text::encode("Минск", "windows-1251").value() + "]") !=
          std::string::npos);
    CHECK(parse(text::encode("<a>Минск</a>", "UTF-16LE", true).value()));
    CHECK(
        parse(text::encode("<?xml version='1.0' encoding='UTF-16'?><a>Минск</a>", "UTF-16BE", true).value()));
    CHECK_FALSE(parse("<?xml version='1.0' encoding='no-such'?><a/>"));
}

TEST_CASE("depth is limited, and a handler can stop the parse") {
    std::string deep;
    for (int i = 0; i < 2000; ++i)
        deep += "<a>";
    CHECK(parse(deep).error().code == base::ErrorCode::Limit);
    struct Stopper final : xml::Handler {
        void start(const xml::Element& e) override {
            if (e.name == "b") stop({base::ErrorCode::Invalid, "no b here", {}, "", nullptr});
        }
    } stopper;
    const auto stopped = xml::parse("test.xml", "<a>\n <b/><c></a>", stopper);
    REQUIRE_FALSE(stopped);
    CHECK(base::to_string(stopped.error()) == "test.xml:2:2: no b here");
}

TEST_CASE("a file is parsed in pieces like one in memory") {
    tests::Scratch folder;
    std::string bytes = "<a>" + std::string(300000, 'x') + "<b y='" + std::string(500000, 'z') + "'/></a>";
    std::ofstream(folder / "long.xml") << bytes;
    Recorder recorder;
    REQUIRE(xml::parse_file(folder / "long.xml", recorder));
    CHECK(recorder.log.find(std::string(500000, 'z')) != std::string::npos);
    CHECK_FALSE(xml::parse_file(folder / "absent.xml", recorder));
}
