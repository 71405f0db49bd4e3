// SPDX-License-Identifier: Apache-2.0
// Commands about the program itself.
#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach help [COMMAND…]`: what `--help` prints.
class HelpCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::string> command_;
};

/// `tolmach version`: what `--version` prints.
class VersionCommand final : public Command {
  public:
    void declare(OptionParser&) override {}
    base::Result<int> run(Env& env) override;
};

/// `tolmach completion SHELL`: a script that completes the command line.
class CompletionCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::string shell_;
};

}  // namespace tolmach::cli
