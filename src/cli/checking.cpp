// SPDX-License-Identifier: Apache-2.0
#include "cli/checking.hpp"

#include "checks/check.hpp"
#include "checks/target_same.hpp"
#include "checks/terms.hpp"
#include "cli/findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace tolmach::cli {
namespace {

using Concepts = std::vector<glossary::Concept>;
using Findings = std::vector<base::Diagnostic>;

/// The document once for each pair of languages in it, with the files of that pair.
std::vector<xliff::Document> by_languages(const xliff::Document& document) {
    std::vector<xliff::Document> parts;
    std::map<std::pair<std::string, std::string>, std::size_t> index;
    for (const xliff::File& file : document.files) {
        const checks::FileInfo info = checks::info_of(document, file);
        const auto [at, is_new] =
            index.try_emplace({info.source_language, info.target_language}, parts.size());
        if (is_new) {
            xliff::Document& part = parts.emplace_back();
            part.name = document.name;
            part.source_language = info.source_language;
            part.target_language = info.target_language;
        }
        parts[at->second].files.push_back(file);
    }
    return parts;
}

Findings check_part(const xliff::Document& part, const Concepts& concepts) {
    checks::Checks checks =
        checks::plain_checks(checks::loan_words(concepts, part.source_language, part.target_language));
    checks::Checks of_terms = checks::term_checks(concepts, part.source_language, part.target_language);
    std::move(of_terms.begin(), of_terms.end(), std::back_inserter(checks));
    return checks::run(checks, part);
}

void add_untranslated(const xliff::Document& part, const Concepts& concepts, Findings& faults) {
    const auto loans = checks::loan_words(concepts, part.source_language, part.target_language);
    for (const xliff::File& file : part.files)
        for (const xliff::Unit& unit : file.units)
            for (const xliff::Segment& segment : unit.segments)
                if (segment.target && !segment.target->empty() &&
                    checks::is_untranslated(unit, segment, loans))
                    faults.push_back(checks::finding("target.empty", checks::info_of(part, file), unit,
                                                     &segment, base::Side::Target, std::nullopt,
                                                     "the target is still the text of the source"));
}

}  // namespace

Findings check_document(const xliff::Document& document, const Concepts& concepts) {
    Findings findings;
    for (const xliff::Document& part : by_languages(document)) {
        Findings found = check_part(part, concepts);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
    }
    return findings;
}

Findings faults_of(const xliff::Document& document, const Concepts& concepts,
                   const editions::Project& project, const Tolerance& tolerance) {
    Findings faults = check_document(document, concepts);
    apply_severities(faults, project);
    const auto allowed = [&](const base::Diagnostic& d) {
        return d.severity != base::Severity::Error || (tolerance.untranslated && d.check == "target.empty") ||
               (tolerance.undecided && d.check == "change.undecided");
    };
    faults.erase(std::remove_if(faults.begin(), faults.end(), allowed), faults.end());
    if (!tolerance.untranslated)
        for (const xliff::Document& part : by_languages(document))
            add_untranslated(part, concepts, faults);
    return faults;
}

}  // namespace tolmach::cli
