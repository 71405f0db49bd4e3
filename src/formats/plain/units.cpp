// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/units.hpp"

#include "formats/plain/cut_words.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::formats::plain {
namespace {

using base::CodePointSpan;

constexpr std::size_t kStride = 64;

// Where the code points of UTF-8 begin.
class Bytes {
  public:
    explicit Bytes(std::string_view utf8) : utf8_(utf8) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < utf8.size(); ++at) {
            if ((static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U) continue;
            if (count++ % kStride == 0) every_.push_back(at);
        }
        every_.push_back(utf8.size());
    }

    base::ByteSpan of(CodePointSpan span) const { return {at(span.start.value), at(span.end.value)}; }

  private:
    base::ByteOffset at(std::size_t i) const {
        std::size_t byte = every_[i / kStride];
        for (std::size_t k = i % kStride; k > 0; --k)
            (void)text::next_code_point(utf8_, byte);
        return base::ByteOffset(byte);
    }

    std::string_view utf8_;
    std::vector<std::size_t> every_;  ///< The byte of each kStride-th code point, and the end.
};

// A part of a text, by the places of its code points in the whole.
struct Window {
    std::u32string text;
    std::size_t start = 0;

    std::u32string_view between(std::size_t from, std::size_t to) const {
        return std::u32string_view(text).substr(from - start, to - from);
    }
    char32_t at(std::size_t place) const { return text[place - start]; }
};

std::string note_id(std::size_t number) {
    return "fn" + std::to_string(number);
}

// Makes the content of one unit.
class ContentMaker {
  public:
    ContentMaker(const Window& t, CutWords* wrapped, const std::string& unit,
                 std::vector<SoftBreak>& soft_breaks)
        : t_(t), wrapped_(wrapped), unit_(unit), soft_breaks_(soft_breaks) {}

    void add_text(std::size_t from, std::size_t to) {
        while (from < to) {
            const std::size_t line_end =
                from + std::min(t_.between(from, to).find_first_of(U"\r\n"), to - from);
            std::size_t space = line_end;
            while (line_end < to && space > from && text::is_space(t_.at(space - 1)))
                --space;
            std::size_t next = line_end;
            while (next < to && text::is_space(t_.at(next)))
                ++next;
            const auto hyphen = wrapped_ && space > from && next < to
                                    ? wrapped_->at(t_.text, space - t_.start, next - t_.start)
                                    : LineEndHyphen::None;
            if (hyphen != LineEndHyphen::None) --space;
            append(t_.between(from, space));
            if (line_end == to) return;
            add_line_end(text::to_utf8(t_.between(space, next)), hyphen);
            if (hyphen == LineEndHyphen::Own) append(t_.between(space, space + 1));
            from = next;
        }
    }

    void add_call(const StructureNote& note) {
        xliff::Code call = code("other", "tolmach:footnote-call");
        call.can_copy = call.can_delete = false;
        call.details.mutable_value().sub_flows = {note_id(note.number)};
        call.details.mutable_value().disp = call.details.mutable_value().equiv =
            "[" + std::to_string(note.number) + "]";
        const std::size_t from = note.anchor.value;
        const std::size_t to = note.resumes.value;
        if (note.is_run_in())
            call.details.mutable_value().data = text::to_utf8(t_.between(from, note.span.start.value)) +
                                                std::string(kNotePlace) +
                                                text::to_utf8(t_.between(note.span.end.value, to));
        else
            call.details.mutable_value().data = text::to_utf8(t_.between(from, to));
        content_.emplace_back(std::move(call));
    }

    xliff::Content take() { return std::move(content_); }

  private:
    void append(std::u32string_view run) {
        if (run.empty()) return;
        xliff::append_text(content_, text::to_utf8(run));
        plain_ += run.size();
    }

    void add_line_end(std::string bytes, LineEndHyphen hyphen) {
        if (wrapped_) {
            soft_breaks_.push_back({unit_, base::CodePoint(plain_), std::move(bytes)});
            if (hyphen == LineEndHyphen::None) append(U" ");
            return;
        }
        xliff::Code line_break = code("fmt", "xlf:lb");
        line_break.details.mutable_value().data = std::move(bytes);
        content_.emplace_back(std::move(line_break));
    }

    xliff::Code code(std::string type, std::string sub_type) {
        xliff::Code made;
        made.id = std::to_string(++codes_);
        made.type = std::move(type);
        made.sub_type = std::move(sub_type);
        return made;
    }

    const Window& t_;
    CutWords* wrapped_;  ///< Null where line ends inside a block are hard.
    const std::string& unit_;
    std::vector<SoftBreak>& soft_breaks_;
    xliff::Content content_;
    std::size_t plain_ = 0;  ///< Code points of text so far.
    std::size_t codes_ = 0;
};

class Maker {
  public:
    Maker(std::string_view utf8, const Structure& structure, bool wrapped)
        : utf8_(utf8),
          structure_(structure),
          cut_words_(utf8),
          wrapped_(wrapped ? &cut_words_ : nullptr),
          bytes_(utf8) {}

