// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/write_unit.hpp"

#include "xliff/names.hpp"
#include "xliff/v1/vocabulary.hpp"
#include "xliff/v1/write_inline.hpp"
#include "xliff/v1/write_standoff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace tolmach::xliff {
namespace {

/// The state of a segment where `word`, the state of the whole target, does not say it.
std::string own_state(const Segment& segment, const std::string& word) {
    const bool said = segment.state != State::Initial || segment.state_is_explicit;
    return std::string(said && word.empty() ? to_string(segment.state) : "");
}
std::string own_native_state(const Segment& segment, const std::string& word) {
    return segment.details->native_state == word ? std::string() : segment.details->native_state;
}

class TransUnit {
  public:
    TransUnit(XmlWriter& to, const Prefixes& prefixes, const Unit& unit, const WriteOptions& options)
        : to_(to),
          prefixes_(prefixes),
          unit_(unit),
          options_(options),
          inlines_(to, prefixes, unit, options.term_marks) {
        name_segments();
        segmented_ = unit.segments.size() > 1 || (unit.segments.size() == 1 && !unit.segments[0].id.empty());
    }

    void write() {
        write_start();
        write_source();
        if (segmented_) write_segmented_source();
        const bool any_target = std::any_of(unit_.segments.begin(), unit_.segments.end(),
                                            [](const Segment& s) { return s.target.has_value(); });
        // A target that was read as untouched was there.
        const bool untouched = std::any_of(unit_.segments.begin(), unit_.segments.end(),
                                           [](const Segment& s) { return s.details->untouched; });
        const bool fill = (options_.fill_targets || untouched) && unit_.translate && !unit_.segments.empty();
        if (any_target || fill) write_target();
        write_rest();
        to_.close();
    }

  private:
    void name_segments();
    void write_start();
    void write_source();
    void write_segmented_source();
    void write_target();
    void write_target_segment(const Segment& segment, const std::string& mid, const std::string& state);
    void write_rest();
    void write_terms();
    void write_candidate(const Match& match);
    void write_segment_mark(const std::string& mid, std::vector<NativeAttribute> own,
                            const Attributes& extra);

    XmlWriter& to_;
    const Prefixes& prefixes_;
    const Unit& unit_;
    const WriteOptions& options_;
    bool segmented_ = false;
    Xliff1InlineWriter inlines_;
    std::vector<std::string> mids_;
};

void TransUnit::name_segments() {
    std::set<std::string_view> taken;
    for (const Segment& segment : unit_.segments)
        if (!segment.ignorable) taken.insert(segment.id);
    std::size_t n = 0;
    for (const Segment& segment : unit_.segments) {
        std::string mid = segment.id;
        while (!segment.ignorable && mid.empty())
            if (const std::string next = std::to_string(++n); !taken.contains(next)) mid = next;
        mids_.push_back(std::move(mid));
    }
}

void TransUnit::write_start() {
    const bool approved = std::any_of(unit_.segments.begin(), unit_.segments.end(),
                                      [](const Segment& s) { return !s.ignorable; }) &&
                          std::all_of(unit_.segments.begin(), unit_.segments.end(), [](const Segment& s) {
                              return s.ignorable || s.approved || (s.target && s.state == State::Final);
                          });
    const std::string type = restype_of(unit_.type);
    to_.open("trans-unit");
    write_native(to_, prefixes_,
                 {{"id", unit_.id},
                  {"resname", displayable(unit_.name)},
                  {"restype", type},
                  {"translate", unit_.translate ? "" : "no"},
                  {"approved", approved ? "yes" : ""},
                  {"xml:space", unit_.preserve_space ? "preserve" : "default"},
                  {"tolmach:type", type_of_restype(type, true) == unit_.type ? "" : unit_.type}},
                 unit_.extra, {"id"});
    write_xliff1_common(to_, unit_);
}

void TransUnit::write_source() {
    Content whole;
    for (const Segment& segment : unit_.segments)
        for (const Inline& part : segment.source) {
            if (const auto* text = std::get_if<Text>(&part))
                append_text(whole, text->value);
            else
                whole.push_back(part);
        }
    to_.open("source");
    if (!unit_.segments.empty())
        write_native(to_, prefixes_, {}, unit_.segments.front().details->source_extra, {});
    inlines_.write(whole);
    to_.close();
}

void TransUnit::write_segment_mark(const std::string& mid, std::vector<NativeAttribute> own,
                                   const Attributes& extra) {
    own.insert(own.begin(), {{"mtype", "seg"}, {"mid", mid}});
    to_.open_inline("mrk");
    write_native(to_, prefixes_, own, extra, {});
}

void TransUnit::write_segmented_source() {
    to_.open("seg-source");
    for (std::size_t i = 0; i < unit_.segments.size(); ++i) {
        const Segment& segment = unit_.segments[i];
        if (!segment.ignorable)
            write_segment_mark(mids_[i],
                               {{"tolmach:canResegment",
                                 segment.can_resegment ? std::string(yes_no(*segment.can_resegment)) : ""}},
                               segment.extra);
        inlines_.write(segment.source);
        if (!segment.ignorable) to_.close();
    }
    to_.close();
}

void TransUnit::write_target() {
    const std::string state = common_state(unit_);
    to_.open("target");
    const auto with_extra = std::find_if(unit_.segments.begin(), unit_.segments.end(),
                                         [](const Segment& s) { return !s.details->target_extra.empty(); });
    std::vector<NativeAttribute> own = {{"state", state}};
    if (!segmented_ && unit_.segments.front().target) {
        own.push_back({"tolmach:subState", unit_.segments.front().details->sub_state});
        own.push_back({"tolmach:state", own_state(unit_.segments.front(), state)});
        own.push_back({"tolmach:nativeState", own_native_state(unit_.segments.front(), state)});
    }
    write_native(to_, prefixes_, own,
                 with_extra == unit_.segments.end() ? Attributes{} : with_extra->details->target_extra, {});
    std::vector<std::size_t> places(unit_.segments.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return unit_.segments[a].order.value_or(a + 1) < unit_.segments[b].order.value_or(b + 1);
    });
    for (const std::size_t i : places)
        write_target_segment(unit_.segments[i], mids_[i], state);
    to_.close();
}

