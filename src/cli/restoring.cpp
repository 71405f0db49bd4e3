// SPDX-License-Identifier: Apache-2.0
#include "cli/restoring.hpp"

#include "checks/check.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/xliff_input.hpp"
#include "formats/restore.hpp"
#include "formats/skeleton.hpp"
#include "formats/source_format.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::cli {
namespace {

// A source is extracted again, in the language that the XLIFF says.
base::Result<xliff::Document> extracted_again(const std::filesystem::path& source, const Env& env,
                                              const xliff::Document& returned) {
    const auto bytes = read_input(source, env);
    if (!bytes) return base::fail(bytes.error());
    formats::SourceOptions options;
    if (!returned.files.empty())
        options.language = checks::info_of(returned, returned.files.front()).source_language;
    auto read = formats::read_source(shown_name(source), *bytes, options);
    if (!read) return base::fail(read.error());
    xliff::Document document;
    document.source_language = read->value.file.source_language;
    document.files.push_back(std::move(read->value.file));
    // The bytes are at hand, so that they need no file of their own whatever their size.
    document.files.back().skeleton = {formats::encode_skeleton(read->value.skeleton), {}};
    return document;
}

bool is_source(const std::filesystem::path& from) {
    const std::string ending = text::to_lower(from.extension().string());
    return ending != ".xlf" && ending != ".xliff";
}

}  // namespace

base::Result<void> restore_from(const std::filesystem::path& from, const Env& env,
                                xliff::Document& returned) {
    const auto extracted = is_source(from) ? extracted_again(from, env, returned) : read_xliff(from, env);
    if (!extracted) return base::fail(extracted.error());
    for (xliff::File& file : returned.files) {
        const bool both_single = returned.files.size() == 1 && extracted->files.size() == 1;
        const auto own = std::find_if(
            extracted->files.begin(), extracted->files.end(),
            [&](const xliff::File& each) { return both_single || each.original == file.original; });
        if (own == extracted->files.end())
            return base::fail(base::ErrorCode::Invalid,
                              "there is no document '" + file.original + "' to take a skeleton from",
                              {shown_name(from)}, "give the XLIFF that `tolmach extract` wrote for it");
        const checks::FileInfo info = checks::info_of(returned, file);
        auto whole = formats::restore(file, *own);
        if (!whole) {
            base::Error error = whole.error();
            error.location.file = returned.name;
            return base::fail(std::move(error));
        }
        file = std::move(*whole);
        file.source_language = info.source_language;
        file.target_language = info.target_language;
    }
    return {};
}

}  // namespace tolmach::cli
