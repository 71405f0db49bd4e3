// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terms/term_base.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach terms import FILE… --glossary terms.db`: all files or none are taken over.
class TermsImportCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    struct Found {
        std::vector<glossary::Concept> concepts;
        std::vector<base::Diagnostic> complaints;
        std::string origin;  ///< The names of the files.
        std::size_t split = 0;
        glossary::OnConflict known = glossary::OnConflict::Update;
        std::vector<glossary::Displaced> displaced;  ///< By a file that came behind another.
    };
    base::Result<Found> read_files(const Env& env) const;
    base::Result<void> refuse_bad(const std::vector<base::Diagnostic>& complaints) const;

    std::vector<std::filesystem::path> files_;
    GlossaryOptions base_;
    ReadingOptions reading_;
    std::string split_;
    bool keep_going_ = false, strict_ = false, merge_ = false, replace_ = false;
};

}  // namespace tolmach::cli
