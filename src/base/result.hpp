// SPDX-License-Identifier: Apache-2.0
// base: what every room uses. Results and errors, diagnostics, offsets, files.
// Takes paths and bytes, gives values or says why not; writes all outputs of one call or none.
// Prints nothing, throws nothing across its border.
// Knows no language, no encoding, no document.
//
// This header: Result<T>, a value or an Error; Outcome<T>, a value with complaints about the user's content.
#pragma once

#include "base/diagnostic.hpp"
#include "base/error.hpp"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace tolmach::base {

/// What a job that can fail returns.
template <class T>
using Result = tl::expected<T, Error>;

/// A value and what there is to say about the content it came from.
template <class T>
struct Outcome {
    T value;
    std::vector<Diagnostic> diagnostics;
};

/// The failing half of a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, Location location = {},
                                  std::string help = {}) {
    return tl::unexpected<Error>(
        Error{code, std::move(message), std::move(location), std::move(help), nullptr});
}
/// Passes on a failure unchanged: `if (!r) return fail(r.error());`.
inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace tolmach::base
