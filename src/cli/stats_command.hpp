// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach stats XLIFF…`: how much there is to translate, and how far it is. Units come one at a time.
class StatsCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::filesystem::path> files_;
    std::string format_ = "text";
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
