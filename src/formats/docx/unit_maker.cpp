// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/unit_maker.hpp"

#include "formats/docx/groups.hpp"
#include "formats/docx/properties.hpp"
#include "formats/docx/seen_text.hpp"
#include "formats/kept_units.hpp"
#include "formats/whole_groups.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tolmach::formats::docx {
namespace {

// A note of the document: its part and paragraphs that have units.
struct DocumentNote {
    std::size_t number = 0;  ///< From 1, by its first call; 0 before.
    const std::string* part = nullptr;
    std::vector<const Paragraph*> paragraphs;
    bool is_made = false;
};

class UnitMaker {
  public:
    explicit UnitMaker(const OpenedDocument& document) : document_(document) {
        collect_notes(document_.footnotes, false);
        collect_notes(document_.endnotes, true);
        collect_comments();
    }

    Extracted make() {
        add_part(document_.main, "");
        std::vector<DocumentNote*> uncalled;
        for (auto& [key, note] : notes_)
            if (!note.is_made) uncalled.push_back(&note);
        make_notes(std::move(uncalled));
        for (const std::string& part : document_.headers)
            add_part(part, "header");
        for (const std::string& part : document_.footers)
            add_part(part, "footer");
        add_properties();
        made_.skeleton.kept = kept_;
        std::stable_sort(made_.skeleton.holes.begin(), made_.skeleton.holes.end(),
                         [](const Hole& a, const Hole& b) {
                             return std::pair(std::string_view(a.part), a.span.start) <
                                    std::pair(std::string_view(b.part), b.span.start);
                         });
        make_groups_whole(made_.file);
        return std::move(made_);
    }

  private:
    using NoteKey = std::pair<bool, std::string>;  // Whether an endnote; its id.

    const TextPart* text_of(const std::string& part) const {
        const auto text = document_.texts.find(part);
        return text == document_.texts.end() ? nullptr : text->second.get();
    }

    void collect_notes(const std::string& part, bool endnotes) {
        const TextPart* text = text_of(part);
        if (!text) return;
        for (const auto& paragraph : text->paragraphs)
            if (!paragraph->is_separator && has_unit(*paragraph)) {
                DocumentNote& note = notes_[{endnotes, paragraph->note}];
                note.part = &part;
                note.paragraphs.push_back(paragraph.get());
            }
    }

    void collect_comments() {
        const TextPart* text = text_of(document_.comments);
        if (!text) return;
        for (const Comment& comment : text->comments)
            comments_[comment.id].from = comment.author;
        for (const auto& paragraph : text->paragraphs) {
            std::string& said = comments_[paragraph->note].text;
            said += (said.empty() ? "" : "\n") + plain_text_of(*paragraph);
        }
    }

    void add_part(const std::string& part, const std::string& type) {
        const TextPart* text = text_of(part);
        if (!text || !parts_.insert(part).second) return;
        GroupMaker groups(made_.file.groups, *text);
        std::set<std::size_t> begun_cells;
        std::map<std::pair<std::size_t, std::size_t>, std::pair<xliff::Content, std::string>> alternates;
        for (const auto& paragraph : text->paragraphs) {
            if (!has_unit(*paragraph)) {
                if (type.empty() && paragraph->branch <= 1) keep(*paragraph, groups, begun_cells);
                continue;
            }
            const std::pair place(paragraph->alternate, paragraph->place);
            const auto called = number_calls(*paragraph);
            xliff::Content content = content_in(part, *paragraph);
            // The copy of a text box for older programs that says the same.
            if (const auto twin = alternates.find(place);
                paragraph->branch > 0 && twin != alternates.end() && twin->second.first == content) {
                made_.skeleton.holes.push_back({twin->second.second, paragraph->content, part});
                continue;
            }
            ParagraphKind kind = kind_of(*paragraph, begun_cells);
            if (!type.empty()) kind.type = type;
            const std::string id = "b" + std::to_string(++blocks_);
            if (paragraph->alternate != kNone && paragraph->branch == 0) alternates[place] = {content, id};
            xliff::Unit& unit = add_unit(id, kind.type, part, *paragraph, std::move(content));
            settle(unit, *paragraph, kind, groups);
            make_notes(called);
        }
    }

    ParagraphKind kind_of(const Paragraph& paragraph, std::set<std::size_t>& begun_cells) const {
        ParagraphKind kind = kind_of_paragraph(paragraph, document_.styles);
        if (kind.type == "cell" && !begun_cells.insert(paragraph.cell).second) kind.type = "paragraph";
        return kind;
    }

    void settle(xliff::Unit& unit, const Paragraph& paragraph, const ParagraphKind& kind,
                GroupMaker& groups) {
        unit.group = groups.group_of(paragraph, kind);
        if (kind.type == "cell") cells_.place(unit, paragraph.row, paragraph.column, paragraph.in_head);
    }

