// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <vector>

namespace tolmach::cli {

/// `tolmach pseudo FILE…`: fills the targets with marked, lengthened text.
class PseudoCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::filesystem::path> files_;
    RewriteOptions to_;
};

}  // namespace tolmach::cli
