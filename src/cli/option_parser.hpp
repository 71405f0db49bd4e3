// SPDX-License-Identifier: Apache-2.0
// What a command declares of its command line. The library that parses it is included where this is
// implemented and nowhere else: its header alone takes seconds to compile.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tolmach::cli {

/// An option or argument that was declared; lives as long as the program's command line.
class Option {
  public:
    explicit Option(CLI::Option* declared) : declared_(declared) {}

    Option required() const;
    /// Takes these values only; the help names them in place of the value.
    Option one_of(std::vector<std::string> values) const;
    /// `fault` says what is wrong with a value; nothing where it may be taken.
    Option satisfies(std::string (*fault)(const std::string& value)) const;
    /// Reads a value as another one, before it is checked: `md` as `markdown`.
    Option read_as(std::string (*meant)(const std::string& value)) const;
    /// Takes one word each time it is given, so that arguments can follow it.
    Option repeatable() const;
    /// Takes one word each time it is given, which may hold several values: `fr,ru,be`.
    Option comma_separated() const;
    Option excludes(Option other) const;
    Option needs(Option other) const;
    /// The help names the value that the variable has now.
    Option shows_default() const;

  private:
    CLI::Option* declared_;
};

/// Declares the options of one command; refers to the program's command line, which outlives it.
class OptionParser {
  public:
    explicit OptionParser(CLI::App& app) : app_(&app) {}

    /// `name` as `-o,--output FILE`, what the help calls the value last, or as `FILE` for an argument;
    /// parsing writes the value to `to`.
    Option option(const std::string& name, std::string& to, const std::string& help);
    Option option(const std::string& name, std::filesystem::path& to, const std::string& help);
    Option option(const std::string& name, std::vector<std::string>& to, const std::string& help);
    Option option(const std::string& name, std::vector<std::filesystem::path>& to, const std::string& help);
    Option option(const std::string& name, std::size_t& to, const std::string& help);
    Option flag(const std::string& name, bool& to, const std::string& help);
    /// A command below this one, of which one must be given.
    OptionParser command(std::string_view name, std::string_view summary);
    /// Whether the command line named this command; asked after parsing.
    bool chosen() const;

  private:
    CLI::App* app_;
};

}  // namespace tolmach::cli
