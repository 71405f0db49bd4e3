// SPDX-License-Identifier: Apache-2.0
#include "cli/xliff_input.hpp"

#include "base/files.hpp"
#include "cli/input.hpp"
#include "cli/outputs.hpp"
#include "text/character.hpp"
#include "xliff/read.hpp"

#include <algorithm>
#include <fstream>
#include <istream>

namespace tolmach::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSniffed = 256;  // Bytes that show what a file is.

std::string beginning_of(const fs::path& path) {
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) return "<";
    std::ifstream file(path, std::ios::binary);
    std::string start(kSniffed, '\0');
    file.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return start;
}

// What to do with a file that is none of the XLIFF that translators work on.
std::string help_for(const fs::path& path, std::string_view start) {
    const std::string ending = text::to_lower(path.extension().string());
    if (ending == ".csv" || ending == ".tsv" || ending == ".db" || start.starts_with("SQLite format"))
        return "a term base is given with --glossary";
    if (start.starts_with("PK"))
        return "take the XLIFF out of the package, or have it exported as XLIFF; a note goes to `tolmach "
               "extract`";
    return "`tolmach extract` makes one of a note";
}

// Why bytes could not be read as XLIFF, told by what they are instead: a note, a table, nothing at all.
base::Error not_xliff(base::Error error, const fs::path& path, std::string_view bytes) {
    if (error.code == base::ErrorCode::Unsupported && error.message.starts_with("the root element is"))
        error.help =
            "give the XLIFF that came back from the translator; `tolmach extract` makes one of a note";
    const bool is_text = error.code == base::ErrorCode::Malformed || error.code == base::ErrorCode::Encoding;
    if (!is_text) return error;
    // White space, a BOM, and the zeros of UTF-16.
    const std::size_t first = bytes.find_first_not_of(std::string_view(" \t\r\n\xEF\xBB\xBF\xFE\xFF\0", 10));
    if (first == std::string::npos) {
        error.message = "the file is empty";
        error.help = "export it from the translator's program again";
    } else if (bytes[first] != '<') {
        error.message = "this is no XLIFF";
        error.help = help_for(path, bytes);
    } else {
        return error;
    }
    error.location.line = error.location.column = 0;
    error.cause = nullptr;
    return error;
}

}  // namespace

base::Result<xliff::Document> read_xliff(const fs::path& path, const Env& env) {
    const auto bytes = read_input(path, env);
    if (!bytes) return base::fail(bytes.error());
    auto document = xliff::read(shown_name(path), *bytes);
    if (!document) return base::fail(not_xliff(document.error(), path, *bytes));
    return document;
}

base::Result<void> stream_xliff(const fs::path& path, const Env& env, xliff::Visitor& visitor) {
    const bool piped = path == "-";
    // What came in cannot be read again: its first character has to show what it is.
    const int first = piped ? env.in.peek() : 0;
    const std::string start = first > 0 ? std::string(1, static_cast<char>(first)) : std::string();
    auto read = piped ? xliff::stream(shown_name(path), env.in, visitor) : xliff::stream(path, visitor);
    if (read) return read;
    return base::fail(
        not_xliff(with_nearest_name(read.error(), path), path, piped ? start : beginning_of(path)));
}

base::Result<xliff::Original> read_to_rewrite(const fs::path& path, const Env& env) {
    auto bytes = read_input(path, env);
    if (!bytes) return base::fail(bytes.error());
    const std::string start = bytes->substr(0, kSniffed);
    auto original = xliff::read_original(shown_name(path), std::move(*bytes));
    if (!original) return base::fail(not_xliff(original.error(), path, start));
    return original;
}

base::Result<void> needs_output(const RewriteOptions& options, const std::vector<InputFile>& inputs,
                                std::string_view command) {
    const bool piped =
        std::any_of(inputs.begin(), inputs.end(), [](const auto& each) { return each.path == "-"; });
    if (options.in_place && piped)
        return base::fail(base::ErrorCode::Usage, "standard input cannot be replaced", {},
                          "name a file with -o");
    if (options.in_place) return {};
    if (options.output.empty())
        return base::fail(base::ErrorCode::Usage, std::string(command) + " needs -o FILE or --in-place");
    if (need_folder(inputs) && !means_folder(options.output))
        return base::fail(base::ErrorCode::Usage, "several files, or those of a folder, need a folder",
                          {options.output.string()},
                          "name a folder with -o, such as -o " + std::string(command) + "ed/");
    return {};
}

base::Result<void> rewrite(const std::vector<Rewritten>& files, const RewriteOptions& options, Env& env) {
    std::vector<InputFile> inputs;
    for (const Rewritten& file : files)
        inputs.push_back(file.input);
    Outputs outputs(options.overwrite, paths_of(inputs));
    base::OutputSet in_place(base::Existing::Backup);
    for (const Rewritten& file : files) {
        auto bytes = xliff::splice(file.original, file.changed);
        if (!bytes) return base::fail(bytes.error());
        if (options.in_place) {
            const std::string_view read = file.original.bytes;
            if (auto added = in_place.add(file.input.path, *bytes, read); !added) return added;
            continue;
        }
        const auto to = need_folder(inputs) ? base::Result<fs::path>(options.output / file.input.name)
                                            : output_path(options.output, file.input.name);
        if (!to) return base::fail(to.error());
        if (auto added = outputs.add(*to, std::move(*bytes)); !added) return added;
    }
    return options.in_place ? in_place.commit() : outputs.commit(env);
}

}  // namespace tolmach::cli
