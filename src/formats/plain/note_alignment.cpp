// SPDX-License-Identifier: Apache-2.0
#include "formats/plain/note_alignment.hpp"

#include <algorithm>

namespace tolmach::formats::plain {
namespace {

constexpr double kUncalled = 1;  // What a note without a call costs.
// Of the candidates before an entry that many are looked at, so that the work stays linear.
constexpr std::size_t kMostStrong = 96;
constexpr std::size_t kMostWeak = 32;

// A candidate as the call of an entry, at the end of the best way to it.
struct Pair {
    std::size_t entry = 0, candidate = 0;
    double worth = 0;
    std::size_t before = kNoCall;  ///< The pair before it on the way.
};

struct Best {
    double worth = 0;
    std::size_t pair = kNoCall;
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
        for (std::size_t pair = best_.pair; pair != kNoCall; pair = pairs_[pair].before) {
            const std::size_t chain = chain_of(pair);
            if (found.lists.empty() || found.lists.back().chain != chain)
                found.lists.push_back({chain, std::vector(chains_[chain]->entries.size(), kNoCall)});
            found.lists.back().calls[pairs_[pair].entry] = pairs_[pair].candidate;
        }
        std::reverse(found.lists.begin(), found.lists.end());
        return found;
    }

  private:
    void add(std::size_t c) {
        const std::vector<Entry>& entries = chains_[c]->entries;
        const std::size_t first = pairs_.size();
        first_of_.push_back(first);
        std::vector<std::size_t> places;
        for (std::size_t e = 0; e < entries.size(); ++e)
            for (const std::size_t candidate : candidates_before(entries[e])) {
                pairs_.push_back({e, candidate, 0, kNoCall});
                places.push_back(candidate);
            }
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        const auto place_of = [&](std::size_t candidate) {
            return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), candidate) -
                                            places.begin());
        };
        // Inside the list a way is kept as if no entry before had gone without a call, to be compared.
        PrefixBest within(places.size(), {-1e18, kNoCall});
        for (std::size_t p = first; p < pairs_.size();) {
            std::size_t same = p;
            for (; same < pairs_.size() && pairs_[same].entry == pairs_[p].entry; ++same)
                settle(pairs_[same], within.before(place_of(pairs_[same].candidate)));
            for (; p < same; ++p) {
                const double ahead = kUncalled * static_cast<double>(pairs_[p].entry + 1);
                within.put(place_of(pairs_[p].candidate), {pairs_[p].worth + ahead, p});
            }
        }
        for (std::size_t p = first; p < pairs_.size(); ++p) {
            const double rest = kUncalled * static_cast<double>(entries.size() - 1 - pairs_[p].entry);
            const Best finish{pairs_[p].worth - rest, p};
            finished_.put(pairs_[p].candidate, finish);
            if (finish.worth > best_.worth) best_ = finish;
        }
    }

    void settle(Pair& pair, Best within) const {
        const double missed = kUncalled * static_cast<double>(pair.entry);
        const Best earlier = finished_.before(pair.candidate);
        const Best& way = within.worth > earlier.worth ? within : earlier;
        pair.worth = candidates_[pair.candidate].strength + way.worth - missed;
        pair.before = way.pair;
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

    std::size_t chain_of(std::size_t pair) const {
        return static_cast<std::size_t>(std::upper_bound(first_of_.begin(), first_of_.end(), pair) -
                                        first_of_.begin()) -
               1;
    }

    const std::vector<const Chain*>& chains_;
    const std::vector<CallCandidate>& candidates_;
    std::vector<ByNumber> by_number_;
    std::vector<Pair> pairs_;
    std::vector<std::size_t> first_of_;  ///< Of each chain its first pair.
    PrefixBest finished_;                ///< Ways that end with a list, by their last candidate.
    Best best_;
};

}  // namespace

Alignment align(const std::vector<const Chain*>& chains, const std::vector<CallCandidate>& candidates) {
    if (chains.empty() || candidates.empty()) return {};
    return Aligner(chains, candidates).align();
}

}  // namespace tolmach::formats::plain