    // Signs without a letter or figure, such as a tick in a table.
    void keep(const Paragraph& paragraph, GroupMaker& groups, std::set<std::size_t>& begun_cells) {
        const std::string seen = plain_text_of(paragraph);
        if (!shows_anything(seen)) return;
        const ParagraphKind kind = kind_of(paragraph, begun_cells);
        settle(made_.file.units.emplace_back(kept_unit(++kept_, "tolmach:" + kind.type, seen, false)),
               paragraph, kind, groups);
    }

    // The notes that a paragraph calls, numbered where they were not.
    std::vector<DocumentNote*> number_calls(const Paragraph& paragraph) {
        std::vector<DocumentNote*> called;
        for (const Item& item : paragraph.items)
            if (item.kind == Item::Kind::Call) {
                DocumentNote& note = notes_[{item.is_endnote, item.id}];
                if (note.number == 0) note.number = ++note_count_;
                called.push_back(&note);
            }
        return called;
    }

    static std::string note_id(const DocumentNote& note, std::size_t index) {
        return "fn" + std::to_string(note.number) + (index == 0 ? "" : "-" + std::to_string(index + 1));
    }

    // The units of notes, and of those that these call.
    void make_notes(std::vector<DocumentNote*> notes) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            DocumentNote& note = *notes[i];
            if (std::exchange(note.is_made, true)) continue;
            if (note.number == 0) note.number = ++note_count_;
            for (std::size_t k = 0; k < note.paragraphs.size(); ++k) {
                const Paragraph& paragraph = *note.paragraphs[k];
                const auto kind = reference::classify(plain_text_of(paragraph));
                const auto called = number_calls(paragraph);
                add_unit(note_id(note, k), "footnote-" + std::string(reference::to_string(kind)), *note.part,
                         paragraph, content_in(*note.part, paragraph));
                notes.insert(notes.end(), called.begin(), called.end());
            }
        }
    }

    xliff::Content content_in(const std::string& part, const Paragraph& paragraph) {
        const TextPart& text = *text_of(part);
        ContentContext context;
        context.styles = &document_.styles;
        context.bytes = document_.parts.find(part)->second;
        context.prefix = text.prefix;
        context.address = [&](const Frame& frame) { return address_of_link(frame, part); };
        context.note = [&](const Item& item) {
            const DocumentNote& note = notes_[{item.is_endnote, item.id}];
            std::vector<std::string> units;
            for (std::size_t i = 0; i < note.paragraphs.size(); ++i)
                units.push_back(note_id(note, i));
            return std::pair(note.number, units);
        };
        return content_of(paragraph, seen_text(paragraph, text.formats), context);
    }

    xliff::Unit& add_unit(const std::string& id, const std::string& type, const std::string& part,
                          const Paragraph& paragraph, xliff::Content content) {
        xliff::Unit unit;
        unit.id = id;
        unit.type = "tolmach:" + type;
        unit.segments.emplace_back().source = std::move(content);
        unit.translate = text::has_letter_or_digit(text::to_utf32(plain_text_of(paragraph)));
        for (const Item& item : paragraph.items)
            if (item.kind == Item::Kind::Comment) add_comment(unit, item.id);
        made_.skeleton.holes.push_back({id, paragraph.content, part});
        return made_.file.units.emplace_back(std::move(unit));
    }

    void add_comment(xliff::Unit& unit, const std::string& id) const {
        const auto said = comments_.find(id);
        if (said == comments_.end() || text::trim(said->second.text).empty()) return;
        xliff::Note note = said->second;
        note.category = "comment";
        note.applies_to = "source";
        unit.notes.push_back(std::move(note));
    }

    std::string address_of_link(const Frame& frame, const std::string& part) const {
        if (frame.target.starts_with('=')) return frame.target.substr(1);
        const auto known = document_.relationships.find(part);
        if (known == document_.relationships.end()) return {};
        const auto target = known->second.find(frame.target);
        return target == known->second.end() ? std::string{} : target->second.target;
    }

    void add_properties() {
        const auto part = document_.parts.find(document_.properties);
        if (part == document_.parts.end()) return;
        for (const PropertyText& property : property_texts(part->second)) {
            xliff::Unit unit;
            unit.id = "b" + std::to_string(++blocks_);
            unit.type = "tolmach:property";
            unit.name = property.name;
            unit.segments.emplace_back().source = xliff::content_of(property.text);
            made_.file.units.push_back(std::move(unit));
            made_.skeleton.holes.push_back({"b" + std::to_string(blocks_), property.place, part->first});
        }
    }

    const OpenedDocument& document_;
    Extracted made_;
    std::map<NoteKey, DocumentNote> notes_;
    std::map<std::string, xliff::Note> comments_;
    std::set<std::string> parts_;
    CellPlaces cells_;
    std::size_t blocks_ = 0, note_count_ = 0, kept_ = 0;
};

}  // namespace

Extracted units_of(const OpenedDocument& document) {
    return UnitMaker(document).make();
}

}  // namespace tolmach::formats::docx
