// SPDX-License-Identifier: Apache-2.0
#include "morphology/tables.hpp"

#include "embedded/morphology.hpp"
#include "morphology/table_reader.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <string>

namespace tolmach::morphology {

bool Pattern::fits(std::u32string_view lower) const {
    if (lower.size() < places.size() || (whole && lower.size() != places.size())) return false;
    const std::size_t start = lower.size() - places.size();
    for (std::size_t i = places.size(); i-- > 0;)
        if (places[i].letters.find(lower[start + i]) == std::u32string::npos) return false;
    return without.empty() ||
           lower.substr(0, lower.size() - cut).find_first_of(without) == std::u32string_view::npos;
}

std::vector<const Rule*> Tables::rules_for(std::u32string_view lower, WordKind kind,
                                           Agreement agreement) const {
    std::vector<const Rule*> fitting;
    if (lower.empty()) return fitting;
    const ByLetter& letters = index[static_cast<std::size_t>(kind)][static_cast<std::size_t>(agreement)];
    auto at = letters.find(lower.back());
    if (at == letters.end()) at = letters.find(U'\0');
    if (at == letters.end()) return fitting;
    for (const std::size_t each : at->second) {
        const Rule& rule = rules[each];
        if (!rule.pattern.fits(lower)) continue;
        if (!rule.paradigms.empty()) fitting.push_back(&rule);
        if (!rule.more) break;
    }
    std::stable_partition(fitting.begin(), fitting.end(), [](const Rule* rule) { return !rule->rare; });
    return fitting;
}

std::optional<Agreement> Tables::likely_agreement(std::u32string_view lower, WordKind kind) const {
    for (const Likely& each : likely)
        if (each.kinds[static_cast<std::size_t>(kind)] && each.sign.pattern.fits(lower))
            return each.sign.agreement;
    return std::nullopt;
}

std::u32string Tables::for_patterns(std::string_view word) const {
    std::u32string lower = text::to_utf32(word);
    for (char32_t& c : lower) {
        c = text::to_lower(c);
        for (const auto& [from, to] : same)
            if (c == from) c = to;
    }
    return lower;
}

namespace {

// The tables of one language, read when they are first asked for.
struct LanguageTables {
    std::string_view language, name;
    std::string_view (*bytes)();
    std::once_flag once = {};
    std::optional<Tables> tables = {};
};

}  // namespace

const Tables* tables_of(std::string_view language) {
    static std::array<LanguageTables, 4> known = {{{"be", "be.tsv", embedded::be_tsv},
                                                   {"en", "en.tsv", embedded::en_tsv},
                                                   {"fr", "fr.tsv", embedded::fr_tsv},
                                                   {"ru", "ru.tsv", embedded::ru_tsv}}};
    const auto at = std::find_if(known.begin(), known.end(),
                                 [&](const LanguageTables& each) { return each.language == language; });
    if (at == known.end()) return nullptr;
    std::call_once(at->once, [&] { at->tables = read_tables(std::string(at->name), at->bytes()); });
    return &*at->tables;
}

}  // namespace tolmach::morphology
