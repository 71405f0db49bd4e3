// SPDX-License-Identifier: Apache-2.0
// Many patterns at once as one automaton that reads in one direction: backwards from a place for what stands
// before it, forwards for what stands behind. Its states are made when a text first needs them, so a text
// costs one step a character, whatever the number of patterns, and no pattern can backtrack.
#pragma once

#include "segmentation/alphabet.hpp"
#include "segmentation/pattern.hpp"
#include "segmentation/set_table.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

namespace tolmach::segmentation {

enum class Direction { Backward, Forward };

/// Numbers of patterns, a bit for each.
using PatternSet = std::vector<std::uint64_t>;

/// The nodes of all patterns (Thompson's construction); pattern numbers count from 0 in the order of add().
class Nfa {
  public:
    explicit Nfa(Direction direction) : direction_(direction) {}
    void add(const Pattern& pattern);

    struct Node {
        enum class Kind : std::uint8_t { Set, Split, Condition, Accept };
        Kind kind = Kind::Split;
        Condition condition = Condition::WordBoundary;
        std::uint32_t value = 0;  ///< The set, or the pattern accepted.
        std::uint32_t next = 0, other = 0;
    };
    const std::vector<Node>& nodes() const { return nodes_; }
    const std::vector<std::uint32_t>& starts() const { return starts_; }
    /// The pattern that a node belongs to.
    std::size_t pattern_of(std::uint32_t node) const { return patterns_[node]; }
    Direction direction() const { return direction_; }

    /// The sets one of which the first character that a pattern reads must be in, and those of the second
    /// one; empty where the pattern can match without.
    struct FirstSets {
        std::vector<SetNumber> first, second;
    };
    FirstSets first_sets(std::size_t pattern) const;

  private:
    using Parts = std::span<const Pattern>;
    std::uint32_t build(const Pattern& pattern, std::uint32_t next);
    std::uint32_t sequence(Parts parts, std::uint32_t next);
    std::uint32_t choice(std::span<Parts> alternatives, std::uint32_t next, std::size_t depth);
    std::uint32_t choice_of_alike(std::span<Parts> alternatives, std::uint32_t next, std::size_t depth);
    const Pattern* first_of(Parts parts) const;
    bool begins_with_set(Parts parts) const;
    std::uint32_t make(Node node);
    std::vector<std::uint32_t> readers(std::vector<std::uint32_t> open) const;

    Direction direction_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> patterns_;  // Of the nodes.
};

/// The automaton's states, made on demand and kept up to a limit. Not for several threads at once.
class Dfa {
  public:
    using State = std::uint32_t;

    /// Without the patterns left out; a set shorter than that of all leaves out no others.
    Dfa(const Nfa& nfa, Alphabet& alphabet, const PatternSet& left_out = {});

    /// The state at a place, from the symbol on the side that is not read.
    State start(Symbol beside);
    State next(State from, Symbol read) {
        const State known = read < width_ ? steps_[from * width_ + read] : kUnknown;
        return known != kUnknown ? known : step(from, read);
    }
    /// The patterns found to end before the symbol read last, a bit for each; null for none.
    const std::uint64_t* accepted(State state) const {
        const PatternSet* ended = states_[state].accepted;
        return ended == nullptr ? nullptr : ended->data();
    }
    /// The patterns that may still be found, a bit for each.
    const std::uint64_t* alive(State state) const { return alive_.data() + state * words_; }
    /// How many words of 64 bits a set of all patterns has.
    std::size_t words() const { return words_; }
    /// Forgets states when they have become too many; states handed out before are void.
    void trim();

  private:
    static constexpr State kUnknown = 0xFFFFFFFF;
    static constexpr std::size_t kMaxSteps = std::size_t{1} << 22;  // 16 MiB
    enum class Side : std::uint8_t { Word, Other, Edge };
    static constexpr std::size_t kSides = 3;
    struct Key {
        std::vector<std::uint32_t> nodes;  // Before their splits and conditions are followed.
        const PatternSet* accepted = nullptr;
        Side behind = Side::Edge;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    // What a state leads to, splits and conditions followed: nodes that read, and the patterns that end.
    struct Reader {
        SetNumber set;
        std::uint32_t next;
    };
    struct Closure {
        std::size_t from = 0, to = 0;       // The nodes that read, in readers_.
        const PatternSet* ended = nullptr;  // Null for none.
        bool is_known = false;
    };
    struct Known {
        const std::vector<std::uint32_t>* nodes;
        const PatternSet* accepted;
        Side behind;
    };

    State step(State from, Symbol read);
    State state_of(const Key& key);
    Closure closure_of(State state, Side ahead);
    void follow(Side behind, Side ahead);
    bool holds(Condition condition, Side behind, Side ahead) const;
    Side side_of(Symbol symbol) const;
    void widen();

    const Nfa& nfa_;
    Alphabet& alphabet_;
    std::vector<std::uint32_t> begins_;  // The starts of the patterns that are not left out.
    std::size_t width_ = 0, words_;      // Symbols that a state has room for; words of a set.
    std::unordered_map<Key, State, KeyHash> index_;
    std::vector<Known> states_;
    std::vector<State> steps_;            // By state and symbol.
    std::vector<std::uint64_t> alive_;    // By state.
    std::array<State, kSides> starts_{};  // By side.
    // By state and the side ahead: a state is left by several symbols, and that of a stop by all letters.
    std::vector<Closure> closures_;
    std::vector<Reader> readers_;
    std::set<PatternSet> pattern_sets_;
    std::vector<std::uint32_t> mark_;  // In which round each node was reached last.
    std::uint32_t round_ = 0;
    std::vector<std::uint32_t> open_;  // Of one round: nodes that are still to be followed,
    PatternSet ended_;                 // and the patterns that end.
    Key key_;                          // Of the state that is sought.
};

}  // namespace tolmach::segmentation
