// SPDX-License-Identifier: Apache-2.0
// The law of the scanner: with it in front, a document gives the events and the error that expat alone gives.
#include "xml/scanner.hpp"

#include "support/catch.hpp"
#include "support/xml_log.hpp"
#include "xml/expat_parser.hpp"

using namespace tolmach;

namespace {

std::string quick(std::string_view bytes) {
    tests::XmlLog log;
    const auto parsed = xml::parse("t.xml", bytes, log);
    return log.finish(parsed);
}

std::string by_expat(std::string_view bytes) {
    tests::XmlLog log;
    const auto parsed = xml::parse_with_expat("t.xml", bytes, log, {});
    return log.finish(parsed);
}

bool scans(std::string_view bytes) {
    xml::Handler nobody;
    const xml::Limits limits;
    xml::Scanner scanner("t.xml", bytes, nobody, limits);
    scanner.run();
    return scanner.at_end();
}

const std::vector<std::string> kPlain = {
    "<a/>",
    "<?xml version=\"1.0\" encoding='UTF-8' standalone=\"yes\" ?>\n<a> </a >\n",
    "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a x='1'\ty=\"2\"\r\n "
    "z='&quot;\"&#10;\n\r\n\t&#x41;'>t&lt;&#1052;\r\n\rt</a>\n",
    "<!-- c\r\n --><?go on\r\n?><?stop?><a><!----><?p   q ?></a><!-- - -->",
    "<a xmlns='u:1' xmlns:p='u:2'><p:b p:x='1' x='2' xml:space='preserve'><c xmlns=''/></p:b><p:b "
    "xmlns:p='u:3'/></a>",
    "<a><![CDATA[]]><![CDATA[<&]] ]>\r\n]]]>]]&gt;]</a>",
    "<a>Минск, é, €, 😀 \x7F</a>",
    "<a\n>\n<b\n/>\n</a\n>",
};

const std::vector<std::string> kLeftToExpat = {
    "<Ж/>",
    "<a Ж='1'/>",
    "<!DOCTYPE a SYSTEM 'a.dtd'><a>&lt;</a>",
    "<?xml version='1.0' encoding='iso-8859-1'?><a>\xE9</a>",
    "<a>&#x0000000000000000041;</a>",
    "<a xmlns:p='u:&amp;'><p:b/></a>",
    "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
};

}  // namespace

TEST_CASE("plain documents are scanned to their end, with the events of expat") {
    for (const std::string& bytes : kPlain) {
        CAPTURE(bytes);
        CHECK(scans(bytes));
        CHECK(quick(bytes) == by_expat(bytes));
    }
}

TEST_CASE("expat reads what the scanner does not know") {
    for (const std::string& bytes : kLeftToExpat) {
        CAPTURE(bytes);
        CHECK_FALSE(scans(bytes));
        CHECK(quick(bytes) == by_expat(bytes));
        CHECK(by_expat(bytes).ends_with("whole"));
    }
}

TEST_CASE("with one thing wrong or odd anywhere, the events and the error are those of expat") {
    const std::string odd[] = {
        "<",         ">",        "&",    "&x;",   "'",          "\"",
        "/",         "=",        " ",    ":",     "]]>",        "-",
        "--",        "?>",       "<!--", "<?",    "<b>",        "</a>",
        "\r",        "\n",       "\x01", "\xFF",  "\xC3",       "\xEF\xBF\xBF",
        "&#0;",      "&#xD800;", "x",    "x='1'", "xmlns:q=''", " xmlns:q='u:2' q:x='1'",
        "<![CDATA[", "Ж"};
    for (const std::string& bytes : kPlain)
        for (std::size_t at = 0; at <= bytes.size(); ++at) {
            for (const std::string& piece : odd) {
                const std::string changed = bytes.substr(0, at) + piece + bytes.substr(at);
                if (quick(changed) != by_expat(changed)) FAIL_CHECK(changed);
            }
            const std::string cut = bytes.substr(0, at);
            const std::string without = cut + bytes.substr(std::min(at + 1, bytes.size()));
            if (quick(cut) != by_expat(cut)) FAIL_CHECK(cut);
            if (quick(without) != by_expat(without)) FAIL_CHECK(without);
        }
}

TEST_CASE("many declarations, many attributes, deep elements: events and limits of expat") {
    std::string many = "<a", deep;
    for (int i = 0; i < 300; ++i)
        many +=
            " xmlns:n" + std::to_string(i) + "='u:" + std::to_string(i) + "' a" + std::to_string(i) + "=''";
    many += "/>";
    CHECK(quick(many) == by_expat(many));
    for (int i = 0; i < 1100; ++i)
        deep += "<a>";
    CHECK(quick(deep) == by_expat(deep));
}

TEST_CASE("a handler that stops the scanner gives its own error at the event's place") {
    struct Stopper final : xml::Handler {
        void text(std::string_view t, base::ByteSpan, bool) override {
            if (t == "&") stop({base::ErrorCode::Invalid, "no ampersand here", {}, "", nullptr});
        }
    } stopper;
    const auto stopped = xml::parse("t.xml", "<a>\n Ж&amp;<b></a>", stopper);
    REQUIRE_FALSE(stopped);
    CHECK(base::to_string(stopped.error()) == "t.xml:2:3: no ampersand here");
}
