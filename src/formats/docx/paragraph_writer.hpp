// SPDX-License-Identifier: Apache-2.0
// Writes text and codes of a paragraph, opening and closing runs and frames as it goes.
#pragma once

#include "formats/docx/seen_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::docx {

/// Where in a paragraph something stands: in which frames, from the outermost, in a run of which format, in a
/// `w:t` or beside it.
struct Standing {
    std::vector<std::size_t> frames;
    const RunFormat* run = nullptr;  ///< Null beside runs.
    bool in_text = false;
    std::size_t text_tag = kNone;  ///< As Item::text_tag.
};

/// The frames that an item stands in, from the outermost.
std::vector<std::size_t> frames_around(const Paragraph& paragraph, std::size_t frame);

class ParagraphWriter {
  public:
    ParagraphWriter(const Paragraph& paragraph, std::string_view prefix)
        : paragraph_(paragraph), prefix_(prefix) {}

    /// Copies what stood there; it ends at a place, `text_tag` bytes behind the tag of its `w:t`.
    void copy(std::string_view stood, Standing there, std::size_t behind_tag = 0);
    /// A character in frames that are seen, in a format that looks so.
    void put(std::string_view character, const std::vector<std::size_t>& seen, const RunFormat& format);
    /// An element or whole runs, beside runs.
    void put_beside(std::string_view data, const std::vector<std::size_t>& seen);
    /// The same in the frames that are open.
    void put_kept(std::string_view data);
    /// Goes into the frames in which what is copied next stood.
    void go_beside(const Standing& there) { go_into(there.frames); }
    /// Goes where what is copied next stood.
    void go_to(const Standing& there, std::string_view next);

    /// Whether what stood there can go on here as it is.
    bool stands_in(const Standing& there) const;

    std::string take() { return std::move(out_); }

  private:
    bool are_same(std::size_t a, std::size_t b) const;
    void go_into(const std::vector<std::size_t>& frames);
    void go_into_seen(const std::vector<std::size_t>& seen);
    void open_run(const RunFormat& format);
    void mark_space();
    void close_text();
    void close_run();
    void open_text();
    std::string tag(std::string_view name) const { return std::string(prefix_) + std::string(name); }

    const Paragraph& paragraph_;
    std::string_view prefix_;
    std::string out_;
    Standing at_;
    std::size_t space_place_ =
        kNone;                ///< Where `xml:space` belongs, in a `w:t` that does not keep white space.
    bool is_empty_ = false;   ///< It has no text so far.
    bool has_space_ = false;  ///< It begins or ends with white space.
};

}  // namespace tolmach::formats::docx
