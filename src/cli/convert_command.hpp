// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach convert IN OUT`: an XLIFF in another version, or as it is.
class ConvertCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::filesystem::path input_, output_;
    std::string version_;
    OverwriteOptions overwrite_;
};

}  // namespace tolmach::cli
