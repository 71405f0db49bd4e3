// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/read.hpp"

#include "formats/diagnostics.hpp"
#include "formats/plain/kinds.hpp"
#include "formats/plain/layout.hpp"
#include "formats/plain/marked_notes.hpp"
#include "formats/plain/note_taking.hpp"
#include "formats/plain/suspected.hpp"
#include "formats/plain/units.hpp"
#include "reference/run_in.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tolmach::formats {
namespace {

using base::CodePoint;
using base::CodePointSpan;
using base::ErrorCode;
using plain::Layout;
using plain::Line;
using plain::Lump;

constexpr double kCertain = 0.75;      // Footnotes of less confidence are shown to the editor.
constexpr double kNothingCalls = 0.5;  // Of a note in a list whose call was not found.
constexpr std::size_t kShownText = 80;
constexpr std::size_t kHeadingOnTop = 60;  // Code points of a heading without a blank line behind it.

struct Source {
    text::Decoded decoded;
    std::u32string text;
    std::vector<Line> lines;
    Layout layout = Layout::BlankLines;
};

base::Result<Source> open(const std::string& name, std::string_view bytes, const PlainOptions& options) {
    const auto at_name = [&](base::Error error) {
        error.location.file = name;
        return base::fail(std::move(error));
    };
    auto decoded = text::decode(bytes, options.encoding);
    if (!decoded) return at_name(decoded.error());
    if (text::trim(decoded->text).empty())
        return base::fail(ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a note with text");
    if (const auto nul = decoded->text.find('\0'); nul != std::string::npos)
        return base::fail(ErrorCode::Unsupported, "this is a binary file, not text", {name, 0, 0},
                          "give the note as text; for other formats use their own extension");
    Source source{std::move(*decoded), {}, {}, {}};
    source.text = text::to_utf32(source.decoded.text);
    source.lines = plain::lines_of(source.text);
    source.layout = plain::layout_of(source.text, source.lines);
    return source;
}

// The notes of the lists, in the order of their calls; what nothing calls comes last.
std::vector<StructureNote> marked_notes(std::u32string_view t, const plain::MarkedNotes& marked) {
    std::vector<StructureNote> notes;
    std::vector<std::size_t> numbers(marked.notes.size());
    std::size_t numbered = 0;
    const auto add = [&](std::size_t note, CodePoint anchor, CodePoint resumes, double confidence) {
        const plain::Stretch span = marked.notes[note].text;
        if (numbers[note] == 0) numbers[note] = ++numbered;
        notes.push_back({numbers[note],
                         {CodePoint(span.start), CodePoint(span.end)},
                         anchor,
                         resumes,
                         reference::classify(t.substr(span.start, span.end - span.start)),
                         confidence});
    };
    for (const auto& call : marked.calls)
        add(call.note, CodePoint(call.mark.start), CodePoint(call.mark.end), call.confidence);
    for (std::size_t note = 0; note < marked.notes.size(); ++note)
        if (numbers[note] == 0) {
            const CodePoint start(marked.notes[note].text.start);
            add(note, start, start, kNothingCalls);
        }
    return notes;
}

bool may_hold_notes(const StructureBlock& block) {
    return block.kind == "paragraph" || block.kind == "item";
}

// CR alone ends a line too.
void line_feeds(std::u32string& t) {
    for (std::size_t i = 0; i < t.size(); ++i)
        if (t[i] == U'\r' && t.substr(i, 2) != U"\r\n") t[i] = U'\n';
}

std::vector<std::u32string> inner_capitals_of(const PlainOptions& options) {
    std::vector<std::u32string> names;
    for (const std::string& name : options.inner_capitals)
        names.push_back(text::to_utf32(name));
    return names;
}

std::vector<StructureNote> run_in_notes(const Source& source, const std::vector<StructureBlock>& blocks,
                                        const PlainOptions& options) {
    std::vector<reference::Paragraph> paragraphs;
    std::vector<CodePoint> starts;
    for (const StructureBlock& block : blocks)
        if (may_hold_notes(block)) {
            paragraphs.push_back({source.text.substr(block.span.start.value, block.span.size())});
            line_feeds(paragraphs.back().text);
            starts.push_back(block.span.start);
        }
    reference::RunInOptions run_in;
    run_in.wrapped = source.layout == Layout::Wrapped;
    run_in.inner_capitals = inner_capitals_of(options);
    const auto found = reference::find_run_in_notes(paragraphs, run_in);
    std::vector<StructureNote> notes;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const reference::RunInNote& note : found[i]) {
            const auto placed = [&](CodePoint at) { return starts[i] + at.value; };
            notes.push_back({notes.size() + 1,
                             {placed(note.span.start), placed(note.span.end)},
                             placed(note.anchor),
                             placed(note.resumes),
                             note.kind,
                             note.confidence});
        }
    return notes;
}

// Lines of one block that no note explains were blocks of their own: a heading on top of its paragraph, a
// paragraph that ends its sentence.
class Splitter {
  public:
    Splitter(std::u32string_view t, const std::vector<StructureNote>& notes)
        : t_(t), note_(notes.begin()), end_(notes.end()) {}

