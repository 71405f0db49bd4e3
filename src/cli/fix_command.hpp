// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach fix XLIFF`: applies the corrections that cannot be wrong and lists each.
class FixCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::filesystem::path file_;
    std::string language_;
    GlossaryOptions glossary_;
    SelectionOptions selection_;
    RewriteOptions to_;
    bool heal_ = false;
    std::string format_ = "text";
};

}  // namespace tolmach::cli
