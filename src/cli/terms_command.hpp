// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <memory>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms SUBCOMMAND`: the term base. The subcommands are a table in terms_command.cpp.
class TermsCommand final : public Command {
  public:
    void declare(CLI::App& app) override;
    base::Result<int> run(Env& env) override;

  private:
    CLI::App* app_ = nullptr;  ///< Owned by the program, which outlives its commands' runs.
    std::vector<std::unique_ptr<Command>> made_;
};

}  // namespace tolmach::cli
