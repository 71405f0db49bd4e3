// SPDX-License-Identifier: Apache-2.0
#include "checks/parallel_judge.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"

#include <stdexcept>

using namespace tolmach;

namespace {

// Units of which some have findings of their own, and some findings that others are needed for.
std::vector<xliff::Unit> many_units(std::size_t count) {
    const std::pair<const char*, const char*> texts[] = {
        {"The port was closed.", "Le port était fermé."},
        {"In 2019 it had 80 ships.", "En 2019, il avait 90 navires."},
        {"See {1}this{/1} page.", "Voir cette page."},
        {"The road was closed.", "La route… était fermée."},
        {"The port was closed.", "Le port fut fermé"},
        {"He said \"no\"...", "Il a dit \"non\"..."}};
    std::vector<xliff::Unit> units;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [source, target] = texts[i * 7 % std::size(texts)];
        units.push_back(tests::unit(source, target, "b" + std::to_string(i)));
    }
    return units;
}

std::vector<std::string> found_by(std::size_t jobs, std::vector<xliff::Unit> units) {
    const xliff::Document document = tests::document({}, "fr");
    const checks::FileInfo info = checks::info_of(document, document.files[0]);
    checks::Run run(checks::plain_checks());
    std::vector<std::string> said;
    checks::ParallelJudge judge(jobs, [&](xliff::Unit&& unit) { said.push_back(unit.id); });
    for (xliff::Unit& unit : units)
        judge.add(run, info, std::move(unit));
    judge.finish();
    run.end_document();
    for (const base::Diagnostic& each : run.finish())
        said.push_back(each.unit + " " + each.check + " " + each.message + " " + each.text);
    return said;
}

class Thrower final : public checks::Check {
  public:
    void look_at(const checks::UnitReading&, std::vector<base::Diagnostic>&) override {
        throw std::runtime_error("a fault");
    }
    bool keeps_state() const override { return false; }
};

}  // namespace

TEST_CASE("several threads find what one finds, in its order") {
    const auto one = found_by(1, many_units(1000));
    REQUIRE(one.size() > 1500);
    CHECK(one[999] == "b999");
    for (const std::size_t jobs : {2U, 3U, 8U})
        CHECK(found_by(jobs, many_units(1000)) == one);
    CHECK(found_by(4, many_units(3)) == found_by(1, many_units(3)));
    CHECK(found_by(4, {}).empty());
}

TEST_CASE("a fault in a thread is one of the caller") {
    const xliff::Document document = tests::document({}, "fr");
    const checks::FileInfo info = checks::info_of(document, document.files[0]);
    checks::Checks faulty;
    faulty.push_back(std::make_unique<Thrower>());
    checks::Run run(std::move(faulty));
    checks::ParallelJudge judge(2, [](xliff::Unit&&) {});
    judge.add(run, info, tests::unit("a", "b"));
    CHECK_THROWS(judge.finish());
}

TEST_CASE("what is under way when nobody waits for it is left") {
    const xliff::Document document = tests::document({}, "fr");
    const checks::FileInfo info = checks::info_of(document, document.files[0]);
    checks::Run run(checks::plain_checks());
    std::size_t taken = 0;
    {
        checks::ParallelJudge judge(4, [&](xliff::Unit&&) { ++taken; });
        for (xliff::Unit& unit : many_units(500))
            judge.add(run, info, std::move(unit));
    }
    CHECK(taken < 500);
}
