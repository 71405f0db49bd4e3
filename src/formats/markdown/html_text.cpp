// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/html_text.hpp"

#include "formats/markdown/line_marks.hpp"
#include "formats/markdown/spans.hpp"

#include <algorithm>
#include <utility>

namespace tolmach::formats::markdown {
namespace {

constexpr std::string_view kNoText[] = {"pre", "script", "style", "svg", "math", "textarea"};

class HtmlTexts {
  public:
    void add_line(std::string_view line) {
        std::size_t at = 0, from = 0;
        while (at < line.size()) {
            if (!until_.empty()) {
                const std::size_t end = line.find(until_, at);
                if (end == line.npos) return;
                at = from = end + until_.size();
                until_ = {};
                continue;
            }
            if (line[at] != '<') {
                ++at;
                continue;
            }
            const std::size_t end = tag_end(line, at);
            if (end == kNoEnd) {
                ++at;
                continue;
            }
            const bool was_hidden = hidden_ > 0;
            if (splits(line.substr(at, end - at))) {
                if (!was_hidden) add_piece(line, from, at);
                finish();
                from = end;
            }
            at = end;
        }
        if (hidden_ == 0) add_piece(line, from, line.size());
    }

    std::vector<std::vector<std::string_view>> take() {
        finish();
        return std::move(texts_);
    }

  private:
    std::size_t tag_end(std::string_view line, std::size_t at) {
        const std::size_t end = html_tag_end(line, at);
        if (end != kNoEnd) return end;
        // A comment or a tag may go on in the next line.
        const bool is_comment = line.substr(at).starts_with("<!--");
        const bool is_tag = at + 1 < line.size() && (is_latin_letter(line[at + 1]) || line[at + 1] == '/');
        if (!is_comment && (!is_tag || line.find('>', at) != line.npos)) return kNoEnd;
        until_ = is_comment ? "-->" : ">";
        return line.size();
    }

    // Whether a tag stands between two texts.
    bool splits(std::string_view tag) {
        const std::string name = html_tag_name(tag);
        const bool hides = std::find(std::begin(kNoText), std::end(kNoText), name) != std::end(kNoText);
        if (hides) hidden_ = tag.starts_with("</") ? hidden_ - (hidden_ > 0) : hidden_ + 1;
        return hides || name.empty() || is_block_tag(name) || !until_.empty();
    }

    void add_piece(std::string_view line, std::size_t from, std::size_t to) {
        const std::string_view piece = line.substr(from, to - from);
        const std::size_t start = piece.find_first_not_of(" \t");
        if (start == piece.npos) return;
        text_.push_back(piece.substr(start));
    }

    void finish() {
        if (text_.empty()) return;
        std::string_view& last = text_.back();
        last = last.substr(0, last.find_last_not_of(" \t") + 1);
        texts_.push_back(std::exchange(text_, {}));
    }

    std::vector<std::vector<std::string_view>> texts_;
    std::vector<std::string_view> text_;
    std::size_t hidden_ = 0;  ///< Open elements that hold no text.
    std::string_view until_;  ///< What ends the tag or comment that a line left open.
};

}  // namespace

std::vector<std::vector<std::string_view>> html_texts(const std::vector<std::string_view>& lines) {
    HtmlTexts texts;
    for (const std::string_view line : lines)
        texts.add_line(line);
    return texts.take();
}

}  // namespace tolmach::formats::markdown
