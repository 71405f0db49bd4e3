// SPDX-License-Identifier: Apache-2.0
#include "xliff/splice/unit.hpp"

#include "xliff/names.hpp"
#include "xliff/splice/content.hpp"
#include "xml/writer.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

/// Whether two units are the same but for what splicing can change.
bool same_but_translation(const Unit& one, const Unit& other) {
    if (one.id != other.id || one.name != other.name || one.type != other.type ||
        one.translate != other.translate || one.group != other.group || one.extra != other.extra ||
        one.glossary != other.glossary || one.extensions != other.extensions ||
        one.segments.size() != other.segments.size())
        return false;
    for (std::size_t i = 0; i < one.segments.size(); ++i) {
        const Segment& a = one.segments[i];
        const Segment& b = other.segments[i];
        if (a.id != b.id || a.ignorable != b.ignorable || a.source != b.source || a.extra != b.extra)
            return false;
    }
    return true;
}

bool same_translation(const Segment& one, const Segment& other) {
    return one.id == other.id && one.state == other.state &&
           one.state_is_explicit == other.state_is_explicit && one.approved == other.approved &&
           one.order == other.order && one.details->sub_state == other.details->sub_state &&
           one.details->native_state == other.details->native_state && one.target == other.target;
}

std::string note_xml(const FileBytes& file, bool is_v2, const std::string& prefix, const Note& note) {
    std::string made = "<" + prefix + "note";
    if (is_v2) {
        append_attribute(made, "id", note.id);
        append_attribute(made, "appliesTo", note.applies_to);
        append_attribute(made, "category", note.category);
        if (!note.from.empty() && !file.written_by_tolmach())
            append_attribute(made, "xmlns:tolmach", names::kTolmachNamespace);
        append_attribute(made, "tolmach:from", note.from);
    } else {
        append_attribute(made, "from", note.from);
        append_attribute(made, "annotates", note.applies_to);
    }
    if (note.priority != 1) append_attribute(made, "priority", std::to_string(note.priority));
    made += ">";
    file.append_text(made, xml::displayable(note.text));
    return made + "</" + prefix + "note>";
}

}  // namespace

std::string prefix_of(std::string_view tag) {
    const std::string_view name = name_in(tag);
    return std::string(name.substr(0, name.find(':') == name.npos ? 0 : name.find(':') + 1));
}

namespace {

// In 2.x a candidate names the segment that it is for.
Unit with_named_segment(Unit unit) {
    const auto is_named = [](const Segment& segment) { return !segment.id.empty(); };
    if (std::any_of(unit.segments.begin(), unit.segments.end(), is_named)) return unit;
    const auto is_taken = [&](const std::string& id) {
        return std::any_of(unit.segments.begin(), unit.segments.end(), [&](const Segment& segment) {
            return std::any_of(segment.source.begin(), segment.source.end(), [&](const Inline& part) {
                const auto* code = std::get_if<Code>(&part);
                const auto* marker = std::get_if<Marker>(&part);
                return (code && code->id == id) || (marker && marker->id == id);
            });
        });
    };
    std::string id = "s1";
    while (is_taken(id))
        id += "-1";
    for (Segment& segment : unit.segments)
        if (!segment.ignorable) {
            segment.id = id;
            break;
        }
    return unit;
}

bool splice_parts(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                  const Unit& now, Edits& edits) {
    const bool same =
        std::equal(old.segments.begin(), old.segments.end(), now.segments.begin(), same_translation);
    const bool done = same    ? true
                      : is_v2 ? splice_xliff2_targets(file, places, old, now, edits)
                              : splice_xliff1_targets(file, places, old, now, edits);
    return done && (old.matches == now.matches || splice_matches(file, is_v2, places, old, now, edits)) &&
           (old.notes == now.notes || splice_notes(file, is_v2, places, old, now, edits));
}

}  // namespace

bool splice_unit(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                 const Unit& now, Edits& edits) {
    if (!same_but_translation(old, now)) return false;
    const bool proposes = is_v2 && now.matches.size() > old.matches.size();
    return splice_parts(file, is_v2, places, old, proposes ? with_named_segment(now) : now, edits);
}

bool splice_notes(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                  const Unit& now, Edits& edits) {
    const std::size_t placed = places.each_note.size();  // others are comments that a tool keeps elsewhere
    const std::string prefix = prefix_of(file.utf8(places.unit.start));
    const auto xml_of = [&](const Note& note) { return file.encoded(note_xml(file, is_v2, prefix, note)); };
    std::string added;
    const Tags& behind = placed > 0                ? places.each_note.back()
                         : places.target.present() ? places.target
                                                   : places.source;
    const bool in_notes = is_v2 && placed == 0;
    const base::ByteSpan blank = file.indentation(in_notes ? places.text.start.start : behind.start.start);
    for (std::size_t i = 0; i < std::max(old.notes.size(), now.notes.size()); ++i) {
        const bool was = i < old.notes.size(), is = i < now.notes.size();
        if (was && is && old.notes[i] == now.notes[i]) continue;
        if (was && i >= placed) return false;
        if (!is) {
            const base::ByteSpan whole = places.each_note[i].whole();
            edits.replace({file.indentation(whole.start).start, whole.end}, {});
        } else if (was) {
            edits.replace(places.each_note[i].whole(), xml_of(now.notes[i]));
        } else {
            if (!in_notes) added += file.raw(blank);
            added += xml_of(now.notes[i]);
        }
    }
    if (added.empty()) return true;
    if (!in_notes) {
        if (!behind.present()) return false;
        edits.insert(behind.whole().end, std::move(added));
    } else if (places.notes.present() && !places.notes.inside().empty()) {
        edits.insert(places.notes.end.start, std::move(added));
    } else {
        if (!places.text.present()) return false;
        const std::string wrapped =
            file.encoded("<" + prefix + "notes>") + added + file.encoded("</" + prefix + "notes>");
        if (places.notes.present())
            edits.replace(places.notes.whole(), wrapped);
        else
            edits.insert(places.text.start.start, wrapped + std::string(file.raw(blank)));
    }
    return true;
}

}  // namespace tolmach::xliff
