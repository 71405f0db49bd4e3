// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach terms find FILE --lang L`: the terms in a text; with --jsonl a filter for many
/// texts.
class TermsFindCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::filesystem::path file_ = "-";
    GlossaryOptions base_;
    std::string language_;
    bool jsonl_ = false;
};

}  // namespace tolmach::cli
