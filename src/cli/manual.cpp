// SPDX-License-Identifier: Apache-2.0
#include "cli/command_page.hpp"
#include "cli/program.hpp"
#include "text/character.hpp"
#include "version.hpp"

#include <algorithm>
#include <sstream>

namespace tolmach::cli {
namespace {

void options(const CommandInfo& command, std::ostream& page) {
    for (const OptionInfo& option : command.options) {
        std::string names;
        for (const std::string& name : option.names)
            names += (names.empty() ? "" : ", ") + name;
        page << ".TP\n\\fB" << roff_escaped(names) << "\\fR";
        if (!option.value.empty())
            page << (names.empty() ? "" : " ") << "\\fI" << roff_escaped(option.value) << "\\fR";
        page << '\n' << roff_escaped(option.help) << '\n';
    }
}

std::string arguments_of(const CommandInfo& command) {
    std::string list = command.commands.empty() ? "" : " \\fICOMMAND\\fR";
    for (const OptionInfo& option : command.options)
        if (option.names.empty()) list += " \\fI" + roff_escaped(option.value) + "\\fR";
    return list;
}

void sections(const CommandPage& page, std::ostream& to) {
    for (const CommandPage::Section& section : page.sections)
        to << ".SH " << text::to_upper(section.title) << '\n' << as_roff(section.text);
}

void heading(const std::string& name, const std::string& summary, const std::string& called,
             std::ostream& to) {
    to << ".TH " << text::to_upper(name) << " 1 \"\" \"tolmach " TOLMACH_VERSION "\"\n.SH NAME\n"
       << roff_escaped(name) << " \\- " << roff_escaped(summary) << "\n.SH SYNOPSIS\n"
       << called << '\n';
}

// Exit codes, each on its own line.
std::string exit_status() {
    std::string list(kExitCodes.substr(kExitCodes.find(' ') + 1));
    for (std::size_t at = 0; (at = list.find(", ", at)) != list.npos;)
        list.replace(at, 2, "\n.br\n");
    return ".SH EXIT STATUS\n" + list + "\n";
}

std::string page_of_program(const CommandInfo& program) {
    std::ostringstream page;
    heading(program.name, program.summary,
            "\\fBtolmach\\fR \\fICOMMAND\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]", page);
    page << ".SH OPTIONS\n";
    options(program, page);
    page << ".SH COMMANDS\n";
    for (const CommandInfo& command : program.commands)
        page << ".TP\n\\fB" << command.name << "\\fR\n" << roff_escaped(command.summary) << '\n';
    return page.str() + exit_status();
}

std::string page_of(const CommandInfo& command, const CommandPage& text) {
    std::ostringstream page;
    heading("tolmach-" + command.name, command.summary,
            "\\fBtolmach " + command.name + "\\fR [\\fIoptions\\fR]" + arguments_of(command), page);
    if (!text.description.empty()) page << ".SH DESCRIPTION\n" << as_roff(text.description);
    page << ".SH OPTIONS\n";
    options(command, page);
    for (const CommandInfo& below : command.commands) {
        page << ".SH " << roff_escaped(text::to_upper(below.name)) << '\n'
             << roff_escaped(below.summary) << '\n';
        options(below, page);
    }
    sections(text, page);
    return page.str() + exit_status() + ".SH SEE ALSO\n\\fBtolmach\\fR(1)\n";
}

}  // namespace

std::string manual_page(std::string_view command) {
    const CommandInfo program = Program().describe();
    if (command.empty()) return page_of_program(program);
    const auto named = std::find_if(program.commands.begin(), program.commands.end(),
                                    [&](const CommandInfo& each) { return each.name == command; });
    const auto entry = std::find_if(commands().begin(), commands().end(),
                                    [&](const CommandEntry& each) { return each.name == command; });
    return page_of(*named, read_page(entry->page()));
}

}  // namespace tolmach::cli
