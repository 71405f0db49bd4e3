// SPDX-License-Identifier: Apache-2.0
#include "checks/call_places.hpp"

#include "checks/quotations.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using CallView = std::u32string_view;

constexpr CallView kMarksBeforeCalls = U".?!…:;,";
constexpr CallView kSuperscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr std::size_t kLongestNumber = 3;  // Figures of a note's number.

bool closes(char32_t c) {
    return may_close_sentence(c) || text::is_space(c);
}

bool is_figure(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// The end of a sentence: from where only closing marks, spaces and codes follow, and its final mark.
struct Tail {
    std::size_t start = 0;            ///< After the last word.
    std::size_t mark = 0, after = 0;  ///< The run of final marks; both at the end of the text for none.
};
Tail tail_of(CallView t) {
    Tail tail{t.size(), t.size(), t.size()};
    while (tail.start > 0 && (closes(t[tail.start - 1]) || t[tail.start - 1] == kCode ||
                              among(t[tail.start - 1], kMarksBeforeCalls)))
        --tail.start;
    const std::size_t mark = t.find_last_of(kMarksBeforeCalls);
    if (mark == t.npos || mark < tail.start) return tail;
    tail.after = tail.mark = mark + 1;
    while (tail.mark > tail.start && among(t[tail.mark - 1], kMarksBeforeCalls))
        --tail.mark;
    return tail;
}

std::size_t times_in(CallView t, CallView part) {
    std::size_t n = 0;
    for (std::size_t at = t.find(part); at != t.npos; at = t.find(part, at + part.size()))
        ++n;
    return n;
}

/// A call that a translator typed: where it stands, and its number.
struct TypedCall {
    CallPlace place;
    std::u32string number;
};

// The figures that begin at a place, of a kind; a superscript counts as its figure.
std::u32string number_at(CallView t, std::size_t at, bool superscript) {
    std::u32string number;
    for (; at < t.size() && number.size() <= kLongestNumber; ++at) {
        const std::size_t figure = superscript ? kSuperscripts.find(t[at]) : t[at] - std::size_t{U'0'};
        if (figure > 9) break;
        number.push_back(static_cast<char32_t>(U'0' + figure));
    }
    return number.size() > kLongestNumber ? std::u32string{} : number;
}

std::optional<TypedCall> typed_call_at(CallView t, std::size_t at) {
    if (t[at] == U'[' || t[at] == U'(') {
        std::u32string number = number_at(t, at + 1, false);
        const std::size_t end = at + 1 + number.size();
        if (number.empty() || end >= t.size() || t[end] != (t[at] == U'[' ? U']' : U')')) return std::nullopt;
        return TypedCall{{at, end + 1}, std::move(number)};
    }
    const bool superscript = kSuperscripts.find(t[at]) != kSuperscripts.npos;
    const bool follows_word =
        at > 0 && (text::is_letter(t[at - 1]) || closes(t[at - 1])) && !text::is_space(t[at - 1]);
    if (!superscript && !(is_figure(t[at]) && follows_word)) return std::nullopt;
    std::u32string number = number_at(t, at, superscript);
    const std::size_t end = at + number.size();
    if (number.empty() || (end < t.size() && in_word(t[end]))) return std::nullopt;
    return TypedCall{{at, end}, std::move(number)};
}

// Those of a target that its source does not have: `m²`, `COVID19` and `Article (2)` are no calls.
std::vector<TypedCall> typed_calls(CallView target, CallView source) {
    std::vector<TypedCall> typed;
    for (std::size_t at = 0; at < target.size(); ++at) {
        auto call = typed_call_at(target, at);
        if (!call) continue;
        const std::size_t before = at > 0 && text::is_letter(target[at - 1]) && is_figure(target[at]) ? 1 : 0;
        const CallView written = target.substr(at - before, call->place.end - at + before);
        at = call->place.end - 1;
        if (source.find(written) == source.npos) typed.push_back(std::move(*call));
    }
    return typed;
}

std::u32string number_of(const xliff::Code& call) {
    std::u32string number = text::to_utf32(shown_call(call));
    std::erase_if(number, [](char32_t c) { return !is_figure(c); });
    return number;
}

std::optional<std::size_t> place_in(const CallText& side, const std::string& key) {
    for (const auto& [at, known] : side.codes)
        if (known == key) return at;
    return std::nullopt;
}

// Beside the code that stood beside it.
std::optional<std::size_t> beside_code(std::size_t call, const CallText& source, const CallText& target) {
    for (const auto& [at, key] : source.codes) {
        if (at != call + 1 && at + 1 != call) continue;
        if (const auto kept = place_in(target, key)) return at > call ? *kept : *kept + 1;
    }
    return std::nullopt;
}

// At the end of its sentence, before or after the final mark: as the edition does, else as the source does.
std::optional<std::size_t> at_the_end(CallView source, std::size_t call, CallView target, CallSide habit) {
    const Tail from = tail_of(source), to = tail_of(target);
    if (call < from.start) return std::nullopt;
    const bool stood_before = call < from.mark;
    // A call inside quotation marks that close after it has no certain place.
    if (stood_before && std::any_of(source.begin() + static_cast<std::ptrdiff_t>(call),
                                    source.begin() + static_cast<std::ptrdiff_t>(from.mark), closes))
        return std::nullopt;
    const bool before = habit == CallSide::None ? stood_before : habit == CallSide::BeforeMark;
    if (before && to.mark < to.after) return to.mark;
    std::size_t end = target.size();
    while (end > to.start && text::is_space(target[end - 1]))
        --end;
    return end;
}

// After the only occurrence of a figure or a name that both sides write alike.
std::optional<std::size_t> after_word(CallView source, std::size_t call, CallView target) {
    std::size_t start = call;
    while (start > 0 && in_word(source[start - 1]))
        --start;
    const CallView word = source.substr(start, call - start);
    const bool tells = word.size() >= 2 && (text::is_digit(word.front()) || text::is_upper(word.front()));
    if (!tells || times_in(source, word) != 1 || times_in(target, word) != 1) return std::nullopt;
    const std::size_t at = target.find(word), end = at + word.size();
    const bool alone =
        (at == 0 || !in_word(target[at - 1])) && (end == target.size() || !in_word(target[end]));
    return alone ? std::optional(end) : std::nullopt;
}

}  // namespace

