// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/read.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms export OUT`: the terms in another format; what it cannot hold is said.
class TermsExportCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    /// What `--format` and the name of the output say, which must not contradict each other.
    base::Result<glossary::Format> format_to_write() const;

    std::filesystem::path output_ = "-";
    GlossaryOptions base_;
    std::string format_, tbx_ = "dca", dialect_ = "basic", rows_ = "terms";
    std::vector<std::string> languages_;
    OverwriteOptions overwrite_;
};

}  // namespace tolmach::cli
