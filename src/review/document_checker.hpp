// SPDX-License-Identifier: Apache-2.0
// review: documents as they came back from translators. All checks over them, what stands in the way of an
// edition, the language a file is taken to be in, whose work is in a file. Takes documents, concepts and the
// project, gives findings; reads files beside an XLIFF only, writes none.
#pragma once

#include "base/result.hpp"
#include "checks/check.hpp"
#include "checks/house_style.hpp"
#include "checks/parallel_judge.hpp"
#include "editions/project.hpp"
#include "glossary/concepts.hpp"
#include "xliff/model.hpp"
#include "xliff/stream.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tolmach::review {

using Findings = std::vector<base::Diagnostic>;
using Documents = std::vector<const xliff::Document*>;

/// Told of each unit as it is read.
using UnitWitness = std::function<void(const checks::FileInfo& file, const xliff::Unit& unit)>;
/// Told what is taken for something that a file does not say.
using Remark = std::function<void(const std::string&)>;

/// What the checks find in files, and the target languages that were met, in order.
struct Checked {
    Findings findings;
    std::vector<std::string> targets;
    std::set<std::pair<std::string, std::string>> editions;  ///< Source documents and target languages.
};

/// How files are checked.
struct CheckSettings {
    std::string language;   ///< The target language of files that say none; empty for what the file shows.
    bool spelling = false;  ///< Words are looked up in the dictionaries of the machine.
    std::size_t jobs = 1;   ///< Threads.
    Remark remark;          ///< What is taken for a target language; may be empty.
    UnitWitness witness;    ///< May be empty.
};

/// Fails where the project names a style of references that cannot be read.
base::Result<void> require_styles(const editions::Project& project);

/// The checks of documents, a run for each pair of languages, those of the term base and the comparison with
/// the skeleton included. A visitor of one document after the other, each ended by end_document(); or they
/// are shown whole. Concepts and project must outlive it; severities are those of the registry.
class DocumentChecker final : public xliff::Visitor {
  public:
    DocumentChecker(const glossary::Concepts& concepts, const editions::Project& project,
                    CheckSettings settings);

    void document(xliff::Document&& head) override;
    void file(xliff::File&& head) override;
    void unit(xliff::Unit&& unit) override;
    void end_file() override;
    void end_document();

    void check(const xliff::Document& document);

    /// By document, then by pair of languages, unit and place.
    Checked finish();

  private:
    void settle_language(xliff::File& file);
    void keep_source(xliff::Unit&& unit);
    void compare(const xliff::File& file);
    void enter(const xliff::Document& document, const xliff::File& file);
    checks::Checks checks_for(const checks::FileInfo& info) const;

    const glossary::Concepts& concepts_;
    const editions::Project& project_;
    CheckSettings settings_;
    xliff::Document head_;
    checks::FileInfo info_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;
    std::deque<checks::Run> runs_;  // They stay where they are.
    std::size_t at_ = 0;
    xliff::File source_;   // With the sources of its units, where it was extracted by this program.
    Findings incomplete_;  // What the files themselves lack.
    std::set<std::pair<std::string, std::string>> editions_;
    std::unordered_map<std::string, std::size_t> places_;  // Of the documents, by name.
    checks::ParallelJudge judge_;                          // Its threads end before all else does.
};

/// What the checks find in documents, with the severities of the registry.
Findings check_documents(const Documents& documents, const glossary::Concepts& concepts,
                         const editions::Project& project);

/// What the house says of the marks of an edition.
checks::HouseStyle house_style(const editions::Project& project, const std::string& language);

/// Gives each finding the severity that the project sets for its check, and drops those of checks that are
/// off.
void apply_severities(Findings& findings, const editions::Project& project);

}  // namespace tolmach::review
