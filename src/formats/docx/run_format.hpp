// SPDX-License-Identifier: Apache-2.0
// The formats of runs: which of them look the same, and how.
#pragma once

#include "formats/unit_text.hpp"
#include "xml/events.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace tolmach::formats::docx {

/// The looks that a property of a run gives; 0 for none.
TextStyles look_of(std::string_view property, std::string_view value);
/// Whether two runs that differ in the property alone look the same.
bool is_unseen(std::string_view property);
/// The type of an XLIFF code of a look, and its HTML element; empty for what has none.
std::string_view code_type_of(TextStyle look);
std::string_view element_of(TextStyle look);

/// What a `w:rPr` says.
struct RunFormat {
    std::string bytes;         ///< As it stands in the part; empty for none.
    std::string style;         ///< The id of its character style.
    std::string language;      ///< `w:lang w:val`.
    TextStyles looks = 0;      ///< Without those of its style.
    std::size_t kind = 0;      ///< The same for formats that look the same; 0 for a run without any.
    bool hidden = false;       ///< `w:vanish`.
    bool shows_space = false;  ///< It is seen on white space too: underlined, struck, shaded.
};

/// The formats of a part. Formats live as long as it does.
class RunFormats {
  public:
    RunFormats();
    RunFormats(const RunFormats&) = delete;
    RunFormats& operator=(const RunFormats&) = delete;

    /// The format of a run without properties.
    const RunFormat& none() const { return formats_.front(); }
    /// Begins reading a `w:rPr`; its elements follow.
    void begin();
    /// An element in the `w:rPr`, at any depth.
    void add(const xml::Element& element);
    /// Ends it: the format, by its bytes and what was added.
    const RunFormat& end(std::string_view bytes);
    /// The format with these bytes; one that was not read looks like no other.
    const RunFormat& of(std::string_view bytes);

  private:
    const RunFormat& keep(RunFormat format, const std::string& key);

    std::deque<RunFormat> formats_;
    std::map<std::string, const RunFormat*, std::less<>> by_bytes_;
    std::map<std::string, std::size_t, std::less<>> kinds_;
    RunFormat read_;
    std::string key_;  ///< What counts of the properties under way.
};

}  // namespace tolmach::formats::docx
