// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach restore TITLE…`: the Cyrillic originals that romanised titles may have; with `--jsonl` a filter
/// for many.
class RestoreCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::string> titles_;
    std::string language_, scheme_;
    std::size_t limit_ = 5;
    bool jsonl_ = false;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
