// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "glossary/concepts.hpp"
#include "terminology/cited_works.hpp"
#include "translation/pretranslate.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach pretranslate FILE… --references`: fills what needs no translator.
class PretranslateCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    /// Fills one file of a document and says what became of its footnotes.
    base::Result<void> fill(xliff::Document& document, const glossary::Concepts& concepts,
                            const editions::Project& project, const terminology::RestoreTitle& restore,
                            std::ostream& list) const;

    std::vector<std::filesystem::path> files_;
    std::string language_, style_;
    GlossaryOptions glossary_;
    RewriteOptions to_;
    NoticeOptions notices_;
    bool references_ = false;
};

}  // namespace tolmach::cli
