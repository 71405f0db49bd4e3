// SPDX-License-Identifier: Apache-2.0
#include "cli/cited_notes.hpp"

#include "citation/csl_json.hpp"
#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "formats/source_format.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/split.hpp"
#include "xliff/read.hpp"

#include <string_view>

namespace tolmach::cli {
namespace {

constexpr std::string_view kFootnote = "tolmach:footnote-";

void add_note(CitedNotes& to, std::string id, std::string text, std::string_view language) {
    to.notes.push_back(citation::read_note(text, language));
    to.ids.push_back(std::move(id));
    to.texts.push_back(std::move(text));
}

void add_footnotes(CitedNotes& to, const xliff::File& file, const std::string& language) {
    for (const xliff::Unit& unit : file.units)
        if (unit.type.starts_with(kFootnote)) add_note(to, unit.id, xliff::source_text(unit), language);
}

base::Result<CitedNotes> notes_of_xliff(const std::string& name, std::string_view bytes) {
    const auto document = xliff::read(name, bytes);
    if (!document) return base::fail(document.error());
    CitedNotes notes;
    for (const xliff::File& file : document->files)
        add_footnotes(notes, file,
                      file.source_language.empty() ? document->source_language : file.source_language);
    return notes;
}

base::Result<CitedNotes> notes_of_lines(std::string_view bytes, const CitedNotesOptions& options) {
    const auto decoded = text::decode(bytes, options.encoding);
    if (!decoded) return base::fail(decoded.error());
    CitedNotes notes;
    std::size_t number = 0;
    for (const std::string_view line : text::split(decoded->text, '\n')) {
        ++number;
        if (const auto note = text::trim(line); !note.empty())
            add_note(notes, std::to_string(number), std::string(note), options.language);
    }
    return notes;
}

base::Result<CitedNotes> notes_of_items(std::string_view bytes) {
    auto items = citation::read_csl_json(bytes);
    if (!items) return base::fail(items.error());
    CitedNotes notes;
    for (citation::Item& item : *items) {
        notes.ids.push_back(std::move(item.id));
        notes.texts.emplace_back();
        notes.notes.push_back({{std::move(item.reference)}, {}, true});
    }
    return notes;
}

base::Result<CitedNotes> notes_of_source(const std::string& name, std::string_view bytes,
                                         const CitedNotesOptions& options) {
    formats::SourceOptions plain;
    plain.encoding = options.encoding;
    plain.language = options.language;
    const auto read = formats::read_source(name, bytes, plain);
    if (!read) return base::fail(read.error());
    CitedNotes notes;
    add_footnotes(notes, read->value.file, read->value.file.source_language);
    return notes;
}

base::Result<CitedNotes> notes_of_bytes(const std::string& name, std::string_view bytes,
                                        const CitedNotesOptions& options) {
    if (options.lines) return notes_of_lines(bytes, options);
    if (name.ends_with(".xlf") || name.ends_with(".xliff") ||
        bytes.substr(0, 1000).find("<xliff") != bytes.npos)
        return notes_of_xliff(name, bytes);
    if (name.ends_with(".json")) return notes_of_items(bytes);
    return notes_of_source(name, bytes, options);
}

}  // namespace

base::Result<CitedNotes> read_cited_notes(const std::filesystem::path& input,
                                          const CitedNotesOptions& options, const Env& env) {
    const auto bytes = read_input(input, env);
    if (!bytes) return base::fail(bytes.error());
    auto notes = notes_of_bytes(shown_name(input), *bytes, options);
    if (!notes) {
        base::Error error = notes.error();
        if (error.location.file.empty()) error.location.file = shown_name(input);
        return base::fail(std::move(error));
    }
    citation::resolve(notes->notes);
    return notes;
}

}  // namespace tolmach::cli
