// SPDX-License-Identifier: Apache-2.0
#include "reports/report.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tolmach;

namespace {

constexpr base::CheckInfo kNumbers{"number.mismatch", base::Severity::Warning, "numbers differ", "Why."};

base::Diagnostic about(const char* file, const char* unit, const char* segment) {
    auto d = base::diagnostic(kNumbers, "numbers </script><script>alert(1)</script>");
    d.location.file = file;
    d.original = "note.txt";
    d.unit = unit;
    d.segment = segment;
    d.side = base::Side::Target;
    return d;
}

std::string data_of(const std::string& page) {
    const std::string_view start = "<script type=\"application/json\" id=\"data\">";
    const std::size_t from = page.find(start) + start.size();
    return page.substr(from, page.find("</script>", from) - from);
}

}  // namespace

TEST_CASE("rows of several editions stand side by side") {
    reports::SideBySide texts;
    const auto add = [&](const char* file, const char* language, const char* unit, const char* segment,
                         const char* source, const char* target) {
        texts.add({file, "note.txt", "en", language, unit, "paragraph", segment, source, target});
    };
    add("fr.xlf", "fr", "b1", "s1", "One.", "Un.");
    add("fr.xlf", "fr", "b2", "s1", "Two.", "Deux.");
    add("ru.xlf", "ru", "b1", "s1", "One.", "Один.");
    add("ru.xlf", "ru", "b1", "s2", "More.", "Ещё.");
    add("ru.xlf", "ru", "b2", "s1", "Two, changed.", "Два.");
    add("again.xlf", "fr", "b1", "s1", "One.", "Une.");
    CHECK(texts.languages() == std::vector<std::string>{"fr", "ru"});
    CHECK(texts.documents() == std::vector<std::string>{"note.txt", "note.txt"});
    std::vector<std::string> rows;
    for (const std::size_t i : texts.order()) {
        std::string line = texts.rows()[i].source;
        for (const auto& target : texts.rows()[i].targets)
            line += "|" + target.value_or("-");
        rows.push_back(line);
    }
    CHECK(rows == std::vector<std::string>{"One.|Un.|Один.", "More.|-|Ещё.", "Two.|Deux.",
                                           "Two, changed.|-|Два.", "One.|Une."});
    CHECK(texts.row_of(about("ru.xlf", "b1", "s2")) == 2);
    CHECK(texts.row_of(about("ru.xlf", "b1", "")) == 0);
    CHECK_FALSE(texts.row_of(about("ru.xlf", "b9", "")));
}

TEST_CASE("nothing of a note runs in the page, or ends its data") {
    reports::SideBySide texts;
    const std::string hostile = "</script><!--<script>\u2028\u202e\"'&\x01\xff";
    texts.add({"fr.xlf", "note.txt", "en", "fr", "b1", "paragraph", "s1", hostile, hostile});
    reports::ReportOptions options;
    options.files = {"</title><script>.xlf"};
    options.texts = &texts;
    reports::Identities identities;
    identities.add_file("fr.xlf", "note.txt", "fr");
    options.identities = &identities;
    const std::string page = reports::render(
        std::vector{about("fr.xlf", "b1", "s1"), about("fr.xlf", "b9", "")}, reports::Format::Html, options);
    const std::string data = data_of(page);
    for (const char* piece : {"<", "\u2028", "\u202e", "\x01"})
        CHECK(data.find(piece) == std::string::npos);
    CHECK(page.find("</title><script>.xlf") == std::string::npos);
    const auto json = nlohmann::json::parse(data);
    CHECK(json["rows"][0][4] == "</script><!--<script>\u2028\u202e\"'&\x01\ufffd");
    CHECK(json["findings"][0][0] == 0);
    CHECK(json["findings"][0][1] == 0);
    CHECK(json["findings"][1][0] == -1);
    CHECK(json["findings"][0][7] == "numbers </script><script>alert(1)</script>");
    CHECK(page.find("http:") == std::string::npos);
    CHECK(page.find("https:") == std::string::npos);
}
