// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/suppressions.hpp"
#include "reports/concept_forms.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach check XLIFF…`: findings of the checks and the term base.
class CheckCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    base::Result<int> print_concepts(const std::vector<reports::ConceptForms>& used, Env& env) const;
    void say_dictionaries(const std::vector<std::string>& languages, Env& env) const;

    std::vector<std::filesystem::path> files_;
    std::string language_;
    std::size_t jobs_ = 0;
    GlossaryOptions glossary_;
    FindingsOptions findings_;
    bool concepts_ = false;
    KnownOptions known_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
