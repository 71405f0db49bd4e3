// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <memory>
#include <vector>

namespace tolmach::cli {

/// `tolmach lexicon SUBCOMMAND`: the words that `restore` knows.
class LexiconCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<OptionParser> parsers_;  // One a subcommand.
    std::vector<std::unique_ptr<Command>> commands_;
};

}  // namespace tolmach::cli
