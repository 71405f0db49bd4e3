// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <vector>

namespace tolmach::cli {

/// `tolmach validate FILE…`: files held against the standard of their format, which the root element tells.
class ValidateCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::filesystem::path> files_;
    FindingsOptions findings_;
};

}  // namespace tolmach::cli