void TransUnit::write_target_segment(const Segment& segment, const std::string& mid,
                                     const std::string& state) {
    const Content& content = segment.target ? *segment.target : segment.source;
    if (segment.ignorable || !segmented_) return inlines_.write(content);
    write_segment_mark(mid,
                       {{"tolmach:subState", segment.details->sub_state},
                        {"tolmach:order", segment.order ? std::to_string(*segment.order) : ""}},
                       {});
    if (segment.target && state.empty()) to_.attribute("tolmach:state", own_state(segment, state));
    if (segment.target) to_.attribute_if("tolmach:nativeState", own_native_state(segment, state));
    inlines_.write(content);
    to_.close();
}

void TransUnit::write_rest() {
    for (const std::string& extension : unit_.extensions)
        if (name_of_extension(extension).ns == names::kCore12) to_.raw(extension);
    for (const Note& note : unit_.notes)
        write_xliff1_note(to_, note);
    write_terms();
    for (const Match& match : unit_.matches)
        write_candidate(match);
    for (const std::string& extension : unit_.extensions)
        if (name_of_extension(extension).ns != names::kCore12) to_.raw(extension);
    write_standoff(to_, prefixes_, unit_, options_.term_marks);
}

void TransUnit::write_terms() {
    if (unit_.glossary.empty()) return;
    Note note;
    note.text = terms_note(unit_.glossary);
    note.from = kOwnNote;
    note.applies_to = "source";
    write_xliff1_note(to_, note);
}

void TransUnit::write_candidate(const Match& match) {
    to_.open("alt-trans");
    write_native(
        to_, prefixes_,
        {{"match-quality", match.similarity ? fmt::format("{}", *match.similarity) : ""},
         {"origin", match.origin},
         {"alttranstype", match.reference ? "reference" : ""},
         {"xml:space", "preserve"},
         {"tolmach:id", match.id},
         {"tolmach:ref", match.ref},
         {"tolmach:matchType", match.type},
         {"tolmach:matchSubType", match.sub_type},
         {"tolmach:matchQuality", match.quality ? fmt::format("{}", *match.quality) : ""},
         {"tolmach:matchSuitability", match.suitability ? fmt::format("{}", *match.suitability) : ""}},
        match.extra, {});
    Unit codes;
    codes.segments.emplace_back().source = match.source;
    codes.segments.back().target = match.target;
    Xliff1InlineWriter inlines(to_, prefixes_, codes, options_.term_marks);
    for (const auto& [name, content] :
         {std::pair{"source", &match.source}, std::pair{"target", &match.target}}) {
        to_.open(name);
        inlines.write(*content);
        to_.close();
        const std::string_view behind = content == &match.source ? "seg-source" : "target";
        for (const std::string& extension : match.extensions)
            if (is_xliff1_element(extension, behind)) to_.raw(extension);
    }
    for (const std::string& extension : match.extensions)
        if (!is_xliff1_element(extension, "seg-source") && !is_xliff1_element(extension, "target"))
            to_.raw(extension);
    to_.close();
}

}  // namespace

void write_trans_unit(XmlWriter& to, const Prefixes& prefixes, const Unit& unit,
                      const WriteOptions& options) {
    TransUnit(to, prefixes, unit, options).write();
}

void write_xliff1_note(XmlWriter& to, const Note& note) {
    to.open("note");
    to.attribute_if("from", displayable(note.from));
    to.attribute_if("annotates", note.applies_to);
    if (note.priority != 1) to.attribute("priority", std::to_string(note.priority));
    for (const Attribute& attribute : note.extra)
        if (attribute.name == "xml:lang" || (attribute.ns.empty() && attribute.name == "annotates"))
            to.attribute(attribute.name, attribute.value);
    to.text(displayable(note.text));
    to.close();
}

void write_native(XmlWriter& to, const Prefixes& prefixes, const std::vector<NativeAttribute>& computed,
                  const Attributes& extra, std::initializer_list<std::string_view> required) {
    std::set<std::string, std::less<>> written;
    for (const NativeAttribute& own : computed) {
        const auto given = std::find_if(extra.begin(), extra.end(), [&](const Attribute& attribute) {
            return attribute.ns.empty() && attribute.name == own.name;
        });
        const std::string& value = given == extra.end() ? own.value : given->value;
        const bool keep =
            given != extra.end() || std::find(required.begin(), required.end(), own.name) != required.end();
        if (value.empty() && !keep) continue;
        to.attribute(own.name, value);
        written.emplace(own.name);
    }
    for (const Attribute& attribute : extra) {
        std::string name = prefixes.qualified(attribute);
        if (!written.contains(name)) to.attribute(name, attribute.value);
    }
}

bool is_xliff1_element(std::string_view extension, std::string_view local) {
    const ElementName name = name_of_extension(extension);
    return name.ns == names::kCore12 && name.local == local;
}

}  // namespace tolmach::xliff
