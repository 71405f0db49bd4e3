// SPDX-License-Identifier: Apache-2.0
#include "segmentation/automaton.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace tolmach::segmentation {
namespace {

void insert(PatternSet& set, std::size_t pattern) {
    set[pattern / 64] |= std::uint64_t{1} << (pattern % 64);
}

}  // namespace

std::uint32_t Nfa::make(Node node) {
    nodes_.push_back(node);
    patterns_.push_back(static_cast<std::uint32_t>(starts_.size()));
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void Nfa::add(const Pattern& pattern) {
    Node accept;
    accept.kind = Node::Kind::Accept;
    accept.value = static_cast<std::uint32_t>(starts_.size());
    const std::uint32_t end = make(accept);
    starts_.push_back(build(pattern, end));
}

// The node where a pattern begins that goes on to `next`.
std::uint32_t Nfa::build(const Pattern& pattern, std::uint32_t next) {
    Node node;
    node.next = next;
    node.other = next;
    switch (pattern.kind) {
        case Pattern::Kind::Set:
            node.kind = Node::Kind::Set;
            node.value = pattern.set;
            return make(node);
        case Pattern::Kind::Condition:
            node.kind = Node::Kind::Condition;
            node.condition = pattern.condition;
            return make(node);
        case Pattern::Kind::Sequence:
            return sequence(pattern.parts, next);
        case Pattern::Kind::Choice: {
            std::vector<Parts> alternatives;
            alternatives.reserve(pattern.parts.size());
            for (const Pattern& part : pattern.parts)
                alternatives.push_back(part.kind == Pattern::Kind::Sequence ? Parts(part.parts)
                                                                            : Parts(&part, 1));
            return choice(alternatives, next, 0);
        }
        case Pattern::Kind::Repeat:
            break;
    }
    const Pattern& part = pattern.parts[0];
    if (pattern.most == Pattern::kUnbounded) {
        const std::uint32_t loop = make(node);
        nodes_[loop].next = build(part, loop);
        next = loop;
    } else {
        const std::uint32_t end = next;
        for (std::size_t i = pattern.least; i < pattern.most; ++i) {
            node.next = build(part, next);
            node.other = end;
            next = make(node);
        }
    }
    for (std::size_t i = 0; i < pattern.least; ++i)
        next = build(part, next);
    return next;
}

std::uint32_t Nfa::sequence(Parts parts, std::uint32_t next) {
    if (direction_ == Direction::Backward) {
        for (const Pattern& part : parts)
            next = build(part, next);
        return next;
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        next = build(*part, next);
    return next;
}

// What is read first of parts in a row; null of none.
const Pattern* Nfa::first_of(Parts parts) const {
    if (parts.empty()) return nullptr;
    return direction_ == Direction::Forward ? &parts.front() : &parts.back();
}

bool Nfa::begins_with_set(Parts parts) const {
    const Pattern* first = first_of(parts);
    return first != nullptr && first->kind == Pattern::Kind::Set;
}

// Alternatives that begin alike share their beginning, as the words of a trie do: lists have hundreds. Puts
// them in another order.
std::uint32_t Nfa::choice(std::span<Parts> alternatives, std::uint32_t next, std::size_t depth) {
    constexpr std::size_t kDeepest = 64;  // So that no pattern exhausts the stack.
    if (alternatives.size() == 1) return sequence(alternatives.front(), next);
    std::size_t shared = 0;  // Those in front begin with a set.
    if (depth < kDeepest) {
        const auto middle = std::partition(alternatives.begin(), alternatives.end(),
                                           [&](Parts parts) { return begins_with_set(parts); });
        shared = static_cast<std::size_t>(middle - alternatives.begin());
    }
    const std::span<Parts> sharing = alternatives.first(shared);
    std::sort(sharing.begin(), sharing.end(),
              [&](Parts a, Parts b) { return first_of(a)->set < first_of(b)->set; });
    std::optional<std::uint32_t> start;
    const auto add = [&](std::uint32_t begin) {
        Node split;
        split.next = begin;
        split.other = start.value_or(begin);
        start = start ? make(split) : begin;
    };
    for (const Parts parts : alternatives.subspan(shared))
        add(sequence(parts, next));
    for (std::size_t from = 0; from < shared;) {
        std::size_t to = from + 1;
        while (to < shared && first_of(sharing[to])->set == first_of(sharing[from])->set)
            ++to;
        add(choice_of_alike(sharing.subspan(from, to - from), next, depth));
        from = to;
    }
    return *start;
}

// The same of alternatives that begin with one set.
std::uint32_t Nfa::choice_of_alike(std::span<Parts> alternatives, std::uint32_t next, std::size_t depth) {
    Node node;
    node.kind = Node::Kind::Set;
    node.value = first_of(alternatives.front())->set;
    for (Parts& parts : alternatives)
        parts = parts.subspan(direction_ == Direction::Forward ? 1 : 0, parts.size() - 1);
    node.next = choice(alternatives, next, depth + 1);
    return make(node);
}

// The nodes that read the next character from some nodes on; none where a pattern may end before it.
std::vector<std::uint32_t> Nfa::readers(std::vector<std::uint32_t> open) const {
    std::vector<std::uint32_t> found;
    std::vector<bool> seen(nodes_.size());
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (seen[at]) continue;
        seen[at] = true;
        const Node& node = nodes_[at];
        if (node.kind == Node::Kind::Accept) return {};
        if (node.kind == Node::Kind::Set) {
            found.push_back(at);
        } else {
            open.push_back(node.next);
            open.push_back(node.other);
        }
    }
    return found;
}

Nfa::FirstSets Nfa::first_sets(std::size_t pattern) const {
    FirstSets sets;
    std::vector<std::uint32_t> behind;
    for (const std::uint32_t node : readers({starts_[pattern]})) {
        sets.first.push_back(nodes_[node].value);
        behind.push_back(nodes_[node].next);
    }
    for (const std::uint32_t node : readers(std::move(behind)))
        sets.second.push_back(nodes_[node].value);
    return sets;
}

Dfa::Dfa(const Nfa& nfa, Alphabet& alphabet, const PatternSet& left_out)
    : nfa_(nfa),
      alphabet_(alphabet),
      words_((nfa.starts().size() + 63) / 64),
      mark_(nfa.nodes().size()),
      ended_(words_) {
    for (std::size_t i = 0; i < nfa.starts().size(); ++i)
        if (i / 64 >= left_out.size() || (left_out[i / 64] >> (i % 64) & 1) == 0)
            begins_.push_back(nfa.starts()[i]);
    trim();
}

void Dfa::trim() {
    if (!states_.empty() && steps_.size() < kMaxSteps) return;
    index_.clear();
    states_.clear();
    steps_.clear();
    alive_.clear();
    closures_.clear();
    readers_.clear();
    pattern_sets_.clear();
    starts_.fill(kUnknown);
}

Dfa::Side Dfa::side_of(Symbol symbol) const {
    if (symbol == alphabet_.edge()) return Side::Edge;
    return alphabet_.holds(SetTable::kWord, symbol) ? Side::Word : Side::Other;
}

Dfa::State Dfa::start(Symbol beside) {
    const Side side = side_of(beside);
    State& known = starts_[static_cast<std::size_t>(side)];
    if (known == kUnknown) known = state_of({begins_, nullptr, side});
    return known;
}

Dfa::State Dfa::state_of(const Key& key) {
    const auto [at, added] = index_.try_emplace(key, static_cast<State>(states_.size()));
    if (!added) return at->second;
    states_.push_back({&at->first.nodes, at->first.accepted, at->first.behind});
    alive_.resize(alive_.size() + words_);
    for (const std::uint32_t node : at->first.nodes) {
        const std::size_t pattern = nfa_.pattern_of(node);
        alive_[at->second * words_ + pattern / 64] |= std::uint64_t{1} << (pattern % 64);
    }
    steps_.resize(steps_.size() + width_, kUnknown);
    closures_.resize(closures_.size() + kSides);
    return at->second;
}

std::size_t Dfa::KeyHash::operator()(const Key& key) const {
    std::size_t hash = static_cast<std::size_t>(key.behind);
    for (const std::uint32_t node : key.nodes)
        hash = (hash ^ node) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32) ^ std::hash<const PatternSet*>()(key.accepted);
}

