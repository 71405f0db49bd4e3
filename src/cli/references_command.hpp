// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach references NOTE`: what the footnotes of a note cite, field by field, and what of it was guessed.
class ReferencesCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::filesystem::path input_;
    std::string format_ = "table";
    std::string language_, encoding_;
    bool lines_ = false;
};

}  // namespace tolmach::cli
