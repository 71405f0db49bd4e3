// SPDX-License-Identifier: Apache-2.0
#include "formats/lifted_notes.hpp"
#include "formats/plain/units.hpp"
#include "formats/unit_text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tolmach::formats {
namespace {

using xliff::Code;

void append_parts(xliff::Content& to, const xliff::Content& content) {
    for (const xliff::Inline& part : content)
        if (const auto* text = std::get_if<xliff::Text>(&part))
            xliff::append_text(to, text->value);
        else
            to.push_back(part);
}

/// Puts the text of codes, and of the notes that they name, back.
class NotePutter {
  public:
    explicit NotePutter(const xliff::File& file) {
        for (const xliff::Unit& unit : file.units)
            units_.emplace(unit.id, &unit);
    }

    /// A unit with such codes gets their text.
    void put_into(xliff::Unit& unit) {
        CodesById codes;
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<Code>(&part); code && stands_for_text(*code))
                    codes.emplace(code->id, *code);
        if (codes.empty()) return;
        for (xliff::Segment& segment : unit.segments) {
            if (segment.target)
                segment.target = put_back(*segment.target, codes, true);
            else if (calls_translated(segment.source, codes))
                segment.target = put_back(segment.source, codes, true);
            segment.source = put_back(segment.source, codes, false);
        }
    }

  private:
    using CodesById = std::map<std::string, Code, std::less<>>;

    const xliff::Unit* run_in_note(const Code& code) const {
        const bool is_run_in = code.details->data.find(plain::kNotePlace) != std::string::npos;
        if (!is_run_in || code.details->sub_flows.empty()) return nullptr;
        const auto note = units_.find(code.details->sub_flows.front());
        return note == units_.end() ? nullptr : note->second;
    }

    bool calls_translated(const xliff::Content& content, const CodesById& codes) const {
        return std::any_of(content.begin(), content.end(), [&](const xliff::Inline& part) {
            const auto* code = std::get_if<Code>(&part);
            const auto known = code ? codes.find(code->id) : codes.end();
            const xliff::Unit* note = known == codes.end() ? nullptr : run_in_note(known->second);
            return note && std::any_of(note->segments.begin(), note->segments.end(),
                                       [](const xliff::Segment& each) { return each.target.has_value(); });
        });
    }

    xliff::Content put_back(const xliff::Content& content, const CodesById& codes, bool targets) {
        xliff::Content made;
        for (const xliff::Inline& part : content) {
            const auto* code = std::get_if<Code>(&part);
            const auto known = code ? codes.find(code->id) : codes.end();
            if (known == codes.end()) {
                append_parts(made, {part});
                continue;
            }
            const std::string_view data = known->second.details->data;
            const std::size_t place = std::min(data.find(plain::kNotePlace), data.size());
            xliff::append_text(made, data.substr(0, place));
            if (place == data.size()) continue;
            const xliff::Unit* note = run_in_note(known->second);
            // Its text stood in one place, whatever a tool did with its call.
            if (note && put_.emplace(targets, note).second) append_note(made, *note, targets);
            xliff::append_text(made, data.substr(place + plain::kNotePlace.size()));
        }
        return made;
    }

    static void append_note(xliff::Content& to, const xliff::Unit& note, bool targets) {
        if (!targets)
            for (const xliff::Segment& segment : note.segments)
                append_parts(to, segment.source);
        else
            for (const TextPiece& piece : text_in_order(note))
                append_parts(to, *piece.content);
    }

    std::map<std::string_view, const xliff::Unit*> units_;
    std::set<std::pair<bool, const xliff::Unit*>> put_;
};

}  // namespace

bool stands_for_text(const Code& code) {
    for (const std::string_view prefix : {kCallId, kMarkId})
        if (code.id.starts_with(prefix) && code.id.size() > prefix.size()) return true;
    return false;
}

bool has_lifted_notes(const xliff::File& file) {
    for (const xliff::Unit& unit : file.units)
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<Code>(&part); code && stands_for_text(*code)) return true;
    return false;
}

xliff::File with_notes_in_place(xliff::File file) {
    NotePutter putter(file);
    for (xliff::Unit& unit : file.units)
        putter.put_into(unit);
    return file;
}

}  // namespace tolmach::formats
