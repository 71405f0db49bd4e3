// SPDX-License-Identifier: Apache-2.0
// Which notes of a printed edition have room at the foot of the page of their call. WeasyPrint 57 leaves out,
// without a word, what the notes of lines that cannot part have more than one page holds; such notes stand at
// the end.
#pragma once

#include <algorithm>
#include <cstddef>

namespace tolmach::formats::page {

class FootRoom {
  public:
    /// Lines that may stand on another page than those before begin here.
    void begin() { left_ = kMost; }
    /// Text of so many bytes stands between: it takes lines, which may part.
    void add_text(std::size_t bytes) { left_ = std::min(kMost, left_ + kPerByte * bytes); }
    /// Whether a note of so many bytes has room; then it takes it.
    bool take(std::size_t bytes) {
        if (bytes > left_) return false;
        left_ -= bytes;
        return true;
    }

  private:
    static constexpr std::size_t kMost = 5000;  // A page holds some 6,300 characters of notes.
    static constexpr std::size_t kPerByte =
        16;  // Three lines, some 300 characters, part from what is before.

    std::size_t left_ = kMost;
};

}  // namespace tolmach::formats::page