    void split(StructureBlock block, std::vector<StructureBlock>& to) {
        const auto end = block.span.end.value;
        for (std::size_t at = block.span.start.value; at < end; ++at) {
            if (t_[at] != U'\n' && t_[at] != U'\r') continue;
            std::size_t last = at;
            while (text::is_space(t_[last - 1]))
                --last;
            std::size_t next = at;
            while (text::is_space(t_[next]))
                ++next;
            const CodePointSpan line{block.span.start, CodePoint(last)};
            if (const std::string kind = kind_of(block, line, next); !kind.empty() && !in_note(at)) {
                to.push_back({kind, line});
                block.span.start = CodePoint(next);
            }
            at = next;
        }
        to.push_back(std::move(block));
    }

  private:
    // Of the line as a block of its own, where the text goes on at `next`; empty if it is none.
    std::string kind_of(const StructureBlock& block, CodePointSpan line, std::size_t next) const {
        if (text::is_lower(t_[next])) return {};
        const bool ended =
            std::u32string_view(U".?!…»”").find(t_[line.end.value - 1]) != std::u32string_view::npos;
        if (ended) return block.kind;
        return line.size() <= kHeadingOnTop && text::is_upper(t_[line.start.value]) ? "heading-1" : "";
    }

    bool in_note(std::size_t at) {
        while (note_ != end_ && note_->resumes.value <= at)
            ++note_;
        return note_ != end_ && note_->anchor.value <= at;
    }

