// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/schemes_of.hpp"

#include <filesystem>
#include <string>

namespace tolmach::cli {

/// `tolmach names NOTE`: what is doubtful in the romanised names of a note; `tolmach names recognise --jsonl`
/// is a filter that names the schemes of each.
class NamesCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    base::Result<int> audit(const std::vector<romanization::Scheme>& schemes, Env& env);

    std::filesystem::path note_;
    std::string scheme_, language_;
    std::string format_ = "text";
    bool jsonl_ = false;
    SchemeOptions schemes_;
    GlossaryOptions glossary_;
};

}  // namespace tolmach::cli
