// SPDX-License-Identifier: Apache-2.0
#include "cli/edition_target.hpp"

#include "cli/outputs.hpp"
#include "editions/file_name.hpp"
#include "formats/compose.hpp"
#include "formats/source_format.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

bool is_plain(const std::string& ending) {
    return ending.empty() || ending == ".txt" || ending == ".text";
}

// The format that a file of this ending holds; none for an ending that no edition has.
std::optional<std::string> format_of_ending(const std::string& ending) {
    if (is_plain(ending)) return "text";
    const formats::Composer* composer = formats::composer_of_ending(ending);
    return composer ? std::optional(std::string(composer->name)) : std::nullopt;
}

bool ends_as(const formats::SourceFormat& format, std::string_view ending) {
    return std::find(format.endings.begin(), format.endings.end(), ending) != format.endings.end();
}

// What a file says it came from decides nothing: its ending stays where files of its format have it.
std::string ending_of_source(const std::string& ending, const std::string& format) {
    const formats::Composer* composer = formats::find_composer(format);
    for (const formats::SourceFormat& source : formats::source_formats()) {
        if (source.name != format && !(composer && ends_as(source, composer->extension))) continue;
        if (ends_as(source, text::to_lower(ending))) return ending;
        return composer ? std::string(composer->extension) : ".txt";
    }
    return is_plain(text::to_lower(ending)) ? ending : ".txt";
}

bool is_of_source(const std::string& ending) {
    for (const formats::SourceFormat& format : formats::source_formats())
        if (ends_as(format, ending)) return true;
    return false;
}

std::string endings() {
    std::string list = ".txt";
    for (const formats::Composer& composer : formats::composers())
        list += ", " + std::string(composer.extension);
    return list;
}

}  // namespace

base::Result<EditionTarget> edition_target(const fs::path& output, const std::vector<std::string>& as,
                                           const fs::path& standard) {
    std::vector<std::string> wanted;
    for (const std::string& format : as)
        if (std::find(wanted.begin(), wanted.end(), format) == wanted.end()) wanted.push_back(format);
    if (wanted.empty()) wanted.emplace_back();
    if (output.empty()) return EditionTarget{{}, standard, wanted};
    if (output != "-" && means_folder(output)) return EditionTarget{{}, output, wanted};
    if (wanted.size() > 1)
        return base::fail(ErrorCode::Usage, "--as names several formats, -o names one file",
                          {output.string(), 0, 0}, "name a folder with -o, such as -o editions/");
    if (output == "-") return EditionTarget{output, {}, wanted};
    std::error_code ec;
    const bool is_device = fs::exists(output, ec) && !fs::is_regular_file(output, ec);
    if (is_device || !output.has_extension()) return EditionTarget{output, {}, wanted};
    const std::string ending = text::to_lower(output.extension().string());
    const auto format = format_of_ending(ending);
    if (!format && as.empty() && is_of_source(ending)) return EditionTarget{output, {}, wanted};
    if (!format)
        return base::fail(ErrorCode::Usage, "no edition has the ending '" + ending + "'",
                          {output.string(), 0, 0},
                          "end the name in " + endings() + ", or in / to make it a folder");
    if (!as.empty() && *format != wanted.front())
        return base::fail(ErrorCode::Usage, "--as " + wanted.front() + " contradicts the ending of the file",
                          {output.string(), 0, 0}, "leave --as out, or choose another name");
    return EditionTarget{output, {}, {*format}};
}

base::Result<std::string> edition_name(const xliff::File& file, const std::string& language,
                                       const std::string& format, const std::string& own_format,
                                       const std::string& pattern) {
    const formats::Composer* composer = formats::find_composer(format);
    const std::string own = fs::path(editions::bare_name(file.original)).extension().string();
    const std::string ending = format.empty() || format == own_format ? ending_of_source(own, own_format)
                               : composer                             ? std::string(composer->extension)
                                                                      : ".txt";
    auto name = editions::edition_file_name(file.original, file.source_language, language, ending, pattern);
    if (name && language != file.source_language && *name == editions::bare_name(file.original))
        return base::fail(ErrorCode::Refused, "the edition would have the name of its source, " + *name, {},
                          "name the file with -o");
    return name;
}

}  // namespace tolmach::cli
