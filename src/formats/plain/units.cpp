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

// Where the code points of a text begin in its UTF-8.
class Bytes {
  public:
    explicit Bytes(std::u32string_view t) : t_(t) {
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < t.size(); ++i) {
            if (i % kStride == 0) every_.push_back(bytes);
            bytes += size_of(t[i]);
        }
        if (t.size() % kStride == 0) every_.push_back(bytes);
    }

    base::ByteSpan of(CodePointSpan span) const { return {at(span.start.value), at(span.end.value)}; }

  private:
    static std::size_t size_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }
    base::ByteOffset at(std::size_t i) const {
        std::size_t bytes = every_[i / kStride];
        for (std::size_t k = i / kStride * kStride; k < i; ++k)
            bytes += size_of(t_[k]);
        return base::ByteOffset(bytes);
    }

    std::u32string_view t_;
    std::vector<std::size_t> every_;  ///< The byte of each kStride-th code point.
};

std::string note_id(std::size_t number) {
    return "fn" + std::to_string(number);
}

// Makes the content of one unit.
class ContentMaker {
  public:
    ContentMaker(std::u32string_view t, CutWords* wrapped, const std::string& unit,
                 std::vector<SoftBreak>& soft_breaks)
        : t_(t), wrapped_(wrapped), unit_(unit), soft_breaks_(soft_breaks) {}

    void add_text(std::size_t from, std::size_t to) {
        while (from < to) {
            const std::size_t line_end =
                from + std::min(t_.substr(from, to - from).find_first_of(U"\r\n"), to - from);
            std::size_t space = line_end;
            while (line_end < to && space > from && text::is_space(t_[space - 1]))
                --space;
            std::size_t next = line_end;
            while (next < to && text::is_space(t_[next]))
                ++next;
            const auto hyphen =
                wrapped_ && space > from && next < to ? wrapped_->at(space, next) : LineEndHyphen::None;
            if (hyphen != LineEndHyphen::None) --space;
            append(t_.substr(from, space - from));
            if (line_end == to) return;
            add_line_end(text::to_utf8(t_.substr(space, next - space)), hyphen);
            if (hyphen == LineEndHyphen::Own) append(t_.substr(space, 1));
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
            call.details.mutable_value().data =
                text::to_utf8(t_.substr(from, note.span.start.value - from)) + std::string(kNotePlace) +
                text::to_utf8(t_.substr(note.span.end.value, to - note.span.end.value));
        else
            call.details.mutable_value().data = text::to_utf8(t_.substr(from, to - from));
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

    std::u32string_view t_;
    CutWords* wrapped_;  ///< Null where line ends inside a block are hard.
    const std::string& unit_;
    std::vector<SoftBreak>& soft_breaks_;
    xliff::Content content_;
    std::size_t plain_ = 0;  ///< Code points of text so far.
    std::size_t codes_ = 0;
};

class Maker {
  public:
    Maker(std::u32string_view t, const Structure& structure, bool wrapped)
        : t_(t), structure_(structure), cut_words_(t), wrapped_(wrapped ? &cut_words_ : nullptr), bytes_(t) {}

    Extracted make() {
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
        ContentMaker maker(t_, wrapped_, id, made_.skeleton.soft_breaks);
        std::size_t at = block.span.start.value;
        for (auto note = first; note != last; ++note) {
            maker.add_text(at, note->anchor.value);
            maker.add_call(*note);
            at = note->resumes.value;
        }
        maker.add_text(at, block.span.end.value);
        xliff::Unit& unit = add_unit(id, block.kind, maker.take());
        unit.translate = text::has_letter_or_digit(t_.substr(block.span.start.value, block.span.size()));
        if (block.kind == "item") unit.group = goes_on ? made_.file.groups.size() - 1 : add_list(block);
        made_.skeleton.holes.push_back({id, bytes_.of(block.span)});
    }

    void add_note(const StructureNote& note) {
        const std::string id = note_id(note.number);
        if (!noted_.insert(note.number).second) return;
        ContentMaker maker(t_, wrapped_, id, made_.skeleton.soft_breaks);
        maker.add_text(note.span.start.value, note.span.end.value);
        add_unit(id, "footnote-" + std::string(reference::to_string(note.kind)), maker.take());
        if (!note.is_run_in()) made_.skeleton.holes.push_back({id, bytes_.of(note.span)});
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
        std::size_t at = block.span.start.value;
        while (at > 0 && text::is_space(t_[at - 1]))
            --at;
        const bool numbered = at > 1 && (t_[at - 1] == U'.' || t_[at - 1] == U')');
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

    std::u32string_view t_;
    const Structure& structure_;
    CutWords cut_words_;
    CutWords* wrapped_;
    Bytes bytes_;
    Extracted made_;
    std::size_t blocks_ = 0;
    std::set<std::size_t> noted_;
};

}  // namespace

Extracted units_of(std::u32string_view t, const Structure& structure, bool wrapped) {
    return Maker(t, structure, wrapped).make();
}

}  // namespace tolmach::formats::plain
