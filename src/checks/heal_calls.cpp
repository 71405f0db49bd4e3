// SPDX-License-Identifier: Apache-2.0
#include "checks/heal_calls.hpp"

#include "checks/call_places.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace tolmach::checks {
namespace {

using xliff::Code;

// Puts a code in place of a stretch of the text in which each code is one character.
void put(xliff::Content& content, CallPlace place, const Code& code) {
    xliff::Content made;
    std::size_t at = 0;
    bool done = false;
    const auto put_once = [&] {
        if (!std::exchange(done, true)) made.emplace_back(code);
    };
    for (xliff::Inline& part : content) {
        const auto* run = std::get_if<xliff::Text>(&part);
        const std::size_t size = run                                  ? text::count_code_points(run->value)
                                 : std::holds_alternative<Code>(part) ? 1
                                                                      : 0;
        if (!run) {
            if (size == 1 && at >= place.start) put_once();
            made.push_back(std::move(part));
            at += size;
            continue;
        }
        const std::u32string t = text::to_utf32(run->value);
        const std::size_t from = std::clamp(place.start, at, at + size) - at;
        const std::size_t to = std::clamp(place.end, at, at + size) - at;
        xliff::append_text(made, text::to_utf8(std::u32string_view(t).substr(0, from)));
        if (place.start >= at && place.start < at + size) put_once();
        xliff::append_text(made, text::to_utf8(std::u32string_view(t).substr(to)));
        at += size;
    }
    put_once();
    content = std::move(made);
}

// Where U+FFFC stands as text and for no code, each code counting as one character.
std::vector<std::size_t> stand_ins_of(const xliff::Content& content) {
    std::vector<std::size_t> places;
    std::size_t at = 0;
    for (const xliff::Inline& part : content) {
        at += std::holds_alternative<Code>(part) ? 1 : 0;
        if (const auto* run = std::get_if<xliff::Text>(&part))
            for (const char32_t c : text::to_utf32(run->value)) {
                if (c == kCode) places.push_back(at);
                ++at;
            }
    }
    return places;
}

// The side on which all calls at the end of a sentence stand that the targets kept.
CallSide habit_of(const xliff::File& file) {
    CallSide habit = CallSide::None;
    for (const Unit& unit : file.units)
        for (const Segment& segment : unit.segments) {
            const CallSide side = segment.target ? call_side(call_text(*segment.target)) : CallSide::None;
            if (side == CallSide::None) continue;
            if (habit != CallSide::None && habit != side) return CallSide::None;
            habit = side;
        }
    return habit;
}

class Healer {
  public:
    Healer(const FileInfo& info, Unit& unit, CallSide habit, std::vector<Diagnostic>& healed)
        : info_(info), unit_(unit), habit_(habit), healed_(healed) {
        for (const Segment& segment : unit.segments)
            if (segment.target)
                for (const xliff::Inline& part : *segment.target)
                    if (const auto* code = std::get_if<Code>(&part)) kept_.insert(call_key(*code));
    }

    void heal(Segment& segment) {
        if (!segment.target || segment.target->empty() || segment.ignorable) return;
        const CallText source = call_text(segment.source);
        const std::vector<Lost> lost = lost_in(segment);
        if (lost.empty() || heal_stand_ins(segment, lost)) return;
        for (const Lost& each : lost)
            if (const auto place =
                    call_place(*each.call, each.at, source, call_text(*segment.target), habit_))
                put_back(segment, *place, *each.call);
    }

  private:
    struct Lost {
        const Code* call;
        std::size_t at;  ///< In the source, each code one character.
    };

    std::vector<Lost> lost_in(const Segment& segment) const {
        std::vector<Lost> lost;
        std::size_t at = 0;
        for (const xliff::Inline& part : segment.source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) at += text::count_code_points(run->value);
            const auto* code = std::get_if<Code>(&part);
            if (!code) continue;
            if (xliff::is_footnote_call(*code) && !kept_.contains(call_key(*code)))
                lost.push_back({code, at});
            ++at;
        }
        return lost;
    }

    // A program that knows no codes leaves U+FFFC, the character that stood for each of them.
    bool heal_stand_ins(Segment& segment, const std::vector<Lost>& lost) {
        const std::vector<std::size_t> stand_ins = stand_ins_of(*segment.target);
        if (stand_ins.size() != lost.size()) return false;
        for (std::size_t i = 0; i < lost.size(); ++i)
            put_back(segment, {stand_ins[i], stand_ins[i] + 1}, *lost[i].call);
        return true;
    }

    void put_back(Segment& segment, CallPlace place, const Code& call) {
        const View target(*segment.target);
        const std::string stands = target.plain_text(place.start, place.end);
        // `[1]` as a reader sees it and as it was typed look the same: only the message can tell them apart.
        const bool typed = stands == shown_call(call);
        Diagnostic made = finding(kFootnoteHealed, info_, unit_, &segment, Side::Target,
                                  target.span(place.start, place.end),
                                  (typed ? "the call of the footnote was typed as text and is a call again: "
                                         : "the call of the footnote was lost and is put back: ") +
                                      shown_call(call));
        made.text = stands;
        if (!typed) made.suggestion = shown_call(call);
        healed_.push_back(std::move(made));
        put(*segment.target, place, call);
        kept_.insert(call_key(call));
    }

    const FileInfo& info_;
    Unit& unit_;
    CallSide habit_;
    std::vector<Diagnostic>& healed_;
    std::set<std::string> kept_;  // Keys of the codes that the targets have.
};

}  // namespace

base::Outcome<xliff::Document> heal_calls(xliff::Document document) {
    std::vector<Diagnostic> healed;
    for (xliff::File& file : document.files) {
        const FileInfo info = info_of(document, file);
        const CallSide habit = habit_of(file);
        for (Unit& unit : file.units) {
            Healer healer(info, unit, habit, healed);
            for (Segment& segment : unit.segments)
                healer.heal(segment);
        }
    }
    return {std::move(document), std::move(healed)};
}

}  // namespace tolmach::checks