Dfa::State Dfa::step(State from, Symbol read) {
    if (read >= width_) widen();
    key_.behind = side_of(read);
    const Closure closure = closure_of(from, key_.behind);
    key_.accepted = closure.ended;
    key_.nodes.clear();
    const std::uint64_t* in = alphabet_.sets_of(read);
    for (std::size_t i = closure.from; i < closure.to; ++i)
        if ((in[readers_[i].set / 64] >> (readers_[i].set % 64) & 1) != 0)
            key_.nodes.push_back(readers_[i].next);
    std::sort(key_.nodes.begin(), key_.nodes.end());
    key_.nodes.erase(std::unique(key_.nodes.begin(), key_.nodes.end()), key_.nodes.end());
    const State to = state_of(key_);
    return steps_[from * width_ + read] = to;
}

// Makes room for the symbols that there are by now, and some more.
void Dfa::widen() {
    constexpr std::size_t kMore = 32;
    const std::size_t width = alphabet_.size() + kMore;
    std::vector<State> wider(states_.size() * width, kUnknown);
    for (std::size_t state = 0; state < states_.size(); ++state)
        std::copy_n(steps_.begin() + static_cast<std::ptrdiff_t>(state * width_), width_,
                    wider.begin() + static_cast<std::ptrdiff_t>(state * width));
    steps_ = std::move(wider);
    width_ = width;
}

