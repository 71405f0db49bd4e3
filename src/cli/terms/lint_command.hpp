// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms lint [FILE…]`: what is doubtful in a term base, and the rows that cannot be read.
class TermsLintCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::filesystem::path> files_;
    GlossaryOptions base_;
    FindingsOptions findings_;
    std::vector<std::string> languages_;
};

}  // namespace tolmach::cli
