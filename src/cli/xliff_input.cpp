// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_input.hpp"

#include "base/files.hpp"
#include "cli/outputs.hpp"
#include "xliff/read.hpp"

namespace tolmach::cli {

base::Result<xliff::Document> read_xliff(const std::filesystem::path& path) {
    const auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    return xliff::read(shown_name(path), *bytes);
}

base::Result<xliff::Original> read_to_rewrite(const std::filesystem::path& path) {
    auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    return xliff::read_original(shown_name(path), std::move(*bytes));
}

base::Result<void> needs_output(const RewriteOptions& options, const std::filesystem::path& input,
                                std::string_view command) {
    if (options.in_place && input == "-")
        return base::fail(base::ErrorCode::Usage, "standard input cannot be replaced", {},
                          "name a file with -o");
    if (options.in_place || !options.output.empty()) return {};
    return base::fail(base::ErrorCode::Usage, std::string(command) + " needs -o FILE or --in-place");
}

base::Result<void> rewrite(const std::filesystem::path& path, const xliff::Original& original,
                           const xliff::Document& changed, const RewriteOptions& options, Env& env) {
    auto bytes = xliff::splice(original, changed);
    if (!bytes) return base::fail(bytes.error());
    if (options.in_place)
        return base::write_file(path, *bytes, base::Existing::Backup, std::string_view(original.bytes));
    const auto to = output_path(options.output, path);
    if (!to) return base::fail(to.error());
    Outputs outputs(options.overwrite, {path});
    if (auto added = outputs.add(*to, std::move(*bytes)); !added) return added;
    return outputs.commit(env);
}

}  // namespace tolmach::cli
