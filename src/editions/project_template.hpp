// SPDX-License-Identifier: Apache-2.0
// A new project file, with a comment on every key.
#pragma once

#include <string>
#include <vector>

namespace tolmach::editions {

/// What is known of a project when it begins; what is empty becomes a comment that shows how to say it.
struct NewProject {
    std::string source, language;  ///< A path from the project's folder; a tag.
    std::vector<std::string> languages;
    std::vector<std::string> glossary;  ///< Paths from the project's folder.
    std::string output;
};

/// The text of its tolmach.toml, which parse_project reads back.
std::string project_template(const NewProject& project);

}  // namespace tolmach::editions
