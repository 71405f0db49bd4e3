// SPDX-License-Identifier: Apache-2.0
#include "formats/review.hpp"

#include "formats/plain/read.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tolmach;

namespace {

constexpr std::string_view kNote =
    "The Silence\n\nAnna Petrova\n3 May 2021\n\nThe report said nothing of the workersIbid., p. 44.. Nobody "
    "had "
    "asked them.\n\nThe railway was sold to the state.7 Most of the trains go to the north now.\n";

std::string page_of(std::string_view name, std::string_view text) {
    const auto found = formats::recover_structure("note.txt", text, {}).value();
    return formats::review_page(name, found.text, found.structure, found.suspected);
}

std::string data_in(const std::string& page) {
    const std::string_view start = "<script type=\"application/json\" id=\"data\">";
    const std::size_t from = page.find(start) + start.size();
    return page.substr(from, page.find("</script>", from) - from);
}

}  // namespace

TEST_CASE("a page of review holds what was recognised, and what is suspected") {
    const auto found = formats::recover_structure("note.txt", kNote, {}).value();
    const auto data = nlohmann::json::parse(data_in(page_of("note.txt", kNote)));
    CHECK(data["text"] == kNote);
    CHECK(data["name"] == "note.txt");
    CHECK(data["structure"] == nlohmann::json::parse(formats::to_json(found.structure, found.text)));
    CHECK(data["structure"]["footnotes"].size() == 1);
    REQUIRE(data["doubts"].size() == 1);
    const std::size_t at = data["doubts"][0][0];
    CHECK(found.text.substr(at, 1) == U"7");
    CHECK(data["doubts"][0][2] == true);
    for (const auto& block : data["structure"]["blocks"])
        CHECK(std::find(data["kinds"].begin(), data["kinds"].end(), block["kind"]) != data["kinds"].end());
}

TEST_CASE("every kind that a page of review offers is read back") {
    for (const std::string_view kind : formats::block_kinds()) {
        const std::string record = R"({"blocks": [{"kind": ")" + std::string(kind) +
                                   R"(", "start": 0, "end": 3}], "footnotes": []})";
        const auto read = formats::structure_from_json(record, U"The text.");
        REQUIRE(read);
        CHECK(nlohmann::json::parse(formats::to_json(*read, U"The text."))["blocks"][0]["kind"] == kind);
    }
}

TEST_CASE("nothing of a text runs in a page of review, or ends its data") {
    const std::string hostile = "</script><!--<script>\u2028\u202e\"'&\x01\r\n</ScRiPt>";
    const std::string page = page_of("</title><script>.txt", hostile);
    const std::string data = data_in(page);
    for (const char* piece : {"<", "\u2028", "\u202e", "\x01", "\r"})
        CHECK(data.find(piece) == std::string::npos);
    CHECK(page.find("</title><script>.txt") == std::string::npos);
    CHECK(nlohmann::json::parse(data)["text"] == hostile);
    CHECK(nlohmann::json::parse(data)["name"] == "</title><script>.txt");
}

TEST_CASE("a page of review asks for nothing outside") {
    const std::string page = page_of("note.txt", kNote);
    for (const char* piece : {"http:", "https:", "src=", "@import", "url("})
        CHECK(page.find(piece) == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
}

TEST_CASE("notes of lists that an editor's structure names are no stray figures") {
    const std::string text =
        "The port was closed[1] by the state. It is empty.\n\n[1] The first note.\n[2] Another.\n";
    const auto structure = formats::recover_structure("note.txt", text, {}).value();
    formats::SourceOptions options;
    options.structure = structure.structure;
    const auto again = formats::recover_structure("note.txt", text, options).value();
    CHECK(again.structure == structure.structure);
    CHECK(again.suspected.empty());
}