    std::u32string_view t_;
    std::vector<StructureNote>::const_iterator note_, end_;
};

plain::MarkedNotes marked_notes_of(const Source& source) {
    return plain::find_marked_notes(source.text, source.lines, source.layout);
}

Structure recover(const Source& source, const plain::MarkedNotes& marked, const PlainOptions& options) {
    std::vector<Lump> lumps = plain::lumps_of(source.text, source.lines, source.layout, marked.in_list);
    const auto kinds = plain::kinds_of(plain::without_marks(source.text, marked), source.lines, lumps);
    Structure structure;
    for (std::size_t i = 0; i < lumps.size(); ++i)
        structure.blocks.push_back({kinds[i], {CodePoint(lumps[i].start), CodePoint(lumps[i].end)}});
    structure.footnotes = marked.notes.empty() ? run_in_notes(source, structure.blocks, options)
                                               : marked_notes(source.text, marked);
    if (source.layout != Layout::BlankLines) return structure;
    Splitter splitter(source.text, structure.footnotes);
    std::vector<StructureBlock> split;
    for (StructureBlock& block : structure.blocks) {
        if (may_hold_notes(block))
            splitter.split(std::move(block), split);
        else
            split.push_back(std::move(block));
    }
    structure.blocks = std::move(split);
    return structure;
}

base::Location location_of(const std::string& name, const Source& source, std::size_t at) {
    const std::size_t line = plain::line_of(source.lines, at);
    return {name, line + 1, at - source.lines[line].start + 1};
}

std::vector<base::Diagnostic> notes_given_twice(const std::string& name, const Source& source,
                                                const plain::MarkedNotes& marked) {
    std::vector<base::Diagnostic> found;
    for (const plain::MarkedNotes::Twice& twice : marked.twice) {
        auto made = base::diagnostic(
            kFootnoteDuplicate,
            fmt::format(
                "the list of notes has the number {} in line {} already; no call shows this note as its own",
                twice.number, location_of(name, source, twice.first).line));
        made.location = location_of(name, source, twice.again);
        made.side = base::Side::Source;
        made.text = text::to_utf8(source.text.substr(twice.again, kShownText));
        made.text.resize(std::min(made.text.find_first_of("\r\n"), made.text.size()));
        found.push_back(std::move(made));
    }
    return found;
}

std::vector<base::Diagnostic> uncertain_notes(const std::string& name, const Source& source,
                                              const Structure& structure) {
    std::vector<base::Diagnostic> found;
    for (const StructureNote& note : structure.footnotes) {
        if (note.confidence >= kCertain) continue;
        auto uncertain = base::diagnostic(
            kFootnoteUncertain,
            note.is_called()
                ? fmt::format("footnote {} was lifted out of its sentence with a confidence of {:.2f}",
                              note.number, note.confidence)
                : fmt::format("no call of footnote {} was found; an edition has it last", note.number));
        uncertain.location = location_of(name, source, note.span.start.value);
        uncertain.unit = "fn" + std::to_string(note.number);
        uncertain.side = base::Side::Source;
        uncertain.text =
            text::to_utf8(source.text.substr(note.span.start.value, std::min(kShownText, note.span.size())));
        found.push_back(std::move(uncertain));
    }
    return found;
}

std::vector<base::Diagnostic> suspected_notes(const std::string& name, const Source& source,
                                              const Structure& structure, const plain::MarkedNotes& marked,
                                              const PlainOptions& options) {
    constexpr std::size_t kAround = 24;  // Code points of the text that is shown, on either side.
    std::vector<base::Diagnostic> found;
    for (const plain::Suspected& suspected :
         plain::suspected_notes(source.text, source.lines, structure, marked, inner_capitals_of(options))) {
        std::string says = suspected.is_mark ? "this may be the call of a footnote, and no note answers it"
                                             : "two words are glued together; a footnote may begin here";
        if (suspected.more > 0) says += fmt::format("; {} more like it follow", suspected.more);
        auto made = base::diagnostic(kFootnoteSuspected, std::move(says));
        made.location = location_of(name, source, suspected.place.start);
        made.side = base::Side::Source;
        const Line& line = source.lines[plain::line_of(source.lines, suspected.place.start)];
        const std::size_t from =
            std::max(line.text_start, suspected.place.start - std::min(kAround, suspected.place.start));
        made.text = text::to_utf8(
            source.text.substr(from, std::min(line.text_end, suspected.place.end + kAround) - from));
        found.push_back(std::move(made));
    }
    return found;
}

std::string bare_name(const std::string& name) {
    return name.substr(name.find_last_of("/\\") + 1);
}

}  // namespace

base::Result<base::Outcome<Extracted>> read_plain(const std::string& name, std::string_view bytes,
                                                  const PlainOptions& options) {
    auto source = open(name, bytes, options);
    if (!source) return base::fail(source.error());
    const plain::MarkedNotes marked = options.structure ? plain::MarkedNotes{} : marked_notes_of(*source);
    const Structure structure = options.structure ? *options.structure : recover(*source, marked, options);
    base::Outcome<Extracted> read{plain::units_of(source->text, structure, source->layout == Layout::Wrapped),
                                  notes_given_twice(name, *source, marked)};
    if (!options.structure) {
        const auto add = [&](std::vector<base::Diagnostic> findings) {
            std::move(findings.begin(), findings.end(), std::back_inserter(read.diagnostics));
        };
        add(uncertain_notes(name, *source, structure));
        add(suspected_notes(name, *source, structure, marked, options));
    }
    xliff::File& file = read.value.file;
    file.id = "f1";
    file.original = bare_name(name);
    file.datatype = "plaintext";
    file.source_language =
        !options.language.empty() ? options.language : text::guess_language(source->decoded.text);
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
                                                   const PlainOptions& options) {
    auto source = open(name, bytes, options);
    if (!source) return base::fail(source.error());
    Structure structure =
        options.structure ? *options.structure : recover(*source, marked_notes_of(*source), options);
    return RecoveredStructure{std::move(structure), std::move(source->text)};
}

}  // namespace tolmach::formats
