// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <string>

namespace tolmach::cli {

/// `tolmach explain [ID]`: what a check means, or the list of all.
class ExplainCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::string id_;
};

}  // namespace tolmach::cli
