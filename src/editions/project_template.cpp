// SPDX-License-Identifier: Apache-2.0
#include "editions/project_template.hpp"

#include <cstdio>

namespace tolmach::editions {
namespace {

// A basic string of TOML 1.0.
std::string quoted(const std::string& value) {
    std::string made = "\"";
    for (const char c : value) {
        char escape[sizeof "\\u0000"];
        std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            made += escape;
        else if (c == '"' || c == '\\')
            made += std::string("\\") + c;
        else
            made += c;
    }
    return made + "\"";
}

std::string listed_values(const std::vector<std::string>& values) {
    std::string made = "[";
    for (const std::string& value : values)
        made += (made.size() > 1 ? ", " : "") + quoted(value);
    return made + "]";
}

// `key = value    # comment`; a line that is a comment itself where nothing is known.
std::string line(const std::string& key, const std::string& value, const std::string& example,
                 const std::string& comment) {
    const std::string said = value.empty() ? "# " + key + " = " + example : key + " = " + value;
    constexpr std::size_t kColumn = 34;
    return said + std::string(said.size() < kColumn ? kColumn - said.size() : 1, ' ') + "# " + comment + "\n";
}

std::string string_or_empty(const std::string& value) {
    return value.empty() ? value : quoted(value);
}

}  // namespace

std::string project_template(const NewProject& project) {
    std::string toml =
        "# What every tolmach command in this folder, or below, goes by; options win over it.\n\n";
    toml += line("source", string_or_empty(project.source), "\"note.en.txt\"",
                 "what extract reads without a NOTE");
    toml += line("language", string_or_empty(project.language), "\"en\"", "of the source");
    toml += line("languages", project.languages.empty() ? "" : listed_values(project.languages),
                 "[\"fr\", \"ru\", \"be\"]", "of the editions");
    toml += line("glossary", project.glossary.empty() ? "" : listed_values(project.glossary),
                 "[\"terms.csv\"]", "term bases");
    toml += line("output", string_or_empty(project.output), "\"out\"", "folder for what the commands write");
    toml += line("formats", "", "[\"html\", \"docx\"]", "of the editions that build makes");
    toml +=
        "\n[house]\n"
        "# for = \"omegat\"                  # the translators' program: omegat, poedit, weblate, trados …\n"
        "# xliff = \"1.2\"                   # version to write, for older CAT tools; without it 2.1\n"
        "# file-name = \"{name}.{lang}{ext}\"  # of an edition\n"
        "# fail-on = \"warning\"             # from which severity on check ends with 1\n";
    toml +=
        "\n[metadata]                       # what pages and books tell libraries and search engines\n"
        "# institution = \"\"                # who publishes the note\n"
        "# original = \"https://…\"          # where the note is published in its own language\n"
        "# license = \"https://…\"           # also doi, issn, description, keywords, modified\n";
    for (const std::string& language : project.languages)
        toml += "\n[edition." + language +
                "]\n# series = \"\"                     # name of the series in this language\n"
                "# translator = \"\"                 # fills the credit line\n"
                "# address = \"https://…\"           # where this edition is published\n";
    return toml +
           "\n[severity]\n# \"typography.dash\" = \"off\"      # a check: error, warning, info or off\n";
}

}  // namespace tolmach::editions
