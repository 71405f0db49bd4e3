// SPDX-License-Identifier: Apache-2.0
// The sample note and the development notes against their annotations: blocks, footnotes, sentences. The
// measure of footnotes is that of tools/score_footnotes.py.
#include "base/files.hpp"
#include "formats/merge.hpp"
#include "formats/plain/read.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

using namespace tolmach;
using nlohmann::json;
using std::filesystem::path;

namespace {

constexpr const char* kNote = "frs-note-57-2020.en.txt";

std::string bytes_of(const path& file) {
    return base::read_file(file).value();
}

using Place = std::pair<std::size_t, std::size_t>;

/// A place without the white space at its ends.
Place trimmed(const std::u32string& text, std::size_t start, std::size_t end) {
    while (start < end && text::is_space(text[start]))
        ++start;
    while (end > start && text::is_space(text[end - 1]))
        --end;
    return {start, end};
}

std::vector<json> footnotes_of(const json& gold) {
    if (gold.contains("footnotes")) return gold["footnotes"];
    std::vector<json> notes;
    for (const json& block : gold["blocks"])
        for (const json& note : block.value("footnotes", json::array()))
            notes.push_back(note);
    return notes;
}

json ends_beside(const json& note) {
    if (note.contains("end_alternatives")) return note["end_alternatives"];
    return note.value("final_stop", json::object()).value("end_alternatives", json::array());
}

struct Score {
    std::size_t gold = 0, found = 0, exact = 0, kinds = 0, blocks = 0, blocks_exact = 0;

    double f1() const { return 2.0 * static_cast<double>(exact) / static_cast<double>(gold + found); }
};

Score score(const json& gold, const formats::RecoveredStructure& read) {
    Score s;
    std::map<Place, std::string> found;
    for (const auto& note : read.structure.footnotes)
        found[trimmed(read.text, note.span.start.value, note.span.end.value)] =
            reference::to_string(note.kind);
    s.found = found.size();
    for (const json& note : footnotes_of(gold)) {
        ++s.gold;
        std::vector<std::size_t> ends = {note["end"]};
        for (const json& end : ends_beside(note))
            ends.push_back(end);
        for (const std::size_t end : ends)
            if (const auto hit = found.find({note["start"], end}); hit != found.end()) {
                ++s.exact;
                std::string kind = note["kind"];
                s.kinds += hit->second == (kind == "opcit" ? "op-cit" : kind);
                break;
            }
    }
    std::set<std::pair<Place, std::string>> blocks;
    for (const auto& block : read.structure.blocks)
        blocks.emplace(trimmed(read.text, block.span.start.value, block.span.end.value),
                       block.kind.substr(0, block.kind.find("-1")));
    for (const json& block : gold["blocks"]) {
        ++s.blocks;
        s.blocks_exact += blocks.contains({trimmed(read.text, block["start"], block["end"]), block["kind"]});
    }
    std::printf("  footnotes %zu/%zu exact, %zu found, F1 %.3f, kinds %zu; blocks %zu/%zu\n", s.exact, s.gold,
                s.found, s.f1(), s.kinds, s.blocks_exact, s.blocks);
    return s;
}

Score score_note(const path& gold_file) {
    const json gold = json::parse(bytes_of(gold_file));
    const std::string source = gold["source"];
    std::printf("%s\n", source.c_str());
    return score(gold,
                 formats::recover_structure(source, bytes_of(gold_file.parent_path() / source), {}).value());
}

}  // namespace

TEST_CASE("the blocks and footnotes of the sample note") {
    const auto folder = tests::require_shared("note", {kNote, "gold.json"});
    if (!folder) return;
    const Score s = score_note(*folder / "gold.json");
    CHECK(s.blocks_exact == 30);
    CHECK(s.exact == 57);
    CHECK(s.found == 57);
    CHECK(s.kinds == 57);
}

TEST_CASE("the footnotes of the development notes") {
    const auto folder = tests::require_shared("note/dev");
    if (!folder) return;
    std::size_t notes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        if (!entry.path().string().ends_with(".gold.json")) continue;
        ++notes;
        const Score s = score_note(entry.path());
        CHECK(s.f1() >= 0.95);
        CHECK(s.blocks_exact == s.blocks);
    }
    CHECK(notes > 0);
}

TEST_CASE("the body sentences of the sample note") {
    const auto folder = tests::require_shared("note", {kNote, "gold.json"});
    if (!folder) return;
    const json gold = json::parse(bytes_of(*folder / "gold.json"));
    std::vector<std::string> wanted;
    for (const json& block : gold["blocks"])
        for (const json& sentence : block.value("sentences", json::array()))
            wanted.push_back(sentence["text"]);
    std::vector<std::string> found;
    const auto read = formats::read_plain("note.txt", bytes_of(*folder / std::string(gold["source"])), {});
    for (const xliff::Unit& unit : read->value.file.units) {
        if (unit.type != "tolmach:paragraph") continue;
        for (const xliff::Segment& segment : segmentation::segment(unit, "en").segments)
            if (!segment.ignorable) found.emplace_back(text::trim(xliff::plain_text(segment.source)));
    }
    std::printf("sentences %zu, wanted %zu\n", found.size(), wanted.size());
    CHECK(found == wanted);
}

TEST_CASE("every text comes back to its bytes from the sources alone") {
    const auto folder = tests::require_shared("corpora/segmentation");
    const auto note = tests::require_shared("note", {kNote});
    if (!folder || !note) return;
    std::vector<path> files = {*note / kNote};
    for (const auto& entry : std::filesystem::directory_iterator(*folder))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    formats::MergeOptions options;
    options.with_source = true;
    for (const path& file : files) {
        INFO(file);
        const std::string bytes = bytes_of(file);
        const auto read = formats::read_plain(file.filename(), bytes, {});
        REQUIRE(read);
        CHECK((formats::merge(read->value.file, read->value.skeleton, options).value() == bytes));
    }
    CHECK(files.size() > 1);
    std::printf("round trip: %zu texts\n", files.size());
}
