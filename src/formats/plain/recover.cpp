// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/recover.hpp"

#include "formats/plain/furniture.hpp"
#include "formats/plain/kinds.hpp"
#include "reference/run_in.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tolmach::formats::plain {
namespace {

using base::CodePoint;
using base::CodePointSpan;

constexpr double kNothingCalls = 0.5;      // Of a note in a list whose call was not found.
constexpr double kBesideMarked = 0.95;     // Where notes have marks, one that was run in must be plain.
constexpr std::size_t kHeadingOnTop = 60;  // Code points of a heading without a blank line behind it.

// The notes of the lists, in the order of their calls; what nothing calls comes last.
std::vector<StructureNote> marked_notes(std::u32string_view t, const MarkedNotes& marked) {
    std::vector<StructureNote> notes;
    std::vector<std::size_t> numbers(marked.notes.size());
    std::size_t numbered = 0;
    const auto add = [&](std::size_t note, CodePoint anchor, CodePoint resumes, double confidence) {
        const Stretch span = marked.notes[note].text;
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

// CR alone ends a line too. Empty for a text without one.
std::u32string with_line_feeds(std::u32string_view t) {
    std::u32string fed;
    for (std::size_t i = t.find(U'\r'); i != t.npos; i = t.find(U'\r', i + 1)) {
        if (t.substr(i, 2) == U"\r\n") continue;
        if (fed.empty()) fed = t;
        fed[i] = U'\n';
    }
    return fed;
}

// Marks that were found are spaces in `t`.
std::vector<StructureNote> run_in_notes(std::u32string_view t, const std::vector<StructureBlock>& blocks,
                                        Layout layout, const std::vector<std::u32string>& names,
                                        std::vector<CodePoint>& strays) {
    const std::u32string fed = with_line_feeds(t);
    if (!fed.empty()) t = fed;
    std::vector<reference::Paragraph> paragraphs;
    std::vector<CodePoint> starts;
    for (const StructureBlock& block : blocks)
        if (may_hold_notes(block)) {
            paragraphs.push_back({t.substr(block.span.start.value, block.span.size())});
            starts.push_back(block.span.start);
        }
    reference::RunInOptions run_in;
    run_in.wrapped = layout == Layout::Wrapped;
    run_in.inner_capitals = names;
    const auto found = reference::find_run_in_notes(paragraphs, run_in);
    std::vector<StructureNote> notes;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const reference::RunInNote& note : found[i]) {
            const auto placed = [&](CodePoint at) { return starts[i] + at.value; };
            if (note.is_stray) {
                strays.push_back(placed(note.span.start));
                continue;
            }
            notes.push_back({notes.size() + 1,
                             {placed(note.span.start), placed(note.span.end)},
                             placed(note.anchor),
                             placed(note.resumes),
                             note.kind,
                             note.confidence});
        }
    return notes;
}

// A text whose notes have marks may have others that were run in. They are numbered by their calls together.
std::vector<StructureNote> together(std::vector<StructureNote> marked,
                                    const std::vector<StructureNote>& run_in) {
    const std::size_t first = marked.size() + 1;
    const auto called = std::partition_point(marked.begin(), marked.end(),
                                             [](const StructureNote& note) { return note.is_called(); });
    std::vector<StructureNote> found;
    for (StructureNote note : run_in) {
        const auto next = std::partition_point(
            marked.begin(), called, [&](const StructureNote& other) { return other.resumes <= note.anchor; });
        const bool free = next == called || next->anchor >= note.resumes;
        if (!free || note.confidence < kBesideMarked) continue;
        note.number += first;
        found.push_back(note);
    }
    marked.insert(marked.end(), found.begin(), found.end());
    std::stable_sort(marked.begin(), marked.end(), [](const StructureNote& a, const StructureNote& b) {
        return a.is_called() != b.is_called() ? a.is_called() : a.is_called() && a.anchor < b.anchor;
    });
    std::map<std::size_t, std::size_t> numbers;
    for (StructureNote& note : marked)
        note.number = numbers.emplace(note.number, numbers.size() + 1).first->second;
    return marked;
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

std::vector<StructureBlock> blocks_from(const SourceLines& source, const MarkedNotes& marked,
                                        std::vector<Lump> lumps) {
    const WithoutMarks bare(source.text, marked);
    auto kinds = kinds_of(source.text, source.lines, lumps);
    std::vector<StructureBlock> blocks;
    blocks.reserve(lumps.size());
    for (std::size_t i = 0; i < lumps.size(); ++i)
        blocks.push_back({std::move(kinds[i]), {CodePoint(lumps[i].start), CodePoint(lumps[i].end)}});
    return blocks;
}

}  // namespace

std::vector<StructureNote> notes_in(const SourceLines& source, const std::vector<StructureBlock>& blocks,
                                    const MarkedNotes& marked, const std::vector<std::u32string>& names,
                                    std::vector<CodePoint>& strays) {
    if (marked.notes.empty()) return run_in_notes(source.text, blocks, source.layout, names, strays);
    auto listed = marked_notes(source.text, marked);
    const WithoutMarks bare(source.text, marked);
    return together(std::move(listed), run_in_notes(source.text, blocks, source.layout, names, strays));
}

Structure recover(const SourceLines& source, const MarkedNotes& marked,
                  const std::vector<std::u32string>& names) {
    std::vector<bool> left_out = furniture_of(source.text, source.lines, marked);
    std::transform(left_out.begin(), left_out.end(), marked.in_list.begin(), left_out.begin(),
                   std::logical_or<>());
    std::vector<Lump> lumps = lumps_of(source.text, source.lines, source.layout, left_out);
    drop_paragraph_numbers(source.text, lumps);
    Structure structure;
    structure.blocks = blocks_from(source, marked, std::move(lumps));
    structure.footnotes = notes_in(source, structure.blocks, marked, names, structure.strays);
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

}  // namespace tolmach::formats::plain
