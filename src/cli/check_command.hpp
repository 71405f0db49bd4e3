// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

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
    std::vector<std::filesystem::path> files_;
    std::string language_;
    GlossaryOptions glossary_;
    FindingsOptions findings_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
