// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_input.hpp"

#include "base/files.hpp"
#include "xliff/read.hpp"
#include "xliff/write.hpp"

#include <ostream>

namespace tolmach::cli {

base::Result<XliffInput> read_xliff(const std::filesystem::path& path) {
    auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    auto document = xliff::read(path == "-" ? "standard input" : path.string(), *bytes);
    if (!document) return base::fail(document.error());
    return XliffInput{path, std::move(*bytes), std::move(*document)};
}

base::Result<void> needs_output(const RewriteOptions& options, std::string_view command) {
    if (options.in_place || !options.output.empty()) return {};
    return base::fail(base::ErrorCode::Usage, std::string(command) + " needs -o FILE or --in-place");
}

base::Result<void> rewrite(const XliffInput& input, const xliff::Document& changed,
                           const RewriteOptions& options, Env& env) {
    auto bytes = xliff::write(changed, {changed.version});
    if (!bytes) return base::fail(bytes.error());
    if (options.output == "-") {
        env.out << *bytes;
        return {};
    }
    if (options.in_place) return base::write_file(input.path, *bytes, base::Existing::Backup);
    return base::write_file(options.output, *bytes,
                            options.force ? base::Existing::Replace : base::Existing::Refuse);
}

}  // namespace tolmach::cli
