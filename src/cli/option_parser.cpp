// SPDX-License-Identifier: Apache-2.0
#include "cli/option_parser.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace tolmach::cli {

Option Option::required() const {
    declared_->required();
    return *this;
}

Option Option::one_of(std::vector<std::string> values) const {
    declared_->check(CLI::IsMember(std::move(values)));
    return *this;
}

Option Option::satisfies(std::string (*fault)(const std::string& value)) const {
    declared_->check(CLI::Validator([fault](std::string& value) { return fault(value); }, ""));
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
    return Option(app_->add_option(name, to, help));
}

Option OptionParser::option(const std::string& name, std::filesystem::path& to, const std::string& help) {
    return Option(app_->add_option(name, to, help));
}

Option OptionParser::option(const std::string& name, std::vector<std::string>& to, const std::string& help) {
    return Option(app_->add_option(name, to, help));
}

Option OptionParser::option(const std::string& name, std::vector<std::filesystem::path>& to,
                            const std::string& help) {
    return Option(app_->add_option(name, to, help));
}

Option OptionParser::option(const std::string& name, std::size_t& to, const std::string& help) {
    return Option(app_->add_option(name, to, help));
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
