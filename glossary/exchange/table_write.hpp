// SPDX-License-Identifier: Apache-2.0
// Concepts into tables of both shapes that read_table reads.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <string>
#include <vector>

namespace tolmach::glossary {

/// The cells of a table, its header first.
using TableRows = std::vector<std::vector<std::string>>;

/// A row is a term; the fixed columns first, then those of other fields that some concept or term uses. The
/// fields of a concept other than its id and kind are in the row of its first term. Nothing is lost.
TableRows term_rows(const std::vector<Concept>& concepts);

/// A row is a concept; a column is a language, or `fr:admitted` where a term is not preferred, as often as
/// the concept that has the most terms there needs it, with what is said of its terms behind it:
/// `fr:gender`. When a term was written, and by whom, has no column, which is a finding for each of these.
base::Outcome<TableRows> concept_rows(const std::vector<Concept>& concepts);

/// The rows as CSV or tab-separated text.
std::string delimited(const TableRows& rows, char separator);

}  // namespace tolmach::glossary
