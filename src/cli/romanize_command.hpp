// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/schemes_of.hpp"

#include <string>

namespace tolmach::cli {

/// `tolmach romanize --scheme ID [FILE]`: the Cyrillic of a text in Latin letters; with `--jsonl` a filter
/// for many.
class RomanizeCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::string file_ = "-";
    std::string scheme_;
    bool jsonl_ = false;
    SchemeOptions schemes_;
};

}  // namespace tolmach::cli
