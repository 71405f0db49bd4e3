// SPDX-License-Identifier: Apache-2.0
// The project file tolmach.toml: what every command of a project needs to know. Options of a command win over
// it.
#pragma once

#include "base/result.hpp"
#include "formats/metadata.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::editions {

inline constexpr std::string_view kProjectFile = "tolmach.toml";

/// What the house says about the edition in one language; empty fields take the language's conventions.
struct EditionSettings {
    std::string series;         ///< Name of the series.
    std::string translator;     ///< Fills the language's credit line.
    std::string credit;         ///< A credit line of the house's own; `{translator}` is filled.
    std::string notes_heading;  ///< Heading of the list of notes.
    std::u32string dashes;      ///< Dashes between words that are right; the first is the house's.
    std::u32string ranges;      ///< Dashes between numbers.
    std::u32string quotes;      ///< Outer opening, outer closing, inner opening, inner closing.
    std::string references;  ///< The style of references: its id, or the path of a file that ends in .toml.
    formats::Metadata metadata;  ///< What the edition says of itself; its sisters are the project's to know.

    bool operator==(const EditionSettings&) const = default;
};

/// The settings of a project. Paths are as a command can open them, resolved against the project's folder.
struct Project {
    std::filesystem::path file;  ///< Empty where no project file was found.
    std::filesystem::path source;
    std::string language;                   ///< Of the source.
    std::vector<std::string> languages;     ///< Of the editions, canonical tags.
    std::vector<std::string> leave_out;     ///< Parts of a web page that are no text, as simple selectors.
    std::vector<std::string> front_matter;  ///< Keys of a Markdown source's front matter that are translated.
    std::vector<std::filesystem::path> glossary;
    std::filesystem::path suppressions;     ///< Findings that are judged; empty if not said.
    std::filesystem::path baseline;         ///< Findings that were there before; empty if not said.
    std::filesystem::path output;           ///< The folder for what the commands write; empty if not said.
    std::vector<std::string> formats;       ///< Of the editions that `build` makes, as `merge --as` has them.
    std::string xliff;                      ///< Version to write, such as `2.1`; empty for the default.
    std::string program;                    ///< The translators' program, as `extract --for` takes it.
    std::string file_name;                  ///< Pattern of an edition's file name; empty for the default.
    std::optional<base::Severity> fail_on;  ///< From which severity on `check` fails; none for the default.
    bool never_fail = false;                ///< `fail-on = "never"`.
    std::map<std::string, base::Severity, std::less<>> severity;  ///< By check id.
    std::set<std::string, std::less<>> off;                       ///< Ids of checks that say nothing.
    EditionSettings house;  ///< Marks and metadata that hold for every edition.
    std::string original;   ///< The address of the source where it is published; empty if not said.
    std::map<std::string, EditionSettings, std::less<>> editions;  ///< By canonical tag.

    /// The settings of an edition, by its longest prefix that has some: `be-tarask` takes those of `be`. Its
    /// metadata are filled from those of the house, and name the source and the other editions that have an
    /// address.
    EditionSettings edition(std::string_view tag) const;
    /// The same, the marks of the house in place of those that the edition does not say.
    EditionSettings marks(std::string_view tag) const;
};

/// Where a folder's project file is.
struct ProjectPlace {
    std::optional<std::filesystem::path> file;
    std::filesystem::path strange;  ///< One that belongs to somebody else and is not taken; empty for none.
};
/// `tolmach.toml` in a folder or the nearest one above it. The search ends with the folder `home`, and before
/// a folder or a file whose owner is neither that of the first folder nor this user: what a stranger has put
/// into a shared folder decides nothing (git's rule, CVE-2022-24765).
ProjectPlace find_project_file(const std::filesystem::path& from, const std::filesystem::path& home = {});

/// Whether a check has this id.
using IsCheck = std::function<bool(std::string_view id)>;

/// Reads a project file; an unknown key, a wrong type or a value that is not possible is an error with its
/// line.
base::Result<Project> parse_project(std::string_view toml, const std::filesystem::path& file,
                                    const IsCheck& is_check);
base::Result<Project> read_project(const std::filesystem::path& file, const IsCheck& is_check);

}  // namespace tolmach::editions
