// SPDX-License-Identifier: Apache-2.0
#include "segmentation/pattern.hpp"

#include <algorithm>

namespace tolmach::segmentation {
namespace {

// For each place of a text, and its end, whether a match may end there.
using Places = std::vector<bool>;

// Goes through a pattern from all places at once, so that no pattern can backtrack.
class PlaceMatcher {
  public:
    PlaceMatcher(const SetTable& sets, std::u32string_view text) : sets_(sets.sets()), text_(text) {}

    Places behind(const Pattern& pattern, const Places& from) const {
        switch (pattern.kind) {
            case Pattern::Kind::Set:
                return behind_set(sets_[pattern.set], from);
            case Pattern::Kind::Condition:
                return where(pattern.condition, from);
            case Pattern::Kind::Sequence: {
                Places at = from;
                for (const Pattern& part : pattern.parts)
                    at = behind(part, at);
                return at;
            }
            case Pattern::Kind::Choice: {
                Places any(from.size());
                for (const Pattern& part : pattern.parts)
                    add(any, behind(part, from));
                return any;
            }
            case Pattern::Kind::Repeat:
                break;
        }
        return behind_repeat(pattern, from);
    }

  private:
    static void add(Places& any, const Places& more) {
        for (std::size_t i = 0; i < any.size(); ++i)
            any[i] = any[i] || more[i];
    }

    Places behind_repeat(const Pattern& pattern, Places at) const {
        for (std::size_t i = 0; i < pattern.least; ++i)
            at = behind(pattern.parts[0], at);
        Places any = at;
        for (std::size_t i = pattern.least; i < pattern.most; ++i) {
            at = behind(pattern.parts[0], at);
            const Places before = any;
            add(any, at);
            if (any == before) break;
        }
        return any;
    }

    Places behind_set(const text::CharSet& set, const Places& from) const {
        Places to(from.size());
        for (std::size_t i = 0; i < text_.size(); ++i)
            to[i + 1] = from[i] && text::contains(set, text_[i]);
        return to;
    }

    Places where(Condition condition, Places from) const {
        for (std::size_t i = 0; i < from.size(); ++i)
            from[i] = from[i] && holds(condition, i);
        return from;
    }

    bool holds(Condition condition, std::size_t at) const {
        const auto is_word = [&](std::size_t i) {
            return i < text_.size() && text::contains(sets_[SetTable::kWord], text_[i]);
        };
        const bool boundary = (at > 0 && is_word(at - 1)) != is_word(at);
        switch (condition) {
            case Condition::WordBoundary:
                return boundary;
            case Condition::NoWordBoundary:
                return !boundary;
            case Condition::TextStart:
                return at == 0;
            case Condition::TextEnd:
                break;
        }
        return at == text_.size();
    }

    const std::vector<text::CharSet>& sets_;
    std::u32string_view text_;
};

}  // namespace

bool matches(const Pattern& pattern, const SetTable& sets, std::u32string_view text) {
    Places start(text.size() + 1);
    start.front() = true;
    return PlaceMatcher(sets, text).behind(pattern, start).back();
}

}  // namespace tolmach::segmentation
