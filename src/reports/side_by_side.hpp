// SPDX-License-Identifier: Apache-2.0
// The segments of source documents with their translations beside them.
#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::reports {

/// A segment as one file has it.
struct SegmentText {
    std::string_view file, original, source_language, language, unit, kind, segment;
    std::string source;
    std::optional<std::string> target;
};

/// A source segment, and its translation in each edition that has it.
struct TextRow {
    std::size_t document = 0;  ///< In SideBySide::documents().
    std::string unit, segment, kind, source;
    std::vector<std::optional<std::string>> targets;  ///< By language; shorter where the last ones lack it.
};

/// Rows of segments. Files of one source document in several languages share rows: those of segments with one
/// unit, one id and one source.
class SideBySide {
  public:
    void add(SegmentText text);

    const std::vector<std::string>& documents() const { return documents_; }
    const std::vector<std::string>& languages() const { return languages_; }
    const std::string& source_language() const { return source_language_; }
    const std::vector<TextRow>& rows() const { return rows_; }
    /// The rows by document and unit; segments that only a later file has stand last in their unit.
    std::vector<std::size_t> order() const;
    /// The number of the row that a finding is about; none where it is about no segment that was added.
    std::optional<std::size_t> row_of(const base::Diagnostic& finding) const;

  private:
    std::size_t document_of(const SegmentText& text);
    std::size_t column_of(std::string_view language);
    std::size_t row_for(const SegmentText& text, std::size_t document);

    std::string source_language_;
    std::vector<std::string> documents_, languages_;
    std::vector<std::vector<std::string>> languages_of_;  // By document.
    std::vector<TextRow> rows_;
    std::vector<std::size_t> units_;                                 // By row.
    std::unordered_map<std::uint64_t, std::size_t> document_index_;  // By file and original.
    std::unordered_map<std::uint64_t, std::size_t> unit_index_;      // By document and unit.
    std::unordered_map<std::uint64_t, std::size_t> source_index_;    // By document, unit, segment, source.
    std::unordered_map<std::uint64_t, std::size_t> place_index_;     // By file, original, unit, segment.
};

}  // namespace tolmach::reports
