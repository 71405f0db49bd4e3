// SPDX-License-Identifier: Apache-2.0
// The rules of the Validation module (XLIFF 2.1 §5.8): what a file asks of its translations.
#pragma once

#include "xliff/model.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

struct ValidationRule {
    enum class Kind { IsPresent, IsNotPresent, StartsWith, EndsWith };
    enum class Normalization { Nfc, Nfd, None };

    Kind kind = Kind::IsPresent;
    std::string text;
    std::optional<std::size_t> occurs;  ///< How often, exactly.
    bool exists_in_source = false;      ///< The source must satisfy it as well.
    bool case_sensitive = true;
    Normalization normalization = Normalization::Nfc;

    bool operator==(const ValidationRule&) const = default;
};
using ValidationRules = std::vector<ValidationRule>;

/// The rules in force in an element with these extensions: those around it and its own, without those that it
/// disables. Rules of other namespaces are not executed and left out.
ValidationRules rules_in_force(const ValidationRules& around, const std::vector<std::string>& extensions);
/// For a file, then for each of its groups.
std::vector<ValidationRules> rules_in_force(const File& file);

/// What a translation does against a rule, or nothing; plain texts, codes left out.
std::optional<std::string> breach(const ValidationRule& rule, std::string_view source,
                                  std::string_view target);

}  // namespace tolmach::xliff
