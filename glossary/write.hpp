// SPDX-License-Identifier: Apache-2.0
// Writing terms: concepts as a file of any format.
#pragma once

#include "base/result.hpp"
#include "glossary/exchange/tbx_write.hpp"
#include "glossary/model.hpp"
#include "glossary/read.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

enum class TableShape { RowIsTerm, RowIsConcept };

struct WriteOptions {
    Format format = Format::Tbx;
    TbxStyle tbx;                              ///< For TBX.
    TableShape shape = TableShape::RowIsTerm;  ///< For CSV, TSV and workbooks.
    LanguagePair languages;                    ///< For OmegaT's glossary and UTX.
    std::string date;                          ///< For the header of UTX; ISO 8601, may be empty.
};

/// The bytes of the file; what the format has no place for is a diagnostic (`glossary.lost`). A term base is
/// written by TermStore, MultiTerm's XML is only read: both are errors.
base::Result<base::Outcome<std::string>> write_terms(const std::vector<Concept>& concepts,
                                                     const WriteOptions& options);

}  // namespace tolmach::glossary
