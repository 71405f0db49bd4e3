// SPDX-License-Identifier: Apache-2.0
#include "segmentation/rules.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tolmach::segmentation {
namespace {

// How far a pattern sees in either direction, so that the time for a text is proportional to its length.
// LanguageTool's engine sees 100 characters.
constexpr std::size_t kSight = 4096;

using Bits = std::uint64_t;

bool is_trail(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

std::size_t before(std::string_view text, std::size_t at) {
    do {
        --at;
    } while (at > 0 && is_trail(static_cast<unsigned char>(text[at])));
    return at;
}

char32_t code_point_at(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? (++at, byte) : text::next_code_point(text, at);
}

// Which bytes can stand right before a break, and which right behind it: a bit for each breaking rule (rules
// beyond the 63rd share the last), so that most places are passed over by two look-ups.
class Candidates {
  public:
    void add(std::size_t rule, const std::vector<text::CharSet>& last,
             const std::vector<text::CharSet>& first) {
        const Bits bit = Bits{1} << std::min<std::size_t>(rule, 63);
        allow(before_, last, bit, false);
        allow(behind_, first, bit, true);
    }

    bool holds(std::string_view text, std::size_t at) const {
        return (before_[static_cast<unsigned char>(text[at - 1])] &
                behind_[static_cast<unsigned char>(text[at])]) != 0;
    }

  private:
    using Table = std::array<Bits, 256>;

    // No sets: the pattern may match nothing, and any byte may stand there.
    static void allow(Table& table, const std::vector<text::CharSet>& sets, Bits bit, bool lead) {
        if (sets.empty())
            for (Bits& bits : table)
                bits |= bit;
        for (const text::CharSet& set : sets)
            for (const text::CodePointRange& range : set)
                allow(table, range, bit, lead);
    }

    static void allow(Table& table, text::CodePointRange range, Bits bit, bool lead) {
        for (char32_t c = range.first; c <= std::min<char32_t>(range.last, 0x7F); ++c)
            table[c] |= bit;
        char32_t c = std::max<char32_t>(range.first, 0x80);
        // Lead bytes change every 64 code points at the earliest, last bytes repeat every 64.
        for (std::size_t steps = 0; c <= range.last && (lead || steps < 64); ++steps) {
            std::string utf8;
            text::append_utf8(utf8, c);
            table[static_cast<unsigned char>(lead ? utf8.front() : utf8.back())] |= bit;
            c = lead ? (c / 64 + 1) * 64 : c + 1;
        }
    }

    Table before_{}, behind_{};
};

// A pattern whose tree is not exact is asked again of the engine that can judge it.
struct CompiledRule {
    const Rule* rule = nullptr;
    std::optional<text::Regex> before, after;
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
    PatternSet breaking;
    std::optional<Alphabet> alphabet;
    std::optional<Dfa> before_dfa, after_dfa;
    PatternSet before_found, after_found;

    base::Result<void> add(const Rule& rule);
    void seal();
    base::Result<const Rule*> decide(std::string_view text, std::size_t at);

  private:
    std::vector<text::CharSet> first_sets(const Nfa& nfa, std::size_t rule) const;
    std::size_t look_back(std::string_view text, std::size_t at);
    void look_ahead(std::string_view text, std::size_t at);
    base::Result<bool> is_confirmed(const CompiledRule& rule, std::string_view text, std::size_t from,
                                    std::size_t at) const;
};

base::Result<void> Rules::Compiled::add(const Rule& rule) {
    const ParsedPattern before_pattern = parse_pattern(rule.before, srx.dialect);
    const ParsedPattern after_pattern = parse_pattern(rule.after, srx.dialect);
    auto before_judge = judge(before_pattern, rule.before, srx.dialect);
    if (!before_judge) return base::fail(with_rule(before_judge.error(), rule));
    auto after_judge = judge(after_pattern, rule.after, srx.dialect);
    if (!after_judge) return base::fail(with_rule(after_judge.error(), rule));
    before_nfa.add(before_pattern.tree, sets);
    after_nfa.add(after_pattern.tree, sets);
    rules.push_back({&rule, std::move(*before_judge), std::move(*after_judge)});
    return {};
}

std::vector<text::CharSet> Rules::Compiled::first_sets(const Nfa& nfa, std::size_t rule) const {
    std::vector<text::CharSet> found;
    for (const std::size_t set : nfa.first_sets(rule))
        found.push_back(sets.sets()[set]);
    return found;
}

void Rules::Compiled::seal() {
    breaking.assign((rules.size() + 63) / 64, 0);
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].rule->breaks) continue;
        breaking[i / 64] |= Bits{1} << (i % 64);
        candidates.add(breaks++, first_sets(before_nfa, i), first_sets(after_nfa, i));
    }
    alphabet.emplace(sets.sets());
    before_dfa.emplace(before_nfa, *alphabet);
    after_dfa.emplace(after_nfa, *alphabet);
}

