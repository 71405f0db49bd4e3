// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/checking.hpp"
#include "cli/command.hpp"
#include "cli/edition_target.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "editions/project.hpp"
#include "formats/compose.hpp"
#include "review/edition_findings.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach merge FILE…`: the editions, in the source's own layout or composed as a page.
class MergeCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    using Path = std::filesystem::path;

    /// An XLIFF with its languages settled and its skeleton restored.
    base::Result<xliff::Document> read_input(const Path& path, Env& env) const;
    base::Result<std::vector<xliff::Document>> read_inputs(const std::vector<Path>& paths, Env& env) const;
    std::optional<Findings> judge(const review::EditionFindings& faults, Env& env) const;
    /// Writes the editions of documents, each from the XLIFF at its path; those with faults are drafts.
    base::Result<int> write_editions(const std::vector<Path>& paths,
                                     const std::vector<xliff::Document>& documents, const Findings& faults,
                                     const EditionTarget& target, const editions::Project& project,
                                     Env& env) const;
    /// Adds the editions of one file to the outputs, and what there is to say of them to `made`.
    base::Result<void> add_editions(const Path& xliff, const xliff::File& file, const std::string& reasons,
                                    const EditionTarget& target, const editions::Project& project,
                                    Outputs& outputs, std::vector<std::string>& made) const;
    /// The edition of a file, or with `--with-source` its source again; a draft where there are reasons.
    base::Result<std::string> edition_of(const Path& xliff, xliff::File file,
                                         const editions::Project& project, const std::string& format,
                                         const std::string& reasons) const;
    /// The format of the source as the skeleton says; empty where there is none that can be read.
    std::string own_format(const std::filesystem::path& xliff, const xliff::File& file) const;
    base::Result<std::string> in_own_layout(const Path& xliff, const xliff::File& file,
                                            const std::string& format,
                                            const formats::ComposeOptions& house) const;
    base::Result<Path> path_of(const Path& xliff, const xliff::File& file, const EditionTarget& target,
                               const std::string& format, const editions::Project& project) const;
    /// The files that this call reads.
    std::vector<Path> read_files(const std::vector<Path>& xliff, const editions::Project& project) const;

    std::vector<Path> files_;
    Path output_, skeleton_;
    std::vector<std::string> as_;
    std::string encoding_, language_;
    bool with_source_ = false, heal_ = false;
    review::MergeAllowances tolerance_;
    OverwriteOptions overwrite_;
    bool draft_ = false;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
