// SPDX-License-Identifier: Apache-2.0
#include "cli/checking.hpp"

#include "base/files.hpp"
#include "checks/check.hpp"
#include "checks/target_same.hpp"
#include "checks/terms.hpp"
#include "checks/titles.hpp"
#include "cli/findings.hpp"
#include "formats/returned.hpp"
#include "xliff/stream.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace tolmach::cli {
namespace {

using Concepts = std::vector<glossary::Concept>;
using Findings = std::vector<base::Diagnostic>;

/// The checks of documents whose files and units come by; a run for each pair of languages.
class Checking final : public xliff::Visitor {
  public:
    Checking(const Concepts& concepts, const checks::MakeMatcher& make, const editions::Project& project)
        : concepts_(concepts), make_(make), project_(project) {}

    void document(xliff::Document&& head) override {
        places_.emplace(head.name, places_.size());
        head_ = std::move(head);
    }
    void file(xliff::File&& head) override {
        enter(head_, head);
        returned_ = std::move(head);
    }
    void unit(xliff::Unit&& unit) override {
        runs_[at_].observe(info_, unit);
        if (returned_.skeleton) returned_.units.push_back(source_of(std::move(unit)));
    }
    void end_file() override { compare(returned_); }

    void look_at(const xliff::Document& document) {
        for (const xliff::File& file : document.files) {
            enter(document, file);
            for (const xliff::Unit& unit : file.units)
                runs_[at_].observe(info_, unit);
            compare(file);
        }
    }

    void end_document() {
        for (checks::Run& run : runs_)
            run.end_document();
    }

    /// By document, then by pair of languages, unit and place.
    Findings finish() {
        Findings findings = std::move(returned_badly_);
        for (checks::Run& run : runs_) {
            Findings found = run.finish();
            std::move(found.begin(), found.end(), std::back_inserter(findings));
        }
        if (places_.size() > 1)
            std::stable_sort(findings.begin(), findings.end(),
                             [&](const base::Diagnostic& a, const base::Diagnostic& b) {
                                 return places_[a.location.file] < places_[b.location.file];
                             });
        return findings;
    }

  private:
    // What comparing with the skeleton needs of a unit; the skeleton is as long as all of these.
    static xliff::Unit source_of(xliff::Unit unit) {
        unit.notes.clear();
        unit.glossary.clear();
        unit.matches.clear();
        for (xliff::Segment& segment : unit.segments)
            segment.target.reset();
        return unit;
    }

    // Files of other tools have no skeleton that can be read, and nothing to compare with.
    void compare(const xliff::File& file) {
        const auto beside = [&](const std::string& name) {
            return base::read_file(std::filesystem::path(info_.name).parent_path() / name);
        };
        const auto skeleton = formats::skeleton_of(file, beside);
        if (!skeleton) return;
        auto found = formats::compare_with_source(info_.name, file, *skeleton);
        if (found) std::move(found->begin(), found->end(), std::back_inserter(returned_badly_));
    }

    void enter(const xliff::Document& document, const xliff::File& file) {
        info_ = checks::info_of(document, file);
        const auto [at, is_new] =
            index_.try_emplace({info_.source_language, info_.target_language}, runs_.size());
        if (is_new) runs_.emplace_back(checks_for(info_));
        at_ = at->second;
    }

    checks::Checks checks_for(const checks::FileInfo& info) const {
        checks::Checks all =
            checks::plain_checks(checks::loan_words(concepts_, info.source_language, info.target_language),
                                 house_style(project_, info.target_language),
                                 checks::known_titles(concepts_, info.target_language));
        checks::Checks of_terms =
            checks::term_checks(concepts_, info.source_language, info.target_language, make_);
        std::move(of_terms.begin(), of_terms.end(), std::back_inserter(all));
        return all;
    }

    const Concepts& concepts_;
    const checks::MakeMatcher& make_;
    const editions::Project& project_;
    xliff::Document head_;
    checks::FileInfo info_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;
    std::vector<checks::Run> runs_;
    std::size_t at_ = 0;
    xliff::File returned_;  // With the sources of its units, where it was extracted by this program.
    Findings returned_badly_;
    std::unordered_map<std::string, std::size_t> places_;  // Of the documents, by name.
};

// What the checks say of it may be off or milder in a project; an edition is refused all the same.
void add_untranslated(const xliff::Document& document, const Concepts& concepts, Findings& faults) {
    std::set<std::tuple<std::string, std::string, std::string>> said;
    for (const base::Diagnostic& d : faults)
        if (d.check == "target.empty") said.emplace(d.original, d.unit, d.segment);
    for (const xliff::File& file : document.files) {
        const checks::FileInfo info = checks::info_of(document, file);
        const auto loans = checks::loan_words(concepts, info.source_language, info.target_language);
        for (const xliff::Unit& unit : file.units)
            for (const xliff::Segment& segment : unit.segments)
                if (segment.target && !segment.target->empty() &&
                    checks::is_untranslated(unit, segment, loans) &&
                    !said.contains({info.original, unit.id, segment.id}))
                    faults.push_back(checks::finding("target.empty", info, unit, &segment, base::Side::Target,
                                                     std::nullopt,
                                                     "the target is still the text of the source"));
    }
}

}  // namespace

base::Result<Findings> check_files(const std::vector<std::filesystem::path>& paths, const Concepts& concepts,
                                   const checks::MakeMatcher& make, const editions::Project& project) {
    Checking checking(concepts, make, project);
    for (const std::filesystem::path& path : paths) {
        if (auto read = xliff::stream(path, checking); !read) return base::fail(read.error());
        checking.end_document();
    }
    return checking.finish();
}

checks::HouseStyle house_style(const editions::Project& project, const std::string& language) {
    const editions::EditionSettings marks = project.marks(language);
    return {marks.dashes, marks.ranges, marks.quotes};
}

Findings check_document(const xliff::Document& document, const Concepts& concepts,
                        const checks::MakeMatcher& make, const editions::Project& project) {
    Checking checking(concepts, make, project);
    checking.look_at(document);
    checking.end_document();
    Findings findings = checking.finish();
    apply_severities(findings, project);
    return findings;
}

Findings faults_of(const xliff::Document& document, const Concepts& concepts, const checks::MakeMatcher& make,
                   const editions::Project& project, const Tolerance& tolerance) {
    Findings faults = check_document(document, concepts, make, project);
    const auto allowed = [&](const base::Diagnostic& d) {
        return d.severity != base::Severity::Error || (tolerance.untranslated && d.check == "target.empty") ||
               (tolerance.undecided && d.check == "change.undecided");
    };
    faults.erase(std::remove_if(faults.begin(), faults.end(), allowed), faults.end());
    if (!tolerance.untranslated) add_untranslated(document, concepts, faults);
    return faults;
}

}  // namespace tolmach::cli
