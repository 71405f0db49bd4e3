// SPDX-License-Identifier: Apache-2.0
#include "cli/validate_command.hpp"

#include "base/files.hpp"
#include "cli/findings.hpp"
#include "cli/input.hpp"
#include "cli/input_files.hpp"
#include "cli/progress_bar.hpp"
#include "cli/settings.hpp"
#include "glossary/validate_tbx.hpp"
#include "segmentation/srx.hpp"
#include "text/printable.hpp"
#include "xliff/validate.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <ostream>
#include <utility>

namespace tolmach::cli {
namespace {

/// A file on disk, or standard input read whole, for it can be read only once.
struct Input {
    std::string name;
    std::string bytes;
    bool on_disk = true;
};

/// Who validates what: the rows of this table are told apart by the local name of the root element.
struct Validator {
    std::string_view root;
    base::Result<xliff::Validity> (*validate)(const Input&);
};

base::Result<xliff::Validity> validate_xliff(const Input& input) {
    return input.on_disk ? xliff::validate_file(input.name) : xliff::validate(input.name, input.bytes);
}

base::Result<std::string> bytes_of(const Input& input) {
    return input.on_disk ? base::read_file(input.name) : input.bytes;
}

base::Result<xliff::Validity> validate_srx(const Input& input) {
    const auto bytes = bytes_of(input);
    if (!bytes) return base::fail(bytes.error());
    return xliff::Validity{segmentation::validate_srx(input.name, *bytes), 0};
}

base::Result<xliff::Validity> validate_tbx(const Input& input) {
    const auto bytes = bytes_of(input);
    if (!bytes) return base::fail(bytes.error());
    auto findings = glossary::validate_tbx(input.name, *bytes);
    if (!findings) return base::fail(findings.error());
    return xliff::Validity{std::move(*findings), 0};
}

constexpr std::array kValidators = {Validator{"xliff", validate_xliff}, Validator{"srx", validate_srx},
                                    Validator{"martif", validate_tbx}, Validator{"tbx", validate_tbx}};

/// Reads as far as the root element.
class RootName final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        name_ = element.local();
        stop({base::ErrorCode::Unsupported,
              "no standard is known for the root element <" + name_ + ">",
              {},
              "validate knows XLIFF, TBX and SRX",
              nullptr});
    }
    const std::string& name() const { return name_; }

  private:
    std::string name_;
};

base::Result<xliff::Validity> validate(const std::filesystem::path& file, const Env& env) {
    Input input{shown_name(file), {}, file != "-"};
    if (!input.on_disk) {
        auto bytes = read_input(file, env);
        if (!bytes) return base::fail(bytes.error());
        input.bytes = std::move(*bytes);
    }
    RootName root;
    const auto seen = input.on_disk ? xml::parse_file(file, root) : xml::parse(input.name, input.bytes, root);
    const auto* known = std::find_if(kValidators.begin(), kValidators.end(),
                                     [&](const Validator& v) { return v.root == root.name(); });
    return known == kValidators.end() ? base::fail(with_nearest_name(seen.error(), file))
                                      : known->validate(input);
}

}  // namespace

void ValidateCommand::declare(OptionParser& parser) {
    parser.option(
        "FILE", files_,
        "XLIFF, TBX and SRX files, or folders of them; without any, the project's; - for standard input");
    findings_.declare(parser);
}

base::Result<int> ValidateCommand::run(Env& env) {
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    constexpr std::string_view kEndings[] = {".xlf", ".xliff", ".tbx", ".srx"};
    const auto inputs = input_files(files_, env, kEndings);
    if (!inputs) return base::fail(inputs.error());
    bool any = false, failed = false;
    std::vector<base::Diagnostic> findings;
    std::vector<std::string> looked_at;
    ProgressBar bar(env, inputs->size());
    for (const std::filesystem::path& file : paths_of(*inputs)) {
        bar.next_file(shown_name(file));
        auto validity = validate(file, env);
        bar.wipe();
        if (!validity) {
            print_error(validity.error(), env);
            failed = true;
            continue;
        }
        any = true;
        looked_at.push_back(shown_name(file));
        if (validity->left_out > 0)
            env.err << "tolmach: " << text::printable(shown_name(file)) << ": " << validity->left_out
                    << " more findings are not listed\n";
        std::move(validity->findings.begin(), validity->findings.end(), std::back_inserter(findings));
    }
    reports::ReportOptions said;
    said.files = std::move(looked_at);
    const int exit =
        any ? report_findings(std::move(findings), findings_, *project, env, std::move(said)) : kFailed;
    return failed ? kFailed : exit;
}

}  // namespace tolmach::cli
