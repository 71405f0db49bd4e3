// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/checking.hpp"
#include "cli/command.hpp"
#include "cli/edition_target.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "formats/compose.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach merge XLIFF`: the edition, in the source's own layout or composed as a page.
class MergeCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    /// The XLIFF with its languages settled and its skeleton restored.
    base::Result<xliff::Document> read_input(Env& env) const;
    std::optional<std::string> judge(const EditionFindings& faults, Env& env) const;
    /// The edition of a file, or with `--with-source` its source again; a draft where there are reasons.
    base::Result<std::string> edition_of(xliff::File file, const editions::Project& project,
                                         const std::string& format, const std::string& reasons) const;
    base::Result<std::string> in_own_layout(const xliff::File& file, const std::string& format,
                                            const formats::ComposeOptions& house) const;
    base::Result<std::filesystem::path> path_of(const xliff::File& file, const EditionTarget& target,
                                                const editions::Project& project) const;
    /// The files that this call reads.
    std::vector<std::filesystem::path> inputs(const editions::Project& project) const;

    std::filesystem::path file_, output_, skeleton_;
    std::string as_, encoding_, language_;
    bool with_source_ = false, heal_ = false;
    MergeAllowances tolerance_;
    OverwriteOptions overwrite_;
    bool draft_ = false;
    GlossaryOptions glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
