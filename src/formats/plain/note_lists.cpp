// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_lists.hpp"

#include "formats/plain/back_links.hpp"
#include "text/character.hpp"

#include <map>

namespace tolmach::formats::plain {
namespace {

constexpr std::size_t kMostLeftOut = 2;       // Numbers in a row.
constexpr std::size_t kFewestFromMiddle = 3;  // Entries of a list that does not begin with 1.

// Builds the chains of one style. For each number at which chains stand it knows the longest, of equals the
// last, which the next number goes on with.
class ChainBuilder {
  public:
    explicit ChainBuilder(ListStyle style) : style_(style) {}

    /// Whether the entry found its place.
    bool add(const Entry& entry) {
        if (style_.dress == Dress::Arrow) return add_unnumbered(entry);
        if (entry.number == 1) {
            begin(entry);
            return true;
        }
        for (std::size_t out = 0; out <= kMostLeftOut && out + 1 < entry.number; ++out) {
            const auto open = ending_.find(entry.number - 1 - out);
            if (open == ending_.end() || (out > 0 && chains_[open->second].entries.size() < 2)) continue;
            const std::size_t chain = open->second;
            ending_.erase(open);
            chains_[chain].entries.push_back(entry);
            end_with(entry.number, chain);
            return true;
        }
        const auto same = ending_.find(entry.number);
        if (same != ending_.end()) return false;  // Given twice, not a list of its own.
        begin(entry);
        return true;
    }

    void give(NoteLists& to) {
        for (Chain& chain : chains_) {
            if (chain.entries.front().number == 1 || chain.entries.size() >= kFewestFromMiddle)
                to.chains.push_back(std::move(chain));
            else
                for (const Entry& entry : chain.entries)
                    to.loose.emplace_back(style_, entry);
        }
    }

  private:
    // Arrows count by their order; what stands between two of them is a line or two of the note.
    bool add_unnumbered(Entry entry) {
        constexpr std::size_t kFarthestArrow = 6;
        const bool goes_on =
            !chains_.empty() && chains_.back().entries.back().line + kFarthestArrow >= entry.line;
        entry.number = goes_on ? chains_.back().entries.back().number + 1 : 1;
        if (!goes_on) chains_.push_back({style_, {}});
        chains_.back().entries.push_back(entry);
        return true;
    }

    void begin(const Entry& entry) {
        chains_.push_back({style_, {entry}});
        end_with(entry.number, chains_.size() - 1);
    }

    void end_with(std::size_t number, std::size_t chain) {
        const auto [open, is_new] = ending_.emplace(number, chain);
        if (!is_new && chains_[open->second].entries.size() <= chains_[chain].entries.size())
            open->second = chain;
    }

    ListStyle style_;
    std::vector<Chain> chains_;
    std::map<std::size_t, std::size_t> ending_;
};

}  // namespace

NoteLists note_lists(std::u32string_view t, const std::vector<Line>& lines, const std::vector<bool>& taken) {
    NoteLists found;
    std::map<ListStyle, ChainBuilder> builders;
    // The first line with text behind each line.
    std::vector<std::size_t> next(lines.size(), lines.size());
    for (std::size_t i = lines.size(); i-- > 1;)
        next[i - 1] = lines[i].blank() || taken[i] ? next[i] : i;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank() || taken[i]) continue;
        for (const HeadMark& mark : head_marks_at(t, lines[i].text_start, lines[i].text_end)) {
            std::size_t start = skip_back_links(t, mark.end, lines[i].text_end);
            while (start < lines[i].text_end && text::is_space(t[start]))
                ++start;
            start = skip_back_links(t, start, lines[i].text_end);
            const bool own_line = start >= lines[i].text_end;
            if (own_line) {
                const bool text_follows =
                    next[i] < lines.size() &&
                    text::has_letter(t.substr(lines[next[i]].text_start, lines[next[i]].length()));
                if (!text_follows) continue;
                start = lines[next[i]].text_start;
            }
            const ListStyle style{mark.dress, mark.numeral, own_line};
            const Entry entry{mark.number, i, lines[i].text_start, start};
            if (!builders.try_emplace(style, style).first->second.add(entry))
                found.loose.emplace_back(style, entry);
        }
    }
    for (auto& [style, builder] : builders)
        builder.give(found);
    return found;
}

}  // namespace tolmach::formats::plain
