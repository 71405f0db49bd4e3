// SPDX-License-Identifier: Apache-2.0
#include "glossary/prepared.hpp"

#include "base/files.hpp"
#include "glossary/key_index.hpp"
#include "glossary/matcher.hpp"
#include "glossary/prepared/concept_bytes.hpp"
#include "support/catch.hpp"
#include "support/full_concept.hpp"
#include "support/scratch.hpp"

#include <atomic>
#include <chrono>
#include <map>
#include <thread>

using namespace tolmach;
using namespace tolmach::glossary;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMany = 2'000;

// `Town 17` and its like; a file of such names is not small.
std::vector<Concept> towns(const std::string& name) {
    std::vector<Concept> made(kMany);
    for (std::size_t i = 0; i < kMany; ++i) {
        made[i].id = "t" + std::to_string(i);
        made[i].kind = Kind::Place;
        Term& term = made[i].terms.emplace_back();
        term.text = name + " " + std::to_string(i);
        term.language = "en";
    }
    return made;
}

std::string table(const std::string& name) {
    std::string bytes = "concept_id,kind,lang,term,status\n";
    for (const Concept& each : towns(name))
        bytes += each.id + ",place,en," + each.terms[0].text + ",preferred\n";
    return bytes;
}

void write(const fs::path& file, const std::string& bytes) {
    REQUIRE(base::write_file(file, bytes, base::Existing::Replace));
}

// A base whose file holds `name`s, as a command loads it: prepared, or read and kept.
struct Loaded {
    Concepts concepts;
    std::string said;
    bool was_prepared;
};
Loaded load(const fs::path& file, const fs::path& cache, const std::string& name) {
    const auto prepared = PreparedBase::of({file}, cache);
    REQUIRE(prepared);
    if (auto known = prepared->open()) return {known->concepts, known->said, true};
    return {prepared->keep(towns(name), "said of " + name), "said of " + name, false};
}

std::string found_in(const Loaded& base, const std::string& text) {
    const Matcher matcher(base.concepts, "en");
    std::string ids;
    for (const Hit& hit : matcher.find(text))
        ids += base.concepts[hit.concept_index].id + " ";
    return ids;
}

std::map<fs::path, std::string> files_below(const fs::path& folder) {
    std::map<fs::path, std::string> files;
    for (const auto& each : fs::recursive_directory_iterator(folder))
        if (each.is_regular_file()) files[each.path()] = base::read_file(each.path()).value();
    return files;
}

}  // namespace

TEST_CASE("a concept comes back from its bytes as it was, and from others not at all") {
    Concept entry = tests::full_concept();
    Term& term = entry.terms.front();
    term.text = std::string(300, 'x');
    term.forms.push_back({"", ""});
    term.modified = {"", "C"};
    const std::string bytes = to_bytes(entry);
    CHECK(from_bytes(bytes) == entry);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(from_bytes(bytes.substr(0, size)));
    CHECK_FALSE(from_bytes(bytes + '\0'));
    for (std::size_t at = 0; at < bytes.size(); ++at)  // Nothing outside is read; asan would tell.
        for (const char byte : {'\xff', '\x7f', '\0'}) {
            std::string other = bytes;
            other[at] = byte;
            (void)from_bytes(other);
        }
}

TEST_CASE("a base is prepared once, with what was said of it, until its content changes") {
    const tests::Scratch scratch;
    const auto file = scratch / "terms.csv", cache = scratch / "cache";
    write(file, table("Town"));
    CHECK_FALSE(load(file, cache, "Town").was_prepared);
    const Loaded again = load(file, cache, "Town");
    CHECK(again.was_prepared);
    CHECK(again.said == "said of Town");
    CHECK(again.concepts.all() == towns("Town"));
    CHECK(found_in(again, "from Town 17 to Town 1999") == "t17 t1999 ");
    // The same size and another content, at once.
    write(file, table("City"));
    CHECK(found_in(load(file, cache, "City"), "from Town 17 to City 18") == "t18 ");
    CHECK(found_in(load(file, cache, "City"), "from Town 17 to City 18") == "t18 ");
    // The same content at another time.
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
    CHECK(load(file, cache, "City").was_prepared);
}

