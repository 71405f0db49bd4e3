// SPDX-License-Identifier: Apache-2.0
#include "formats/unit_parts.hpp"

#include "formats/plain/source_text.hpp"
#include "formats/plain/units.hpp"
#include "text/utf8.hpp"
#include "xliff/keys.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::formats {
namespace {

using SoftBreaks = std::vector<SoftBreak>;

bool is_spaces(std::string_view text) {
    return !text.empty() && text.find_first_not_of(' ') == text.npos;
}

bool is_plain_text(const xliff::Content& content) {
    return std::all_of(content.begin(), content.end(),
                       [](const xliff::Inline& part) { return std::holds_alternative<xliff::Text>(part); });
}

std::size_t length_of(const xliff::Content& content) {
    return text::count_code_points(xliff::plain_text(content));
}

// How many pairs of codes and annotations a content opens and does not close.
std::ptrdiff_t opened_by(const xliff::Content& content) {
    std::ptrdiff_t open = 0;
    for (const xliff::Inline& part : content) {
        if (const auto* marker = std::get_if<xliff::Marker>(&part))
            open += marker->edge == xliff::Edge::Start ? 1 : -1;
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code || code->isolated || code->shape == xliff::Code::Shape::Placeholder) continue;
        open += code->shape == xliff::Code::Shape::Start ? 1 : -1;
    }
    return open;
}

/// A unit in pieces: its parts, the text that stood between them, and the soft breaks of the parts.
struct Pieces {
    std::vector<xliff::Unit> parts;
    std::vector<std::string> between;
    SoftBreaks breaks;
};

std::string part_id(const std::string& whole, std::size_t number) {
    return whole + "." + std::to_string(number);
}

Pieces content_pieces(const xliff::Unit& unit, const SoftBreaks& breaks) {
    Pieces pieces;
    std::size_t at = 0, start = 0;  // Code points of text before this segment, and before its part.
    const auto has_break = [&](std::size_t from, std::size_t to) {
        return std::any_of(breaks.begin(), breaks.end(), [&](const SoftBreak& soft) {
            return from <= soft.at.value && soft.at.value < to;
        });
    };
    bool begins = true;
    std::ptrdiff_t open = 0;  // Pairs of codes whose end is still to come.
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        const xliff::Segment& segment = unit.segments[i];
        const std::size_t end = at + length_of(segment.source);
        open += opened_by(segment.source);
        const bool separates = segment.ignorable && open == 0 && i > 0 && i + 1 < unit.segments.size() &&
                               is_plain_text(segment.source) &&
                               is_spaces(xliff::plain_text(segment.source)) && !has_break(at, end);
        if (separates) {
            pieces.between.push_back(xliff::plain_text(segment.source));
            begins = true;
        } else {
            if (begins) {
                start = at;
                xliff::Unit& part = pieces.parts.emplace_back(unit);
                part.id = part_id(unit.id, pieces.parts.size());
                part.segments.clear();
                begins = false;
            }
            pieces.parts.back().segments.push_back(segment);
            for (const SoftBreak& soft : breaks)
                if (at <= soft.at.value && soft.at.value < end)
                    pieces.breaks.push_back(
                        {pieces.parts.back().id, base::CodePoint(soft.at.value - start), soft.bytes});
        }
        at = end;
    }
    for (xliff::Unit& part : pieces.parts)
        if (part.segments.size() == 1) part.segments.front().id.clear();
    return pieces;
}

class UnitSplitter {
  public:
    explicit UnitSplitter(Extracted whole) : whole_(std::move(whole)) {}

    Extracted split() {
        for (const SoftBreak& soft : whole_.skeleton.soft_breaks)
            breaks_[soft.unit].push_back(soft);
        for (const xliff::Unit& unit : whole_.file.units) {
            Pieces pieces = content_pieces(unit, breaks_[unit.id]);
            if (pieces.parts.size() > 1) pieces_.emplace(unit.id, std::move(pieces));
        }
        Extracted made = whole_;
        made.file.units.clear();
        made.skeleton.holes.clear();
        made.skeleton.soft_breaks.clear();
        for (const xliff::Unit& unit : whole_.file.units)
            add_unit(unit, made);
        for (xliff::Unit& unit : made.file.units)
            for (xliff::Segment& segment : unit.segments)
                call_parts(segment.source);
        add_holes(made);
        return made;
    }

  private:
    void add_unit(const xliff::Unit& unit, Extracted& made) {
        const auto pieces = pieces_.find(unit.id);
        const bool is_cut = pieces != pieces_.end();
        if (is_cut)
            made.file.units.insert(made.file.units.end(), pieces->second.parts.begin(),
                                   pieces->second.parts.end());
        else
            made.file.units.push_back(unit);
        const SoftBreaks& breaks = is_cut ? pieces->second.breaks : breaks_[unit.id];
        made.skeleton.soft_breaks.insert(made.skeleton.soft_breaks.end(), breaks.begin(), breaks.end());
    }

