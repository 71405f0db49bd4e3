// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/schemes_of.hpp"

#include <string>

namespace tolmach::cli {

/// `tolmach schemes [ID]`: the romanization schemes, or one in the form of a scheme file.
class SchemesCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::string id_, language_;
    std::string format_ = "text";
    SchemeOptions schemes_;
};

}  // namespace tolmach::cli
