// SPDX-License-Identifier: Apache-2.0
#include "segmentation/automaton.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tolmach::segmentation {
namespace {

void insert(PatternSet& set, std::size_t pattern) {
    set[pattern / 64] |= std::uint64_t{1} << (pattern % 64);
}

}  // namespace

// By its size and its ends: most sets are one character.
std::size_t SetTable::Hash::operator()(const text::CharSet& set) const {
    if (set.empty()) return 0;
    const std::size_t ends = (set.front().first * 0x9E3779B97F4A7C15U) ^ set.back().last;
    return (ends ^ set.size() << 32) * 0x9E3779B97F4A7C15U >> 16;
}

std::size_t SetTable::index_of(const text::CharSet& set) {
    const auto [at, added] = index_.try_emplace(set, sets_.size());
    if (added) sets_.push_back(set);
    return at->second;
}

std::uint32_t Nfa::make(Node node) {
    nodes_.push_back(node);
    patterns_.push_back(static_cast<std::uint32_t>(starts_.size()));
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void Nfa::add(const Pattern& pattern, SetTable& sets) {
    Node accept;
    accept.kind = Node::Kind::Accept;
    accept.value = static_cast<std::uint32_t>(starts_.size());
    const std::uint32_t end = make(accept);
    starts_.push_back(build(pattern, end, sets));
}

// The node where a pattern begins that goes on to `next`.
std::uint32_t Nfa::build(const Pattern& pattern, std::uint32_t next, SetTable& sets) {
    Node node;
    node.next = next;
    node.other = next;
    switch (pattern.kind) {
        case Pattern::Kind::Set:
            node.kind = Node::Kind::Set;
            node.value = static_cast<std::uint32_t>(sets.index_of(pattern.set));
            return make(node);
        case Pattern::Kind::Condition:
            node.kind = Node::Kind::Condition;
            node.condition = pattern.condition;
            return make(node);
        case Pattern::Kind::Sequence:
            return sequence(pattern.parts, next, sets);
        case Pattern::Kind::Choice: {
            std::vector<Parts> alternatives;
            for (const Pattern& part : pattern.parts)
                alternatives.push_back(part.kind == Pattern::Kind::Sequence ? Parts(part.parts)
                                                                            : Parts(&part, 1));
            return choice(alternatives, next, sets, 0);
        }
        case Pattern::Kind::Repeat:
            break;
    }
    const Pattern& part = pattern.parts[0];
    if (pattern.most == Pattern::kUnbounded) {
        const std::uint32_t loop = make(node);
        nodes_[loop].next = build(part, loop, sets);
        next = loop;
    } else {
        const std::uint32_t end = next;
        for (std::size_t i = pattern.least; i < pattern.most; ++i) {
            node.next = build(part, next, sets);
            node.other = end;
            next = make(node);
        }
    }
    for (std::size_t i = 0; i < pattern.least; ++i)
        next = build(part, next, sets);
    return next;
}

std::uint32_t Nfa::sequence(Parts parts, std::uint32_t next, SetTable& sets) {
    if (direction_ == Direction::Backward) {
        for (const Pattern& part : parts)
            next = build(part, next, sets);
        return next;
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        next = build(*part, next, sets);
    return next;
}

// Alternatives that begin alike share their beginning, as the words of a trie do: lists have hundreds.
std::uint32_t Nfa::choice(const std::vector<Parts>& alternatives, std::uint32_t next, SetTable& sets,
                          std::size_t depth) {
    constexpr std::size_t kDeepest = 64;  // So that no pattern exhausts the stack.
    std::vector<std::uint32_t> starts;
    std::map<std::size_t, std::vector<Parts>> alike;  // By the set that is read first.
    for (const Parts parts : alternatives) {
        const bool forward = direction_ == Direction::Forward;
        const Pattern* first = parts.empty() ? nullptr : forward ? &parts.front() : &parts.back();
        const bool shares = first != nullptr && first->kind == Pattern::Kind::Set && alternatives.size() > 1;
        if (shares && depth < kDeepest)
            alike[sets.index_of(first->set)].push_back(parts.subspan(forward ? 1 : 0, parts.size() - 1));
        else
            starts.push_back(sequence(parts, next, sets));
    }
    Node node;
    for (const auto& [set, rest] : alike) {
        node.kind = Node::Kind::Set;
        node.value = static_cast<std::uint32_t>(set);
        node.next = choice(rest, next, sets, depth + 1);
        starts.push_back(make(node));
    }
    std::uint32_t start = starts.back();
    node.kind = Node::Kind::Split;
    for (std::size_t i = starts.size() - 1; i-- > 0; start = make(node)) {
        node.next = starts[i];
        node.other = start;
    }
    return start;
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

Dfa::Dfa(const Nfa& nfa, const Alphabet& alphabet, const PatternSet& left_out)
    : nfa_(nfa),
      alphabet_(alphabet),
      width_(alphabet.size() + 1),
      words_((nfa.starts().size() + 63) / 64),
      mark_(nfa.nodes().size()) {
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

Dfa::State Dfa::state_of(Key key) {
    const auto [at, added] = index_.try_emplace(std::move(key), static_cast<State>(states_.size()));
    if (!added) return at->second;
    states_.push_back({&at->first.nodes, at->first.accepted, at->first.behind});
    alive_.resize(alive_.size() + words_);
    for (const std::uint32_t node : at->first.nodes) {
        const std::size_t pattern = nfa_.pattern_of(node);
        alive_[at->second * words_ + pattern / 64] |= std::uint64_t{1} << (pattern % 64);
    }
    steps_.resize(steps_.size() + width_, kUnknown);
    return at->second;
}

std::size_t Dfa::KeyHash::operator()(const Key& key) const {
    std::size_t hash = static_cast<std::size_t>(key.behind);
    for (const std::uint32_t node : key.nodes)
        hash = (hash ^ node) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32) ^ std::hash<const PatternSet*>()(key.accepted);
}

Dfa::State Dfa::step(State from, Symbol read) {
    const Known state = states_[from];
    const Side ahead = side_of(read);
    const auto behind = static_cast<std::size_t>(state.behind);
    Closure made;
    const Closure* closure = &made;
    if (from == starts_[behind]) {
        auto& known = start_closures_[behind * 3 + static_cast<std::size_t>(ahead)];
        if (!known) known = closure_of(*state.nodes, state.behind, ahead);
        closure = &*known;
    } else {
        made = closure_of(*state.nodes, state.behind, ahead);
    }

    Key key;
    key.behind = ahead;
    if (closure->ended != none()) key.accepted = &*pattern_sets_.insert(closure->ended).first;
    for (const std::uint32_t node : closure->reading)
        if (alphabet_.holds(nfa_.nodes()[node].value, read)) key.nodes.push_back(nfa_.nodes()[node].next);
    std::sort(key.nodes.begin(), key.nodes.end());
    key.nodes.erase(std::unique(key.nodes.begin(), key.nodes.end()), key.nodes.end());
    const State to = state_of(std::move(key));
    return steps_[from * width_ + read] = to;
}

Dfa::Closure Dfa::closure_of(const std::vector<std::uint32_t>& nodes, Side behind, Side ahead) {
    ++round_;
    Closure made{{}, none()};
    open_ = nodes;
    follow(behind, ahead, made);
    return made;
}

// Goes from the open nodes through splits, and conditions that hold, to those that read a character or
// accept.
void Dfa::follow(Side behind, Side ahead, Closure& to) {
    while (!open_.empty()) {
        const std::uint32_t at = open_.back();
        open_.pop_back();
        if (mark_[at] == round_) continue;
        mark_[at] = round_;
        const Nfa::Node& node = nfa_.nodes()[at];
        switch (node.kind) {
            case Nfa::Node::Kind::Set:
                to.reading.push_back(at);
                break;
            case Nfa::Node::Kind::Accept:
                insert(to.ended, node.value);
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
