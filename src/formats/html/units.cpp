// SPDX-License-Identifier: Apache-2.0
#include "formats/html/units.hpp"

#include "formats/html/content.hpp"
#include "formats/kept_units.hpp"
#include "reference/reference.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <deque>

namespace tolmach::formats::html {
namespace {

constexpr std::string_view kHeading = "heading-";

bool has_letter_or_digit(const xliff::Content& content) {
    for (const xliff::Inline& part : content)
        if (const auto* text = std::get_if<xliff::Text>(&part))
            for (std::size_t at = 0; at < text->value.size();) {
                const char32_t c = text::next_code_point(text->value, at);
                if (text::is_letter(c) || text::is_digit(c)) return true;
            }
    return false;
}

class PageUnits {
  public:
    PageUnits(const Markup& markup, const Tree& tree, const PageNotes& notes, PageParts parts)
        : m_(markup), tree_(tree), notes_(notes), page_(std::move(parts)) {}

    Extracted make() {
        collect_notes();
        settle_headings();
        for (std::size_t i = 0; i < page_.parts.size(); ++i)
            if (!page_.parts[i].note && !page_.parts[i].is_nested) emit_block(i);
        emit_called();
        for (std::size_t note = 0; note < notes_.bodies.size(); ++note)
            if (touch(note)) emit_called();
        build();
        return std::move(made_);
    }

  private:
    void collect_notes() {
        ids_.resize(page_.parts.size());
        parts_of_.resize(notes_.bodies.size());
        numbers_.resize(notes_.bodies.size(), 0);
        twins_.resize(page_.parts.size(), kNotATwin);
        for (std::size_t i = 0; i < page_.parts.size(); ++i) {
            const TextPart& part = page_.parts[i];
            // Values that stand in a code of the note come with that.
            if (part.note && !(part.is_nested && part.is_value)) parts_of_[*part.note].push_back(i);
        }
        for (const TextPart& part : page_.parts)
            for (const RunPiece& piece : part.pieces)
                if (piece.kind == RunPiece::Kind::Call) find_twins(piece);
    }

    // The value of an attribute of a call that is the text of the note is translated once.
    void find_twins(const RunPiece& piece) {
        const std::size_t note = notes_.calls[piece.call].body;
        for (const InnerText& inner : piece.inside) {
            const TextPart& value = page_.parts[inner.part];
            if (!value.is_of_call || parts_of_[note].size() != 1) continue;
            const TextPart& text = page_.parts[parts_of_[note][0]];
            constexpr std::size_t kMoreMarkup = 16;  // As much longer what says the same may be.
            if (text.end - text.start < kMoreMarkup * (value.end - value.start + kMoreMarkup) &&
                plain_of(value, m_) == plain_of(text, m_))
                twins_[inner.part] = parts_of_[note][0];
        }
    }

    // The only heading of the first level is the title, and the levels below it count from 1; a heading
    // before a note is that of the notes.
    void settle_headings() {
        std::vector<TextPart*> firsts;
        bool has_title = false;
        TextPart* last = nullptr;
        for (TextPart& part : page_.parts) {
            if (part.is_value || part.is_kept) continue;
            if (part.note && last && !last->note && last->kind.starts_with(kHeading))
                last->kind = "notes-heading";
            if (part.kind == "heading-1") firsts.push_back(&part);
            has_title = has_title || part.kind == "title";
            last = &part;
        }
        if (!has_title && firsts.size() == 1) firsts[0]->kind = "title";
        if (firsts.size() > (has_title ? 0U : 1U)) return;
        for (TextPart& part : page_.parts)
            if (part.kind.starts_with(kHeading) && part.kind.back() > '1') --part.kind.back();
    }

    // The outermost group of a part.
    std::optional<std::size_t> outermost(std::optional<std::size_t> group) const {
        while (group && page_.groups[*group].parent)
            group = page_.groups[*group].parent;
        return group;
    }

    void emit_block(std::size_t i) {
        const auto group = outermost(page_.parts[i].group);
        if (!group || group != last_group_) emit_called();
        last_group_ = group;
        if (page_.parts[i].is_kept) return order_.push_back(i);
        emit(i, "b" + std::to_string(++blocks_));
    }

    void emit(std::size_t i, std::string id) {
        ids_[i] = std::move(id);
        order_.push_back(i);
        for (const RunPiece& piece : page_.parts[i].pieces) {
            if (piece.kind == RunPiece::Kind::Call) touch(notes_.calls[piece.call].body);
            for (const InnerText& inner : piece.inside)
                if (page_.parts[inner.part].is_value && twins_[inner.part] == kNotATwin &&
                    ids_[inner.part].empty())
                    emit(inner.part, "b" + std::to_string(++blocks_));
        }
    }

