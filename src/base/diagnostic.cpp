// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace tolmach::base {
namespace {

constexpr std::array kChecks = {
    CheckInfo{
        "code.extra", Severity::Error, "the target has a code that its source does not have",
        "An inline code of the target has no counterpart in the source of its unit. Codes come from the "
        "source document; one that was typed or pasted from elsewhere cannot be merged. Remove it."},
    CheckInfo{
        "code.missing", Severity::Error, "a code of the source is not in the target",
        "An inline code of the source (emphasis, a line break, a link) was not carried into the target. "
        "It is an error where the code carries structure, a warning where it is only formatting. Insert it "
        "again from the source."},
    CheckInfo{"code.order", Severity::Warning, "paired codes overlap in the target",
              "A pair of codes is closed while a pair that was opened inside it is still open. Many formats cannot "
              "hold that. Move one of the tags."},
    CheckInfo{"date.mismatch", Severity::Warning, "a date of the source is another date in the target",
              "Day, month and year are compared by value, written in words or in figures."},
    CheckInfo{"footnote.lost", Severity::Error, "the call of a footnote is not in the target",
              "Each footnote of the source is called from a sentence by an inline code. Without the call the "
              "edition would lose the note. Insert the code again where the note belongs."},
    CheckInfo{
        "footnote.uncertain", Severity::Warning,
        "a footnote was recovered from run-in text with low confidence",
        "The source has its footnotes run into the sentences. This one was lifted out, or left in, on weak "
        "evidence. Run `tolmach extract --dump s.json`, correct the offsets, and extract again with "
        "`--structure s.json`."},
    CheckInfo{
        "number.mismatch", Severity::Warning, "a number of the source is not in the target, or the reverse",
        "Numbers are compared by value, written as each language writes them: 80,000 and 80 000 are one "
        "number, 10.9 and 10,9 too."},
    CheckInfo{"target.empty", Severity::Error, "the segment has no translation",
              "The segment has no target, or an empty one. `merge --allow-untranslated` prints the source "
              "instead."},
    CheckInfo{"term.forbidden", Severity::Error, "a forbidden or deprecated term is used",
              "The term base says not to use this form. The finding names the preferred one."},
    CheckInfo{
        "term.missing", Severity::Warning, "a term of the source has no acceptable form in the target",
        "The source segment has a term of the term base, and none of the forms that the term base accepts "
        "for it in the target language stands in the target of its unit."},
    CheckInfo{
        "title.changed", Severity::Error, "a cited title is not the true title",
        "Titles of sources are not translated freely: each edition prints the original, a romanisation or a "
        "fixed translation that the term base holds."},
};

static_assert(std::is_sorted(kChecks.begin(), kChecks.end(),
                             [](const CheckInfo& a, const CheckInfo& b) { return a.id < b.id; }));

}  // namespace

std::span<const CheckInfo> registered_checks() {
    return kChecks;
}

const CheckInfo* find_check(std::string_view id) {
    const auto at =
        std::lower_bound(kChecks.begin(), kChecks.end(), id,
                         [](const CheckInfo& c, std::string_view wanted) { return c.id < wanted; });
    return at != kChecks.end() && at->id == id ? &*at : nullptr;
}

Diagnostic diagnostic(std::string_view check, std::string message) {
    const CheckInfo* info = find_check(check);
    assert(info && "every check id is registered in base/diagnostic.cpp");
    Diagnostic made;
    made.check = check;
    made.severity = info->severity;
    made.message = std::move(message);
    return made;
}

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::Info:
            return "info";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            return "error";
    }
    return "error";
}

std::optional<Severity> severity_from(std::string_view name) {
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        if (to_string(severity) == name) return severity;
    return std::nullopt;
}

}  // namespace tolmach::base
