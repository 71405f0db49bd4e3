// SPDX-License-Identifier: Apache-2.0
#include "cli/command_page.hpp"

#include "text/character.hpp"
#include "text/split.hpp"

namespace tolmach::cli {

CommandPage read_page(std::string_view text) {
    constexpr std::string_view kHeading = "## ";
    CommandPage page;
    std::string* to = &page.description;
    for (const std::string_view line : text::split(text, '\n')) {
        if (line.starts_with(kHeading)) {
            page.sections.push_back({std::string(line.substr(kHeading.size())), {}});
            to = &page.sections.back().text;
        } else if (!to->empty() || !line.empty()) {
            *to += std::string(line) + '\n';
        }
    }
    const auto trim_end = [](std::string& block) { block.resize(block.find_last_not_of('\n') + 1); };
    trim_end(page.description);
    for (CommandPage::Section& section : page.sections)
        trim_end(section.text);
    return page;
}

std::string as_text(const CommandPage& page) {
    std::string text;
    for (const CommandPage::Section& section : page.sections)
        text += section.title + ":\n" + section.text + "\n\n";
    return text;
}

// roff reads a leading dot or quote as a request, and a backslash or hyphen as its own.
std::string roff_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\' || c == '-') escaped += '\\';
        if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
        escaped += c;
    }
    return escaped;
}

std::string as_roff(std::string_view text) {
    std::string page;
    bool verbatim = false;
    for (const std::string_view line : text::split(text, '\n')) {
        const bool indented = line.starts_with("  ");
        if (indented != verbatim && (indented || !line.empty())) {
            page += indented ? ".nf\n" : ".fi\n";
            verbatim = indented;
        }
        page += line.empty() ? (verbatim ? "\n" : ".PP\n") : roff_escaped(line) + "\n";
    }
    return verbatim ? page + ".fi\n" : page;
}

}  // namespace tolmach::cli
