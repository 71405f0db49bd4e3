// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.hpp"

namespace tolmach::checks {

inline constexpr CheckInfo kCodeEmpty{
    "code.empty", Severity::Warning, "a pair of codes holds nothing in the target",
    "In the source the pair stands round words, a link or an emphasis. Move it round their translation."};
inline constexpr CheckInfo kCodeExtra{
    "code.extra", Severity::Error, "the target has a code that its source does not have",
    "An inline code of the target has no counterpart in the source of its unit. Codes come from the "
    "source document; one that was typed or pasted from elsewhere cannot be merged. Remove it. A copy is "
    "no fault where the source allows it (2.x canCopy, 1.2 clone)."};
inline constexpr CheckInfo kCodeMissing{
    "code.missing", Severity::Error, "a code of the source is not in the target",
    "An inline code of the source (emphasis, a line break, a link) was not carried into the target. "
    "It is an error where the code carries structure, a warning where it is only formatting. Insert it "
    "again from the source."};
inline constexpr CheckInfo kCodeMoved{
    "code.moved", Severity::Warning, "a code stands in another sentence than in the source",
    "The code is there, but in another segment of its unit. Where sentences were joined that is "
    "right, and "
    "not reported if the other segment was left empty."};
inline constexpr CheckInfo kCodeOrder{
    "code.order", Severity::Warning, "paired codes overlap in the target",
    "A pair of codes is closed while a pair that was opened inside it is still open. Many formats cannot "
    "hold that. Move one of the tags."};
inline constexpr CheckInfo kFootnoteLost{
    "footnote.lost", Severity::Error, "the call of a footnote is not in the target",
    "Each footnote of the source is called from a sentence by an inline code. Without the call the "
    "edition would lose the note. Insert the code again where the note belongs."};
inline constexpr CheckInfo kFootnoteMoved{
    "footnote.moved", Severity::Warning, "the call of a footnote stands elsewhere than in the source",
    "A footnote belongs to what is claimed. Its call stands in another sentence than in the source, or "
    "the calls of a sentence stand in another order. Move it back, unless the claim has moved too."};

/// `code.missing`, `code.extra`, `code.order`, `code.empty` and `footnote.lost`: the inline codes of a unit,
/// compared as multisets over its segments; a copy that the source allows is none too many, and in a message
/// each plural form has its own. `code.moved` and `footnote.moved`: a code in another sentence, calls in
/// another order; sentences that were joined are compared as one.
class Codes final : public Check {
  public:
    static constexpr const CheckInfo* kSays[] = {&kCodeEmpty, &kCodeExtra,    &kCodeMissing,  &kCodeMoved,
                                                 &kCodeOrder, &kFootnoteLost, &kFootnoteMoved};
    bool keeps_state() const override { return false; }

    void look_at(const UnitReading& reading, std::vector<Diagnostic>& found) override;
};

/// Whether losing the code loses more than a look: footnotes, links, images, fields, whatever may not be
/// deleted.
bool carries_structure(const xliff::Code& code);

}  // namespace tolmach::checks
