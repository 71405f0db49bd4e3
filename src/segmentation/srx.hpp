// SPDX-License-Identifier: Apache-2.0
// Rule files: SRX 2.0 (GALA/LISA, 2008) and SRX 1.0, as values.
#pragma once

#include "base/result.hpp"
#include "segmentation/pattern.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// `rule`: whether to break at a place, by what stands before and behind it. An empty pattern matches always.
struct Rule {
    bool breaks = true;
    std::string before, after;
    std::string set;         ///< The name of the language rule it is in.
    std::size_t number = 0;  ///< Its place there, from 1.
    base::Location location;
};

/// `languagerule`: a named list of rules.
struct RuleSet {
    std::string name;
    std::vector<Rule> rules;
};

/// `languagemap`: which language uses which rules.
struct LanguageMap {
    std::string pattern, set;
    base::Location location;
};

/// Which side of a break an inline code between the sentences goes to (`formathandle`).
struct CodeSides {
    bool start_stays = false;  ///< An opening code stays with the sentence before the break.
    bool end_stays = true;
    bool isolated_stays = true;

    bool operator==(const CodeSides&) const = default;
};

/// A rule file.
struct Srx {
    bool cascade = false;  ///< All maps that fit a language, not only the first.
    bool segment_sub_flows = true;
    CodeSides codes;
    Dialect dialect = Dialect::Icu;  ///< Okapi's option `useJavaRegex`.
    std::vector<RuleSet> sets;
    std::vector<LanguageMap> maps;
};

/// Reads a rule file; fails where validate_srx finds an error. `name` is for locations.
base::Result<Srx> read_srx(const std::string& name, std::string_view bytes);

/// Reads a rule file whose patterns are known to compile, as those of the house are: a test holds them to it.
base::Result<Srx> read_known_srx(const std::string& name, std::string_view bytes);

/// Everything that is wrong with a rule file: `srx.structure` and `srx.pattern`.
std::vector<base::Diagnostic> validate_srx(const std::string& name, std::string_view bytes);

/// The rules that apply to a language, in the order in which they are tried (SRX 2.0, cascade).
std::vector<const Rule*> rules_for(const Srx& srx, std::string_view language);

}  // namespace tolmach::segmentation
