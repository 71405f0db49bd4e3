// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/read_unit.hpp"

#include "xliff/names.hpp"
#include "xliff/v1/read_comments.hpp"
#include "xliff/v1/read_segments.hpp"
#include "xliff/v1/read_standoff.hpp"
#include "xliff/v1/text_codes.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xliff/v2/read_modules.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

using names::kTolmachNamespace;

void set_state(Segment& segment, std::string_view word) {
    segment.state = state_of_word(word);
    segment.state_is_explicit = segment.state != State::Initial;
    segment.details.set(&SegmentDetails::native_state,
                        is_exact_state(word) ? std::string() : std::string(word));
}

void set_confirmed(Segment& segment, const std::vector<Confirmation>& confirmations) {
    for (const Confirmation& confirmation : confirmations)
        if (confirmation.segment.empty() || confirmation.segment == segment.id) {
            segment.state = confirmation.state;
            segment.state_is_explicit = segment.state != State::Initial;
            segment.details.set(&SegmentDetails::native_state, confirmation.native);
        }
}

/// What this program wrote on the mark of a target's segment. Without it a target that is equal to its source
/// is the source that filled it.
void read_mark_of_ours(const Attributes& mark, Segment& segment) {
    for (const Attribute& attribute : mark) {
        if (attribute.ns != kTolmachNamespace) continue;
        const std::string_view name = std::string_view(attribute.name).substr(attribute.name.find(':') + 1);
        if (name == "subState") segment.details.mutable_value().sub_state = attribute.value;
        if (name == "nativeState") segment.details.mutable_value().native_state = attribute.value;
        if (name == "order") segment.order = whole_number(attribute.value);
        if (name != "state") continue;
        const auto state = state_from(attribute.value);
        segment.state = state.value_or(segment.state);
        segment.state_is_explicit = state.has_value() || segment.state_is_explicit;
    }
}

bool says_state(const Attributes& mark) {
    return std::any_of(mark.begin(), mark.end(), [](const Attribute& attribute) {
        return attribute.ns == kTolmachNamespace && attribute.name.ends_with(":state");
    });
}

bool holds_line_feed_between(const std::vector<Piece>& pieces) {
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
        return !piece.mid && plain_text(piece.content).find('\n') != std::string::npos;
    });
}

class TransUnitReader {
  public:
    TransUnitReader(const Element& element, const FileProfile& profile, UnitLocations* places)
        : element_(element), profile_(profile), places_(places), inlines_(profile, places != nullptr) {}

    void read_text(Unit& unit);

  private:
    void read_source();
    void read_target(const Element& target);
    void set_states(const Element& target, bool translate);
    void give_places();

    const Element& element_;
    const FileProfile& profile_;
    UnitLocations* places_;
    Xliff1InlineReader inlines_;
    std::vector<PairedSegment> segments_;
};

void TransUnitReader::read_text(Unit& unit) {
    read_source();
    if (const auto target = element_.child("target")) {
        read_target(*target);
        set_states(*target, unit.translate);
        if (places_) places_->target = target->tags();
    }
    if (places_) give_places();
    const bool approved = element_.find("approved") == "yes";
    for (PairedSegment& each : segments_) {
        Segment& segment = each.segment;
        if (approved && !segment.ignorable)
            segment.approved = !profile_.by_tolmach || segment.state != State::Final;
        unit.segments.push_back(std::move(segment));
    }
}

void TransUnitReader::read_source() {
    const auto source = element_.child("source");
    const auto cut = element_.child("seg-source");
    if (cut) {
        std::vector<Piece> pieces = inlines_.read_pieces(*cut);
        if (source && holds_line_feed_between(pieces))
            restore_gaps(pieces, plain_text(Xliff1InlineReader(profile_, false).read(*source).content));
        segments_ = segments_of(std::move(pieces));
        const auto is_gap = [](const PairedSegment& each) { return each.segment.ignorable; };
        if (std::all_of(segments_.begin(), segments_.end(), is_gap)) segments_.clear();
    }
    if (segments_.empty() && source) {
        Piece whole = inlines_.read(*source);
        segments_.emplace_back().segment.source = std::exchange(whole.content, {});
        segments_[0].source = std::move(whole);
    }
    if (source && !segments_.empty())
        segments_[0].segment.details.set(&SegmentDetails::source_extra, attributes_but(*source, {}));
    for (PairedSegment& each : segments_)
        std::erase_if(each.segment.extra, [&](const Attribute& attribute) {
            if (attribute.ns != kTolmachNamespace) return false;
            each.segment.can_resegment = attribute.value == "yes";
            return true;
        });
    if (!places_) return;
    places_->unit = element_.tags();
    if (source) places_->source = source->tags();
    if (cut && places_->source.start.start < cut->tags().start.start) places_->source = cut->tags();
}

void TransUnitReader::read_target(const Element& target) {
    if (segments_.empty()) segments_.emplace_back();  // a target without a source is kept
    Segment& first = segments_[0].segment;
    if (segments_.size() == 1 && first.id.empty() && !first.ignorable) {
        segments_[0].target = inlines_.read(target);
        first.target = std::exchange(segments_[0].target.content, {});
    } else {
        pair_targets(segments_, inlines_.read_pieces(target));
    }
}