// Finds the patterns that end at a place; gives the byte at which the last of them can begin.
std::size_t Rules::Compiled::look_back(std::string_view text, std::size_t at) {
    Dfa& dfa = *before_dfa;
    dfa.trim();
    std::size_t beside = at;
    Dfa::State state =
        dfa.start(at < text.size() ? alphabet->symbol(code_point_at(text, beside)) : alphabet->edge());
    std::fill(before_found.begin(), before_found.end(), 0);
    for (std::size_t left = kSight;; --left) {
        const std::size_t previous = at > 0 ? before(text, at) : 0;
        std::size_t position = previous;
        const bool edge = at == 0;
        state = dfa.next(state, edge ? alphabet->edge() : alphabet->symbol(code_point_at(text, position)));
        if (const PatternSet* ended = dfa.accepted(state))
            for (std::size_t i = 0; i < before_found.size(); ++i)
                before_found[i] |= (*ended)[i];
        if (edge || left == 0 || dfa.is_dead(state)) return at;
        at = previous;
    }
}

void Rules::Compiled::look_ahead(std::string_view text, std::size_t at) {
    Dfa& dfa = *after_dfa;
    dfa.trim();
    std::size_t beside = at > 0 ? before(text, at) : 0;
    Dfa::State state = dfa.start(at > 0 ? alphabet->symbol(code_point_at(text, beside)) : alphabet->edge());
    std::fill(after_found.begin(), after_found.end(), 0);
    for (std::size_t left = kSight;; --left) {
        const bool edge = at == text.size();
        state = dfa.next(state, edge ? alphabet->edge() : alphabet->symbol(code_point_at(text, at)));
        if (const PatternSet* ended = dfa.accepted(state))
            for (std::size_t i = 0; i < after_found.size(); ++i)
                after_found[i] |= (*ended)[i];
        if (edge || left == 0 || dfa.is_dead(state)) return;
    }
}

base::Result<bool> Rules::Compiled::is_confirmed(const CompiledRule& rule, std::string_view text,
                                                 std::size_t from, std::size_t at) const {
    const base::ByteOffset place(at);
    if (rule.after) {
        const auto found = rule.after->starts_at(text, place);
        if (!found || !*found) return found;
    }
    if (!rule.before) return true;
    for (std::size_t start = at;; start = before(text, start)) {
        const auto found = rule.before->covers(text, {base::ByteOffset(start), place});
        if (!found || *found || start <= from) return found;
    }
}

/// The rule that decides at a place, or null where none would break.
base::Result<const Rule*> Rules::Compiled::decide(std::string_view text, std::size_t at) {
    const std::size_t from = look_back(text, at);
    const auto would_break = [&](const PatternSet& found) {
        Bits any = 0;
        for (std::size_t i = 0; i < found.size(); ++i)
            any |= found[i] & breaking[i];
        return any != 0;
    };
    if (!would_break(before_found)) return nullptr;
    look_ahead(text, at);
    for (std::size_t i = 0; i < after_found.size(); ++i)
        after_found[i] &= before_found[i];
    if (!would_break(after_found)) return nullptr;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if ((after_found[i / 64] >> (i % 64) & 1) == 0) continue;
        const auto confirmed = is_confirmed(rules[i], text, from, at);
        if (!confirmed) return base::fail(with_rule(confirmed.error(), *rules[i].rule));
        if (*confirmed) return rules[i].rule;
    }
    return nullptr;
}

base::Result<Rules> Rules::compile(Srx srx, std::string_view language) {
    auto compiled = std::make_shared<Compiled>();
    compiled->srx = std::move(srx);
    for (const Rule* rule : rules_for(compiled->srx, language))
        if (const auto added = compiled->add(*rule); !added) return base::fail(added.error());
    compiled->seal();
    compiled->before_found.resize(compiled->breaking.size());
    compiled->after_found.resize(compiled->breaking.size());
    return Rules(std::move(compiled));
}

base::Result<std::vector<Decision>> Rules::decide(std::string_view text) const {
    std::vector<Decision> decisions;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!compiled_->candidates.holds(text, at) || is_trail(static_cast<unsigned char>(text[at])))
            continue;
        const auto rule = compiled_->decide(text, at);
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
