// SPDX-License-Identifier: Apache-2.0
#include "cli/target_language.hpp"

#include "checks/check.hpp"
#include "text/locale.hpp"

#include <filesystem>

namespace tolmach::cli {
namespace {

std::string tag_in_name(const std::string& name) {
    const std::string stem = std::filesystem::path(name).stem().string();
    const std::size_t cut = stem.find_last_of("._");
    const std::string tag = stem.substr(cut == std::string::npos ? 0 : cut + 1);
    const bool is_tag = text::is_language_tag(tag) && !text::language_name(tag).empty();
    return is_tag ? text::canonical_tag(tag) : std::string{};
}

}  // namespace

std::string tag_help(const std::string& word) {
    const std::string meant = text::meant_language(word);
    return meant.empty() ? "write it as in BCP 47: fr, ru, be, be-tarask"
                         : text::language_name(meant) + " is " + meant;
}

base::Result<void> require_tag(const std::string& option) {
    if (option.empty() || text::is_language_tag(option)) return {};
    return base::fail(base::ErrorCode::Usage, "'" + option + "' is not a language tag", {}, tag_help(option));
}

TargetLanguage target_language_of(const xliff::Document& document, const xliff::File& file,
                                  const std::string& option) {
    const checks::FileInfo info = checks::info_of(document, file);
    const std::string source = text::canonical_tag(info.source_language);
    const std::string& said = info.target_language;
    const std::string given = text::canonical_tag(option);
    const bool same = !said.empty() && text::canonical_tag(said) == source;
    if (!said.empty() && !same) {
        const bool other = !option.empty() && text::canonical_tag(said) != given;
        return {said, true, other ? "the file says " + said + ", so --lang " + option + " is not taken" : ""};
    }
    const std::string what =
        same ? "the target language is that of the source, " + said : "the target language is not said";
    if (!option.empty() && given != source) return {given, true, what + "; " + given + " is taken (--lang)"};
    const std::string named = tag_in_name(info.name);
    if (!named.empty() && named != source)
        return {named, true, what + "; " + named + " is taken from the file's name"};
    return {said, false, what};
}

}  // namespace tolmach::cli
