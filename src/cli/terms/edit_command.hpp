// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"

#include <map>
#include <string>

namespace tolmach::cli {

/// `tolmach terms add ID LANG TERM`: a new term, or fields of one that is there.
class TermsAddCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    GlossaryOptions base_;
    std::string id_, language_, term_;
    std::map<std::string, std::string, std::less<>> of_concept_,
        of_term_;  ///< Fields by name; empty: not said.
};

/// `tolmach terms remove ID [LANG TERM]`.
class TermsRemoveCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    GlossaryOptions base_;
    std::string id_, language_, term_;
};

}  // namespace tolmach::cli
