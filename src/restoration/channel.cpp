// SPDX-License-Identifier: Apache-2.0
#include "restoration/channel.hpp"

#include "embedded/restoration.hpp"
#include "romanization/comparable.hpp"
#include "romanization/lattice.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

// With every tie, and with none.
std::vector<std::u32string> with_and_without_ties(const std::u32string& latin) {
    std::u32string plain = latin;
    plain.erase(std::remove(plain.begin(), plain.end(), romanization::kTie), plain.end());
    if (plain == latin) return {latin};
    return {latin, plain};
}

constexpr float kNever = ChannelCosts::kImpossible;

// The least costs of reading so many letters of a word from so many of the Latin ones.
class AlignmentTable {
  public:
    AlignmentTable(std::size_t letters, std::size_t latin)
        : width_(latin + 1), costs_((letters + 1) * width_, kNever) {
        costs_[0] = 0;
    }
    float at(std::size_t letters, std::size_t latin) const { return costs_[letters * width_ + latin]; }
    void reach(std::size_t letters, std::size_t latin, float cost) {
        float& known = costs_[letters * width_ + latin];
        known = std::min(known, cost);
    }
    float last() const { return costs_.back(); }

  private:
    std::size_t width_;
    std::vector<float> costs_;
};

// Behind a piece that stands at a place of the Latin; its end where it does not. A tie may be left out.
std::size_t match(std::u32string_view latin, std::size_t at, std::u32string_view piece) {
    for (const char32_t c : piece) {
        if (at < latin.size() && latin[at] == c)
            ++at;
        else if (c != romanization::kTie)
            return latin.npos;
    }
    return at;
}

}  // namespace

Channel::Channel(std::string_view language, std::span<const romanization::Scheme> schemes) {
    for (const romanization::Scheme& scheme : schemes) {
        if (scheme.language != language) continue;
        const SchemeSet bit = SchemeSet{1} << schemes_.size();
        schemes_.push_back(&scheme);
        for (const romanization::Rule& rule : scheme.rules)
            if (const auto letters = spelling_of(rule.source))
                for (const std::u32string& latin : with_and_without_ties(rule.comparable))
                    add({latin, *letters, bit});
    }
    for (const text::TableRow& row : text::read_table("habits.tsv", embedded::habits_tsv(), 3))
        if (row[2] == language)
            add({romanization::comparable(row[0]), spelling_of(text::to_utf32(row[1])).value(), kHabits});
    if (language == "ru") mark_needless_yo();
}

void Channel::mark_needless_yo() {
    const auto mark = [](std::vector<Piece>& pieces) {
        for (Piece& piece : pieces) {
            const Spelling plain = folded(piece.letters, "ru");
            piece.needless_yo =
                plain != piece.letters && std::any_of(pieces.begin(), pieces.end(), [&](const Piece& other) {
                    return other.latin == piece.latin && other.letters == plain;
                });
        }
    };
    std::for_each(plain_.begin(), plain_.end(), mark);
    for (auto& [first, pieces] : pieces_)
        mark(pieces);
}

void Channel::add(Piece piece) {
    const char32_t first = piece.latin.empty() ? U'\0' : piece.latin.front();
    std::vector<Piece>& of_letter = first < plain_.size() ? plain_[first] : pieces_[first];
    const auto same = std::find_if(of_letter.begin(), of_letter.end(), [&](const Piece& known) {
        return known.latin == piece.latin && known.letters == piece.letters;
    });
    if (same == of_letter.end())
        of_letter.push_back(std::move(piece));
    else
        same->schemes |= piece.schemes;
}

std::span<const Piece> Channel::pieces(char32_t first) const {
    if (first < plain_.size()) return plain_[first];
    const auto found = pieces_.find(first);
    return found == pieces_.end() ? std::span<const Piece>() : found->second;
}

float Channel::cost(std::size_t scheme, std::u32string_view word, std::u32string_view latin,
                    const ChannelCosts* costs) const {
    const auto letters = costs != nullptr ? spelling_of(word) : std::nullopt;
    AlignmentTable table(word.size(), latin.size());
    for (std::size_t at = 0; at <= word.size(); ++at) {
        const auto rules = at < word.size() ? romanization::rules_at(*schemes_[scheme], word, at)
                                            : std::vector<const romanization::Rule*>();
        for (std::size_t from = 0; from <= latin.size(); ++from) {
            const float so_far = table.at(at, from);
            if (so_far == kNever) continue;
            for (const romanization::Rule* rule : rules) {
                const std::size_t to = match(latin, from, rule->comparable);
                const bool optional = rule->status == romanization::RuleStatus::Optional;
                if (to != latin.npos)
                    table.reach(at + rule->source.size(), to, so_far + (optional ? kCareful.optional : 0));
            }
            if (!letters) continue;
            const bool more = at < word.size(), more_latin = from < latin.size();
            if (more && at > 0 && word[at] == word[at - 1])
                table.reach(at + 1, from, so_far + costs->doubled);
            if (more) table.reach(at + 1, from, so_far + costs->slip);
            if (more_latin) table.reach(at, from + 1, so_far + costs->slip);
            if (more && more_latin) table.reach(at + 1, from + 1, so_far + costs->slip);
            if (more)
                for (const char32_t first : {more_latin ? latin[from] : U'\0', U'\0'})
                    for (const Piece& piece : pieces(first)) {
                        if (letters->compare(at, piece.letters.size(), piece.letters) != 0) continue;
                        if (const std::size_t to = match(latin, from, piece.latin); to != latin.npos)
                            table.reach(at + piece.letters.size(), to, so_far + costs->deviation);
                    }
        }
    }
    return table.last();
}

SchemeSet Channel::readable(std::u32string_view latin) const {
    std::vector<SchemeSet> reached(latin.size() + 1);
    reached[0] = ~kHabits;
    for (std::size_t at = 0; at < latin.size(); ++at)
        if (reached[at] != 0)
            for (const Piece& piece : pieces(latin[at]))
                if (const std::size_t to = match(latin, at, piece.latin); to != latin.npos)
                    reached[to] |= reached[at] & piece.schemes;
    return reached.back();
}

}  // namespace tolmach::restoration
