// SPDX-License-Identifier: Apache-2.0
#include "xliff/read_1_unit.hpp"

#include "xliff/names.hpp"
#include "xliff/native_1.hpp"
#include "xliff/read_1_segments.hpp"
#include "xliff/read_comments.hpp"
#include "xliff/read_modules.hpp"
#include "xliff/read_standoff.hpp"
#include "xliff/text_codes.hpp"
#include "xliff/write_1_unit.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

using names::kOurs;

constexpr std::string_view kStates[] = {"initial", "translated", "reviewed", "final"};

void set_state(Segment& segment, std::string_view word) {
    segment.state = state_of_word(word);
    segment.state_is_explicit = segment.state != State::Initial;
    segment.native_state = is_exact_state(word) ? std::string() : std::string(word);
}

void confirm(Segment& segment, const std::vector<Confirmation>& confirmations) {
    for (const Confirmation& confirmation : confirmations)
        if (confirmation.segment.empty() || confirmation.segment == segment.id) {
            segment.state = confirmation.state;
            segment.state_is_explicit = segment.state != State::Initial;
            segment.native_state = confirmation.native;
        }
}

/// What this program wrote on the mark of a target's segment. Without it a target that is equal to its source
/// is the source that filled it.
void read_mark_of_ours(const Attributes& mark, Segment& segment) {
    for (const Attribute& attribute : mark) {
        if (attribute.ns != kOurs) continue;
        const std::string_view name = std::string_view(attribute.name).substr(attribute.name.find(':') + 1);
        if (name == "subState") segment.sub_state = attribute.value;
        if (name == "nativeState") segment.native_state = attribute.value;
        if (name == "order") segment.order = whole_number(attribute.value);
        if (name == "state")
            for (std::size_t i = 0; i < std::size(kStates); ++i)
                if (attribute.value == kStates[i]) {
                    segment.state = static_cast<State>(i);
                    segment.state_is_explicit = true;
                }
    }
}

bool says_state(const Attributes& mark) {
    return std::any_of(mark.begin(), mark.end(), [](const Attribute& attribute) {
        return attribute.ns == kOurs && attribute.name.ends_with(":state");
    });
}

class TransUnitReader {
  public:
    TransUnitReader(const Element& element, const Origin& origin)
        : element_(element), origin_(origin), inlines_(origin) {}

    void read_text(Unit& unit);

  private:
    void read_source(Unit& unit);
    void read_target(const Element& target, Unit& unit);

    const Element& element_;
    const Origin& origin_;
    OneInlineReader inlines_;
};

void TransUnitReader::read_text(Unit& unit) {
    read_source(unit);
    if (const auto target = element_.child("target")) read_target(*target, unit);
    if (element_.find("approved") != "yes") return;
    for (Segment& segment : unit.segments)
        if (!segment.ignorable) segment.approved = !origin_.ours || segment.state != State::Final;
}

void TransUnitReader::read_source(Unit& unit) {
    const auto source = element_.child("source");
    if (const auto cut = element_.child("seg-source")) {
        std::vector<Piece> pieces = inlines_.read_pieces(*cut);
        if (std::any_of(pieces.begin(), pieces.end(),
                        [](const Piece& piece) { return piece.mid.has_value(); }))
            unit.segments = segments_of(std::move(pieces));
    }
    if (unit.segments.empty() && source) unit.segments.emplace_back().source = inlines_.read(*source);
    if (source && !unit.segments.empty()) unit.segments[0].source_extra = attributes_but(*source, {});
    for (Segment& segment : unit.segments)
        std::erase_if(segment.extra, [&](const Attribute& attribute) {
            if (attribute.ns != kOurs) return false;
            segment.can_resegment = attribute.value == "yes";
            return true;
        });
}

