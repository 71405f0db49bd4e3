// SPDX-License-Identifier: Apache-2.0
// Footnotes read into fields, held against the sample note's gold and against the notes of `note/open` and
// `note/dev`, whose fields were marked by hand as offsets (data/citation_fields.tsv).
#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace tolmach;
using citation::NoteReferences;
using citation::Reference;
using citation::Span;
using nlohmann::json;

namespace {

/// A field of a reference: its name and where it stands in the note.
using Placed = std::set<std::tuple<std::string, std::size_t, std::size_t>>;

std::string bytes_of_file(const std::filesystem::path& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

std::string kind_name(citation::ReferenceKind kind) {
    return kind == citation::ReferenceKind::Full   ? "full"
           : kind == citation::ReferenceKind::Ibid ? "ibid"
                                                   : "op-cit";
}

Placed placed_fields(const Reference& reference, std::size_t shift) {
    Placed fields;
    const auto add = [&](const std::string& name, Span span) {
        if (!span.empty()) fields.emplace(name, span.start.value + shift, span.end.value + shift);
    };
    for (const auto& author : reference.authors)
        add("authors", author.span);
    for (const auto& editor : reference.editors)
        add("editors", editor.span);
    for (const auto& container : reference.containers)
        add("containers", container.span);
    add("title", reference.title.span);
    add("translation", reference.title.translation_span);
    add("genre", reference.genre.span);
    add("edition", reference.edition.span);
    add("publisher", reference.publisher.span);
    add("place", reference.place.span);
    add("volume", reference.volume.span);
    add("number", reference.number.span);
    add("pages", reference.pages.span);
    add("section", reference.section.span);
    add("date", reference.date.span);
    add("url", reference.url.span);
    add("doi", reference.doi.span);
    add("accessed", reference.accessed.span);
    add("back", reference.back.span);
    return fields;
}

std::string shown(const Placed& fields, const std::u32string& text) {
    std::string all;
    for (const auto& [name, start, end] : fields)
        all += " " + name + "=" + text::to_utf8(std::u32string_view(text).substr(start, end - start));
    return all;
}

/// The notes of a document, read and resolved.
struct ReadDocument {
    std::u32string text;
    std::vector<json> gold;  ///< Of each footnote.
    std::vector<NoteReferences> notes;
};

std::vector<json> footnotes_of(const json& gold) {
    std::vector<json> notes;
    if (gold.contains("footnotes")) return gold["footnotes"].get<std::vector<json>>();
    for (const json& block : gold.at("blocks"))
        if (block.contains("footnotes"))
            for (const json& note : block["footnotes"])
                notes.push_back(note);
    return notes;
}

ReadDocument read_document(const std::filesystem::path& gold_path, const std::filesystem::path& text_path,
                           const std::string& language) {
    ReadDocument document;
    document.text = text::to_utf32(bytes_of_file(text_path));
    document.gold = footnotes_of(json::parse(bytes_of_file(gold_path)));
    for (const json& note : document.gold) {
        const auto start = note.at("start").get<std::size_t>();
        const auto end = note.at("end").get<std::size_t>();
        document.notes.push_back(citation::read_note(
            text::to_utf8(std::u32string_view(document.text).substr(start, end - start)), language));
    }
    citation::resolve(document.notes);
    return document;
}

// The fields that gold.json marks, under our names.
Placed gold_fields(const json& citation) {
    static const std::map<std::string, std::string> kNames = {{"authors", "authors"},
                                                              {"corporate_author", "authors"},
                                                              {"title", "title"},
                                                              {"translation", "translation"},
                                                              {"containers", "containers"},
                                                              {"volume", "volume"},
                                                              {"number", "number"},
                                                              {"date", "date"},
                                                              {"pages", "pages"},
                                                              {"op_cit", "back"},
                                                              {"ibid", "back"}};
    Placed fields;
    for (const auto& [name, value] : citation.items()) {
        const auto known = kNames.find(name);
        if (known == kNames.end()) continue;
        for (const json& each : value.is_array() ? value : json::array({value}))
            fields.emplace(known->second, each.at("start").get<std::size_t>(),
                           each.at("end").get<std::size_t>());
    }
    return fields;
}

bool is_right(const ReadDocument& document, const Reference& read, const json& wanted, std::size_t shift) {
    if (placed_fields(read, shift) != gold_fields(wanted) || kind_name(read.kind) != wanted.at("type"))
        return false;
    if (wanted.contains("title_lang") && read.title.language != wanted["title_lang"].get<std::string>())
        return false;
    if (!wanted.contains("refers_to")) return !read.refers_to;
    return read.refers_to && document.gold[read.refers_to->note].at("n") == wanted["refers_to"];
}

// Rows of the label file: file, note, reference, kind, field, start, end.
struct Label {
    std::string kind;
    Placed fields;
};
using Labels = std::map<std::string, std::map<int, std::map<int, Label>>>;

Labels read_labels() {
    Labels labels;
    std::ifstream in(std::string(TOLMACH_CONFORMANCE_DATA) + "/citation_fields.tsv");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto cells = text::split(line, '\t');
        REQUIRE(cells.size() == 7);
        const auto number = [&](std::size_t i) { return std::stoul(std::string(cells[i])); };
        Label& label =
            labels[std::string(cells[0])][static_cast<int>(number(1))][static_cast<int>(number(2))];
        label.kind = cells[3];
        if (!cells[4].empty()) label.fields.emplace(std::string(cells[4]), number(5), number(6));
    }
    return labels;
}

}  // namespace

