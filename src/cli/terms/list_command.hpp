// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/model.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms list`: the terms of a base, as a table or as JSON; with --without the concepts that a
/// terminologist has still to name in a language.
class TermsListCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    base::Result<std::vector<glossary::Concept>> wanted_concepts(Env& env) const;
    bool wanted(const glossary::Term& term) const;
    /// The languages of --without in which a concept has no acceptable term.
    std::vector<std::string> lacking(const glossary::Concept& of) const;

    GlossaryOptions base_;
    std::string format_ = "text", rows_ = "terms", kind_, language_, status_;
    std::vector<std::string> without_;
    std::vector<std::filesystem::path> named_in_;
};

/// `tolmach terms show ID`: everything that is said of a concept, or of those with a term, and who changed it
/// when; with --forms the inflected forms of its terms, with --lang those of a word that stands in no base.
class TermsShowCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    base::Result<int> show_word(Env& env) const;

    GlossaryOptions base_;
    std::string id_, format_ = "text", language_, kind_ = "term", gender_;
    bool forms_ = false;
};

}  // namespace tolmach::cli
