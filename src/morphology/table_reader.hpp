// SPDX-License-Identifier: Apache-2.0
// Reads the tables of a language; their format is told in data/README.md.
#pragma once

#include "morphology/tables.hpp"

#include <string_view>

namespace tolmach::morphology {

/// The tables that the rows of a file describe. The files are compiled in: a wrong row is our own fault.
Tables read_tables(std::string_view name, std::string_view data);

}  // namespace tolmach::morphology
