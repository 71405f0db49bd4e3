// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/model.hpp"

#include <filesystem>
#include <map>
#include <optional>
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
    bool new_ = false;
    std::map<std::string, std::string, std::less<>> of_concept_,
        of_term_;  ///< Fields by name; empty: not said.
};

/// `tolmach terms remove ID [LANG TERM]`.
class TermsRemoveCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    /// The concept without the term, or why it keeps it.
    base::Result<std::optional<glossary::Concept>> without(const std::filesystem::path& base,
                                                           std::optional<glossary::Concept> found,
                                                           const glossary::Term& term) const;

    GlossaryOptions base_;
    std::string id_, language_, term_;
};

/// `tolmach terms merge ID OTHER`: two concepts that are one.
class TermsMergeCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    GlossaryOptions base_;
    std::string id_, other_;
};

}  // namespace tolmach::cli