const std::string& call_key(const xliff::Code& code) {
    return code.details->copy_of.empty() ? code.id : code.details->copy_of;
}

std::string shown_call(const xliff::Code& call) {
    return call.details->disp.empty() ? "[" + call.id + "]" : call.details->disp;
}

CallText call_text(const xliff::Content& content) {
    CallText side;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) side.text += text::to_utf32(run->value);
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code) continue;
        side.codes.emplace_back(side.text.size(), call_key(*code));
        side.text.push_back(kCode);
    }
    return side;
}

CallSide call_side(const CallText& target) {
    const Tail tail = tail_of(target.text);
    if (tail.mark == tail.after) return CallSide::None;
    for (const auto& [at, key] : target.codes)
        if (at >= tail.start) return at < tail.mark ? CallSide::BeforeMark : CallSide::AfterMark;
    return CallSide::None;
}

std::optional<CallPlace> call_place(const xliff::Code& call, std::size_t at, const CallText& source,
                                    const CallText& target, CallSide habit) {
    std::vector<TypedCall> typed = typed_calls(target.text, source.text);
    if (typed.size() > 1) return std::nullopt;
    if (typed.size() == 1)
        return typed[0].number == number_of(call) ? std::optional(typed[0].place) : std::nullopt;
    auto place = beside_code(at, source, target);
    if (!place) place = at_the_end(source.text, at, target.text, habit);
    if (!place) place = after_word(source.text, at, target.text);
    return place ? std::optional(CallPlace{*place, *place}) : std::nullopt;
}

}  // namespace tolmach::checks
