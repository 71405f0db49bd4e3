// SPDX-License-Identifier: Apache-2.0
// Where the call of a footnote that a target lost certainly stood.
#pragma once

#include "checks/segment_check.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tolmach::checks {

/// The id that a code shares on both sides.
const std::string& call_key(const xliff::Code& code);
/// What a call shows: `[4]`.
std::string shown_call(const xliff::Code& call);

/// One side of a segment, each code one character, with the keys of its codes.
struct CallText {
    std::u32string text;
    std::vector<std::pair<std::size_t, std::string>> codes;  ///< Place and key, ascending.
};
CallText call_text(const xliff::Content& content);

/// On which side of the final mark an edition has its calls; none where it has no habit.
enum class CallSide { None, BeforeMark, AfterMark };
/// The side of the calls that a target has at the end of its sentence.
CallSide call_side(const CallText& target);

/// A place of the target: [start, end) is what stands there for the call, or nothing.
struct CallPlace {
    std::size_t start, end;
};
/// The certain place of a call that stands at `at` in the source. A call that was typed as text, as `[4]`,
/// `(4)`, `⁴` or a figure after a word, is taken where it has the call's number; any other typed call makes
/// every place uncertain. None where no rule finds one place.
std::optional<CallPlace> call_place(const xliff::Code& call, std::size_t at, const CallText& source,
                                    const CallText& target, CallSide habit);

}  // namespace tolmach::checks