TEST_CASE("a part that is damaged, cut or of another base is made anew") {
    const tests::Scratch scratch;
    const auto file = scratch / "terms.csv", cache = scratch / "cache";
    write(file, table("Town"));
    const auto answer = [&] { return found_in(load(file, cache, "Town"), "from Town 17 to Town 1999"); };
    (void)load(file, cache, "Town");
    REQUIRE(answer() == "t17 t1999 ");
    const auto whole = files_below(cache);
    REQUIRE(whole.size() == 3);
    for (const auto& [path, bytes] : whole) {
        INFO(path);
        for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{64}, bytes.size() - 1}) {
            write(path, bytes.substr(0, std::min(size, bytes.size())));
            CHECK(answer() == "t17 t1999 ");
            CHECK(answer() == "t17 t1999 ");
        }
        for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 23) {
            std::string other = bytes;
            other[at] = static_cast<char>(other[at] ^ 1);
            write(path, other);
            CHECK(answer() == "t17 t1999 ");
        }
        write(path, bytes + "x");
        CHECK(answer() == "t17 t1999 ");
    }
    CHECK(load(file, cache, "Town").was_prepared);
}

TEST_CASE("nothing is prepared of what is small, not there, or being written, nor without a cache") {
    const tests::Scratch scratch;
    const auto large = scratch / "large.csv", small = scratch / "small.csv";
    write(large, table("Town"));
    write(small, "concept_id,kind,lang,term\na,place,en,Brest\n");
    CHECK(PreparedBase::of({large, small}, scratch / "cache"));
    CHECK_FALSE(PreparedBase::of({small}, scratch / "cache"));
    CHECK_FALSE(PreparedBase::of({large}, {}));
    CHECK_FALSE(PreparedBase::of({}, scratch / "cache"));
    CHECK_FALSE(PreparedBase::of({large, "-"}, scratch / "cache"));
    CHECK_FALSE(PreparedBase::of({scratch.path()}, scratch / "cache"));
    write(scratch / "large.csv-journal", "x");
    CHECK_FALSE(PreparedBase::of({large}, scratch / "cache"));
}

TEST_CASE("what is written while it is read is not kept; a cache that cannot be written costs nothing else") {
    const tests::Scratch scratch;
    const auto file = scratch / "terms.csv";
    write(file, table("Town"));
    const auto prepared = PreparedBase::of({file}, scratch / "cache");
    write(file, table("City"));
    (void)prepared->keep(towns("Town"), "");
    CHECK_FALSE(load(file, scratch / "cache", "City").was_prepared);
    write(scratch / "no-folder", "x");
    CHECK(found_in(load(file, scratch / "no-folder", "City"), "City 3") == "t3 ");
    CHECK(found_in(load(file, scratch / "no-folder", "City"), "City 3") == "t3 ");
}

TEST_CASE("folders that nobody used for long are removed when another base is kept") {
    const tests::Scratch scratch;
    const auto old = scratch / "old.csv", file = scratch / "new.csv", cache = scratch / "cache";
    write(old, table("Town"));
    write(file, table("City"));
    (void)load(old, cache, "Town");
    const std::size_t files = files_below(cache).size();
    for (const auto& [path, bytes] : files_below(cache))
        fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(24 * 40));
    (void)load(file, cache, "City");
    CHECK(files_below(cache).size() == files);
    CHECK_FALSE(load(old, cache, "Town").was_prepared);
}

TEST_CASE("concepts of a prepared base are read by several threads") {
    const tests::Scratch scratch;
    const auto file = scratch / "terms.csv", cache = scratch / "cache";
    write(file, table("Town"));
    (void)load(file, cache, "Town");
    const Loaded base = load(file, cache, "Town");
    std::atomic<std::size_t> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (std::size_t c = 0; c < kMany; ++c)
                right += base.concepts[c].id == "t" + std::to_string(c) ? 1 : 0;
        });
    for (std::thread& each : threads)
        each.join();
    CHECK(right == 4 * kMany);
}

TEST_CASE("terms are found by keys, in the order of the base, whether it is prepared or not") {
    const tests::Scratch scratch;
    const auto file = scratch / "terms.csv", cache = scratch / "cache";
    write(file, table("Town"));
    const auto last_figure = [](const Concept&, const Term& term) {
        return std::vector{term.text.substr(term.text.size() - 1)};
    };
    for (int run = 0; run < 3; ++run) {
        const KeyIndex index(load(file, cache, "Town").concepts, "last", last_figure);
        const auto found = index.find("7");
        REQUIRE(found.size() == kMany / 10);
        CHECK(found[0].entry->id == "t7");
        CHECK(found[1].term->text == "Town 17");
        CHECK(index.find("x").empty());
    }
}
