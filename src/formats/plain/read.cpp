// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/read.hpp"

#include "formats/plain/layout.hpp"
#include "formats/plain/marked_notes.hpp"
#include "formats/plain/note_findings.hpp"
#include "formats/plain/note_taking.hpp"
#include "formats/plain/recover.hpp"
#include "formats/plain/suspected.hpp"
#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"

namespace tolmach::formats {
namespace {

using base::ErrorCode;
using plain::Layout;
using plain::Line;

struct Source {
    text::DecodedView decoded;
    std::u32string text;
    std::vector<Line> lines;
    Layout layout = Layout::BlankLines;
};

base::Result<Source> open(const std::string& name, std::string_view bytes, const SourceOptions& options) {
    const auto at_name = [&](base::Error error) {
        error.location.file = name;
        return base::fail(std::move(error));
    };
    auto decoded = text::decode_view(bytes, options.encoding);
    if (!decoded) return at_name(decoded.error());
    if (text::trim(decoded->text()).empty())
        return base::fail(ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a note with text");
    if (decoded->text().find('\0') != std::string_view::npos)
        return base::fail(ErrorCode::Unsupported, "this is a binary file, not text", {name, 0, 0},
                          "give the note as text; for other formats use their own extension");
    Source source{std::move(*decoded), {}, {}, {}};
    source.text = text::to_utf32(source.decoded.text());
    source.lines = plain::lines_of(source.text);
    source.layout = plain::layout_of(source.text, source.lines);
    return source;
}

std::vector<std::u32string> inner_capitals_of(const SourceOptions& options) {
    std::vector<std::u32string> names;
    for (const std::string& name : options.inner_capitals)
        names.push_back(text::to_utf32(name));
    return names;
}

plain::MarkedNotes marked_notes_of(const Source& source) {
    return plain::find_marked_notes(source.text, source.lines, source.layout);
}

Structure recovered(const std::string& name, Source& source, const SourceOptions& options,
                    std::vector<base::Diagnostic>& findings) {
    const plain::SourceLines lines{source.text, source.lines, source.layout};
    const auto names = inner_capitals_of(options);
    const plain::MarkedNotes marked = marked_notes_of(source);
    Structure structure = plain::recover(lines, marked, names);
    findings = plain::note_findings(name, lines, structure, marked, names);
    return structure;
}

// The units, when nothing else is held but the bytes: of a long text, its code points take most of the
// memory.
Extracted units_from(const std::string& name, Source& source, const SourceOptions& options,
                     std::vector<base::Diagnostic>& findings) {
    const Structure structure =
        options.structure ? *options.structure : recovered(name, source, options, findings);
    std::u32string().swap(source.text);
    std::vector<Line>().swap(source.lines);
    return plain::units_of(source.decoded.text(), structure, source.layout == Layout::Wrapped);
}

// What an editor's structure knows of lists: in which lines their notes stand.
plain::MarkedNotes lists_of(const Structure& structure, const std::vector<Line>& lines) {
    plain::MarkedNotes marked;
    marked.in_list.resize(lines.size());
    for (const StructureNote& note : structure.footnotes) {
        if (note.is_run_in()) continue;
        for (std::size_t line = plain::line_of(lines, note.span.start.value);
             line < lines.size() && lines[line].start < note.span.end.value; ++line)
            marked.in_list[line] = true;
    }
    return marked;
}

std::string bare_name(const std::string& name) {
    return name.substr(name.find_last_of("/\\") + 1);
}

}  // namespace

base::Result<base::Outcome<Extracted>> read_plain(const std::string& name, std::string_view bytes,
                                                  const SourceOptions& options) {
    auto source = open(name, bytes, options);
    if (!source) return base::fail(source.error());
    base::Outcome<Extracted> read;
    read.value = units_from(name, *source, options, read.diagnostics);
    xliff::File& file = read.value.file;
    file.id = "f1";
    file.original = bare_name(name);
    file.datatype = "plaintext";
    file.source_language =
        !options.language.empty() ? options.language : text::guess_language(source->decoded.text());
    if (file.source_language.empty()) file.source_language = "und";
    for (base::Diagnostic& diagnostic : read.diagnostics)
        diagnostic.original = file.original;
    Skeleton& skeleton = read.value.skeleton;
    skeleton.format = "plain";
    skeleton.encoding = source->decoded.encoding;
    skeleton.bom = source->decoded.bom;
    skeleton.bytes = bytes;
    return read;
}

base::Result<RecoveredStructure> recover_structure(const std::string& name, std::string_view bytes,
                                                   const SourceOptions& options) {
    auto source = open(name, bytes, options);
    if (!source) return base::fail(source.error());
    const auto names = inner_capitals_of(options);
    const plain::MarkedNotes marked =
        options.structure ? lists_of(*options.structure, source->lines) : marked_notes_of(*source);
    RecoveredStructure found;
    found.structure = options.structure
                          ? *options.structure
                          : plain::recover({source->text, source->lines, source->layout}, marked, names);
    for (const plain::Suspected& suspected :
         plain::suspected_notes(source->text, source->lines, found.structure, marked, names))
        found.suspected.push_back(
            {{base::CodePoint(suspected.place.start), base::CodePoint(suspected.place.end)},
             suspected.is_mark,
             plain::says(suspected)});
    found.text = std::move(source->text);
    return found;
}

}  // namespace tolmach::formats
