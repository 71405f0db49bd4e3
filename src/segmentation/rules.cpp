// SPDX-License-Identifier: Apache-2.0
#include "segmentation/rules.hpp"

#include "segmentation/automaton.hpp"
#include "segmentation/candidates.hpp"
#include "segmentation/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace tolmach::segmentation {
namespace {

using Bits = Candidates::Bits;

bool is_trail(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The first number that is in both sets and in `open`.
std::size_t first_common(const PatternSet& a, const PatternSet& b, const PatternSet& open) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if (const Bits common = a[i] & b[i] & open[i])
            return i * 64 + static_cast<std::size_t>(std::countr_zero(common));
    return kNone;
}

struct CompiledRule {
    const Rule* rule = nullptr;
    std::optional<text::Regex> before, after;  // Of patterns that are not exact: they are asked again.
    std::vector<std::size_t> needed;           // Sets of RareCharacters: each match has one of each.
    Bits candidate = 0;                        // Of a rule that breaks.
};

base::Result<std::optional<text::Regex>> judge(const ParsedPattern& parsed, std::string_view pattern,
                                               Dialect dialect) {
    if (parsed.exact) return std::optional<text::Regex>();
    auto compiled = text::Regex::compile(to_icu(pattern, dialect));
    if (!compiled) return base::fail(compiled.error());
    return std::optional<text::Regex>(std::move(*compiled));
}

base::Error with_rule(base::Error error, const Rule& rule) {
    error.message = fmt::format("rule {} of `{}`: {}", rule.number, rule.set, error.message);
    error.location = rule.location;
    return error;
}

}  // namespace

struct Rules::Compiled {
    Srx srx;
    std::vector<CompiledRule> rules;
    SetTable sets;
    Nfa before_nfa{Direction::Backward}, after_nfa{Direction::Forward};
    Candidates candidates;
    RareCharacters rare;
    PatternSet breaking;
    std::optional<Alphabet> alphabet;
    Automata* automata = nullptr;       // Of one text.
    PatternSet always;                  // The rules that need no rare character,
    Bits always_candidates = 0;         // the candidate bits of those that break,
    std::vector<std::size_t> choosier;  // and the other rules.
    PatternSet active;                  // Of one text: the rules that can fit anywhere in it,
    Bits active_candidates = 0;         // and the candidate bits of those that break.
    PatternSet open, wanted;            // Of one place.

    base::Result<void> add(const Rule& rule);
    void seal();
    void begin(std::string_view text, Automata& automata_of_text);
    base::Result<const Rule*> decide(std::string_view text, std::size_t at);

  private:
    NextTo next_to_break(const Nfa& nfa, std::size_t rule) const;
    std::size_t first_match();
    base::Result<bool> is_confirmed(std::size_t number, std::string_view text, std::size_t at);
};

struct Rules::Automata {
    Automata(Compiled& compiled, PatternSet without)
        : left_out(std::move(without)),
          before(compiled.before_nfa, *compiled.alphabet, left_out),
          after(compiled.after_nfa, *compiled.alphabet, left_out),
          back(before, *compiled.alphabet, Direction::Backward),
          ahead(after, *compiled.alphabet, Direction::Forward) {}

    PatternSet left_out;
    Dfa before, after;
    Walk back, ahead;
};

base::Result<void> Rules::Compiled::add(const Rule& rule) {
    const ParsedPattern before_pattern = parse_pattern(rule.before, srx.dialect, sets);
    const ParsedPattern after_pattern = parse_pattern(rule.after, srx.dialect, sets);
    auto before_judge = judge(before_pattern, rule.before, srx.dialect);
    if (!before_judge) return base::fail(with_rule(before_judge.error(), rule));
    auto after_judge = judge(after_pattern, rule.after, srx.dialect);
    if (!after_judge) return base::fail(with_rule(after_judge.error(), rule));
    before_nfa.add(before_pattern.tree);
    after_nfa.add(after_pattern.tree);
    CompiledRule made{&rule, std::move(*before_judge), std::move(*after_judge), {}, 0};
    made.needed = rare.add(before_pattern.tree, sets);
    for (const std::size_t set : rare.add(after_pattern.tree, sets))
        made.needed.push_back(set);
    rules.push_back(std::move(made));
    return {};
}

NextTo Rules::Compiled::next_to_break(const Nfa& nfa, std::size_t rule) const {
    NextTo next;
    const Nfa::FirstSets first = nfa.first_sets(rule);
    for (const SetNumber set : first.first)
        next.nearest.push_back(&sets.sets()[set]);
    for (const SetNumber set : first.second)
        next.second.push_back(&sets.sets()[set]);
    return next;
}

void Rules::Compiled::seal() {
    breaking.assign((rules.size() + 63) / 64, 0);
    active.assign(breaking.size(), 0);
    open = wanted = always = active;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Bits bit = Bits{1} << (i % 64);
        if (rules[i].rule->breaks) {
            breaking[i / 64] |= bit;
            rules[i].candidate = candidates.add(next_to_break(before_nfa, i), next_to_break(after_nfa, i));
        }
        if (!rules[i].needed.empty()) {
            choosier.push_back(i);
            continue;
        }
        always[i / 64] |= bit;
        always_candidates |= rules[i].candidate;
    }
    alphabet.emplace(sets.sets());
}

