// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.hpp"

#include "base/diagnostic.hpp"
#include "cli/diagnostics.hpp"
#include "text/split.hpp"

#include <algorithm>

namespace tolmach::cli {
namespace {

enum class Kind { Nothing, Words, Files, Folders };

/// What can stand where a value is wanted.
struct Values {
    Kind kind = Kind::Nothing;
    std::string words = {};  ///< With a space between.
};

Values values_of(const std::string& value, const CommandInfo& program) {
    constexpr std::string_view kFiles[] = {"FILE", "NOTE", "IN", "OUT"};
    if (std::find(std::begin(kFiles), std::end(kFiles), value) != std::end(kFiles)) return {Kind::Files};
    if (value == "FOLDER") return {Kind::Folders};
    std::string words;
    const auto add = [&](std::string_view word) { words += (words.empty() ? "" : " ") + std::string(word); };
    if (value == "CHECK" || value == "CHECK,...")
        for (const base::CheckInfo* check : registered_checks())
            add(check->id);
    else if (value == "COMMAND")
        for (const CommandInfo& command : program.commands)
            add(command.name);
    else if (value.find('|') != value.npos)
        for (const std::string_view choice : text::split(value, '|'))
            add(choice);
    return words.empty() ? Values{} : Values{Kind::Words, words};
}

const OptionInfo* argument_of(const CommandInfo& command) {
    const auto found = std::find_if(command.options.begin(), command.options.end(),
                                    [](const OptionInfo& each) { return each.names.empty(); });
    return found == command.options.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : between) + word;
    return list;
}

// In single quotes, which no shell looks into; fish and zsh want what stands in them escaped in their own
// way.
std::string quoted(std::string_view text, std::string_view escaped, std::string_view quote) {
    std::string made = "'";
    for (const char c : text) {
        if (c == '\'') {
            made += quote;
        } else {
            if (escaped.find(c) != escaped.npos) made += '\\';
            made += c;
        }
    }
    return made + "'";
}

// ---- bash: one function; `command` is the path of commands so far, such as /terms/import.

std::string bash_reply(const Values& values) {
    switch (values.kind) {
        case Kind::Words:
            return "reply -W '" + values.words + "'";
        case Kind::Files:
            return "compopt -o filenames; reply -f";
        case Kind::Folders:
            return "compopt -o filenames; reply -d";
        case Kind::Nothing:
            break;
    }
    return ":";
}

/// The three `case` statements of the script.
struct BashCases {
    std::string commands, values, words;
};

void add_bash(const CommandInfo& command, const std::string& path, const CommandInfo& program,
              BashCases& to) {
    std::string options, below;
    for (const OptionInfo& option : command.options) {
        if (option.names.empty()) continue;
        options += joined(option.names, " ") + " ";
        if (option.value.empty()) continue;
        std::string patterns;
        for (const std::string& name : option.names)
            patterns += (patterns.empty() ? "" : "|") + path + ":" + name;
        to.values +=
            "        " + patterns + ") " + bash_reply(values_of(option.value, program)) + "; return ;;\n";
    }
    for (const CommandInfo& each : command.commands) {
        const std::string deeper = path + "/" + each.name;
        below += (below.empty() ? "" : " ") + each.name;
        to.commands += "            " + deeper + ") command=" + deeper + " ;;\n";
        add_bash(each, deeper, program, to);
    }
    const OptionInfo* argument = argument_of(command);
    const Values words = !below.empty() ? Values{Kind::Words, below}
                         : argument     ? values_of(argument->value, program)
                                        : Values{};
    to.words += "        " + path + ":-*) reply -W '" + options + "' ;;\n        " + path + ":*) " +
                bash_reply(words) + " ;;\n";
}

std::string bash(const CommandInfo& program) {
    BashCases cases;
    add_bash(program, "", program, cases);
    return "# Completion of tolmach in bash; made by `tolmach completion bash`.\n"
           "_tolmach() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= word\n"
           "    reply() { mapfile -t COMPREPLY < <(compgen \"$@\" -- \"$current\"); }\n"
           "    COMPREPLY=()\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case $command/$word in\n" +
           cases.commands +
           "        esac\n"
           "    done\n"
           "    case $command:$previous in\n" +
           cases.values +
           "    esac\n"
           "    case $command:$current in\n" +
           cases.words +
           "    esac\n"
           "}\n"
           "complete -F _tolmach tolmach\n";
}

// ---- zsh: a function a command, which hands the rest of the line to the one below.

std::string zsh_action(const Values& values) {
    switch (values.kind) {
        case Kind::Words:
            return "(" + values.words + ")";
        case Kind::Files:
            return "_files";
        case Kind::Folders:
            return "_files -/";
        case Kind::Nothing:
            break;
    }
    return " ";
}

std::string zsh(const CommandInfo& command, const std::string& function, const CommandInfo& program) {
    const auto quote = [](std::string_view text) { return quoted(text, "[]:\\", "'\\''"); };
    std::string made, body;
    for (const CommandInfo& each : command.commands) {
        made += zsh(each, function + "_" + each.name, program);
        body += "        " + quoted(each.name + ":" + each.summary, "", "'\\''") + "\n";
    }
    if (!command.commands.empty())
        return made + function + "() {\n    local -a commands=(\n" + body +
               "    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n"
               "    elif (( $+functions[" +
               function +
               "_$words[2]] )); then\n"
               "        local next=" +
               function +
               "_$words[2]\n        shift words\n        (( CURRENT-- ))\n"
               "        $next\n    fi\n}\n";
    made += function + "() {\n    _arguments -s";
    for (const OptionInfo& option : command.options) {
        const std::string action =
            option.value.empty()
                ? ""
                : quote(option.value).insert(1, ":") +
                      quoted(":" + zsh_action(values_of(option.value, program)), "", "'\\''");
        if (option.names.empty()) made += " \\\n        '*'" + action;
        for (const std::string& name : option.names)
            made += " \\\n        '*" + name + "'" +
                    quote(option.help).insert(1, "[").insert(quote(option.help).size(), "]") + action;
    }
    return made + "\n}\n";
}

// ---- fish: a line an option, told apart by the commands that were seen.

std::string fish_values(const Values& values, std::string_view plain) {
    switch (values.kind) {
        case Kind::Words:
            return " -x -a " + quoted(values.words, "\\", "\\'");
        case Kind::Files:
            return " -r -F";
        case Kind::Folders:
            return " -x -a '(__fish_complete_directories)'";
        case Kind::Nothing:
            break;
    }
    return std::string(plain);
}

std::string fish(const CommandInfo& command, const std::string& seen, const CommandInfo& program) {
    std::string lines, below;
    for (const CommandInfo& each : command.commands)
        below += " " + each.name;
    const std::string start = "complete -c tolmach";
    const std::string here = seen.empty() ? "" : " -n '" + seen + "'";
    for (const OptionInfo& option : command.options) {
        if (option.names.empty()) {
            const std::string values = fish_values(values_of(option.value, program), "");
            if (!values.empty()) lines += start + here + (values == " -r -F" ? " -F" : values) + "\n";
            continue;
        }
        lines += start + here;
        for (const std::string& name : option.names)
            lines += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (!option.value.empty()) lines += fish_values(values_of(option.value, program), " -x");
        lines += " -d " + quoted(option.help, "\\", "\\'") + "\n";
    }
    for (const CommandInfo& each : command.commands) {
        const std::string outer = seen.empty() ? "" : seen + "; and ";
        lines += start + " -f -n '" + outer + "not __fish_seen_subcommand_from" + below + "' -a " +
                 each.name + " -d " + quoted(each.summary, "\\", "\\'") + "\n";
        lines += fish(each, outer + "__fish_seen_subcommand_from " + each.name, program);
    }
    return lines;
}

}  // namespace

std::optional<std::string> completion_script(std::string_view shell, const CommandInfo& program) {
    if (shell == "bash") return bash(program);
    if (shell == "zsh")
        return "#compdef tolmach\n# Completion of tolmach in zsh; made by `tolmach completion zsh`.\n" +
               zsh(program, "_tolmach", program) + "_tolmach \"$@\"\n";
    if (shell == "fish")
        return "# Completion of tolmach in fish; made by `tolmach completion fish`.\n" +
               fish(program, "", program);
    return std::nullopt;
}

}  // namespace tolmach::cli
