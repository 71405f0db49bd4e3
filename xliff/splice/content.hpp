// SPDX-License-Identifier: Apache-2.0
// ContentSplicer: writes contents with the tags that their unit has in its file.
#pragma once

#include "xliff/byte_locations.hpp"
#include "xliff/model.hpp"
#include "xliff/splice/file_bytes.hpp"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tolmach::xliff {

class ContentSplicer {
  public:
    /// `is_v2`: the file is of 2.x; `prefix`: of its elements, with the colon.
    ContentSplicer(const FileBytes& file, bool is_v2, std::string prefix, const UnitLocations& unit)
        : file_(file), is_v2_(is_v2), prefix_(std::move(prefix)), unit_(unit) {}

    /// The inside of a target, UTF-8. Codes have the tags they have in the segment's target, or source, or
    /// elsewhere in the unit; a pair that no longer nests, or that is new, is written as single codes.
    /// `own_tag` returns the tags of annotations that the caller added; they nest.
    using OwnTag = std::function<std::string(const Marker&)>;
    std::string write(const Content& content, const SegmentLocations& segment, const OwnTag& own_tag = {});

    const std::string& prefix() const { return prefix_; }

  private:
    struct Tag {
        std::string xml;
        bool known = false, wraps = false;
    };
    std::vector<Tag> tags_of(const Content& content, const SegmentLocations& segment,
                             const OwnTag& own_tag) const;
    Tag tag_of(const Inline& part, const CodeLocation* place) const;
    void write_part(const Content& content, std::size_t i, std::size_t partner, const std::vector<Tag>& tags,
                    std::string& to);
    void write_text(std::string_view text, std::string& to);
    void write_code(const Code& code, std::string& to) const;
    void write_marker(const Marker& marker, bool nested, std::string& to) const;

    const FileBytes& file_;
    bool is_v2_;
    std::string prefix_;
    const UnitLocations& unit_;
    std::size_t characters_ = 0;
};

}  // namespace tolmach::xliff
