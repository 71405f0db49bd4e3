// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "editions/project_template.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `tolmach init [FOLDER]`: a project file from what lies in a folder, and the folder for what is written.
class InitCommand final : public Command {
  public:
    void declare(OptionParser& parser) override;
    base::Result<int> run(Env& env) override;

  private:
    std::vector<std::filesystem::path> named_files() const;
    base::Result<editions::NewProject> settle(const Env& env) const;

    std::filesystem::path folder_ = ".", source_, output_ = "out";
    std::string language_;
    std::vector<std::string> languages_;
    std::vector<std::filesystem::path> glossary_;
    NoticeOptions notices_;
};

}  // namespace tolmach::cli
