// SPDX-License-Identifier: Apache-2.0
// Delimited text: records and fields of CSV (RFC 4180, with any separator) and of tab-separated values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// A record, with the line on which it starts (from 1) and what is wrong with its quotation marks, if
/// anything.
struct Record {
    std::vector<std::string> fields;
    std::size_t line = 1;
    std::string problem;
};

/// The records of a text; blank lines are none. A quoted field may hold separators and line ends. In
/// tab-separated text a mark that is not closed before a tab or a line end is a character like any other.
std::vector<Record> read_records(std::string_view text, char separator);
/// The separator of a header line: of comma, semicolon and tab the one that stands in it most often.
char guess_separator(std::string_view text);
/// One record with its line end (LF); fields are quoted where they must be.
std::string write_record(const std::vector<std::string>& fields, char separator);

}  // namespace tolmach::glossary
