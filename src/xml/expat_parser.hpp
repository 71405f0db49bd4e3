// SPDX-License-Identifier: Apache-2.0
// expat behind the events: what is strict about them, and what every document can be read with.
#pragma once

#include "xml/events.hpp"

namespace tolmach::xml {

/// Parses a document in memory. Events that start before `from` are not given to the handler: it has them.
base::Result<void> parse_with_expat(const std::string& name, std::string_view bytes, Handler& handler,
                                    const Limits& limits, base::ByteOffset from = {});

/// The error with which the handler stopped the parse, `at` for its place where it has none.
tl::unexpected<base::Error> stopped(const Handler& handler, const base::Location& at);

}  // namespace tolmach::xml
