// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include "cli/command_page.hpp"
#include "text/nearest.hpp"
#include "version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kOptionColumns = 28;

// Words in lines of `width`; a longer word stands alone.
std::string wrapped(const std::string& text, std::size_t width) {
    std::string lines;
    std::size_t start = 0;
    for (std::istringstream words(text); words;) {
        std::string word;
        if (!(words >> word)) break;
        const std::size_t column = lines.size() - start;
        if (column > 0 && column + 1 + word.size() > width) {
            lines += '\n';
            start = lines.size();
        } else if (column > 0) {
            lines += ' ';
        }
        lines += word;
    }
    return lines;
}

/// Help as manual pages have it: `-o,--output FILE`, and wrapped.
class HelpFormatter final : public CLI::Formatter {
  public:
    HelpFormatter() {
        column_width(kOptionColumns);
        label("Positionals", "Arguments");
        label("OPTIONS", "options");
        label("SUBCOMMAND", "COMMAND");
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        const bool has_value = option->get_type_size() != 0 && !option->get_positional();
        return has_value ? " " + option->get_type_name() : "";
    }
    std::string make_option_desc(const CLI::Option* option) const override {
        std::string text = option->get_description();
        const std::string standard = option->get_default_str();
        if (!standard.empty() && standard != "-") text += " (default: " + standard + ")";
        return wrapped(text, kColumns - kOptionColumns);
    }
    std::string make_subcommand(const CLI::App* command) const override {
        std::stringstream row;
        CLI::detail::format_help(row, command->get_name(), summary_of(*command), kOptionColumns);
        return row.str();
    }
    static std::string summary_of(const CLI::App& app) {
        const std::string text = app.get_description();
        return text.substr(0, text.find('\n'));
    }
};

std::vector<CLI::App*> commands_of(const CLI::App& app) {
    std::vector<CLI::App*> all;
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; }))
        all.push_back(const_cast<CLI::App*>(each));
    return all;
}

std::vector<std::string> names_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* each : commands_of(app))
        names.push_back(each->get_name());
    return names;
}

std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames())
        names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    return names;
}

// `tolmach terms import`.
std::string full_name(const CLI::App& app) {
    return app.get_parent() ? full_name(*app.get_parent()) + " " + app.get_name() : app.get_name();
}

std::string guess(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string meant = text::nearest(word, candidates);
    return meant.empty() ? "" : "; did you mean '" + meant + "'?";
}

base::Error unknown_command(const std::string& word, const CLI::App& app) {
    const std::string kind = app.get_parent() ? app.get_name() + " command" : "command";
    return {base::ErrorCode::Usage,
            "there is no " + kind + " '" + word + "'" + guess(word, names_of(app)),
            {},
            "`" + full_name(app) + " --help` lists the commands"};
}

const CLI::App& root_of(const CLI::App& app) {
    return app.get_parent() ? root_of(*app.get_parent()) : app;
}

// What the command line has and nothing takes, or what the library says is wrong.
base::Error usage_error(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> left = root_of(app).remaining(true);
    const std::string help = "`" + full_name(app) + " --help` says how it is used";
    if (left.empty()) {
        const bool needs_command = !names_of(app).empty() && app.get_subcommands().empty();
        if (needs_command) return {base::ErrorCode::Usage, "a command is missing", {}, help};
        std::string message = error.what();
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
            message = message.substr(0, message.find(": ")) + " needs a value";
        return {base::ErrorCode::Usage, message, {}, help};
    }
    const std::string word = left[0].substr(0, left[0].find('='));
    if (!word.starts_with('-')) {
        if (!names_of(app).empty()) return unknown_command(word, app);
        return {base::ErrorCode::Usage, "one argument too many: '" + left[0] + "'", {}, help};
    }
    std::vector<std::string> options;
    for (const CLI::App* each : {&app, &root_of(app)})
        for (const CLI::Option* option : each->get_options())
            for (const std::string& name : names_of(*option))
                options.push_back(name);
    return {base::ErrorCode::Usage, "there is no option '" + word + "'" + guess(word, options), {}, help};
}

const CLI::App& deepest(const CLI::App& app) {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app : deepest(*parsed.back());
}

CommandInfo info_of(const CLI::App& app) {
    CommandInfo info{app.get_name(), HelpFormatter::summary_of(app), {}, {}};
    for (const CLI::Option* option : app.get_options())
        info.options.push_back({names_of(*option), option->get_type_size() > 0 ? option->get_type_name() : "",
                                option->get_description()});
    for (const CLI::App* command : commands_of(app))
        info.commands.push_back(info_of(*command));
    return info;
}

void describe_help(CLI::App& app) {
    app.set_help_flag("-h,--help", "Print this help and exit");
    for (CLI::App* command : commands_of(app)) {
        command->group("Commands");
        command->fallthrough();  // To --config.
        describe_help(*command);
    }
}

}  // namespace

struct Program::CommandLine {
    std::filesystem::path config;
    CLI::App app{"tolmach brings out one policy note in several languages.", "tolmach"};
    std::vector<OptionParser> parsers;           // In the order of commands().
    std::vector<std::unique_ptr<Command>> made;  // In the order of commands(); null where not declared.
};

Program::Program() : Program([](std::string_view) { return true; }) {}

Program::Program(int argc, const char* const* argv)
    : Program(
          [&](std::string_view command) { return std::find(argv, argv + argc, command) != argv + argc; }) {}

Program::Program(const std::function<bool(std::string_view)>& declares)
    : line_(std::make_unique<CommandLine>()) {
    CLI::App& app = line_->app;
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_version_flag("-V,--version", "tolmach " TOLMACH_VERSION, "Print the version and exit");
    app.footer(std::string(kExitCodes));
    OptionParser parser(app);
    parser.option(
        "--config FILE", line_->config,
        "The project file, in place of the tolmach.toml that is found; before or behind the command");
    for (const CommandEntry& entry : commands()) {
        OptionParser& below = line_->parsers.emplace_back(parser.command(entry.name, entry.summary));
        line_->made.emplace_back();
        if (!declares(entry.name)) continue;
        line_->made.back() = entry.make();
        line_->made.back()->declare(below);
        const CommandPage page = read_page(entry.page());
        CLI::App* command = app.get_subcommand(std::string(entry.name));
        if (!page.description.empty())
            command->description(std::string(entry.summary) + "\n\n" + page.description + "\n");
        command->footer(as_text(page) + std::string(kExitCodes));
    }
    describe_help(app);
}

Program::~Program() = default;

base::Result<Command*> Program::parse(int argc, const char* const* argv, Env& env) {
    try {
        line_->app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool is_help = error.get_exit_code() == 0;
        if (!is_help) return tl::unexpected(usage_error(deepest(line_->app), error));
        line_->app.exit(error, env.out, env.err);
        return nullptr;
    }
    env.config = line_->config;
    std::size_t chosen = 0;
    while (!line_->parsers[chosen].chosen())
        ++chosen;
    return line_->made[chosen].get();
}

base::Result<std::string> Program::help(const std::vector<std::string>& command) const {
    const CLI::App* app = &line_->app;
    for (const std::string& word : command) {
        const auto below = commands_of(*app);
        const auto named = std::find_if(below.begin(), below.end(),
                                        [&](const CLI::App* each) { return each->get_name() == word; });
        if (named == below.end()) return tl::unexpected(unknown_command(word, *app));
        app = *named;
    }
    return app->help(app->get_parent() ? full_name(*app->get_parent()) : "");
}

CommandInfo Program::describe() const {
    return info_of(line_->app);
}

}  // namespace tolmach::cli
