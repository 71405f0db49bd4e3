// SPDX-License-Identifier: Apache-2.0
// Error: why a job could not be done, where, and what the user can do about it.
#pragma once

#include "base/offsets.hpp"

#include <memory>
#include <string>

namespace tolmach::base {

/// Where something is in a file; line and column count from 1, 0 means unknown.
struct Location {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;  ///< In code points.

    bool operator==(const Location&) const = default;
};

/// The kind of failure, from which the exit code follows.
enum class ErrorCode {
    Io,           ///< The system refused: missing, unreadable, unwritable, disk full.
    Encoding,     ///< Bytes are not what the encoding allows.
    Malformed,    ///< Not well-formed: truncated, hostile or broken.
    Unsupported,  ///< Well-formed, but not something this program reads.
    Invalid,      ///< Well-formed, but the content contradicts itself or the project.
    Refused,      ///< It could be done, but would lose or overwrite somebody's work.
    Limit,        ///< Larger or deeper than a stated limit.
    Usage,        ///< A wrong command line or setting.
};

/// A failure of a job: one sentence, a place, and what to do.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string message;  ///< Lower case, no full stop.
    Location location;
    std::string help;                         ///< What to do; may be empty.
    std::shared_ptr<const Error> cause = {};  ///< The error that led to this one; may be null.
};

/// `file:line:column: message (cause)` and, on a line of its own, the help.
std::string to_string(const Error& error);
/// `file:line:column`, without the parts that are unknown.
std::string to_string(const Location& location);

}  // namespace tolmach::base
