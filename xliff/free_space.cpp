// SPDX-License-Identifier: Apache-2.0
#include "xliff/free_space.hpp"

#include <string>

namespace tolmach::xliff {
namespace {

/// Folds one side of a unit, content after content.
class Folding {
  public:
    void add(Content& content) {
        for (Inline& part : content)
            if (auto* text = std::get_if<Text>(&part))
                fold(text->value);
            else if (std::holds_alternative<Code>(part))
                meet_code();
    }

    // The space that all ended with goes.
    void end() {
        if (last_ && last_->ends_with(' ')) last_->pop_back();
    }

    // What stands between segments and has no target of its own is printed as the source has it.
    void meet_space() {
        end();
        after_space_ = true;
        last_ = nullptr;
    }

  private:
    // What a code stands for may be text: the space before and after it is kept.
    void meet_code() {
        after_space_ = false;
        last_ = nullptr;
    }

    void fold(std::string& text) {
        std::string folded;
        for (const char c : text) {
            const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!is_space || !after_space_) folded += is_space ? ' ' : c;
            after_space_ = is_space;
        }
        text = std::move(folded);
        if (!text.empty()) last_ = &text;
    }

    bool after_space_ = true;
    std::string* last_ = nullptr;
};

}  // namespace

void fold_free_space(Unit& unit) {
    if (unit.preserve_space) return;
    Folding sources, targets;
    for (Segment& segment : unit.segments) {
        sources.add(segment.source);
        if (segment.target)
            targets.add(*segment.target);
        else if (segment.ignorable && !segment.source.empty())
            targets.meet_space();
    }
    sources.end();
    targets.end();
}

}  // namespace tolmach::xliff
