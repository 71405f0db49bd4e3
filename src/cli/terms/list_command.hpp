// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/model.hpp"

#include <string>

namespace tolmach::cli {

/// `tolmach terms list`: the terms of a base, as a table or as JSON.
class TermsListCommand final : public Command {
  public:
    void declare(CLI::App& app) override;
    base::Result<int> run(Env& env) override;

  private:
    bool wanted(const glossary::Term& term) const;

    GlossaryOptions base_;
    std::string format_ = "text", kind_, language_, status_;
};

/// `tolmach terms show ID`: everything that is said of a concept, and who changed it when.
class TermsShowCommand final : public Command {
  public:
    void declare(CLI::App& app) override;
    base::Result<int> run(Env& env) override;

  private:
    GlossaryOptions base_;
    std::string id_, format_ = "text";
};

}  // namespace tolmach::cli
