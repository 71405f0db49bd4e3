// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_input.hpp"

#include "base/files.hpp"
#include "cli/outputs.hpp"
#include "text/character.hpp"
#include "xliff/read.hpp"

#include <fstream>

namespace tolmach::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSniffed = 256;  // Bytes that show what a file is.

}  // namespace

base::Result<xliff::Document> read_xliff(const fs::path& path) {
    const auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    auto document = xliff::read(shown_name(path), *bytes);
    if (!document) return base::fail(not_xliff(document.error(), path));
    return document;
}

base::Error not_xliff(base::Error error, const fs::path& path) {
    std::error_code unknown;
    if (error.code != base::ErrorCode::Malformed || !fs::is_regular_file(path, unknown)) return error;
    std::ifstream file(path, std::ios::binary);
    std::string start(kSniffed, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    // White space, a BOM, and the zeros of UTF-16.
    const std::size_t first = start.find_first_not_of(std::string_view(" \t\r\n\xEF\xBB\xBF\xFE\xFF\0", 10));
    if (first == std::string::npos) {
        error.message = "the file is empty";
        error.help = "export it from the translator's program again";
    } else if (start[first] != '<') {
        const std::string ending = text::to_lower(path.extension().string());
        const bool base = ending == ".csv" || ending == ".tsv" || ending == ".db";
        error.message = "this is no XLIFF";
        error.help = base ? "a term base is given with --glossary" : "`tolmach extract` makes one of a note";
    } else {
        return error;
    }
    error.location.line = error.location.column = 0;
    error.cause = nullptr;
    return error;
}

formats::ReadBeside read_beside(const fs::path& xliff) {
    return [folder = xliff.parent_path()](const std::string& name) -> base::Result<std::string> {
        const fs::path path = folder / name;
        std::error_code unknown;
        const auto status = fs::symlink_status(path, unknown);
        if (fs::exists(status) && !fs::is_regular_file(status))
            return base::fail(base::ErrorCode::Refused, "the skeleton's source is no regular file",
                              {path.string()}, "put the file there that `tolmach extract` wrote");
        return base::read_file(path);
    };
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