    Extracted make() {
        made_.file.units.reserve(structure_.blocks.size() + structure_.footnotes.size());
        made_.skeleton.holes.reserve(structure_.blocks.size() + structure_.footnotes.size());
        auto note = structure_.footnotes.begin();
        const auto end = structure_.footnotes.end();
        auto unplaced = note;  // The first note that is still to come after its block, or after its list.
        bool in_list = false;
        for (const StructureBlock& block : structure_.blocks) {
            const bool goes_on = in_list && block.kind == "item";
            for (; !goes_on && unplaced != note; ++unplaced)
                add_note(*unplaced);
            const auto first = note;
            while (note != end && note->is_called() && note->anchor < block.span.end)
                ++note;
            add_block(block, first, note, goes_on);
            in_list = block.kind == "item";
        }
        for (; unplaced != end; ++unplaced)
            add_note(*unplaced);
        std::sort(made_.skeleton.holes.begin(), made_.skeleton.holes.end(),
                  [](const Hole& a, const Hole& b) { return a.span.start < b.span.start; });
        find_note_list();
        return std::move(made_);
    }

  private:
    using Notes = std::vector<StructureNote>::const_iterator;

    void add_block(const StructureBlock& block, Notes first, Notes last, bool goes_on) {
        const std::string id = "b" + std::to_string(++blocks_);
        CodePointSpan seen =
            block.span;  // A call may reach beyond it in a structure that was written by hand.
        for (auto note = first; note != last; ++note)
            seen = {std::min(seen.start, note->anchor), std::max(seen.end, note->resumes)};
        const Window window = window_of(seen);
        ContentMaker maker(window, wrapped_, id, made_.skeleton.soft_breaks);
        std::size_t at = block.span.start.value;
        for (auto note = first; note != last; ++note) {
            maker.add_text(at, note->anchor.value);
            maker.add_call(*note);
            at = note->resumes.value;
        }
        maker.add_text(at, block.span.end.value);
        xliff::Unit& unit = add_unit(id, block.kind, maker.take());
        unit.translate =
            text::has_letter_or_digit(window.between(block.span.start.value, block.span.end.value));
        if (block.kind == "item") unit.group = goes_on ? made_.file.groups.size() - 1 : add_list(block);
        made_.skeleton.holes.push_back({id, bytes_.of(block.span)});
    }

    void add_note(const StructureNote& note) {
        const std::string id = note_id(note.number);
        if (!noted_.insert(note.number).second) return;
        const Window window = window_of(note.span);
        ContentMaker maker(window, wrapped_, id, made_.skeleton.soft_breaks);
        maker.add_text(note.span.start.value, note.span.end.value);
        add_unit(id, "footnote-" + std::string(reference::to_string(note.kind)), maker.take());
        if (!note.is_run_in()) made_.skeleton.holes.push_back({id, bytes_.of(note.span)});
    }

    // In a wrapped text with what stands beside it: a word that is cut may begin or end there.
    Window window_of(CodePointSpan span) const {
        constexpr std::size_t kLongestWord = 64;
        Window window;
        const std::size_t beside = wrapped_ ? kLongestWord : 0;
        window.start = span.start.value - std::min(beside, span.start.value);
        const auto bytes = bytes_.of({base::CodePoint(window.start), span.end});
        const std::string_view behind = utf8_.substr(bytes.end.value);
        const std::size_t size = bytes.size() + text::byte_of(behind, base::CodePoint(beside)).value;
        window.text = text::to_utf32(utf8_.substr(bytes.start.value, size));
        return window;
    }

    xliff::Unit& add_unit(const std::string& id, const std::string& kind, xliff::Content content) {
        xliff::Unit unit;
        unit.id = id;
        unit.type = "tolmach:" + kind;
        unit.segments.emplace_back().source = std::move(content);
        return made_.file.units.emplace_back(std::move(unit));
    }

    // A list is numbered where figures and their stop stand before its first item.
    std::size_t add_list(const StructureBlock& block) {
        const std::string_view before = text::trim(utf8_.substr(0, bytes_.of(block.span).start.value));
        const bool numbered = before.size() > 1 && (before.back() == '.' || before.back() == ')');
        xliff::Group group;
        group.id = "g" + std::to_string(made_.file.groups.size() + 1);
        group.type = numbered ? "tolmach:ordered-list" : "tolmach:list";
        made_.file.groups.push_back(std::move(group));
        return made_.file.groups.size() - 1;
    }

    // What stands between a note with a mark and the text before it: the heading of the list, the mark.
    void find_note_list() {
        std::vector<std::size_t> ends{0};
        std::vector<CodePointSpan> notes;
        for (const StructureBlock& block : structure_.blocks)
            ends.push_back(block.span.end.value);
        for (const StructureNote& note : structure_.footnotes) {
            if (note.is_run_in()) continue;
            ends.push_back(note.span.end.value);
            notes.push_back(note.span);
        }
        std::sort(ends.begin(), ends.end());
        std::sort(notes.begin(), notes.end(),
                  [](CodePointSpan a, CodePointSpan b) { return a.start < b.start; });
        notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
        for (const CodePointSpan note : notes) {
            const auto before = std::prev(std::upper_bound(ends.begin(), ends.end(), note.start.value));
            made_.skeleton.note_list.push_back(bytes_.of({base::CodePoint(*before), note.end}));
        }
    }

    std::string_view utf8_;
    const Structure& structure_;
    CutWords cut_words_;
    CutWords* wrapped_;
    Bytes bytes_;
    Extracted made_;
    std::size_t blocks_ = 0;
    std::set<std::size_t> noted_;
};

}  // namespace

Extracted units_of(std::string_view utf8, const Structure& structure, bool wrapped) {
    return Maker(utf8, structure, wrapped).make();
}

}  // namespace tolmach::formats::plain
