// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "editions/project.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_options.hpp"
#include "glossary/matcher.hpp"
#include "translation/client.hpp"
#include "xliff/write.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach extract NOTE… --to fr,ru,be`: an XLIFF file per language, segmented, with terms and skeleton
/// inside.
class ExtractCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    using Concepts = glossary::Concepts;

    base::Result<formats::SourceOptions> read_options(const Concepts& concepts,
                                                      const editions::Project& project,
                                                      std::string_view bytes) const;
    /// The files that this call reads.
    std::vector<std::filesystem::path> inputs(const std::vector<std::filesystem::path>& sources,
                                              const editions::Project& project) const;
    /// The notes named, or the project's source; refuses what is no note.
    base::Result<std::vector<std::filesystem::path>> sources(const Env& env) const;
    /// What is to be said when all is written.
    struct Made {
        std::vector<std::string> lines;
        std::vector<base::Diagnostic> findings;
        std::set<std::string> languages;  ///< Of the notes.
    };
    /// Adds what was recognised in a note, for `--dump` and `--review`.
    base::Result<void> write_structure(const std::filesystem::path& source, std::string_view bytes,
                                       const formats::SourceOptions& options, Outputs& outputs) const;
    /// Adds the XLIFF files of one note to the outputs.
    base::Result<void> extract(const std::filesystem::path& source, const std::vector<std::string>& targets,
                               const Concepts& concepts, const editions::Project& project, Outputs& outputs,
                               Made& made, Env& env) const;
    using MakeUnit = std::function<xliff::Unit(const xliff::Unit&)>;
    struct Written {
        std::filesystem::path path;
        std::size_t terms;               ///< Marked in it.
        std::filesystem::path glossary;  ///< The file with its terms; empty for none.
    };
    /// Adds the XLIFF of one target language to the outputs, and what stands beside it. The document gets
    /// what belongs to that language.
    base::Result<Written> write_language(xliff::Document& document, const formats::Skeleton& skeleton,
                                         const MakeUnit& make, const glossary::Matcher& matcher,
                                         const Concepts& concepts, const editions::Project& project,
                                         Outputs& outputs) const;

    std::vector<std::filesystem::path> sources_;
    std::filesystem::path folder_, dump_, review_, structure_;
    std::vector<std::string> targets_;
    /// Version and shape of the XLIFF: those of the program of `--for`, else of `--xliff` and the project.
    translation::Client shape(const editions::Project& project) const;

    std::string language_, from_, encoding_, xliff_, for_;
    bool hidden_text_ = false;
    bool term_marks_ = false;
    OverwriteOptions overwrite_;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
