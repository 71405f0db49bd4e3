// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <memory>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms SUBCOMMAND`: the term base. The subcommands are a table in terms_command.cpp.
class TermsCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<OptionParser> parsers_;  // One a subcommand.
    std::vector<std::unique_ptr<Command>> commands_;
};

}  // namespace tolmach::cli
