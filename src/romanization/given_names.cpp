// SPDX-License-Identifier: Apache-2.0
#include "romanization/given_names.hpp"

#include "embedded/romanization.hpp"
#include "romanization/comparable.hpp"
#include "romanization/lattice.hpp"
#include "text/table.hpp"

namespace tolmach::romanization {
namespace {

// More spellings than a scheme has for a given name.
constexpr std::size_t kMostSpellings = 64;

}  // namespace

GivenNames::GivenNames(std::span<const Scheme> schemes) {
    for (const text::TableRow& row : text::read_table("given.tsv", embedded::given_tsv(), 2))
        for (const std::string_view name : row.words(1)) {
            for (const Scheme& scheme : schemes)
                if (scheme.language == row[0])
                    for (const std::string& latin : variants(scheme, name, kMostSpellings))
                        by_latin_[comparable(latin)].push_back({&scheme, std::string(name)});
            for (const std::u32string& latin : established_forms(name))
                by_latin_[latin].push_back({nullptr, std::string(name)});
        }
}

const std::vector<GivenName>& GivenNames::written(std::string_view latin) const {
    static const std::vector<GivenName> none;
    const auto found = by_latin_.find(comparable(latin));
    return found == by_latin_.end() ? none : found->second;
}

}  // namespace tolmach::romanization
