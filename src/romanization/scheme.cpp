// SPDX-License-Identifier: Apache-2.0
#include "romanization/scheme.hpp"

#include "embedded/romanization.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace tolmach::romanization {
namespace {

LetterSet neighbour(std::u32string_view word, std::size_t at) {
    return at < word.size() ? set_of(word[at]) : kWordEdge;
}

void add_compiled_in(std::vector<Scheme>& to, std::string_view data, const std::string& name) {
    auto read = read_schemes(data, name, to);
    if (!read) {
        std::fputs((to_string(read.error()) + "\n").c_str(), stderr);
        std::abort();
    }
    std::move(read->begin(), read->end(), std::back_inserter(to));
}

}  // namespace

std::span<const Rule> Scheme::rules_of(char32_t letter) const {
    const int index = letter_index(letter);
    if (index < 0) return {};
    const auto at = static_cast<std::size_t>(index);
    return std::span(rules).subspan(first[at], static_cast<std::size_t>(first[at + 1] - first[at]));
}

bool Scheme::has(char32_t letter) const {
    return letter_index(letter) >= 0 && (alphabet & set_of(letter)) != 0;
}

bool fits(const Rule& rule, std::u32string_view word, std::size_t at) {
    return word.substr(at).starts_with(rule.source) &&
           (rule.left & (at == 0 ? kWordEdge : neighbour(word, at - 1))) != 0 &&
           (rule.right & neighbour(word, at + rule.source.size())) != 0;
}

const std::vector<Scheme>& schemes() {
    static const std::vector<Scheme> all = [] {
        std::vector<Scheme> read;
        add_compiled_in(read, embedded::ru_tsv(), "ru.tsv");
        add_compiled_in(read, embedded::be_tsv(), "be.tsv");
        return read;
    }();
    return all;
}

const std::vector<Scheme>& recognised_schemes() {
    static const std::vector<Scheme> all = [] {
        std::vector<Scheme> read = schemes();
        add_compiled_in(read, embedded::further_tsv(), "further.tsv");
        return read;
    }();
    return all;
}

const Scheme* find_scheme(std::span<const Scheme> among, std::string_view id) {
    const auto found =
        std::find_if(among.begin(), among.end(), [&](const Scheme& scheme) { return scheme.id == id; });
    return found == among.end() ? nullptr : &*found;
}

}  // namespace tolmach::romanization
