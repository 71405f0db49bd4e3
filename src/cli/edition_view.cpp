// SPDX-License-Identifier: Apache-2.0
#include "cli/edition_view.hpp"

#include "base/fingerprint.hpp"
#include "review/identities.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <optional>

namespace tolmach::cli {
namespace {

using reports::FormCount;

std::string label_of(const glossary::Concept& entry, const std::string& language) {
    for (const glossary::Term& term : entry.terms)
        if (term.status == glossary::Status::Preferred && text::matches(term.language, language))
            return term.text;
    return entry.terms.empty() ? entry.id : entry.terms.front().text;
}

// The forms of a concept, the most frequent first, added to those that are there.
void add_forms(std::vector<std::pair<std::string, std::vector<FormCount>>>& to, const std::string& language,
               const checks::UsedConcepts& used, std::size_t concept_index) {
    auto at = std::find_if(to.begin(), to.end(), [&](const auto& each) { return each.first == language; });
    if (at == to.end()) at = to.insert(to.end(), {language, {}});
    const auto forms = used.find(concept_index);
    if (forms == used.end()) return;
    for (const auto& used_form : forms->second) {
        const auto same = std::find_if(at->second.begin(), at->second.end(),
                                       [&](const FormCount& each) { return each.form == used_form.first; });
        if (same == at->second.end())
            at->second.push_back({used_form.first, used_form.second.admitted, used_form.second.count});
        else
            same->count += used_form.second.count;
    }
    std::stable_sort(at->second.begin(), at->second.end(),
                     [](const FormCount& a, const FormCount& b) { return a.count > b.count; });
}

}  // namespace

void EditionView::observe(const checks::FileInfo& file, const xliff::Unit& unit) {
    if (keeps_.identities) review::add_unit(identities_, file, unit);
    if (keeps_.texts)
        for (const xliff::Segment& segment : unit.segments) {
            if (segment.ignorable) continue;
            const xliff::Content* target = checks::left_to_print(segment);
            texts_.add({file.name, file.original, file.source_language, file.target_language, unit.id,
                        unit.type, segment.id, xliff::plain_text(segment.source),
                        target ? std::optional(xliff::plain_text(*target)) : std::nullopt});
        }
    if (!keeps_.concepts || base_.empty()) return;
    const std::pair pair(file.source_language, file.target_language);
    auto at = use_.find(pair);
    if (at == use_.end()) {
        languages_.push_back(pair);
        at = use_.emplace(pair, checks::ConceptUse({base_, pair.first, pair.second})).first;
    }
    at->second.observe(file, unit, is_new_source(file, unit));
}

// Each edition brings the same source along.
bool EditionView::is_new_source(const checks::FileInfo& file, const xliff::Unit& unit) {
    base::Fingerprint print;
    print.add(file.original).add(file.source_language).add(unit.id);
    for (const xliff::Segment& segment : unit.segments)
        print.add(xliff::plain_text(segment.source));
    return counted_.insert(print.value()).second;
}

std::vector<reports::ConceptForms> EditionView::concepts(const Findings& findings) const {
    std::map<std::string, std::map<std::string, std::size_t>> about;
    for (const base::Diagnostic& each : findings)
        if (!each.term.empty()) ++about[each.term][each.check];
    std::vector<reports::ConceptForms> all;
    for (std::size_t i = 0; i < base_.size(); ++i) {
        const auto stands = [&](const auto& pair) {
            const checks::ConceptUse& use = use_.at(pair);
            return use.in_source().contains(i) || use.in_target().contains(i);
        };
        if (std::none_of(languages_.begin(), languages_.end(), stands)) continue;
        reports::ConceptForms entry{base_[i].id, label_of(base_[i], languages_.front().first), {}, {}};
        for (const auto& pair : languages_)
            add_forms(entry.languages, pair.first, use_.at(pair).in_source(), i);
        for (const auto& pair : languages_)
            add_forms(entry.languages, pair.second, use_.at(pair).in_target(), i);
        if (const auto known = about.find(entry.id); known != about.end()) entry.findings = known->second;
        all.push_back(std::move(entry));
    }
    return all;
}

}  // namespace tolmach::cli
