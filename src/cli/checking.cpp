// SPDX-License-Identifier: Apache-2.0
#include "cli/checking.hpp"

#include "checks/check.hpp"
#include "checks/cited_titles.hpp"
#include "checks/codes.hpp"
#include "checks/parallel_judge.hpp"
#include "checks/references.hpp"
#include "checks/reviewer_notes.hpp"
#include "checks/stray_text.hpp"
#include "checks/target_empty.hpp"
#include "checks/target_same.hpp"
#include "checks/terms.hpp"
#include "cli/diagnostics.hpp"
#include "cli/findings.hpp"
#include "cli/identities.hpp"
#include "cli/progress_bar.hpp"
#include "cli/reference_writing.hpp"
#include "cli/spelling.hpp"
#include "cli/suppressions.hpp"
#include "cli/target_language.hpp"
#include "cli/xliff_input.hpp"
#include "formats/completeness.hpp"
#include "formats/diagnostics.hpp"
#include "xliff/stream.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <iterator>
#include <map>
#include <unordered_map>

namespace tolmach::cli {
namespace {

using Remark = std::function<void(const std::string&)>;

// An edition would lack something that the source has, or print what nobody meant for it.
constexpr std::string_view kLosses[] = {
    checks::kChangeUndecided.id, checks::kCodeExtra.id,       checks::kCodeMissing.id,
    checks::kFootnoteLost.id,    formats::kSegmentMissing.id, checks::kSegmentStrayText.id,
    checks::kTargetEmpty.id,     formats::kUnitMissing.id,    formats::kUnitUnknown.id};

// Units that show whether a file without a skeleton was extracted by this program.
constexpr std::size_t kShowing = 3;

bool is_loss(const base::Diagnostic& finding) {
    return std::find(std::begin(kLosses), std::end(kLosses), finding.check) != std::end(kLosses);
}

/// The checks of documents whose files and units come by; a run for each pair of languages.
class Checking final : public xliff::Visitor {
  public:
    Checking(const glossary::Concepts& concepts, const editions::Project& project, CheckSettings settings,
             Remark remark, ProgressBar* bar, UnitWitness witness = {})
        : concepts_(concepts),
          project_(project),
          settings_(std::move(settings)),
          remark_(std::move(remark)),
          bar_(bar),
          witness_(std::move(witness)),
          judge_(settings_.jobs, [this](xliff::Unit&& unit) { keep_source(std::move(unit)); }) {}

    void document(xliff::Document&& head) override {
        places_.emplace(head.name, places_.size());
        head_ = std::move(head);
    }
    void file(xliff::File&& head) override {
        settle_language(head);
        enter(head_, head);
        returned_ = std::move(head);
    }
    void unit(xliff::Unit&& unit) override {
        if (bar_) bar_->next_unit();
        if (witness_) witness_(info_, unit);
        judge_.add(runs_[at_], info_, std::move(unit));
    }
    void end_file() override {
        judge_.finish();
        compare(returned_);
    }