void TransUnitReader::read_target(const Element& target, Unit& unit) {
    std::vector<Attributes> marks;
    if (unit.segments.empty()) unit.segments.emplace_back();  // a target without a source is kept
    if (unit.segments.size() == 1 && unit.segments[0].id.empty() && !unit.segments[0].ignorable) {
        unit.segments[0].target = inlines_.read(target);
        marks.resize(1);
    } else {
        pair_targets(unit.segments, inlines_.read_pieces(target), marks);
    }
    const std::string_view word = target.find("state").value_or("");
    const std::vector<Confirmation> confirmations = origin_.dialect.confirmations(element_);
    for (std::size_t i = 0; i < unit.segments.size(); ++i) {
        Segment& segment = unit.segments[i];
        if (!segment.target) continue;
        if (!segment.ignorable) {
            set_state(segment, word);
            if (word.empty()) confirm(segment, confirmations);
            read_mark_of_ours(marks[i], segment);
        }
        const bool filled = origin_.ours && unit.translate && word.empty() && !says_state(marks[i]);
        if (filled && reads_like(*segment.target, segment.source)) segment.target.reset();
    }
    const auto first = std::find_if(unit.segments.begin(), unit.segments.end(),
                                    [](const Segment& segment) { return !segment.ignorable; });
    if (first != unit.segments.end()) first->target_extra = attributes_but(target, {"state"});
}

Match read_candidate(const Element& element, const Origin& origin) {
    Match match;
    match.id = element.value("id", kOurs);
    match.ref = element.value("ref", kOurs);
    match.origin = element.value("origin");
    match.type = element.value("matchType", kOurs);
    match.sub_type = element.value("matchSubType", kOurs);
    match.similarity = percentage(element.find("match-quality"));
    match.quality = percentage(element.find("matchQuality", kOurs));
    match.suitability = percentage(element.find("matchSuitability", kOurs));
    match.reference = element.find("alttranstype") == "reference";
    match.extra = attributes_but(element, {"origin"});
    std::erase_if(match.extra, [&](const Attribute& attribute) {
        return attribute.ns == kOurs || (attribute.name == "match-quality" && match.similarity) ||
               (attribute.name == "alttranstype" && match.reference) ||
               (attribute.name == "xml:space" && attribute.value == "preserve");
    });
    OneInlineReader inlines(origin);
    element.for_each_child([&](const Element& child) {
        if (child.is("source"))
            match.source = inlines.read(child);
        else if (child.is("target"))
            match.target = inlines.read(child);
        else if (child.is_element())
            match.extensions.push_back(child.to_xml());
    });
    return match;
}

/// Leaves out the note that write() makes of the unit's terms.
void drop_terms_note(Unit& unit) {
    if (unit.glossary.empty()) return;
    const std::string terms = terms_note(unit.glossary);
    std::erase_if(unit.notes,
                  [&](const Note& note) { return note.from == kTermsNoteFrom && note.text == terms; });
}

}  // namespace

Note read_note_of_one(const Element& element) {
    Note note;
    note.text = element.all_text();
    note.from = element.value("from");
    const std::string_view annotates = element.find("annotates").value_or("");
    const bool side = annotates == "source" || annotates == "target";
    if (side) note.applies_to = annotates;
    note.priority = static_cast<int>(
        std::min<std::size_t>(whole_number(element.find("priority").value_or("")).value_or(1), 10));
    note.extra = attributes_but(element, {"from", "priority"});
    std::erase_if(note.extra,
                  [&](const Attribute& attribute) { return side && attribute.name == "annotates"; });
    return note;
}

Unit read_trans_unit(const Element& element, const Inherited& inherited, const Origin& origin) {
    Unit unit;
    unit.id = element.value("id");
    unit.name = element.value("resname");
    read_common_of_one(element, inherited, origin.ours, unit);
    unit.preserve_space = inherited.preserve_space || origin.dialect.exact_space();
    std::erase_if(unit.extra, [](const Attribute& attribute) {
        return attribute.name == "xml:space" || (attribute.ns.empty() && attribute.name == "approved");
    });
    TransUnitReader(element, origin).read_text(unit);
    element.for_each_child([&](const Element& child) {
        if (child.is("note"))
            unit.notes.push_back(read_note_of_one(child));
        else if (child.is("alt-trans"))
            unit.matches.push_back(read_candidate(child, origin));
        else if (child.is(names::kGlossary, "glossary"))
            unit.glossary = read_glossary(child);
        else if (child.is_element() && !child.is("source") && !child.is("seg-source") &&
                 !child.is("target") && !child.is(kOurs, "beside"))
            unit.extensions.push_back(child.to_xml());
    });
    element.for_each_child([&](const Element& child) {
        if (child.is(kOurs, "beside")) read_standoff(child, unit);
    });
    drop_terms_note(unit);
    add_comments(element, origin.comments, unit);
    if (origin.dialect.text_codes()) find_text_codes(element, unit);
    return unit;
}

}  // namespace tolmach::xliff
