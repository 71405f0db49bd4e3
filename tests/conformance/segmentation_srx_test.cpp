// SPDX-License-Identifier: Apache-2.0
// Rule files of others: all load, and with LanguageTool's the engine agrees with LanguageTool.
#include "base/files.hpp"
#include "segmentation/rules.hpp"
#include "segmentation_gold.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

using namespace tolmach;
using namespace tolmach::segmentation;

namespace {

const std::filesystem::path kFiles = tests::shared_path("conformance/srx");

Srx read(const std::filesystem::path& file) {
    return read_srx(file.filename().string(), base::read_file(file).value()).value();
}

std::string broken(const char* file, std::string text, std::string_view language) {
    const auto rules = Rules::compile(read(kFiles / "loomchild-segment" / file), language);
    const auto breaks = rules.value().breaks(text).value();
    for (auto at = breaks.rbegin(); at != breaks.rend(); ++at)
        text.insert(at->value, "|");
    return text;
}

// F1 of LanguageTool on the corpora as others measured it, `all` and `term`, in percent with one decimal.
struct Recorded {
    const char* group;
    double all, term;
};
constexpr Recorded kLanguageTool[] = {
    {"en_prose", 94.2, 95.6},    {"en_sci", 99.3, 99.4},   {"en_web", 90.6, 97.9},
    {"fr_prose", 99.2, 99.2},    {"fr_legal", 97.0, 99.2}, {"ru_prose", 98.0, 98.0},
    {"ru_informal", 90.4, 91.7}, {"be_prose", 97.5, 98.9}, {"be_informal", 88.9, 91.2},
};

}  // namespace

TEST_CASE("every rule file loads, for every language; the broken one is refused") {
    if (!tests::require_shared("conformance/srx")) return;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kFiles)) {
        if (entry.path().extension() != ".srx") continue;
        INFO(entry.path().filename());
        const auto bytes = base::read_file(entry.path()).value();
        if (entry.path().filename() == "invalid.srx") {
            CHECK_FALSE(validate_srx("invalid.srx", bytes).empty());
            continue;
        }
        CHECK(validate_srx("r.srx", bytes).empty());
        const Srx srx = read(entry.path());
        for (const char* language : {"en", "fr", "ru", "be", "pl", "de-AT", "ja", "uk", "sk"}) {
            const auto rules = Rules::compile(srx, language);
            REQUIRE(rules);
            CHECK(rules->breaks("Some text. It goes on (e.g. so)! «Да?» — Нет. 3. Конец…"));
        }
        ++files;
    }
    std::printf("%zu rule files\n", files);
    CHECK(files == 14);
}

TEST_CASE("the rule files of loomchild's engine cut as the standard says") {
    if (!tests::require_shared("conformance/srx/loomchild-segment")) return;
    CHECK(broken("simple.srx", "Na str. 5. Ala ma p. Kota. Jan i p. Ewa.", "pl") ==
          "Na str. 5.| Ala ma p. Kota.| Jan i p. Ewa.");
    CHECK(broken("simple.srx", "I see Mr. Bean. He sees p. Ewa.\nOh", "en_GB") ==
          "I see Mr. Bean.| He sees p.| Ewa.|\nOh");
    CHECK(broken("simple-1.0.srx", "I see Mr. Bean. He sees p. Ewa.", "en") ==
          "I see Mr. Bean.| He sees p.| Ewa.");
    CHECK(broken("example.srx", "1. Mr. Fox etc. and Mlle. X. So\n2. End", "fr") ==
          "1. Mr.| Fox etc.| and Mlle. X.| So|\n2.| End");
    CHECK(broken("example1.srx", "1. Mr. Fox etc. so. No", "en") == "1. Mr. Fox etc. so.| No");
    CHECK(broken("ticket1.srx", "A.” B.\u0002 C.’ D… E.", "en") == "A.” |B.\u0002 |C.’ D… |E.");
}

TEST_CASE("with LanguageTool's rules the engine agrees with LanguageTool's own") {
    const auto gold = tests::require_shared("corpora/segmentation", {"golden_rules.jsonl"});
    if (!gold || !tests::require_shared("conformance/srx/languagetool-lgpl/segment.srx")) return;
    const Srx srx = read(kFiles / "languagetool-lgpl/segment.srx");
    std::map<std::string, Rules> rules;
    // `_two`: LanguageTool takes two line ends for the end of a paragraph.
    for (const std::string language : {"en", "fr", "ru", "be"})
        rules.emplace(language, Rules::compile(srx, language + "_two").value());
    const auto groups = tests::measure(tests::read_gold(*gold), [&](const tests::GoldText& text) {
        return rules.at(text.language).breaks(text.text).value();
    });
    for (const Recorded& recorded : kLanguageTool) {
        const tests::Figures& figures = groups.at(recorded.group);
        std::printf("%-12s all %6.2f (recorded %5.1f)  term %6.2f (%5.1f)\n", recorded.group, figures.all(),
                    recorded.all, figures.term(), recorded.term);
        CHECK(figures.all() == Approx(recorded.all).margin(0.06));
        CHECK(figures.term() == Approx(recorded.term).margin(0.06));
    }
    CHECK(groups.at("golden_en").exact == 73);  // 60 %
    CHECK(groups.at("golden_ru").exact == 23);  // 92 %
}
