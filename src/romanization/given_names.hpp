// SPDX-License-Identifier: Apache-2.0
// The given names that are common in Russian and Belarusian (data/given.tsv), by how schemes write them.
#pragma once

#include "romanization/recognise.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::romanization {

/// A given name that a scheme writes in some Latin letters.
struct GivenName {
    const Scheme* scheme = nullptr;  ///< Null where the form is an established one.
    std::string cyrillic;
};

/// Given names by their Latin letters.
class GivenNames {
  public:
    /// Keeps the schemes, which must outlive it.
    explicit GivenNames(std::span<const Scheme> schemes);
    /// The names that are written so; none where it is no common name.
    const std::vector<GivenName>& written(std::string_view latin) const;

  private:
    std::map<std::u32string, std::vector<GivenName>> by_latin_;
};

}  // namespace tolmach::romanization
