// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach terms harvest NOTE`: names and titles that a note proposes for the term base, as a table to edit.
class TermsHarvestCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::filesystem::path note_, output_ = "-";
    std::string language_, encoding_;
    bool all_ = false;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
    OverwriteOptions overwrite_;
};

}  // namespace tolmach::cli