void TransUnitReader::set_states(const Element& target, bool translate) {
    const std::string_view word = target.find("state").value_or("");
    const std::vector<Confirmation> confirmations = profile_.dialect.confirmations(element_);
    const std::vector<std::string> given = words(target.find("given", kTolmachNamespace).value_or(""));
    const bool whole = segments_.size() == 1 && segments_[0].segment.id.empty();
    const bool is_approved = element_.find("approved") == "yes";  // Then somebody has looked at it.
    bool first = true;
    std::size_t n = 0;
    for (PairedSegment& each : segments_) {
        Segment& segment = each.segment;
        const bool is_given = std::find(given.begin(), given.end(), std::to_string(++n)) != given.end();
        if (!segment.ignorable && std::exchange(first, false)) {
            Attributes extra = attributes_but(target, {"state"});
            std::erase_if(extra, [](const Attribute& a) { return a.ns == kTolmachNamespace; });
            segment.details.set(&SegmentDetails::target_extra, std::move(extra));
        }
        if (!segment.target) continue;
        const Attributes& mark = each.target.attributes;
        if (!segment.ignorable) {
            set_state(segment, word);
            if (word.empty()) set_confirmed(segment, confirmations);
            read_mark_of_ours(whole ? attributes_but(target, {}) : mark, segment);
        }
        const bool filled = profile_.by_tolmach && translate && word.empty() && !says_state(mark) &&
                            !is_given && !is_approved;
        if (!filled || !reads_like(*segment.target, segment.source)) continue;
        segment.target.reset();
        segment.details.mutable_value().untouched = true;
    }
}

void TransUnitReader::give_places() {
    for (PairedSegment& each : segments_)
        places_->segments.push_back({each.source.tags,
                                     each.target.tags,
                                     {},
                                     std::move(each.source.places),
                                     std::move(each.target.places)});
}

Match read_candidate(const Element& element, const FileProfile& profile) {
    Match match;
    match.id = element.value("id", kTolmachNamespace);
    match.ref = element.value("ref", kTolmachNamespace);
    match.origin = element.value("origin");
    match.type = element.value("matchType", kTolmachNamespace);
    match.sub_type = element.value("matchSubType", kTolmachNamespace);
    match.similarity = percentage(element.find("match-quality"));
    match.quality = percentage(element.find("matchQuality", kTolmachNamespace));
    match.suitability = percentage(element.find("matchSuitability", kTolmachNamespace));
    match.reference = element.find("alttranstype") == "reference";
    match.extra = attributes_but(element, {"origin"});
    std::erase_if(match.extra, [&](const Attribute& attribute) {
        return attribute.ns == kTolmachNamespace || (attribute.name == "match-quality" && match.similarity) ||
               (attribute.name == "alttranstype" && match.reference) ||
               (attribute.name == "xml:space" && attribute.value == "preserve");
    });
    Xliff1InlineReader inlines(profile, false);
    bool has_target = false;  // Other targets are alternatives to the first.
    element.for_each_child([&](const Element& child) {
        if (child.is("source"))
            match.source = inlines.read(child).content;
        else if (child.is("target") && !std::exchange(has_target, true))
            match.target = inlines.read(child).content;
        else if (child.is_element())
            match.extensions.push_back(child.to_xml());
    });
    return match;
}

/// Leaves out the note that write() makes of the unit's terms.
void drop_terms_note(Unit& unit) {
    if (unit.glossary.empty()) return;
    const std::string terms = terms_note(unit.glossary);
    std::erase_if(unit.notes, [&](const Note& note) { return note.from == kOwnNote && note.text == terms; });
}

}  // namespace

Note read_xliff1_note(const Element& element) {
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

Unit read_trans_unit(const Element& element, const Inherited& inherited, const FileProfile& profile,
                     UnitLocations* places) {
    Unit unit;
    unit.id = element.value("id");
    unit.name = element.value("resname");
    read_xliff1_common(element, inherited, profile.by_tolmach, unit);
    unit.preserve_space = inherited.preserve_space || profile.dialect.exact_space();
    std::erase_if(unit.extra, [](const Attribute& attribute) {
        return attribute.name == "xml:space" || (attribute.ns.empty() && attribute.name == "approved");
    });
    TransUnitReader(element, profile, places).read_text(unit);
    element.for_each_child([&](const Element& child) {
        if (child.is("note")) {
            unit.notes.push_back(read_xliff1_note(child));
            if (places) places->each_note.push_back(child.tags());
        } else if (child.is("alt-trans"))
            unit.matches.push_back(read_candidate(child, profile));
        else if (child.is(names::kGlossary, "glossary"))
            unit.glossary = read_glossary(child);
        else if (child.is_element() && !child.is("source") && !child.is("seg-source") &&
                 !child.is("target") && !child.is(kTolmachNamespace, "beside"))
            unit.extensions.push_back(child.to_xml());
    });
    element.for_each_child([&](const Element& child) {
        if (child.is(kTolmachNamespace, "beside")) read_standoff(child, unit);
    });
    drop_terms_note(unit);
    add_comments(element, profile.comments, unit);
    if (profile.dialect.text_codes()) find_text_codes(element, unit);
    return unit;
}

}  // namespace tolmach::xliff
