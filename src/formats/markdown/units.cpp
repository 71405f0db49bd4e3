// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/units.hpp"

#include "formats/kept_units.hpp"
#include "formats/markdown/codes.hpp"
#include "formats/markdown/groups.hpp"
#include "formats/markdown/headings.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace tolmach::formats::markdown {
namespace {

using ContainerKind = Container::Kind;

// Whether a value of a front matter is for machines: a number, a date as ISO 8601 has it, a path, an address.
bool is_for_machines(std::string_view value) {
    return !text::has_letter(text::to_utf32(value)) || value.find("://") != value.npos ||
           (value.size() > 9 && value[4] == '-' && value[7] == '-' && value.find(' ') == value.npos);
}

class UnitsMaker {
  public:
    UnitsMaker(Reading& reading, std::string_view text)
        : reading_(reading),
          document_(reading.document),
          text_(text),
          groups_(document_, made_.file),
          headings_(reading) {
        for (std::size_t i = 0; i < reading.passages.size(); ++i)
            if (const std::size_t note = note_of(document_.leaves[i].container); note != 0 && has_unit(i))
                passages_of_note_[note].push_back(i);
    }

    Extracted make(const std::vector<std::string>& keys) {
        made_.file.units.reserve(reading_.scalars.size() + reading_.passages.size());
        add_front_matter(keys);
        for (std::size_t i = 0; i < reading_.passages.size(); ++i)
            if (note_of(document_.leaves[i].container) == 0) has_unit(i) ? add_block(i) : add_kept(i);
        add_called_notes();
        for (const auto& [note, passages] : passages_of_note_) {
            call(note);
            add_called_notes();
        }
        made_.skeleton.kept = kept_;
        std::sort(made_.skeleton.holes.begin(), made_.skeleton.holes.end(),
                  [](const Hole& a, const Hole& b) { return a.span.start < b.span.start; });
        return std::move(made_);
    }

  private:
    struct Pending {
        CalledNote note;
        std::size_t container = 0;      ///< Of a note that stands elsewhere.
        const Passage* text = nullptr;  ///< Of a note that stands in a text.
        std::size_t code = 0;
    };

    bool has_unit(std::size_t passage) const { return reading_.passages[passage].has_text(); }

    // The note that a container is in; 0 for none.
    std::size_t note_of(std::size_t container) const {
        std::size_t note = 0;
        for (; container != 0; container = document_.containers[container].parent)
            if (document_.containers[container].kind == ContainerKind::Note) note = container;
        return note;
    }

    void add_front_matter(const std::vector<std::string>& keys) {
        for (const YamlScalar& scalar : reading_.scalars) {
            const std::string type = type_of_key(scalar.key, keys);
            if (type.empty() || is_for_machines(scalar.value)) continue;
            xliff::Unit& unit =
                add_unit("b" + std::to_string(++blocks_), type, xliff::content_of(scalar.value));
            add_hole(unit.id, scalar.written);
        }
    }

    // The group of the next block.
    std::optional<std::size_t> enter_group(const Leaf& leaf) {
        const auto group = groups_.group_of(leaf);
        // Notes that are called in a list, a quotation or a table come behind it: a group is one piece.
        const auto outermost = groups_.outermost(group);
        if (!outermost || outermost != last_group_) add_called_notes();
        last_group_ = outermost;
        return group;
    }

    void add_block(std::size_t index) {
        Passage& passage = reading_.passages[index];
        const std::string id = "b" + std::to_string(++blocks_);
        const auto group = enter_group(passage.leaf());
        xliff::Unit& unit = add_unit(id, type_of(passage), content_of_passage(passage));
        unit.translate = passage.has_own_words();
        settle(unit, passage.leaf(), group);
        add_hole(id, passage.hole());
        if (pending_.empty() || pending_.back().text != &passage)
            passage.drop_inlines();  // Room for the next.
    }

    void add_kept(std::size_t index) {
        Passage& passage = reading_.passages[index];
        const Leaf& leaf = passage.leaf();
        const std::string seen = leaf.kind == Leaf::Kind::LinkTitle ? "" : seen_text(passage);
        const bool is_code = leaf.kind == Leaf::Kind::Code || is_all_code(passage);
        passage.drop_inlines();
        if (!shows_anything(seen)) return;
        const auto group = enter_group(leaf);
        const std::string type = type_of(passage);
        settle(made_.file.units.emplace_back(kept_unit(++kept_, type, seen, is_code)), leaf, group);
    }

    void settle(xliff::Unit& unit, const Leaf& leaf, std::optional<std::size_t> group) {
        unit.group = group;
        if (leaf.kind == Leaf::Kind::Cell) cells_.place(unit, leaf.row, leaf.column, leaf.is_head);
    }

