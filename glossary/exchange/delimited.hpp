// SPDX-License-Identifier: Apache-2.0
// Delimited text: records and fields of CSV (RFC 4180, with any separator) and of tab-separated values.
#pragma once

#include "text/delimited.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// More columns than a spreadsheet has; a record is read no further than one beyond.
constexpr std::size_t kMaxColumns = 16384;

/// A record, with the line on which it starts (from 1) and what is wrong with its quotation marks, if
/// anything.
struct Record {
    std::vector<std::string> fields;
    std::size_t line = 1;
    std::string problem;
    std::size_t start = 0, end = 0;  ///< Where it is in the text, without its line end.
};

/// The records of a text; blank lines are none. A quoted field may hold separators and line ends. In
/// tab-separated text a mark that is not closed before a tab or a line end is a character like any other.
/// Reading ends with a record of too many columns.
std::vector<Record> read_records(std::string_view text, char separator);
/// The separator of a table: the one of a line `sep=;` at its start, else of comma, semicolon, tab and bar
/// the one that stands most often in the first line that has any.
char guess_separator(std::string_view text);
using text::write_record;  // Its guards are removed by read_records.

}  // namespace tolmach::glossary
