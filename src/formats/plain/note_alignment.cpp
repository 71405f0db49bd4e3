// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>

namespace tolmach::formats::plain {
namespace {

constexpr double kUncalled = 1;  // What a note without a call costs.
// Of the candidates before an entry that many are looked at, so that the work stays linear.
constexpr std::size_t kMostStrong = 96;
constexpr std::size_t kMostWeak = 32;

constexpr std::uint32_t kNoPair = static_cast<std::uint32_t>(-1);

// A candidate as the call of an entry, at the end of the best way to it. Many entries have many.
struct Pair {
    std::uint32_t candidate = 0;
    std::uint32_t before = kNoPair;  ///< The pair before it on the way.
};

// The pairs of an entry are those from one on.
struct PairsOfEntry {
    std::size_t from = 0;
    std::size_t chain = 0, entry = 0;
};

struct Best {
    double worth = 0;
    std::uint32_t pair = kNoPair;
};

// The best of all places up to one, where values come in any order (a Fenwick tree of maxima).
class PrefixBest {
  public:
    PrefixBest(std::size_t size, Best none) : none_(none), tree_(size + 1, none) {}

    Best before(std::size_t place) const {
        Best best = none_;
        for (; place > 0; place &= place - 1)
            if (tree_[place].worth > best.worth) best = tree_[place];
        return best;
    }
    void put(std::size_t place, Best value) {
        for (++place; place < tree_.size(); place += place & (~place + 1))
            if (value.worth > tree_[place].worth) tree_[place] = value;
    }

  private:
    Best none_;
    std::vector<Best> tree_;
};

// The candidates of each number, the strong and the weak ones apart, in order.
struct ByNumber {
    std::vector<std::size_t> strong, weak;
};

class Aligner {
  public:
    Aligner(const std::vector<const Chain*>& chains, const std::vector<CallCandidate>& candidates)
        : chains_(chains), candidates_(candidates), finished_(candidates.size(), {}) {
        std::size_t most = 0;
        for (const Chain* chain : chains)
            most = std::max(most, chain->entries.back().number);
        by_number_.resize(most + 1);
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            if (candidates[c].number > most) continue;
            ByNumber& of = by_number_[candidates[c].number];
            (candidates[c].strength >= kLooksLikeCall ? of.strong : of.weak).push_back(c);
        }
    }

    Alignment align() {
        for (std::size_t c = 0; c < chains_.size(); ++c)
            add(c);
        Alignment found;
        found.worth = best_.worth;
        for (std::uint32_t pair = best_.pair; pair != kNoPair; pair = pairs_[pair].before) {
            const PairsOfEntry& of = entry_of(pair);
            if (found.lists.empty() || found.lists.back().chain != of.chain)
                found.lists.push_back({of.chain, std::vector(chains_[of.chain]->entries.size(), kNoCall)});
            found.lists.back().calls[of.entry] = pairs_[pair].candidate;
        }
        std::reverse(found.lists.begin(), found.lists.end());
        return found;
    }

  private:
    void add(std::size_t c) {
        const std::vector<Entry>& entries = chains_[c]->entries;
        const std::size_t first = pairs_.size();
        const std::size_t first_entry = entries_.size();
        std::vector<std::size_t> places;
        for (std::size_t e = 0; e < entries.size(); ++e) {
            entries_.push_back({pairs_.size(), c, e});
            for (const std::size_t candidate : candidates_before(entries[e])) {
                pairs_.push_back({static_cast<std::uint32_t>(candidate)});
                places.push_back(candidate);
            }
        }
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        const auto place_of = [&](std::size_t pair) {
            return static_cast<std::size_t>(
                std::lower_bound(places.begin(), places.end(), pairs_[pair].candidate) - places.begin());
        };
        const auto end_of = [&](std::size_t e) {
            return e + 1 < entries.size() ? entries_[first_entry + e + 1].from : pairs_.size();
        };
        std::vector<double> worth(pairs_.size() - first);
        // Inside the list a way is kept as if no entry before had gone without a call, to be compared.
        PrefixBest within(places.size(), {-1e18, kNoPair});
        for (std::size_t e = 0, p = first; e < entries.size(); ++e) {
            for (std::size_t same = p; same < end_of(e); ++same)
                worth[same - first] = settle(pairs_[same], e, within.before(place_of(same)));
            const double ahead = kUncalled * static_cast<double>(e + 1);
            for (; p < end_of(e); ++p)
                within.put(place_of(p), {worth[p - first] + ahead, static_cast<std::uint32_t>(p)});
        }
        for (std::size_t e = 0, p = first; e < entries.size(); ++e)
            for (; p < end_of(e); ++p) {
                const double rest = kUncalled * static_cast<double>(entries.size() - 1 - e);
                const Best finish{worth[p - first] - rest, static_cast<std::uint32_t>(p)};
                finished_.put(pairs_[p].candidate, finish);
                if (finish.worth > best_.worth) best_ = finish;
            }
    }

    // What the best way to a pair is worth.
    double settle(Pair& pair, std::size_t entry, Best within) const {
        const double missed = kUncalled * static_cast<double>(entry);
        const Best earlier = finished_.before(pair.candidate);
        const Best& way = within.worth > earlier.worth ? within : earlier;
        pair.before = way.pair;
        return candidates_[pair.candidate].strength + way.worth - missed;
    }

    // The nearest before an entry that have its number, in order.
    std::vector<std::size_t> candidates_before(const Entry& entry) const {
        std::vector<std::size_t> found;
        const auto take = [&](const std::vector<std::size_t>& from, std::size_t most) {
            const auto end = std::partition_point(from.begin(), from.end(), [&](std::size_t c) {
                return candidates_[c].place.end <= entry.mark;
            });
            const auto count =
                std::min<std::ptrdiff_t>(end - from.begin(), static_cast<std::ptrdiff_t>(most));
            found.insert(found.end(), end - count, end);
        };
        take(by_number_[entry.number].strong, kMostStrong);
        take(by_number_[entry.number].weak, kMostWeak);
        std::sort(found.begin(), found.end());
        return found;
    }

    const PairsOfEntry& entry_of(std::size_t pair) const {
        return *std::prev(
            std::upper_bound(entries_.begin(), entries_.end(), pair,
                             [](std::size_t p, const PairsOfEntry& entry) { return p < entry.from; }));
    }

    const std::vector<const Chain*>& chains_;
    const std::vector<CallCandidate>& candidates_;
    std::vector<ByNumber> by_number_;
    std::deque<Pair> pairs_;
    std::vector<PairsOfEntry> entries_;
    PrefixBest finished_;  ///< Ways that end with a list, by their last candidate.
    Best best_;
};

}  // namespace

Alignment align(const std::vector<const Chain*>& chains, const std::vector<CallCandidate>& candidates) {
    if (chains.empty() || candidates.empty()) return {};
    return Aligner(chains, candidates).align();
}

}  // namespace tolmach::formats::plain
