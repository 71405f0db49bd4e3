// SPDX-License-Identifier: Apache-2.0
// reports: findings for people and for machines.
// Takes diagnostics, gives text, JSON, JSON lines, SARIF 2.1.0, JUnit XML or an HTML page.
// Output is stable: the same diagnostics give the same bytes.
// Does not check, sort or decide what is an error.
#pragma once

#include "base/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tolmach::reports {

enum class Format { Text, Json, JsonLines, Sarif, Junit, Html };

/// The format named `text`, `json`, `jsonl`, `sarif`, `junit` or `html`.
std::optional<Format> format_from(std::string_view name);

/// The findings in a format, in the order given; the same findings give the same bytes.
std::string render(std::span<const base::Diagnostic> findings, Format format);

/// One finding as a JSON object on one line, without the line end.
std::string to_json(const base::Diagnostic& finding);

}  // namespace tolmach::reports
