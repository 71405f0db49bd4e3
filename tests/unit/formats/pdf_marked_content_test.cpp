// SPDX-License-Identifier: Apache-2.0
#include "formats/compose.hpp"
#include "formats/pdf/marked_content.hpp"
#include "formats/pdf/pdf_objects.hpp"

#include <catch2/catch.hpp>

using namespace tolmach::formats::pdf;

namespace {

std::string mark(const std::string& tag, int number, const std::string& inside) {
    return "/" + tag + "\n<<\n/MCID " + std::to_string(number) + "\n>>\nBDC\n" + inside + "EMC\n";
}

std::string small_pdf(const std::string& content) {
    PdfObjects objects{"%PDF-1.7\n", {}, "trailer\n<<\n/Size 4\n>>\n"};
    objects.list.push_back({1, stream_of_content(content)});
    objects.list.push_back({2, "\n<<\n/Type /Page\n/Contents 1 0 R\n>>\nendobj\n"});
    objects.list.push_back(
        {3, "\n<<\n/Type /StructElem\n/S /P\n/K [ 0 1 2 7 0 R 3 ]\n/Pg 2 0 R\n>>\nendobj\n"});
    return written(objects);
}

}  // namespace

TEST_CASE("marks inside each other become one, and those of a whole page artifacts", "[pdf]") {
    const std::string text = mark("P", 2, "(a) Tj\n" + mark("Link", 3, "(b) Tj\n"));
    const std::string pdf =
        small_pdf("q\n" + mark("NonStruct", 0, "(1) Tj\n" + mark("NonStruct", 1, text)) + "Q\n");
    const auto objects = objects_of(with_text_once(pdf));
    REQUIRE(objects);
    CHECK(content_of_stream(objects->list[0].bytes) ==
          "q\n/Artifact\nBMC\n(1) Tj\nEMC\n/Artifact\nBMC\nEMC\n" + mark("P", 2, "(a) Tj\n(b) Tj\n") +
              "/Artifact\nBMC\nEMC\n/Artifact\nBMC\nEMC\nQ\n");
    CHECK(objects->list[2].bytes.find("/K [ 2 7 0 R ]") != std::string::npos);
    CHECK(objects->list[1].bytes == objects_of(pdf)->list[1].bytes);
}

TEST_CASE("a PDF of another shape stays as it is", "[pdf]") {
    const std::string pdf = small_pdf(mark("P", 0, mark("Link", 1, "(a) Tj\n")));
    for (const std::string& other : {std::string("%PDF-1.4\n"), pdf.substr(0, pdf.size() - 20), pdf.substr(9),
                                     "%PDF-1.7\n%more\n" + pdf.substr(9), std::string()})
        CHECK(with_text_once(other) == other);
}

TEST_CASE("without marks inside each other nothing changes", "[pdf]") {
    const std::string pdf = small_pdf(mark("P", 0, "(a) Tj\n") + mark("P", 1, "(b) Tj\n"));
    CHECK(with_text_once(pdf) == pdf);
}