    std::string type_of(const Passage& passage) {
        const Leaf& leaf = passage.leaf();
        if (leaf.kind == Leaf::Kind::Heading) return headings_.type_of(leaf);
        if (leaf.kind == Leaf::Kind::Cell) return "tolmach:cell";
        if (leaf.kind == Leaf::Kind::LinkTitle) return "tolmach:metadata";
        if (document_.containers[leaf.container].kind == ContainerKind::Item &&
            items_.insert(leaf.container).second)
            return "tolmach:item";
        if (leaf.kind == Leaf::Kind::Code) return "tolmach:code";
        return passage.is_image() ? "tolmach:caption" : "tolmach:paragraph";
    }

    xliff::Content content_of_passage(const Passage& passage) {
        return content_of(passage, passage.inlines(), passage.first(), passage.last(),
                          [&](const InlineCode& code) {
                              if (code.mark == CodeMark::NoteCall)
                                  return call(document_.notes.find(code.name)->second);
                              return take_inline_note(
                                  passage, static_cast<std::size_t>(&code - passage.inlines().codes.data()));
                          });
    }

    // The note of a call; it gets its number by its first call.
    CalledNote call(std::size_t container) {
        const auto known = called_.find(container);
        if (known != called_.end()) return known->second;
        const auto passages = passages_of_note_.find(container);
        if (passages == passages_of_note_.end()) return {};
        CalledNote note = next_note(passages->second.size());
        called_.emplace(container, note);
        pending_.push_back({note, container, nullptr, 0});
        return note;
    }

    CalledNote take_inline_note(const Passage& passage, std::size_t code) {
        CalledNote note = next_note(1);
        pending_.push_back({note, 0, &passage, code});
        return note;
    }

    CalledNote next_note(std::size_t units) {
        CalledNote note;
        note.number = ++notes_;
        const std::string id = "fn" + std::to_string(note.number);
        for (std::size_t i = 1; i <= units; ++i)
            note.units.push_back(i == 1 ? id : id + "-" + std::to_string(i));
        return note;
    }

    // Notes may call others, which come behind them.
    void add_called_notes() {
        for (std::size_t i = 0; i < pending_.size(); ++i) {
            const Pending each = pending_[i];
            if (each.text)
                add_inline_note(each);
            else
                add_note(each);
        }
        pending_.clear();
    }

    void add_note(const Pending& each) {
        const auto& passages = passages_of_note_.at(each.container);
        std::string type;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const Passage& passage = reading_.passages[passages[i]];
            xliff::Content content = content_of_passage(passage);
            if (i == 0) type = type_of_note(content);
            add_unit(each.note.units[i], type, std::move(content));
            add_hole(each.note.units[i], passage.hole());
        }
    }

    void add_inline_note(const Pending& each) {
        const Inlines& inlines = each.text->note(each.code);
        xliff::Content content =
            content_of(*each.text, inlines, 0, inlines.tokens.size(), [&](const InlineCode& code) {
                return code.mark == CodeMark::NoteCall ? call(document_.notes.find(code.name)->second)
                                                       : CalledNote{};
            });
        const std::string type = type_of_note(content);
        add_unit(each.note.units.front(), type, std::move(content));
    }

    static std::string type_of_note(const xliff::Content& content) {
        return "tolmach:footnote-" +
               std::string(reference::to_string(reference::classify(xliff::plain_text(content))));
    }

    xliff::Unit& add_unit(const std::string& id, const std::string& type, xliff::Content content) {
        xliff::Unit& unit = made_.file.units.emplace_back();
        unit.id = id;
        unit.type = type;
        unit.segments.emplace_back().source = std::move(content);
        return unit;
    }

    void add_hole(const std::string& id, std::string_view bytes) {
        const auto from = static_cast<std::size_t>(bytes.data() - text_.data());
        made_.skeleton.holes.push_back(
            {id, {base::ByteOffset(from), base::ByteOffset(from + bytes.size())}, {}});
    }

    Reading& reading_;
    const Document& document_;
    std::string_view text_;
    Extracted made_;
    Groups groups_;
    Headings headings_;
    std::map<std::size_t, std::vector<std::size_t>> passages_of_note_;  ///< By container.
    std::map<std::size_t, CalledNote> called_;                          ///< By container.
    std::vector<Pending> pending_;
    std::set<std::size_t> items_;            ///< Those that have their first text.
    std::optional<std::size_t> last_group_;  ///< The outermost one of the last block.
    CellPlaces cells_;
    std::size_t blocks_ = 0, notes_ = 0, kept_ = 0;
};

}  // namespace

Extracted units_of(Reading& reading, std::string_view text, const std::vector<std::string>& keys) {
    return UnitsMaker(reading, text).make(keys);
}

}  // namespace tolmach::formats::markdown