TEST_CASE("the references of the sample note have the fields of its gold") {
    const auto folder = tests::require_shared("note", {"gold.json", "frs-note-57-2020.en.txt"});
    if (!folder) return;
    const ReadDocument document =
        read_document(*folder / "gold.json", *folder / "frs-note-57-2020.en.txt", "en");
    std::size_t right = 0;
    std::size_t wanted = 0;
    std::size_t too_many = 0;
    for (std::size_t i = 0; i < document.gold.size(); ++i) {
        const json citations = document.gold[i].value("citations", json::array());
        const auto& references = document.notes[i].references;
        const auto shift = document.gold[i].at("start").get<std::size_t>();
        wanted += citations.size();
        too_many += references.size() > citations.size() ? references.size() - citations.size() : 0;
        for (std::size_t k = 0; k < citations.size(); ++k) {
            const bool ok = k < references.size() && is_right(document, references[k], citations[k], shift);
            right += ok ? 1 : 0;
            if (!ok)
                std::printf("  note %zu: %s\n", i + 1,
                            k < references.size()
                                ? shown(placed_fields(references[k], shift), document.text).c_str()
                                : "not found");
        }
    }
    std::printf("sample note: %zu of %zu references right in all fields, %zu too many\n", right, wanted,
                too_many);
    CHECK(wanted == 59);
    CHECK(right >= 57);
    CHECK(too_many == 0);
}

TEST_CASE("the references of other notes are read into the right fields") {
    const auto folder = tests::require_shared("note");
    if (!folder) return;
    std::size_t right = 0;
    std::size_t wanted = 0;
    std::size_t too_many = 0;
    for (const auto& [name, notes] : read_labels()) {
        const std::string language = name.substr(name.rfind(':') + 1);
        const std::string path = name.substr(0, name.rfind(':'));
        if (!tests::require_shared("note", {path + ".txt", path + ".gold.json"})) return;
        const ReadDocument document =
            read_document(*folder / (path + ".gold.json"), *folder / (path + ".txt"), language);
        std::size_t right_here = 0;
        std::size_t wanted_here = 0;
        for (std::size_t i = 0; i < document.notes.size(); ++i) {
            const auto& references = document.notes[i].references;
            const auto labelled = notes.find(document.gold[i].at("n").get<int>());
            const std::size_t count = labelled == notes.end() ? 0 : labelled->second.size();
            too_many += references.size() > count ? references.size() - count : 0;
            for (std::size_t k = 0; k < count; ++k) {
                const Label& label = labelled->second.at(static_cast<int>(k));
                const bool ok = k < references.size() && placed_fields(references[k], 0) == label.fields &&
                                kind_name(references[k].kind) == label.kind;
                right_here += ok ? 1 : 0;
                ++wanted_here;
                const auto start = document.gold[i].at("start").get<std::size_t>();
                if (!ok)
                    std::printf(
                        "  %s note %d: %s\n", path.c_str(), labelled->first,
                        k < references.size()
                            ? shown(placed_fields(references[k], 0), document.text.substr(start)).c_str()
                            : "not found");
            }
        }
        std::printf("%s: %zu of %zu references right in all fields\n", path.c_str(), right_here, wanted_here);
        right += right_here;
        wanted += wanted_here;
    }
    const double share = wanted == 0 ? 0 : static_cast<double>(right) / static_cast<double>(wanted);
    std::printf("other notes: %zu of %zu references right in all fields (%.3f), %zu too many\n", right,
                wanted, share, too_many);
    CHECK(share >= 0.90);
    CHECK(static_cast<double>(too_many) <= 0.05 * static_cast<double>(wanted));
}
