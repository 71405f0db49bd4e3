// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_input.hpp"

#include "base/files.hpp"
#include "xliff/read.hpp"

#include <ostream>

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

base::Result<void> needs_output(const RewriteOptions& options, std::string_view command) {
    if (options.in_place || !options.output.empty()) return {};
    return base::fail(base::ErrorCode::Usage, std::string(command) + " needs -o FILE or --in-place");
}

base::Result<void> rewrite(const std::filesystem::path& path, const xliff::Original& original,
                           const xliff::Document& changed, const RewriteOptions& options, Env& env) {
    const auto bytes = xliff::splice(original, changed);
    if (!bytes) return base::fail(bytes.error());
    if (options.output == "-") {
        env.out << *bytes;
        return {};
    }
    if (options.in_place) return base::write_file(path, *bytes, base::Existing::Backup);
    return base::write_file(options.output, *bytes,
                            options.force ? base::Existing::Replace : base::Existing::Refuse);
}

}  // namespace tolmach::cli
