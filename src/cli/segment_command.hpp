// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <string>

namespace tolmach::cli {

/// `tolmach segment FILE --lang L`: the sentences of a text, one a line; with `--jsonl` a filter for many
/// texts.
class SegmentCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::string file_ = "-";
    std::string language_;
    std::string srx_;
    bool jsonl_ = false;
    bool explain_ = false;
};

}  // namespace tolmach::cli
