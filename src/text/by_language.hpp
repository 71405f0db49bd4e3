// SPDX-License-Identifier: Apache-2.0
// Tables that each of the house's languages has one of.
#pragma once

#include "text/locale.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <string_view>

namespace tolmach::text {

/// The primary subtags of the languages that there is data for.
inline constexpr std::array<std::string_view, 4> kHouseLanguages = {"en", "fr", "ru", "be"};

/// A table for each of them, made when it is first asked for, by whichever thread asks.
template <class Table>
class ByLanguage {
  public:
    /// `make` gives the table of a primary subtag.
    explicit ByLanguage(Table (*make)(std::string_view language)) : make_(make) {}

    /// Null for a tag of another language.
    const Table* find(std::string_view tag) {
        auto known = std::find(kHouseLanguages.begin(), kHouseLanguages.end(), tag);
        if (known == kHouseLanguages.end())
            known = std::find(kHouseLanguages.begin(), kHouseLanguages.end(), primary_language(tag));
        if (known == kHouseLanguages.end()) return nullptr;
        const auto at = static_cast<std::size_t>(known - kHouseLanguages.begin());
        std::call_once(made_[at], [&] { tables_[at].emplace(make_(*known)); });
        return &*tables_[at];
    }

  private:
    Table (*make_)(std::string_view);
    std::array<std::once_flag, kHouseLanguages.size()> made_;
    std::array<std::optional<Table>, kHouseLanguages.size()> tables_;
};

}  // namespace tolmach::text
