// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/build_record.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project.hpp"
#include "xliff/model.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach build`: everything of a project that is missing or changed, by the commands that make it.
class BuildCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    using Path = std::filesystem::path;

    /// Extracts the languages of the project that no XLIFF is for yet.
    base::Result<int> extract_missing(const editions::Project& project, Env& env) const;
    /// What became of an edition: there as it should be, somebody's own now, not to be made of this XLIFF, or
    /// not to be made in this format, as where a program is absent.
    enum class Outcome { Made, Changed, Faulty, Failed };
    /// Makes one edition, or says why not; `made_from` are the hashes of its XLIFF and of the project.
    base::Result<Outcome> make(const Path& xliff, const xliff::File& file, const std::string& format,
                               const std::string& made_from, const editions::Project& project,
                               BuildRecord& record, Env& env);
    /// Makes an edition with `merge`; what it says of an XLIFF is said once, not for each format.
    int merge(const Path& xliff, const Path& edition, const std::string& format,
              const editions::Project& project, Env& env);
    std::vector<std::string> merge_words(const Path& xliff, const Path& edition,
                                         const std::string& format) const;

    std::vector<std::string> formats_;
    std::string said_last_;  ///< By `merge`.
    bool draft_ = false, untranslated_ = false, undecided_ = false, force_ = false;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
