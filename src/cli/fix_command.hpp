// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/fix.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach fix FILE…`: applies the corrections that cannot be wrong and lists each.
class FixCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    /// The document with its corrections and, if that is asked for, its lost calls put back.
    base::Outcome<xliff::Document> corrected(xliff::Document document,
                                             const checks::FixSettings& settings) const;

    std::vector<std::filesystem::path> files_;
    std::string language_;
    GlossaryOptions glossary_;
    SelectionOptions selection_;
    RewriteOptions to_;
    bool heal_ = false;
    std::string format_ = "text";
};

}  // namespace tolmach::cli
