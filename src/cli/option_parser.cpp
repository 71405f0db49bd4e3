// SPDX-License-Identifier: Apache-2.0
#include "cli/option_parser.hpp"

#include "text/nearest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace tolmach::cli {
namespace {

std::string joined_names(const std::vector<std::string>& values, const char* between) {
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "" : between) + value;
    return list;
}

// `-o,--output FILE`: the names, and what the help calls the value; an argument has one name for both.
template <class To>
CLI::Option* declare(CLI::App& app, const std::string& name, To& to, const std::string& help) {
    const std::size_t space = std::min(name.find(' '), name.size());
    CLI::Option* declared = app.add_option(name.substr(0, space), to, help);
    const std::size_t value = std::min(space + 1, name.size());
    return declared->type_name(declared->get_positional() ? name : name.substr(value));
}

}  // namespace

Option Option::required() const {
    declared_->required();
    return *this;
}

Option Option::one_of(std::vector<std::string> values) const {
    declared_->type_name(joined_names(values, "|"));
    declared_->check(CLI::Validator(
        [values = std::move(values)](std::string& value) {
            if (std::find(values.begin(), values.end(), value) != values.end()) return std::string();
            const std::string meant = text::nearest(value, values);
            return "'" + value + "' is none of " + joined_names(values, ", ") +
                   (meant.empty() ? "" : "; did you mean '" + meant + "'?");
        },
        ""));
    return *this;
}

Option Option::satisfies(std::string (*fault)(const std::string& value)) const {
    declared_->check(CLI::Validator([fault](std::string& value) { return fault(value); }, ""));
    return *this;
}

Option Option::read_as(std::string (*meant)(const std::string& value)) const {
    declared_->transform(CLI::Validator(
        [meant](std::string& value) {
            value = meant(value);
            return std::string();
        },
        ""));
    return *this;
}

Option Option::repeatable() const {
    declared_->allow_extra_args(false);
    return *this;
}

Option Option::comma_separated() const {
    declared_->delimiter(',')->allow_extra_args(false);
    return *this;
}

Option Option::excludes(Option other) const {
    declared_->excludes(other.declared_);
    return *this;
}

Option Option::needs(Option other) const {
    declared_->needs(other.declared_);
    return *this;
}

Option Option::shows_default() const {
    declared_->capture_default_str();
    return *this;
}

Option OptionParser::option(const std::string& name, std::string& to, const std::string& help) {
    return Option(declare(*app_, name, to, help));
}

Option OptionParser::option(const std::string& name, std::filesystem::path& to, const std::string& help) {
    return Option(declare(*app_, name, to, help));
}

Option OptionParser::option(const std::string& name, std::vector<std::string>& to, const std::string& help) {
    return Option(declare(*app_, name, to, help));
}

Option OptionParser::option(const std::string& name, std::vector<std::filesystem::path>& to,
                            const std::string& help) {
    return Option(declare(*app_, name, to, help));
}

Option OptionParser::option(const std::string& name, std::size_t& to, const std::string& help) {
    return Option(declare(*app_, name, to, help));
}

Option OptionParser::flag(const std::string& name, bool& to, const std::string& help) {
    return Option(app_->add_flag(name, to, help));
}

OptionParser OptionParser::command(std::string_view name, std::string_view summary) {
    app_->require_subcommand(1);
    CLI::App* below = app_->add_subcommand(std::string(name), std::string(summary));
    below->footer(app_->get_footer());
    return OptionParser(*below);
}

bool OptionParser::chosen() const {
    return app_->parsed();
}

}  // namespace tolmach::cli
