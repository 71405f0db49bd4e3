// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "editions/project.hpp"
#include "formats/plain/read.hpp"
#include "glossary/matcher.hpp"
#include "translation/client.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach extract SOURCE --to fr,ru,be`: one XLIFF a language, segmented, with terms and skeleton inside.
class ExtractCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    using Concepts = std::vector<glossary::Concept>;

    base::Result<formats::PlainOptions> read_options(const Concepts& concepts,
                                                     const editions::Project& project,
                                                     std::string_view bytes) const;
    /// The files that this call reads.
    std::vector<std::filesystem::path> inputs(const editions::Project& project) const;
    base::Result<void> write_dump(std::string_view bytes, const formats::PlainOptions& options,
                                  Outputs& outputs) const;
    /// Fills in the project's source where none is named, and refuses what is no note.
    base::Result<void> settle_source();
    /// Adds the XLIFF of one target language to the outputs, and what stands beside it; gives its path.
    base::Result<std::filesystem::path> write_language(
        const formats::Extracted& extracted, const std::string& target, const glossary::Matcher& matcher,
        const Concepts& concepts, const editions::Project& project, Outputs& outputs) const;

    std::filesystem::path source_, folder_, dump_, structure_;
    std::vector<std::string> targets_;
    /// Version and shape of the XLIFF: those of the program of `--for`, else of `--xliff` and the project.
    translation::Client shape(const editions::Project& project) const;

    std::string language_, encoding_, xliff_, for_;
    bool term_marks_ = false;
    OverwriteOptions overwrite_;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
