// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"
#include "text/character.hpp"
#include "version.hpp"

#include <sstream>

namespace tolmach::cli {
namespace {

// roff reads a leading dot or quote as a request, and a backslash or hyphen as its own.
std::string roff(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\' || c == '-') escaped += '\\';
        if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
        escaped += c;
    }
    return escaped;
}

void options(const CLI::App& app, std::ostream& page) {
    for (const CLI::Option* option : app.get_options()) {
        page << ".TP\n\\fB" << roff(option->get_name(option->get_positional(), !option->get_positional()))
             << "\\fR";
        if (option->get_type_size() > 0 && !option->get_type_name().empty() && !option->get_positional())
            page << " \\fI" << roff(option->get_type_name()) << "\\fR";
        page << '\n' << roff(option->get_description()) << '\n';
    }
}

}  // namespace

std::string manual_page(std::string_view command) {
    const Program program;
    const CLI::App* app = command.empty() ? &program.app : program.app.get_subcommand(std::string(command));
    const std::string name = command.empty() ? "tolmach" : "tolmach-" + std::string(command);
    std::ostringstream page;
    page << ".TH " << text::to_upper(name) << " 1 \"\" \"tolmach " TOLMACH_VERSION "\"\n.SH NAME\n"
         << roff(name) << " \\- " << roff(app->get_description()) << "\n.SH SYNOPSIS\n\\fBtolmach";
    if (!command.empty()) page << ' ' << command;
    page << "\\fR [\\fIoptions\\fR] \\fIarguments\\fR\n";
    page << ".SH OPTIONS\n";
    options(*app, page);
    if (!command.empty())
        for (const CLI::App* sub : app->get_subcommands([](const CLI::App*) { return true; })) {
            page << ".SH " << roff(text::to_upper(sub->get_name())) << '\n'
                 << roff(sub->get_description()) << '\n';
            options(*sub, page);
        }
    if (command.empty()) {
        page << ".SH COMMANDS\n";
        for (const CommandEntry& entry : commands())
            page << ".TP\n\\fB" << entry.name << "\\fR\n" << roff(std::string(entry.summary)) << '\n';
    }
    page << ".SH EXIT STATUS\n" << roff(app->get_footer()) << '\n';
    return page.str();
}

}  // namespace tolmach::cli
