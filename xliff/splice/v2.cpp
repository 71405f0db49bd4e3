// SPDX-License-Identifier: Apache-2.0
// Splicing targets and states into files of 2.x.
#include "xliff/splice/content.hpp"
#include "xliff/splice/unit.hpp"
#include "xliff/v2/vocabulary.hpp"

namespace tolmach::xliff {
namespace {

std::string state_of(const Segment& segment) {
    const bool said = segment.state != State::Initial || segment.state_is_explicit ||
                      !segment.details->sub_state.empty() || !segment.details->native_state.empty();
    return std::string(said ? to_string(segment.state) : "");
}

std::string sub_state_of(const Segment& segment) {
    const bool native = segment.details->sub_state.empty() && !segment.details->native_state.empty();
    return native ? std::string(kNativeStatePrefix) + segment.details->native_state
                  : segment.details->sub_state;
}

void splice_state(const FileBytes& file, const Tags& segment, const Segment& old, const Segment& now,
                  Edits& edits) {
    const std::string state = state_of(now), sub_state = sub_state_of(now);
    if (old.id == now.id && state == state_of(old) && sub_state == sub_state_of(old)) return;
    std::string tag = file.utf8(segment.start);
    if (old.id != now.id) tag = with_attribute(tag, "id", now.id);
    tag = with_attribute(tag, "state", state);
    edits.replace(segment.start, file.encoded(with_attribute(tag, "subState", sub_state)));
}

std::string order_of(const Segment& segment) {
    return segment.order ? std::to_string(*segment.order) : std::string();
}

bool splice_target(const FileBytes& file, ContentSplicer& contents, const SegmentLocations& places,
                   const Segment& old, const Segment& now, Edits& edits) {
    const Tags& target = places.target;
    if (!now.target) {
        if (target.present())
            edits.replace({file.indentation(target.start.start).start, target.whole().end}, {});
        return true;
    }
    std::string xml = contents.write(*now.target, places);
    if (target.present()) xml += file.comments_in(target.inside());
    if (target.present()) {
        std::string tag = file.utf8(target.start);
        const bool same_order = old.order == now.order;
        if (same_order && !tag.ends_with("/>")) {
            edits.replace(target.inside(), file.encoded(std::move(xml)));
            return true;
        }
        tag = opened(same_order ? tag : with_attribute(tag, "order", order_of(now)));
        edits.replace(target.whole(), file.encoded(tag + xml + end_tag_of(tag)));
        return true;
    }
    if (!places.source.present()) return false;
    std::string tag = "<" + contents.prefix() + "target>";
    if (now.order) tag = with_attribute(tag, "order", order_of(now));
    edits.insert(places.source.whole().end,
                 std::string(file.raw(file.indentation(places.source.start.start))) +
                     file.encoded(tag + xml + end_tag_of(tag)));
    return true;
}

}  // namespace

bool splice_xliff2_targets(const FileBytes& file, const UnitLocations& places, const Unit& old,
                           const Unit& now, Edits& edits) {
    ContentSplicer contents(file, true, prefix_of(file.utf8(places.unit.start)), places);
    for (std::size_t i = 0; i < now.segments.size(); ++i) {
        const Segment& before = old.segments[i];
        const Segment& after = now.segments[i];
        if (!after.ignorable) splice_state(file, places.segments[i].segment, before, after, edits);
        if (before.target == after.target && before.order == after.order) continue;
        if (!splice_target(file, contents, places.segments[i], before, after, edits)) return false;
    }
    return true;
}

}  // namespace tolmach::xliff