// Whether a rule fits a place by the engine that can judge its patterns, where they are not exact.
base::Result<bool> Rules::Compiled::is_confirmed(std::size_t number, std::string_view text, std::size_t at) {
    const CompiledRule& rule = rules[number];
    const base::ByteOffset place(at);
    if (rule.after) {
        const auto found = rule.after->starts_at(text, place);
        if (!found || !*found) return found;
    }
    if (!rule.before) return true;
    Walk& back = automata->back;
    back.exhaust(number);
    for (std::size_t start = at;; start = before(text, start)) {
        const auto found = rule.before->covers(text, {base::ByteOffset(start), place});
        if (!found || *found || start <= back.at()) return found;
    }
}

// The first of the open rules that fits, if one that breaks does; looks no further than that needs.
std::size_t Rules::Compiled::first_match() {
    Walk& back = automata->back;
    Walk& ahead = automata->ahead;
    const auto restrict_to = [&](auto&& part) {
        for (std::size_t i = 0; i < open.size(); ++i)
            wanted[i] = open[i] & part(i);
    };
    restrict_to([&](std::size_t i) { return breaking[i]; });
    ahead.seek(wanted);
    restrict_to([&](std::size_t i) { return breaking[i] & ahead.found()[i]; });
    back.seek(wanted);
    const std::size_t breaks = first_common(back.found(), ahead.found(), wanted);
    if (breaks == kNone) return kNone;
    // Rules before that one: what may still be found ahead is sought behind first.
    const auto earlier = [&](std::size_t i) {
        const Bits below = (Bits{1} << (breaks % 64)) - 1;
        return i < breaks / 64 ? ~Bits{0} : i == breaks / 64 ? below : 0;
    };
    restrict_to([&](std::size_t i) { return earlier(i) & (ahead.found()[i] | ahead.alive()[i]); });
    back.seek(wanted);
    restrict_to([&](std::size_t i) { return earlier(i) & back.found()[i]; });
    ahead.seek(wanted);
    return first_common(back.found(), ahead.found(), open);
}

void Rules::Compiled::begin(std::string_view text, Automata& automata_of_text) {
    automata = &automata_of_text;
    rare.look_at(text);
    active = always;
    active_candidates = always_candidates;
    for (const std::size_t i : choosier) {
        const auto& needed = rules[i].needed;
        if (!std::all_of(needed.begin(), needed.end(), [&](std::size_t set) { return rare.may_have(set); }))
            continue;
        active[i / 64] |= Bits{1} << (i % 64);
        active_candidates |= rules[i].candidate;
    }
    for (std::size_t i = 0; i < active.size(); ++i)
        active[i] &= ~automata->left_out[i];
}

/// The rule that decides at a place, or null where none would break.
base::Result<const Rule*> Rules::Compiled::decide(std::string_view text, std::size_t at) {
    automata->back.begin(text, at);
    automata->ahead.begin(text, at);
    open = active;
    for (std::size_t rule = first_match(); rule != kNone; rule = first_match()) {
        const auto confirmed = is_confirmed(rule, text, at);
        if (!confirmed) return base::fail(with_rule(confirmed.error(), *rules[rule].rule));
        if (*confirmed) return rules[rule].rule;
        open[rule / 64] &= ~(Bits{1} << (rule % 64));
    }
    return nullptr;
}

base::Result<Rules> Rules::compile(Srx srx, std::string_view language) {
    auto compiled = std::make_shared<Compiled>();
    compiled->srx = std::move(srx);
    for (const Rule* rule : rules_for(compiled->srx, language))
        if (const auto added = compiled->add(*rule); !added) return base::fail(added.error());
    compiled->seal();
    auto automata = std::make_shared<Automata>(*compiled, PatternSet(compiled->breaking.size()));
    return Rules(std::move(compiled), std::move(automata));
}

Rules Rules::without(std::string_view set) const {
    PatternSet left_out(compiled_->breaking.size());
    for (std::size_t i = 0; i < compiled_->rules.size(); ++i)
        if (compiled_->rules[i].rule->set == set) left_out[i / 64] |= Bits{1} << (i % 64);
    return {compiled_, std::make_shared<Automata>(*compiled_, std::move(left_out))};
}

base::Result<std::vector<Decision>> Rules::decide(std::string_view text) const {
    std::vector<Decision> decisions;
    Compiled& rules = *compiled_;
    rules.begin(text, *automata_);
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!rules.candidates.holds(text, at, rules.active_candidates) || is_trail(text[at])) continue;
        const auto rule = rules.decide(text, at);
        if (!rule) return base::fail(rule.error());
        if (*rule) decisions.push_back({base::ByteOffset(at), *rule});
    }
    return decisions;
}

base::Result<std::vector<base::ByteOffset>> Rules::breaks(std::string_view text) const {
    const auto decisions = decide(text);
    if (!decisions) return base::fail(decisions.error());
    std::vector<base::ByteOffset> places;
    for (const Decision& decision : *decisions)
        if (decision.rule->breaks) places.push_back(decision.at);
    return places;
}

const Srx& Rules::srx() const {
    return compiled_->srx;
}

}  // namespace tolmach::segmentation
