// SPDX-License-Identifier: Apache-2.0
// The objects of a PDF as the engine writes it: one after the other, with a table of their places at the end.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::pdf {

struct PdfObject {
    std::size_t number = 0;
    std::string bytes;  ///< From behind `obj` to behind `endobj`.
};

struct PdfObjects {
    std::string head;  ///< What stands before the first.
    std::vector<PdfObject> list;
    std::string trailer;  ///< From `trailer` to before `startxref`.
};

/// None where the file has another shape.
std::optional<PdfObjects> objects_of(std::string_view pdf);
std::string written(const PdfObjects& objects);

/// What a stream object holds, decompressed; none for another object.
std::optional<std::string> content_of_stream(std::string_view object);
/// The bytes of a stream object.
std::string stream_of_content(std::string_view content);

/// The number of the object that a key refers to: `/Pg 6 0 R`.
std::optional<std::size_t> reference_in(std::string_view object, std::string_view key);
std::optional<std::size_t> whole_number(std::string_view word);

}  // namespace tolmach::formats::pdf
