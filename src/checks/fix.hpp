// SPDX-License-Identifier: Apache-2.0
// Corrections that cannot be wrong: findings that checks mark as fixable are replaced by their suggestion.
#pragma once

#include "base/result.hpp"
#include "checks/check.hpp"
#include "checks/cited_text.hpp"
#include "checks/house_style.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace tolmach::checks {

/// Options of `fix`; empty functions are not called.
struct FixSettings {
    std::function<HouseStyle(const std::string& language)> house;
    std::function<KnownTitles(const std::string& language)> titles;
    std::function<bool(std::string_view check)>
        wanted;  ///< Whether the findings of a check may be corrected.
    /// Whether a finding has been judged right: then its check corrects nothing in that segment.
    std::function<bool(const FileInfo& file, const Unit& unit, const Diagnostic& finding)> suppressed = {};
};

/// A document with its corrected targets, and one diagnostic a change in the order of the document, `span`
/// counting in the target before the changes and `suggestion` being what was written in place of `text`. No
/// change joins two words, splits one, or alters a letter or a figure. Fixing what is fixed changes nothing.
base::Outcome<xliff::Document> fix(xliff::Document document, const FixSettings& settings = {});

}  // namespace tolmach::checks
