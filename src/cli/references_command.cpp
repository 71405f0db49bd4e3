// SPDX-License-Identifier: Apache-2.0
#include "cli/references_command.hpp"

#include "citation/csl_date.hpp"
#include "citation/csl_json.hpp"
#include "cli/cited_notes.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace tolmach::cli {
namespace {

using citation::Reference;
using citation::ReferenceKind;
using Json = nlohmann::ordered_json;

std::string_view name_of(ReferenceKind kind) {
    switch (kind) {
        case ReferenceKind::Ibid:
            return "ibid";
        case ReferenceKind::OpCit:
            return "op-cit";
        case ReferenceKind::Full:
            break;
    }
    return "full";
}

// `fn3`, and `fn3.2` for the second reference of a note.
std::string id_of(const CitedNotes& all, citation::NotePlace place) {
    const std::string& note = all.ids[place.note];
    return place.reference == 0 ? note : note + "." + std::to_string(place.reference + 1);
}

std::vector<citation::NotePlace> places_in(const CitedNotes& all) {
    std::vector<citation::NotePlace> places;
    for (std::size_t note = 0; note < all.notes.size(); ++note)
        for (std::size_t i = 0; i < all.notes[note].references.size(); ++i)
            places.push_back({note, i});
    return places;
}

const Reference& at(const CitedNotes& all, citation::NotePlace place) {
    return all.notes[place.note].references[place.reference];
}

std::string names_in(const std::vector<citation::Person>& persons, bool et_al) {
    std::string names;
    for (const citation::Person& person : persons)
        names += (names.empty() ? "" : ", ") + (person.is_body() ? person.literal : person.family);
    return names + (et_al ? " et al." : "");
}

constexpr std::size_t kReferenceColumns = 7;
constexpr std::array<std::string_view, kReferenceColumns> kHeads = {"note", "kind", "authors", "title",
                                                                    "in",   "date", "pages"};
constexpr std::array<std::size_t, kReferenceColumns> kWidest = {12, 6, 24, 44, 30, 21, 12};

using Row = std::array<std::string, kReferenceColumns>;

Row row_of(const CitedNotes& all, citation::NotePlace place) {
    const Reference& reference = at(all, place);
    const std::string back = reference.refers_to ? "→ " + id_of(all, *reference.refers_to) : "";
    std::string where =
        reference.containers.empty() ? reference.publisher.text : reference.containers.front().text;
    if (where.empty()) where = reference.place.text.empty() ? reference.url.text : reference.place.text;
    return {id_of(all, place),
            std::string(name_of(reference.kind)),
            names_in(reference.authors, reference.et_al),
            reference.title.text.empty() ? back : reference.title.text,
            reference.title.text.empty() || back.empty() ? where : back,
            reference.date.empty() ? "" : citation::printed_date(reference.date),
            reference.pages.text};
}

// A cell no wider than its column; what is cut ends with `…`.
std::string cut(const std::string& cell, std::size_t width) {
    const std::string shown = text::printable(cell);
    if (text::count_code_points(shown) <= width) return shown;
    return shown.substr(0, text::byte_of(shown, base::CodePoint(width - 1)).value) + "…";
}

void print_references(std::ostream& to, const CitedNotes& all) {
    std::vector<std::pair<Row, const Reference*>> rows;
    std::array<std::size_t, kReferenceColumns> width{};
    for (std::size_t column = 0; column < kReferenceColumns; ++column)
        width[column] = kHeads[column].size();
    for (const citation::NotePlace place : places_in(all)) {
        Row row = row_of(all, place);
        for (std::size_t column = 0; column < kReferenceColumns; ++column) {
            row[column] = cut(row[column], kWidest[column]);
            width[column] = std::max(width[column], text::count_code_points(row[column]));
        }
        rows.emplace_back(std::move(row), &at(all, place));
    }
    const auto print = [&](const auto& cells) {
        std::string line;
        for (std::size_t column = 0; column < kReferenceColumns; ++column) {
            line += cells[column];
            line.append(width[column] - text::count_code_points(cells[column]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        fmt::print(to, "{}\n", line);
    };
    print(kHeads);
    for (const auto& [row, reference] : rows) {
        print(row);
        for (const citation::Doubt& doubt : reference->uncertain)
            fmt::print(to, "  ? {}: {}\n", doubt.field, doubt.why);
        for (const citation::Piece& rest : reference->rest)
            fmt::print(to, "  + in no field: {}\n", text::printable(rest.text));
    }
}

std::vector<citation::Item> full_items(const CitedNotes& all) {
    std::vector<citation::Item> items;
    for (const citation::NotePlace place : places_in(all))
        if (at(all, place).kind == ReferenceKind::Full) items.push_back({id_of(all, place), at(all, place)});
    return items;
}

// Each note with all its references, those that point back too, and what stands around them.
Json json_of_notes(const CitedNotes& all) {
    Json list = Json::array();
    for (std::size_t note = 0; note < all.notes.size(); ++note) {
        Json references = Json::array();
        for (std::size_t i = 0; i < all.notes[note].references.size(); ++i) {
            const Reference& reference = all.notes[note].references[i];
            Json json = Json::parse(citation::write_csl_json({{id_of(all, {note, i}), reference}})).front();
            json["kind"] = name_of(reference.kind);
            json["span"] = {reference.span.start.value, reference.span.end.value};
            if (reference.refers_to) json["refers-to"] = id_of(all, *reference.refers_to);
            if (reference.work) json["work"] = id_of(all, *reference.work);
            references.push_back(std::move(json));
        }
        Json between = Json::array();
        for (const citation::Piece& piece : all.notes[note].between)
            between.push_back(piece.text);
        list.push_back({{"note", all.ids[note]},
                        {"text", all.texts[note]},
                        {"bibliographic", all.notes[note].bibliographic},
                        {"references", std::move(references)},
                        {"between", std::move(between)}});
    }
    return list;
}

void print_summary(std::ostream& to, const CitedNotes& all) {
    std::array<std::size_t, 3> kinds{};
    std::size_t uncertain = 0;
    const auto places = places_in(all);
    for (const citation::NotePlace place : places) {
        ++kinds[static_cast<std::size_t>(at(all, place).kind)];
        uncertain += at(all, place).uncertain.empty() ? 0 : 1;
    }
    fmt::print(to, "{} note{}, {} reference{}: {} full, {} Ibid., {} op. cit.; {} with something uncertain\n",
               all.notes.size(), all.notes.size() == 1 ? "" : "s", places.size(),
               places.size() == 1 ? "" : "s", kinds[0], kinds[1], kinds[2], uncertain);
}

}  // namespace

void ReferencesCommand::declare(OptionParser& parser) {
    parser.option("NOTE", input_, "The note, an XLIFF, or references as CSL-JSON; - for standard input")
        .required();
    parser
        .option("--format", format_,
                "table, csl-json (full references, for Zotero and others) or json (all of it)")
        .one_of({"table", "csl-json", "json"})
        .shows_default();
    parser.flag("--lines", lines_, "Each line of the input is a footnote");
    parser.option("--lang LANG", language_, "Language of the note; without it, it is detected");
    parser.option("--encoding NAME", encoding_, "Encoding of the note; without it, it is detected");
}

base::Result<int> ReferencesCommand::run(Env& env) {
    const auto all = read_cited_notes(input_, {language_, encoding_, lines_}, env);
    if (!all) return base::fail(all.error());
    if (format_ == "table") print_references(env.out, *all);
    if (format_ == "csl-json") env.out << citation::write_csl_json(full_items(*all));
    if (format_ == "json")
        env.out << json_of_notes(*all).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    print_summary(env.err, *all);
    return kClean;
}

}  // namespace tolmach::cli