    // Numbers a note that is called; whether it was not yet.
    bool touch(std::size_t note) {
        if (numbers_[note] > 0) return false;
        numbers_[note] = ++numbered_;
        called_.push_back(note);
        return true;
    }

    void emit_called() {
        for (; !called_.empty(); called_.pop_front()) {
            const std::size_t note = called_.front();
            const std::string id = "fn" + std::to_string(numbers_[note]);
            std::size_t paragraph = 0;
            for (const std::size_t i : parts_of_[note]) {
                if (!ids_[i].empty()) continue;
                const bool is_text = !page_.parts[i].is_value;
                if (is_text) ++paragraph;
                emit(i, !is_text        ? "b" + std::to_string(++blocks_)
                        : paragraph > 1 ? id + "-" + std::to_string(paragraph)
                                        : id);
            }
        }
    }

    std::vector<std::string> units_of_part(std::size_t part) const {
        const std::size_t meant = twins_[part] == kNotATwin ? part : twins_[part];
        return ids_[meant].empty() ? std::vector<std::string>{} : std::vector<std::string>{ids_[meant]};
    }

    CalledNote called_note(std::size_t call) const {
        const std::size_t note = notes_.calls[call].body;
        CalledNote called{numbers_[note], {}};
        for (const std::size_t i : parts_of_[note])
            if (!page_.parts[i].is_value) called.units.push_back(ids_[i]);
        return called;
    }

    std::string type_of(const TextPart& part, const xliff::Content& content) const {
        if (!part.note || part.is_value) return "tolmach:" + part.kind;
        const auto kind = reference::classify(xliff::plain_text(content));
        return "tolmach:footnote-" + std::string(reference::to_string(kind));
    }

    void place_cell(xliff::Unit& unit, const TextPart& part) {
        if (part.kind == "cell") cells_.place(unit, part.cell.row, part.cell.column, part.cell.is_head);
    }

    void add_kept(const TextPart& part) {
        xliff::Unit& unit = made_.file.units.emplace_back(kept_unit(
            ++kept_, "tolmach:" + part.kind, kept_text(part, m_), part.keeps_space || is_all_code(part, m_)));
        unit.group = part.group;
        place_cell(unit, part);
    }

    void build() {
        const ContentNeeds needs{m_, tree_, [&](std::size_t part) { return units_of_part(part); },
                                 [&](std::size_t call) { return called_note(call); }};
        made_.file.groups = std::move(page_.groups);
        made_.file.units.reserve(order_.size());
        for (const std::size_t i : order_) {
            TextPart& part = page_.parts[i];
            if (part.is_kept) {
                add_kept(part);
                continue;
            }
            xliff::Unit& unit = made_.file.units.emplace_back();
            xliff::Content content = content_of(part, needs);
            part.pieces = {};  // Room for the next.
            unit.id = ids_[i];
            unit.type = type_of(part, content);
            unit.group = part.group;
            unit.translate = has_letter_or_digit(content);
            place_cell(unit, part);
            unit.segments.emplace_back().source = std::move(content);
            if (!part.is_nested)
                made_.skeleton.holes.push_back(
                    {unit.id, {base::ByteOffset(part.start), base::ByteOffset(part.end)}});
        }
        made_.skeleton.kept = kept_;
        std::sort(made_.skeleton.holes.begin(), made_.skeleton.holes.end(),
                  [](const Hole& a, const Hole& b) { return a.span.start < b.span.start; });
    }

    static constexpr std::size_t kNotATwin = SIZE_MAX;

    const Markup& m_;
    const Tree& tree_;
    const PageNotes& notes_;
    PageParts page_;
    std::vector<std::string> ids_;                    ///< Of the units, by part; empty for none.
    std::vector<std::size_t> twins_;                  ///< By part: the part that it repeats.
    std::vector<std::vector<std::size_t>> parts_of_;  ///< By note.
    std::vector<std::size_t> numbers_;                ///< By note, from 1.
    CellPlaces cells_;
    std::size_t numbered_ = 0, blocks_ = 0, kept_ = 0;
    std::deque<std::size_t> called_;  ///< Notes whose units are still to come.
    std::optional<std::size_t> last_group_;
    std::vector<std::size_t> order_;  ///< Parts in reading order.
    Extracted made_;
};

}  // namespace

Extracted units_of(const Markup& markup, const Tree& tree, const PageNotes& notes, PageParts parts) {
    return PageUnits(markup, tree, notes, std::move(parts)).make();
}

}  // namespace tolmach::formats::html