    void look_at(const xliff::Document& document) {
        places_.emplace(document.name, places_.size());
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
    Checked finish() {
        Checked all;
        Findings& findings = all.findings;
        findings = std::move(returned_badly_);
        for (checks::Run& run : runs_) {
            Findings found = run.finish();
            if (findings.empty())
                findings = std::move(found);
            else
                std::move(found.begin(), found.end(), std::back_inserter(findings));
        }
        if (places_.size() > 1)
            std::stable_sort(findings.begin(), findings.end(),
                             [&](const base::Diagnostic& a, const base::Diagnostic& b) {
                                 return places_[a.location.file] < places_[b.location.file];
                             });
        for (const auto& [languages, run] : index_)
            if (std::find(all.targets.begin(), all.targets.end(), languages.second) == all.targets.end())
                all.targets.push_back(languages.second);
        all.editions = std::move(editions_);
        return all;
    }

  private:
    void settle_language(xliff::File& file) {
        const TargetLanguage target = target_language_of(head_, file, settings_.language);
        file.target_language = target.tag;
        if (!target.remark.empty() && target.is_sure) remark_(head_.name + ": " + target.remark);
        const std::string unknown = target.is_sure ? unknown_language(target.tag) : "";
        if (target.is_sure && unknown.empty()) return;
        base::Diagnostic unsure =
            base::diagnostic(kLanguageTarget, target.is_sure ? unknown + ": no rule of a language is checked"
                                                             : target.remark +
                                                                   ": no rule of a language is "
                                                                   "checked; say it with --lang");
        if (target.is_sure) unsure.severity = base::Severity::Warning;
        unsure.location.file = head_.name;
        unsure.original = file.original;
        returned_badly_.push_back(std::move(unsure));
    }

    // What comparing with the skeleton needs of a unit; the skeleton is as long as all of these.
    static xliff::Unit source_of(xliff::Unit unit) {
        unit.notes.clear();
        unit.glossary.clear();
        unit.matches.clear();
        for (xliff::Segment& segment : unit.segments)
            segment.target.reset();
        return unit;
    }

    void keep_source(xliff::Unit&& unit) {
        if (returned_.skeleton || returned_.units.size() < kShowing)
            returned_.units.push_back(source_of(std::move(unit)));
    }

    // Files of other tools have no skeleton that can be read, and nothing to compare with.
    void compare(const xliff::File& file) {
        const auto skeleton = formats::skeleton_of(file, read_beside(info_.name));
        auto found = skeleton ? formats::compare_with_source(info_.name, file, *skeleton)
                              : formats::without_skeleton(info_.name, file, skeleton.error());
        if (found) std::move(found->begin(), found->end(), std::back_inserter(returned_badly_));
    }

    void enter(const xliff::Document& document, const xliff::File& file) {
        info_ = checks::info_of(document, file);
        editions_.emplace(info_.original, info_.target_language);
        const auto [at, is_new] =
            index_.try_emplace({info_.source_language, info_.target_language}, runs_.size());
        if (is_new) runs_.emplace_back(checks_for(info_));
        at_ = at->second;
    }

    checks::Checks checks_for(const checks::FileInfo& info) const {
        // Of a language without a usual style the project may name one; otherwise references are not judged.
        const auto style = style_for({}, project_, info.target_language);
        const bool months_of_works = style && style->month_words == citation::WordsOf::Work;
        checks::Checks all =
            checks::plain_checks(checks::loan_words(concepts_, info.source_language, info.target_language),
                                 house_style(project_, info.target_language),
                                 checks::known_titles(concepts_, info.target_language), months_of_works);
        if (settings_.spelling)
            all.push_back(
                std::make_unique<checks::UnknownWords>(words_of_language(info.target_language, concepts_)));
        if (style)
            all.push_back(std::make_unique<checks::References>(
                checks::ReferenceRules{*style,
                                       works_for(concepts_, *style, info.target_language),
                                       {info.source_language, info.target_language}}));
        checks::Checks of_terms = checks::term_checks(concepts_, info.source_language, info.target_language);
        std::move(of_terms.begin(), of_terms.end(), std::back_inserter(all));
        return all;
    }

    const glossary::Concepts& concepts_;
    const editions::Project& project_;
    CheckSettings settings_;
    Remark remark_;
    ProgressBar* bar_;  // May be null.
    UnitWitness witness_;
    xliff::Document head_;
    checks::FileInfo info_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;
    std::deque<checks::Run> runs_;  // They stay where they are.
    std::size_t at_ = 0;
    xliff::File returned_;  // With the sources of its units, where it was extracted by this program.
    Findings returned_badly_;
    std::set<std::pair<std::string, std::string>> editions_;
    std::unordered_map<std::string, std::size_t> places_;  // Of the documents, by name.
    checks::ParallelJudge judge_;                          // Its threads end before all else does.
};

// Of documents in memory, with the severities of the registry.
Findings findings_in(const Documents& documents, const glossary::Concepts& concepts,
                     const editions::Project& project) {
    Checking checking(concepts, project, {}, {}, nullptr);
    for (const xliff::Document* document : documents) {
        checking.look_at(*document);
        checking.end_document();
    }
    return checking.finish().findings;
}

}  // namespace

base::Result<Checked> check_files(const std::vector<std::filesystem::path>& paths,
                                  const glossary::Concepts& concepts, const editions::Project& project,
                                  const CheckSettings& settings, const Remark& remark, const Env& env,
                                  const UnitWitness& witness) {
    for (const auto& [tag, edition] : project.editions)
        if (auto style = style_for({}, project, tag); !edition.references.empty() && !style)
            return base::fail(style.error());
    ProgressBar bar(env, paths.size());
    Checking checking(concepts, project, settings, remark, &bar, witness);
    for (const std::filesystem::path& path : paths) {
        bar.next_file(shown_name(path));
        if (auto read = stream_xliff(path, env, checking); !read) return base::fail(read.error());
        checking.end_document();
    }
    return checking.finish();
}

checks::HouseStyle house_style(const editions::Project& project, const std::string& language) {
    const editions::EditionSettings marks = project.marks(language);
    return {marks.dashes, marks.ranges, marks.quotes};
}

Findings check_documents(const Documents& documents, const glossary::Concepts& concepts,
                         const editions::Project& project) {
    Findings findings = findings_in(documents, concepts, project);
    apply_severities(findings, project);
    return findings;
}

bool is_about_untranslated(const base::Diagnostic& finding) {
    return finding.check == checks::kTargetEmpty.id;
}

EditionFindings blocking_findings(const Documents& documents, const glossary::Concepts& concepts,
                                  const editions::Project& project, const MergeAllowances& allowances) {
    Findings lost = findings_in(documents, concepts, project), others;
    const auto is_other = [](const base::Diagnostic& d) {
        return d.severity != base::Severity::Error || !is_loss(d);
    };
    const auto first_other = std::stable_partition(lost.begin(), lost.end(), std::not_fn(is_other));
    std::move(first_other, lost.end(), std::back_inserter(others));
    lost.erase(first_other, lost.end());
    apply_severities(others, project);
    if (!allowances.suppressed.empty()) leave_out(others, allowances.suppressed, identities_of(documents));
    EditionFindings faults;
    for (base::Diagnostic& each : lost) {
        if (allowances.undecided && each.check == checks::kChangeUndecided.id) continue;
        const bool allowed = allowances.untranslated && is_about_untranslated(each);
        (allowed ? faults.tolerated : faults.blocking).push_back(std::move(each));
    }
    for (base::Diagnostic& each : others) {
        const bool undecided = allowances.undecided && each.check == checks::kChangeUndecided.id;
        if (each.severity == base::Severity::Error && !undecided) faults.blocking.push_back(std::move(each));
    }
    return faults;
}

}  // namespace tolmach::cli