Dfa::Closure Dfa::closure_of(State state, Side ahead) {
    constexpr std::size_t kMostReaders = std::size_t{1} << 20;  // 8 MiB
    if (readers_.size() > kMostReaders) {
        closures_.assign(closures_.size(), {});
        readers_.clear();
    }
    Closure& closure = closures_[state * kSides + static_cast<std::size_t>(ahead)];
    if (closure.is_known) return closure;
    ++round_;
    open_ = *states_[state].nodes;
    ended_.assign(words_, 0);
    closure.from = readers_.size();
    follow(states_[state].behind, ahead);
    closure.to = readers_.size();
    const bool ends = std::any_of(ended_.begin(), ended_.end(), [](std::uint64_t word) { return word != 0; });
    closure.ended = ends ? &*pattern_sets_.insert(ended_).first : nullptr;
    closure.is_known = true;
    return closure;
}

// Goes from the open nodes through splits, and conditions that hold, to those that read a character or
// accept.
void Dfa::follow(Side behind, Side ahead) {
    while (!open_.empty()) {
        const std::uint32_t at = open_.back();
        open_.pop_back();
        if (mark_[at] == round_) continue;
        mark_[at] = round_;
        const Nfa::Node& node = nfa_.nodes()[at];
        switch (node.kind) {
            case Nfa::Node::Kind::Set:
                readers_.push_back({node.value, node.next});
                break;
            case Nfa::Node::Kind::Accept:
                insert(ended_, node.value);
                break;
            case Nfa::Node::Kind::Split:
                open_.push_back(node.next);
                open_.push_back(node.other);
                break;
            case Nfa::Node::Kind::Condition:
                if (holds(node.condition, behind, ahead)) open_.push_back(node.next);
                break;
        }
    }
}

bool Dfa::holds(Condition condition, Side behind, Side ahead) const {
    const bool forward = nfa_.direction() == Direction::Forward;
    switch (condition) {
        case Condition::WordBoundary:
            return (behind == Side::Word) != (ahead == Side::Word);
        case Condition::NoWordBoundary:
            return (behind == Side::Word) == (ahead == Side::Word);
        case Condition::TextStart:
            return (forward ? behind : ahead) == Side::Edge;
        case Condition::TextEnd:
            return (forward ? ahead : behind) == Side::Edge;
    }
    return false;
}

}  // namespace tolmach::segmentation
