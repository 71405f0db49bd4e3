// SPDX-License-Identifier: Apache-2.0
// Splicing targets and states into files of 1.x.
#include "xliff/splice/content.hpp"
#include "xliff/splice/unit.hpp"
#include "xliff/v1/vocabulary.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

bool approved(const Unit& unit) {
    return std::all_of(unit.segments.begin(), unit.segments.end(),
                       [](const Segment& segment) { return segment.ignorable || segment.approved; });
}

class Xliff1Splicer {
  public:
    Xliff1Splicer(const FileBytes& file, const UnitLocations& places, const Unit& old, const Unit& now,
                  Edits& edits)
        : file_(file),
          places_(places),
          old_(old),
          now_(now),
          edits_(edits),
          contents_(file, false, prefix_of(file.utf8(places.unit.start)), places) {
        segmented_ = now.segments.size() > 1 || (now.segments.size() == 1 && !now.segments[0].id.empty());
    }

    bool splice() {
        if (approved(old_) != approved(now_))
            edits_.replace(places_.unit.start,
                           file_.encoded(with_attribute(file_.utf8(places_.unit.start), "approved",
                                                        approved(now_) ? "yes" : "")));
        if (!each_has_its_place() || is_empty_tag(places_.target)) return splice_whole();
        if (places_.target.present() && common_state(old_) != common_state(now_))
            edits_.replace(places_.target.start, file_.encoded(target_tag()));
        splice_each();
        return true;
    }

  private:
    bool is_changed(std::size_t i) const {
        const Segment &a = old_.segments[i], &b = now_.segments[i];
        return a.target != b.target || a.order != b.order ||
               (file_.written_by_tolmach() && state_word(a) != state_word(b));
    }
    bool is_empty_tag(const Tags& tags) const {
        return tags.present() && tags.end.empty() && file_.utf8(tags.start).ends_with("/>");
    }
    /// Whether every changed target is the inside of an element that is there.
    bool each_has_its_place() const {
        for (std::size_t i = 0; i < now_.segments.size(); ++i) {
            if (!is_changed(i)) continue;
            const bool marked = places_.segments[i].target.present();
            const bool has_place = segmented_ ? marked : places_.target.present();
            if (!has_place || !now_.segments[i].target || old_.segments[i].order != now_.segments[i].order)
                return false;
        }
        return true;
    }
    void splice_each();
    bool splice_whole();
    std::string target_tag() const;
    std::string whole_target();
    std::string mark_of(std::size_t i) const;

    const FileBytes& file_;
    const UnitLocations& places_;
    const Unit& old_;
    const Unit& now_;
    Edits& edits_;
    ContentSplicer contents_;
    bool segmented_ = false;
};

void Xliff1Splicer::splice_each() {
    for (std::size_t i = 0; i < now_.segments.size(); ++i) {
        if (!is_changed(i)) continue;
        const SegmentLocations& own = places_.segments[i];
        const Tags& tags = segmented_ ? own.target : places_.target;
        std::string xml = contents_.write(*now_.segments[i].target, own);
        if (!is_empty_tag(tags)) xml += file_.comments_in(tags.inside());
        if (is_empty_tag(tags)) {
            const std::string tag = segmented_ ? mark_of(i) : target_tag();
            edits_.replace(tags.whole(), file_.encoded(tag + xml + end_tag_of(tag)));
            continue;
        }
        if (segmented_ && file_.written_by_tolmach()) edits_.replace(tags.start, file_.encoded(mark_of(i)));
        edits_.replace(tags.inside(), file_.encoded(std::move(xml)));
    }
}

std::string Xliff1Splicer::target_tag() const {
    const std::string tag = places_.target.present() ? opened(file_.utf8(places_.target.start))
                                                     : "<" + contents_.prefix() + "target>";
    if (common_state(old_) == common_state(now_)) return tag;
    const std::string said = with_attribute(tag, "state", common_state(now_));
    return file_.written_by_tolmach() ? with_attribute(said, "tolmach:state", "") : said;
}

bool Xliff1Splicer::splice_whole() {
    const bool any = std::any_of(now_.segments.begin(), now_.segments.end(),
                                 [](const Segment& segment) { return segment.target.has_value(); });
    const bool present = places_.target.present();
    if (!any && present) {
        edits_.replace({file_.indentation(places_.target.start.start).start, places_.target.whole().end}, {});
        return true;
    }
    if (!any) return true;
    const std::string tag = target_tag();
    const std::string comments = present ? file_.comments_in(places_.target.inside()) : std::string();
    const std::string xml = file_.encoded(tag + whole_target() + comments + end_tag_of(tag));
    if (present) {
        edits_.replace(places_.target.whole(), xml);
        return true;
    }
    if (!places_.source.present()) return false;
    edits_.insert(places_.source.whole().end,
                  std::string(file_.raw(file_.indentation(places_.source.start.start))) + xml);
    return true;
}

/// The start tag of a segment's mark: as it is in the target, else as in the source. In files of ours it says
/// the state where segments differ in it.
std::string Xliff1Splicer::mark_of(std::size_t i) const {
    const SegmentLocations& own = places_.segments[i];
    const Segment& segment = now_.segments[i];
    const std::string tag =
        own.target.present() ? opened(file_.utf8(own.target.start))
        : own.segment.present()
            ? opened(file_.utf8(own.segment.start))
            : with_attribute("<" + contents_.prefix() + "mrk mtype=\"seg\">", "mid", segment.id);
    if (!file_.written_by_tolmach()) return tag;
    const bool said =
        common_state(now_).empty() && (segment.state != State::Initial || segment.state_is_explicit);
    return with_attribute(tag, "tolmach:state", said ? to_string(segment.state) : "");
}

std::string Xliff1Splicer::whole_target() {
    std::vector<std::size_t> order(now_.segments.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return now_.segments[a].order.value_or(a + 1) < now_.segments[b].order.value_or(b + 1);
    });
    // Codes may stand around segments, so that all of it is one content in which the segments are
    // annotations.
    Content whole;
    SegmentLocations all;
    for (const std::size_t i : order) {
        const Segment& segment = now_.segments[i];
        if (!segment.target && !segment.ignorable) continue;
        const Content& content = segment.target ? *segment.target : segment.source;
        const bool marked = segmented_ && !segment.ignorable;
        Marker mark;
        mark.id = "\n" + std::to_string(i);  // no file has such an id
        if (marked) whole.emplace_back(mark);
        whole.insert(whole.end(), content.begin(), content.end());
        mark.edge = Edge::End;
        if (marked) whole.emplace_back(mark);
    }
    for (const SegmentLocations& own : places_.segments) {
        all.in_target.insert(all.in_target.end(), own.in_target.begin(), own.in_target.end());
        all.in_source.insert(all.in_source.end(), own.in_source.begin(), own.in_source.end());
    }
    return contents_.write(whole, all, [this](const Marker& marker) {
        if (!marker.id.starts_with('\n')) return std::string();
        const std::string tag = mark_of(std::stoul(marker.id.substr(1)));
        return marker.edge == Edge::Start ? tag : end_tag_of(tag);
    });
}

}  // namespace

bool splice_xliff1_targets(const FileBytes& file, const UnitLocations& places, const Unit& old,
                           const Unit& now, Edits& edits) {
    return Xliff1Splicer(file, places, old, now, edits).splice();
}

}  // namespace tolmach::xliff
