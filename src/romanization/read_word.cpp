// SPDX-License-Identifier: Apache-2.0
// A scheme read backwards: the cheapest way through the rules that write a word, place by place.
#include "romanization/comparable.hpp"
#include "romanization/letter_costs.hpp"
#include "romanization/recognise_text.hpp"

#include <algorithm>

namespace tolmach::romanization {
namespace {

/// A reading of the beginning of a word: its last letters, and what the last rule asks of the next one.
struct Path {
    LetterPair last;
    LetterSet next = kAnyLetter;
    double cost = 0;
    std::u32string cyrillic;
    bool is_silent = false;  ///< The last rule wrote nothing.
};

/// Paths that end at one place: of those that go on alike, the cheapest.
using Paths = std::vector<Path>;

void keep(Paths& to, Path path) {
    const auto alike = std::find_if(to.begin(), to.end(), [&](const Path& each) {
        return each.last == path.last && each.next == path.next && each.is_silent == path.is_silent;
    });
    if (alike == to.end())
        to.push_back(std::move(path));
    else if (path.cost < alike->cost)
        *alike = std::move(path);
}

/// Whether a rule may go on from a path.
bool goes_on(const Path& path, const Rule& rule) {
    const LetterSet before = path.cyrillic.empty() ? kWordEdge : set_of(path.cyrillic.back());
    return (rule.left & before) != 0 && (path.next & set_of(rule.source.front())) != 0;
}

Path with_rule(const Path& path, const Rule& rule, std::string_view language) {
    Path longer = path;
    for (const char32_t letter : rule.source) {
        longer.cost += letter_cost(language, longer.last, letter);
        longer.last = longer.last.then(letter);
    }
    longer.cyrillic += rule.source;
    longer.next = rule.right;
    longer.is_silent = rule.comparable.empty();
    return longer;
}

/// Where what a rule writes ends, ties left out or not; nothing where it does not stand there.
std::optional<std::size_t> end_of(std::u32string_view latin, std::size_t at, std::u32string_view piece) {
    for (const char32_t c : piece) {
        if (at < latin.size() && latin[at] == c)
            ++at;
        else if (c != kTie)
            return std::nullopt;
    }
    return at;
}

}  // namespace

SchemeReader::SchemeReader(const Scheme& scheme) : scheme_(&scheme) {
    for (const Rule& rule : scheme.rules)
        (rule.comparable.empty() ? silent_ : by_first_[rule.comparable.front()]).push_back(&rule);
}

std::optional<ReadWord> SchemeReader::read(std::u32string_view latin) const {
    const std::string_view language = scheme_->language;
    std::vector<Paths> reached(latin.size() + 1);
    reached[0].emplace_back();
    for (std::size_t at = 0; at <= latin.size(); ++at) {
        const std::size_t written = reached[at].size();
        for (std::size_t i = 0; i < written; ++i)
            for (const Rule* rule : silent_)
                if (!reached[at][i].is_silent && goes_on(reached[at][i], *rule))
                    keep(reached[at], with_rule(reached[at][i], *rule, language));
        if (at == latin.size()) break;
        const auto rules = by_first_.find(latin[at]);
        if (rules == by_first_.end()) continue;
        for (const Rule* rule : rules->second)
            if (const auto end = end_of(latin, at, rule->comparable))
                for (const Path& path : reached[at])
                    if (goes_on(path, *rule)) keep(reached[*end], with_rule(path, *rule, language));
    }
    std::optional<ReadWord> best;
    for (const Path& path : reached.back()) {
        const double cost = path.cost + letter_cost(language, path.last, U'$');
        if ((path.next & kWordEdge) != 0 && (!best || cost < best->cost))
            best = ReadWord{path.cyrillic, cost};
    }
    return best;
}

}  // namespace tolmach::romanization
