// SPDX-License-Identifier: Apache-2.0
#include "review/document_checker.hpp"

#include "checks/cited_titles.hpp"
#include "checks/references.hpp"
#include "checks/target_same.hpp"
#include "checks/terms.hpp"
#include "checks/unknown_words.hpp"
#include "formats/completeness.hpp"
#include "formats/skeleton.hpp"
#include "review/diagnostics.hpp"
#include "review/files_beside.hpp"
#include "review/reference_writing.hpp"
#include "review/spelling.hpp"
#include "review/target_language.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

namespace tolmach::review {
namespace {

// Units that show whether a file without a skeleton was extracted by this program.
constexpr std::size_t kShowing = 3;

// What comparing with the skeleton needs of a unit; the skeleton is as long as all of these.
xliff::Unit source_of(xliff::Unit unit) {
    unit.notes.clear();
    unit.glossary.clear();
    unit.matches.clear();
    for (xliff::Segment& segment : unit.segments)
        segment.target.reset();
    return unit;
}

}  // namespace

base::Result<void> require_styles(const editions::Project& project) {
    for (const auto& [tag, edition] : project.editions)
        if (auto style = style_for({}, project, tag); !edition.references.empty() && !style)
            return base::fail(style.error());
    return {};
}

DocumentChecker::DocumentChecker(const glossary::Concepts& concepts, const editions::Project& project,
                                 CheckSettings settings)
    : concepts_(concepts),
      project_(project),
      settings_(std::move(settings)),
      judge_(settings_.jobs, [this](xliff::Unit&& unit) { keep_source(std::move(unit)); }) {}

void DocumentChecker::document(xliff::Document&& head) {
    places_.emplace(head.name, places_.size());
    head_ = std::move(head);
}

void DocumentChecker::file(xliff::File&& head) {
    settle_language(head);
    enter(head_, head);
    source_ = std::move(head);
}

void DocumentChecker::unit(xliff::Unit&& unit) {
    if (settings_.witness) settings_.witness(info_, unit);
    judge_.add(runs_[at_], info_, std::move(unit));
}

void DocumentChecker::end_file() {
    judge_.finish();
    compare(source_);
}

void DocumentChecker::end_document() {
    for (checks::Run& run : runs_)
        run.end_document();
}

void DocumentChecker::check(const xliff::Document& document) {
    places_.emplace(document.name, places_.size());
    for (const xliff::File& file : document.files) {
        enter(document, file);
        for (const xliff::Unit& unit : file.units)
            runs_[at_].observe(info_, unit);
        compare(file);
    }
    end_document();
}

Checked DocumentChecker::finish() {
    Checked all;
    Findings& findings = all.findings;
    findings = std::move(incomplete_);
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

void DocumentChecker::settle_language(xliff::File& file) {
    const TargetLanguage target = target_language_of(head_, file, settings_.language);
    file.target_language = target.tag;
    if (!target.remark.empty() && target.is_sure && settings_.remark)
        settings_.remark(head_.name + ": " + target.remark);
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
    incomplete_.push_back(std::move(unsure));
}

void DocumentChecker::keep_source(xliff::Unit&& unit) {
    if (source_.skeleton || source_.units.size() < kShowing)
        source_.units.push_back(source_of(std::move(unit)));
}

// Files of other tools have no skeleton that can be read, and nothing to compare with.
void DocumentChecker::compare(const xliff::File& file) {
    const auto skeleton = formats::skeleton_of(file, read_beside(info_.name));
    auto found = skeleton ? formats::compare_with_source(info_.name, file, *skeleton)
                          : formats::without_skeleton(info_.name, file, skeleton.error());
    if (found) std::move(found->begin(), found->end(), std::back_inserter(incomplete_));
}

void DocumentChecker::enter(const xliff::Document& document, const xliff::File& file) {
    info_ = checks::info_of(document, file);
    editions_.emplace(info_.original, info_.target_language);
    const auto [at, is_new] =
        index_.try_emplace({info_.source_language, info_.target_language}, runs_.size());
    if (is_new) runs_.emplace_back(checks_for(info_));
    at_ = at->second;
}

checks::Checks DocumentChecker::checks_for(const checks::FileInfo& info) const {
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

Findings check_documents(const Documents& documents, const glossary::Concepts& concepts,
                         const editions::Project& project) {
    DocumentChecker checker(concepts, project, {});
    for (const xliff::Document* document : documents)
        checker.check(*document);
    return checker.finish().findings;
}

checks::HouseStyle house_style(const editions::Project& project, const std::string& language) {
    const editions::EditionSettings marks = project.marks(language);
    return {marks.dashes, marks.ranges, marks.quotes};
}

void apply_severities(Findings& findings, const editions::Project& project) {
    std::erase_if(findings, [&](const auto& f) { return project.off.contains(f.check); });
    for (base::Diagnostic& finding : findings)
        if (const auto set = project.severity.find(finding.check); set != project.severity.end())
            finding.severity = set->second;
}

}  // namespace tolmach::review