    // A call names all parts of its note; where the note was run into the text, each has a place there.
    void call_parts(xliff::Content& content) const {
        for (xliff::Inline& inline_part : content) {
            auto* code = std::get_if<xliff::Code>(&inline_part);
            if (!code || code->details->sub_flows.empty()) continue;
            std::vector<std::string> named;
            for (const std::string& note : code->details->sub_flows) {
                const auto pieces = pieces_.find(note);
                if (pieces == pieces_.end()) {
                    named.push_back(note);
                    continue;
                }
                std::string places(plain::kNotePlace);
                for (const std::string& between : pieces->second.between)
                    places.append(between).append(plain::kNotePlace);
                std::string& data = code->details.mutable_value().data;
                if (const std::size_t place = data.find(plain::kNotePlace); place != data.npos)
                    data.replace(place, plain::kNotePlace.size(), places);
                for (const xliff::Unit& part : pieces->second.parts)
                    named.push_back(part.id);
            }
            code->details.mutable_value().sub_flows = std::move(named);
        }
    }

    void add_holes(Extracted& made) const {
        const plain::SourceTexts sources(made.file, made.skeleton);
        std::map<std::string_view, const xliff::Unit*> units;
        for (const xliff::Unit& unit : made.file.units)
            units.emplace(unit.id, &unit);
        for (const Hole& hole : whole_.skeleton.holes) {
            const auto pieces = pieces_.find(hole.unit);
            if (pieces == pieces_.end()) {
                made.skeleton.holes.push_back(hole);
                continue;
            }
            std::size_t at = hole.span.start.value;
            for (std::size_t i = 0; i < pieces->second.parts.size(); ++i) {
                const std::string& id = pieces->second.parts[i].id;
                const auto bytes = sources.of(*units.at(id));
                const std::size_t end = at + (bytes ? bytes->size() : 0);
                made.skeleton.holes.push_back({id, {base::ByteOffset(at), base::ByteOffset(end)}});
                at = end + (i < pieces->second.between.size() ? pieces->second.between[i].size() : 0);
            }
        }
    }

    Extracted whole_;
    std::map<std::string, SoftBreaks, std::less<>> breaks_;
    std::map<std::string, Pieces, std::less<>> pieces_;
};

// Calls name the units that are whole again.
void call_whole(xliff::Content& content, const std::set<std::string, std::less<>>& whole) {
    for (xliff::Inline& part : content) {
        auto* code = std::get_if<xliff::Code>(&part);
        if (!code || code->details->sub_flows.empty()) continue;
        std::vector<std::string> named;
        for (const std::string& note : code->details->sub_flows) {
            const std::string id(xliff::whole_id(note));
            const std::string& name = whole.contains(id) ? id : note;
            if (std::find(named.begin(), named.end(), name) == named.end()) named.push_back(name);
        }
        code->details.mutable_value().sub_flows = std::move(named);
    }
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

// A space between two sentences, as the edition prints it.
xliff::Segment space_between() {
    xliff::Segment space;
    space.ignorable = true;
    space.source = xliff::content_of(" ");
    return space;
}

}  // namespace

Extracted split_units(Extracted extracted) {
    return UnitSplitter(std::move(extracted)).split();
}

xliff::File join_units(xliff::File file) {
    std::set<std::string, std::less<>> whole;
    for (const xliff::Unit& unit : file.units)
        if (unit.type.starts_with("tolmach:") && unit.id.ends_with(".1"))
            whole.emplace(xliff::whole_id(unit.id));
    for (const xliff::Unit& unit : file.units)
        whole.erase(unit.id);
    return whole.empty() ? file : join_units(std::move(file), whole);
}

xliff::File join_units(xliff::File file, const std::set<std::string, std::less<>>& whole) {
    std::vector<xliff::Unit> units;
    std::map<std::string, std::size_t, std::less<>> places;  // Of the units that parts are joined to.
    for (xliff::Unit& unit : file.units) {
        const std::string id(xliff::whole_id(unit.id));
        if (!whole.contains(id)) {
            units.push_back(std::move(unit));
            continue;
        }
        const auto [place, is_first] = places.try_emplace(id, units.size());
        if (is_first) {
            units.push_back(std::move(unit));
            units.back().id = id;
            continue;
        }
        xliff::Unit& joined = units[place->second];
        joined.segments.push_back(space_between());
        append(joined.segments, unit.segments);
        append(joined.notes, unit.notes);
        append(joined.glossary, unit.glossary);
        append(joined.matches, unit.matches);
    }
    for (xliff::Unit& unit : units)
        for (xliff::Segment& segment : unit.segments) {
            call_whole(segment.source, whole);
            if (segment.target) call_whole(*segment.target, whole);
        }
    file.units = std::move(units);
    return file;
}

}  // namespace tolmach::formats
