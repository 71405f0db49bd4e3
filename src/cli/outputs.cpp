// SPDX-License-Identifier: Apache-2.0
#include "cli/outputs.hpp"

#include "review/work.hpp"

#include <algorithm>
#include <ostream>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

}  // namespace

Outputs::Outputs(const OverwriteOptions& allowed, std::vector<fs::path> inputs, OutputKind kind)
    : allowed_(allowed),
      inputs_(std::move(inputs)),
      kind_(kind),
      files_(allowed.force || allowed.translations ? base::Existing::Replace : base::Existing::Refuse) {}

base::Result<void> Outputs::add(const fs::path& path, std::string bytes) {
    if (path == "-") {
        if (printed_)
            return base::fail(ErrorCode::Usage, "only one output can go to standard output", {},
                              "name a folder with -o");
        printed_ = std::move(bytes);
        return {};
    }
    if (names_folder(path))
        return base::fail(ErrorCode::Usage, "this is a folder, not a file", {path.string(), 0, 0},
                          "name the file in it");
    if (auto allowed = may_replace(path, bytes); !allowed) return allowed;
    return files_.add(path, bytes);
}

base::Result<void> Outputs::add_pieces(const fs::path& path, const base::Pieces& pieces) {
    std::error_code ec;
    if (path != "-" && !names_folder(path) && !fs::exists(path, ec)) return files_.add_pieces(path, pieces);
    auto bytes = base::joined(pieces);
    return bytes ? add(path, std::move(*bytes)) : base::fail(bytes.error());
}

base::Result<void> Outputs::may_replace(const fs::path& path, std::string_view bytes) const {
    std::error_code ec;
    if (!fs::is_regular_file(path, ec)) return {};
    const auto is_it = [&](const fs::path& input) { return input != "-" && fs::equivalent(input, path, ec); };
    if (std::any_of(inputs_.begin(), inputs_.end(), is_it))
        return base::fail(ErrorCode::Refused, "the output is an input of this call", {path.string(), 0, 0},
                          "choose another name");
    const auto standing = base::read_file(path);
    if (!standing) return base::fail(standing.error());
    if (*standing == bytes) return {};
    const review::Work work = review::work_in(path, *standing);
    if (work == review::Work::Translations && !allowed_.translations)
        return base::fail(ErrorCode::Refused, "the file holds translations and is not replaced",
                          {path.string(), 0, 0},
                          "choose another name or folder with -o, move the file away, or give it up with "
                          "--overwrite-translations");
    if (work == review::Work::Store || (work == review::Work::Terms && kind_ != OutputKind::Terms))
        return base::fail(ErrorCode::Refused, "the file holds a term base and is not replaced",
                          {path.string(), 0, 0}, "choose another name, or move the file away");
    return {};
}

base::Result<void> Outputs::commit(Env& env) {
    if (auto done = files_.commit(); !done) return done;
    if (printed_) env.out << *printed_;
    return {};
}

bool names_folder(const fs::path& named) {
    std::error_code ec;
    return (!named.empty() && !named.has_filename()) || fs::is_directory(named, ec);
}

bool means_folder(const fs::path& named) {
    std::error_code ec;
    return named != "-" && (names_folder(named) || (!fs::exists(named, ec) && !named.has_extension()));
}

base::Result<fs::path> output_path(const fs::path& named, const fs::path& input) {
    if (!names_folder(named)) return named;
    if (input == "-")
        return base::fail(ErrorCode::Usage, "standard input has no name for a file in a folder",
                          {named.string(), 0, 0}, "name the file");
    return named / input;
}

}  // namespace tolmach::cli
