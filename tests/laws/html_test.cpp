// SPDX-License-Identifier: Apache-2.0
// Laws of pages: one that nobody touched comes back byte for byte, one character changes one place, what was
// translated is read again as it was written and nothing else changed, and no page that is cut anywhere is a
// danger.
#include "support/html.hpp"

#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"
#include "translation/pseudo.hpp"

#include <algorithm>
#include <filesystem>

using namespace tolmach;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> pages() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(fs::path(TOLMACH_TEST_DATA) / "html"))
        found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    REQUIRE(found.size() >= 5);
    return found;
}

std::size_t calls_in(const xliff::File& file) {
    std::size_t calls = 0;
    for (const xliff::Unit& unit : file.units)
        for (const xliff::Inline& part : unit.segments[0].source)
            if (const auto* code = std::get_if<xliff::Code>(&part))
                calls += xliff::is_footnote_call(*code) ? 1 : 0;
    return calls;
}

/// Text of a unit without what tells it from another spelling of the same page.
std::vector<std::string> targets_of(const xliff::File& file) {
    std::vector<std::string> texts;
    for (xliff::Unit unit : file.units) {
        if (unit.segments[0].target) unit.segments[0].source = *unit.segments[0].target;
        texts.push_back(unit.id + " " + unit.type.substr(0, unit.type.find('-')) + ": " +
                        tests::shown_page_unit(unit));
    }
    return texts;
}

}  // namespace

TEST_CASE("pages come back byte for byte, and lack nothing") {
    for (const fs::path& path : pages()) {
        INFO(path);
        const std::string bytes = base::read_file(path).value();
        const auto page = tests::read_page(bytes);
        CHECK((tests::merged_page_with_source(page) == bytes));
        const auto compared = formats::compare_with_source("page.fr.xlf", page.file, page.skeleton);
        REQUIRE(compared);
        for (const base::Diagnostic& each : *compared)
            FAIL_CHECK(each.unit << ": " << each.message);
    }
}

TEST_CASE("one character changes one place of a page") {
    const std::string inserted = "\uE000";
    for (const fs::path& path : pages()) {
        const auto page = tests::read_page(base::read_file(path).value());
        const std::string before = tests::merged_page_with_source(page);
        for (std::size_t i = 0; i < page.file.units.size(); ++i) {
            auto changed = page;
            for (std::size_t k = 0; k < page.file.units[i].segments[0].source.size(); ++k) {
                auto* run = std::get_if<xliff::Text>(&changed.file.units[i].segments[0].source[k]);
                if (!run) continue;
                const std::string value = run->value;
                const std::u32string text = text::to_utf32(value);
                for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size()}) {
                    INFO(path << " " << page.file.units[i].id << " " << at);
                    std::u32string longer = text;
                    run->value = text::to_utf8(longer.insert(at, 1, U'\uE000'));
                    std::string merged = tests::merged_page_with_source(changed);
                    // In an encoding that lacks it, it is a reference; a note that stands twice changes
                    // twice.
                    const std::string written = merged.find(inserted) != merged.npos ? inserted : "&#57344;";
                    std::size_t times = 0;
                    for (std::size_t place; (place = merged.find(written)) != merged.npos; ++times)
                        merged.erase(place, written.size());
                    CHECK((times == 1 || times == 2));
                    CHECK((merged == before));
                }
                run->value = value;
            }
        }
    }
}

TEST_CASE("what was translated is read again, and the rest is as it was") {
    for (const fs::path& path : pages()) {
        INFO(path);
        auto page = tests::read_page(base::read_file(path).value());
        page.file.target_language = "en";
        for (xliff::Unit& unit : page.file.units)
            unit = translation::pseudo_translate(unit);
        const std::string merged = tests::merged_page(page, {});
        const auto again = tests::read_page(merged);
        CHECK(tests::listed_page(again.file).size() == page.file.units.size());
        CHECK(targets_of(again.file) == targets_of(page.file));
        CHECK(calls_in(again.file) == calls_in(page.file));
        // The page itself, with the holes cut out.
        const auto frame = [](formats::Extracted read) {
            for (xliff::Unit& unit : read.file.units)
                if (read.skeleton.holes.size() > 0 && unit.translate)
                    unit.segments[0].target = xliff::content_of("x");
            return tests::merged_page(read, {});
        };
        CHECK((frame(page) == frame(again)));
    }
}

TEST_CASE("a page that is cut anywhere comes back too") {
    for (const fs::path& path : pages()) {
        const std::string bytes = base::read_file(path).value();
        for (std::size_t size = 0; size < bytes.size(); size += 7) {
            INFO(path << " " << size);
            const auto read = formats::html::read_html("cut.html", bytes.substr(0, size), {});
            if (!read) continue;
            CHECK((tests::merged_page_with_source(read->value) == bytes.substr(0, size)));
        }
    }
}
